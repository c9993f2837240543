/**
 * A stand-in for Terragrunt, over the real Terraform: as much of what its documentation and its code say as the action
 * meets. It reads units that are written like those of the tests, and no HCL.
 *
 * VERSION, CANCEL (what an interrupt makes it do: `kills` its tool at once, as
 * https://github.com/gruntwork-io/terragrunt/issues/5170 has it, or `forwards` it a second time) and LOG are the
 * environment of the stand-in, each with STAND_IN_ before it.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

const {
  STAND_IN_VERSION: version = '0.88.1',
  STAND_IN_CANCEL: cancel = 'kills',
  STAND_IN_LOG: log,
} = process.env
const [major, minor] = version.split('.').map(Number)
const isNew = major > 0 || minor >= 73
const setting = (fresh, old) => process.env[isNew ? `TG_${fresh}` : `TERRAGRUNT_${old}`] ?? ''

const words = process.argv.slice(2)
if (words[0] === '--version') {
  console.log(`terragrunt version v${version}`)
  process.exit(0)
}
const args = words[0] === 'run' ? words.slice(2) : words
if (log) appendFileSync(log, `${words.join(' ')}\n`)
const command = args[0]
/** Before 0.73 there is no `run`; since then these alone are taken without it. */
const SHORT = ['init', 'plan', 'apply', 'validate', 'show', 'state', 'untaint', 'force-unlock', 'providers']
if (words[0] === 'run' ? !isNew || words[1] !== '--' : isNew && !SHORT.includes(command)) {
  console.error(`ERROR  unknown command: "${words[0]}"`)
  process.exit(1)
}

const unit = process.cwd()
const text = readFileSync(join(unit, 'terragrunt.hcl'), 'utf8')
const source = /source\s*=\s*"([^"]+)"/.exec(text)?.[1]
const binary =
  setting('TF_PATH', 'TFPATH') || /terraform_binary\s*=\s*"([^"]+)"/.exec(text)?.[1] || 'terraform'

/** The module in the cache, with the unit's files in it. */
function moduleCopy() {
  if (source === undefined) return unit
  const copy = join(unit, '.terragrunt-cache/unit/module')
  mkdirSync(copy, { recursive: true })
  cpSync(resolve(unit, source), copy, { recursive: true })
  for (const name of readdirSync(unit).filter((name) => name !== '.terragrunt-cache'))
    cpSync(join(unit, name), join(copy, name), { recursive: true })
  return copy
}

const directory = moduleCopy()
const generated =
  /generate "\w+" \{\s*path\s*=\s*"([^"]+)"[\s\S]*?contents\s*=\s*<<EOF\n([\s\S]*?)\nEOF/.exec(text)
if (generated) writeFileSync(join(directory, generated[1]), `${generated[2]}\n`)

const block = /inputs\s*=\s*\{([^}]*)\}/.exec(text)?.[1] ?? ''
const inputs = [...block.matchAll(/^\s*(\w+)\s*=\s*"([^"]*)"/gm)].map(([, name, value]) => [
  `TF_VAR_${name}`,
  value,
])
/** What the environment has goes before the unit's inputs. */
const env = { ...Object.fromEntries(inputs), ...process.env }

/** Hooks of all commands that are run; what they print is in the tool's stream. */
const hook = (kind) => {
  const [, execute] = new RegExp(`${kind} "[^]*?execute\\s*=\\s*\\["echo", "([^"]*)"\\]`).exec(text) ?? []
  if (execute !== undefined && command !== 'version') console.log(execute)
}

if (command !== 'init' && command !== 'version' && !existsSync(join(directory, '.terraform')))
  spawnSync(binary, ['init', '-input=false'], { cwd: directory, env, stdio: 'ignore' })

hook('before_hook')
const isForwarded = setting('TF_FORWARD_STDOUT', 'FORWARD_TF_STDOUT') === 'true'
const tool = spawn(binary, args, {
  cwd: directory,
  env,
  stdio: ['ignore', isForwarded ? 'inherit' : 'pipe', isForwarded ? 'inherit' : 'pipe'],
})
for (const [name, stream] of Object.entries({ STDOUT: tool.stdout, STDERR: tool.stderr }))
  stream?.setEncoding('utf8').on('data', (some) => {
    for (const line of some.split('\n')) console.log(`12:00:00.000 ${name} terraform: ${line}`)
  })
process.on('SIGINT', () => tool.kill(cancel === 'kills' ? 'SIGKILL' : 'SIGINT'))
tool.on('error', (error) => {
  console.error(`ERROR  ${error.message}`)
  process.exit(1)
})
tool.on('exit', (code) => {
  const isWell = code === 0 || (code === 2 && args.includes('-detailed-exitcode'))
  if (isWell) hook('after_hook')
  else console.error(`ERROR  ${binary} invocation failed in ${directory}`)
  process.exit(code ?? 255)
})
