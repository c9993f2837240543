/**
 * Makes `__tests__/fixtures/diagnostics` again: what the real tools say of broken and doubtful code, stdout then
 * stderr. Needs no cloud and no sandbox: node scripts/fixtures-diagnostics.ts
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findTools } from '../sandbox/tools/find.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, '__tests__/fixtures/diagnostics')
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-diagnostics-'))
const env = { ...process.env, TF_CLI_CONFIG_FILE: join(scratch, 'none'), CHECKPOINT_DISABLE: '1' }

type Say = (name: string, directory: string, args: readonly string[]) => void

/** A runner of one tool that keeps what it says, with the command and its exit code on the first line. */
function runner(kind: string, tool: string): Say {
  return (name, directory, args) => {
    const cwd = join(scratch, directory)
    const { stdout, stderr, status } = spawnSync(tool, args, { cwd, env, encoding: 'utf8' })
    const head = `# ${kind} ${args.join(' ')} (in ${directory || '.'}): exit ${status}\n`
    writeFileSync(join(fixtures, `${kind}-${name}.txt`), `${head}${stdout}\n${stderr}`)
    console.log(head.trim())
  }
}

/** Terraform and OpenTofu say the same in nearly the same words. */
async function terraform(kind: string, tool: string): Promise<void> {
  cpSync(join(root, 'scripts/diagnostics'), scratch, { recursive: true })
  const say = runner(kind, tool)
  const plan = ['plan', '-input=false', '-no-color', '-var=ami_id=x']
  say('init-warning', 'stack', ['init', '-input=false', '-no-color'])
  say('warnings', 'stack', [...plan, '-var-file=prod.tfvars', '-out=saved'])
  say('apply-warnings', 'stack', ['apply', '-input=false', '-no-color', 'saved'])
  say('errors', 'stack', [...plan, '-var=sizes={"a,b: 100%"=3,"c"=4}'])
  say('colours', 'stack', ['plan', '-input=false', '-var=ami_id=x', '-var=sizes={"c"=4}'])
  say('undeclared', 'stack', ['plan', '-input=false', '-no-color', '-var=amiid=x'])
  say('apply-errors', 'stack', [
    ...['apply', '-input=false', '-no-color', '-auto-approve', '-var=ami_id=x'],
    '-var=sizes={"a"=1,"b"=2}',
  ])
  say('format', '', ['fmt', '-check', '-diff', '-recursive', '-no-color', 'stack'])
  say('init-errors', 'broken', ['init', '-input=false', '-no-color'])
  say('validate', 'broken', ['validate', '-no-color'])
  await held(tool, say)
}

/** Plans while an apply of the same stack holds the lock. */
async function held(tool: string, say: Say): Promise<void> {
  const cwd = join(scratch, 'lock')
  spawnSync(tool, ['init', '-input=false'], { cwd, env })
  const apply = spawn(tool, ['apply', '-input=false', '-auto-approve'], { cwd, env, stdio: 'ignore' })
  const ended = new Promise((resolve) => apply.once('close', resolve))
  await delay(3000)
  say('locked', 'lock', ['plan', '-input=false', '-no-color', '-lock-timeout=0s'])
  await ended
}

function packer(tool: string): void {
  const say = runner('packer', tool)
  say('validate', '', ['validate', 'image'])
  say('build', '', ['build', '-machine-readable', '-color=false', 'image'])
  say('syntax', '', ['validate', '-syntax-only', 'broken'])
  say('format', '', ['fmt', '-check', '-diff', 'image'])
}

const tools = await findTools({ need: ['terraform', 'tofu', 'packer'], log: console.log })
if (tools.terraform === undefined || tools.tofu === undefined || tools.packer === undefined)
  throw new Error(JSON.stringify(tools.missing))
try {
  mkdirSync(fixtures, { recursive: true })
  writeFileSync(join(scratch, 'none'), '')
  await terraform('terraform', tools.terraform)
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch)
  writeFileSync(join(scratch, 'none'), '')
  await terraform('tofu', tools.tofu)
  packer(tools.packer)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
