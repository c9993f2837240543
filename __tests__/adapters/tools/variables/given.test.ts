import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createChecks } from '../../../../src/adapters/tools/checks.ts'
import { createPacker } from '../../../../src/adapters/tools/packer.ts'
import { createTerraform } from '../../../../src/adapters/tools/terraform.ts'
import type { PackerTemplate, StackOptions } from '../../../../src/deps/tools.ts'
import type { Tool } from '../../../../src/tools/tool.ts'
import { scratchDirectory, writeScript } from '../../../builders/servers/scratch.ts'
import { keptLog, neverAborted } from '../../../builders/world/parts.ts'

/** What the tools really get: a stand-in writes down its arguments, its environment, and the files it is pointed to. */
const scratch = scratchDirectory()
let count = 0

const standIn = `#!/bin/sh
n=0; for call in "$CALLS"/*; do if [ -e "$call" ]; then n=$((n + 1)); fi; done
call="$CALLS/$n"; mkdir "$call"
for arg in "$@"; do printf '%s\\n' "$arg" >> "$call/args"; done
env > "$call/env"
for arg in "$@"; do case "$arg" in
  -backend-config=*|-var-file=*) file="\${arg#*=}"; stat -c '%a' "$file" >> "$call/modes"; cat "$file" >> "$call/files" ;;
esac; done
case "$1" in
  workspace) echo default ;;
  show) echo '{}' ;;
  build) echo '1,amazon-ebs.web,artifact,0,id,eu-west-1:ami-0123456789abcdef0' ;;
esac
`

/** Of the action and of the runner: nobody else's business. */
const OURS = {
  'INPUT_GITHUB-TOKEN': 'canary-input',
  STATE_x: 'canary-state',
  GITHUB_STATE: 'canary-file',
  ACTIONS_RUNTIME_TOKEN: 'canary-runtime',
  ACTIONS_RESULTS_URL: 'canary-results',
  ACTIONS_CACHE_URL: 'canary-cache',
}
/** What the user's tools are configured by. */
const THEIRS = {
  AWS_SECRET_ACCESS_KEY: 'theirs-aws',
  AWS_PROFILE: 'theirs-profile',
  TF_TOKEN_app_terraform_io: 'theirs-tf',
  TF_VAR_of_job: 'theirs-var',
  PKR_VAR_of_job: 'theirs-pkr',
  HTTPS_PROXY: 'http://theirs-proxy:1',
  SSH_AUTH_SOCK: '/theirs/agent',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'theirs-oidc',
  GITHUB_SHA: 'theirs-sha',
}

interface SeenCall {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly files: string
  readonly modes: string
}

function sceneOf(files: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  count += 1
  const [directory, runDirectory, calls] = ['code', 'run', 'calls'].map((name) =>
    join(scratch, `${name}-${count}`),
  ) as [string, string, string]
  for (const made of [directory, runDirectory, calls]) mkdirSync(made)
  for (const [name, text] of Object.entries(files)) writeScript(directory, name, text)
  const path = writeScript(runDirectory, 'tool', standIn, 0o755)
  const parts = (version: string) => ({
    env: { PATH: process.env['PATH'], CALLS: calls, ...OURS, ...THEIRS, ...env },
    runDirectory,
    signal: neverAborted,
    log: keptLog(),
    tools: {
      take: async () => ({ path, version }),
      isInstalled: async () => true,
      isWanted: async () => true,
    },
    diagnose: () => undefined,
  })
  const seen = () =>
    [...readdirSync(calls).keys()].map((at): SeenCall => {
      const read = (name: string) => {
        const file = join(calls, String(at), name)
        return existsSync(file) ? readFileSync(file, 'utf8') : ''
      }
      const pairs = read('env')
        .split('\n')
        .map((line) => line.split(/=(.*)/s, 2) as [string, string])
      const args = read('args').split('\n').slice(0, -1)
      return { args, env: Object.fromEntries(pairs), files: read('files'), modes: read('modes') }
    })
  const left = () => readdirSync(runDirectory).filter((name) => !['tool', 'children.jsonl'].includes(name))
  return { directory, parts, seen, left }
}

const secret = `hunter2 's "x" \${y} %{z} $HOME;&`
const structured = '[{"password":"hunter3"}]'
const variables = [
  { name: 'db_password', value: secret },
  { name: 'list', value: structured },
]

/** Takes a stack through all of a deploy. */
async function deployWith(
  tool: Tool,
  version: string,
  scene: ReturnType<typeof sceneOf>,
  more: Partial<StackOptions> = {},
  variable = 'ami_id',
) {
  const terraform = createTerraform(scene.parts(version))
  const { directory } = scene
  const given = { variables, variableFiles: [], backendConfig: [], ...more }
  const stack = await terraform.open({ directory, tool, workspace: 'blue', lockTimeoutMs: 0, ...given })
  await terraform.validate(stack)
  const provided = { git_sha: 'sha' }
  await terraform.plan(stack, {
    file: 'p',
    variable,
    value: 'ami-1',
    asMap: '{"eu-west-1":"ami-1"}',
    provided,
    purpose: 'apply',
  })
  await terraform.apply(stack, 'p')
  await terraform.state(stack)
  await terraform.untaint(stack, 'a.b')
  return scene.seen()
}

function expectNoSecretIn(calls: readonly SeenCall[]): void {
  for (const { args, env } of calls) {
    expect(args.join('\n')).not.toMatch(/hunter|canary/)
    expect(JSON.stringify(env)).not.toContain('canary')
    expect(env).toMatchObject(THEIRS)
  }
}

const EARLY = ['init', 'validate', 'show']
describe.each<[Tool, string, string[]]>([
  ['terraform', '1.5.7', ['plan']],
  ['terraform', '1.11.4', ['plan', 'apply']],
  ['terraform', '1.15.9', ['plan', 'apply', ...EARLY]],
  ['tofu', '1.6.2', ['plan']],
  ['tofu', '1.8.5', ['plan', 'workspace', 'state', ...EARLY]],
  ['tofu', '1.12.6', ['plan', 'apply', 'workspace', 'state', ...EARLY]],
])('%s %s', (tool, version, optioned) => {
  test('gets no secret by its arguments, and every step has the same values', async () => {
    const calls = await deployWith(tool, version, sceneOf(), { backendConfig: ['password=hunter4'] })
    const commands = 'init workspace workspace validate plan show apply state untaint'
    expect(calls.map(({ args }) => args[0]).join(' ')).toBe(commands)
    expectNoSecretIn(calls)
    for (const { env } of calls)
      expect(env).toMatchObject({ TF_VAR_db_password: secret, TF_VAR_list: structured })
  })

  test('has the same values beside files that win over the environment, wherever it takes options', async () => {
    const scene = sceneOf(
      { 'terraform.tfvars': '' },
      { TF_CLI_ARGS: '-no-color ; x', TF_CLI_ARGS_plan: "-var='a=b c'" },
    )
    const calls = await deployWith(tool, version, scene, { variableFiles: ['/run/x y.tfvars'] })
    expectNoSecretIn(calls)
    const hasOptions = ({ env }: SeenCall) =>
      Object.entries(env).some(([name, text]) => name.startsWith('TF_CLI_ARGS_') && text.includes('hunter2'))
    const commands = calls.filter(hasOptions).map(({ args }) => args[0])
    expect(new Set(commands)).toEqual(new Set(optioned))
    const { env } = calls.find(({ args }) => args[0] === 'plan') as SeenCall
    expect(env['TF_CLI_ARGS']).toBeUndefined()
    expect(env['TF_CLI_ARGS_plan']).toMatch(
      /^'-var=a=b c' '-var-file=\/run\/x y.tfvars' '-var=db_password=hunter2 /,
    )
  })
})

test.each<[Tool, string]>([
  ['tofu', '1.12.6'],
  ['terraform', '1.11.4'],
])('%s %s, which looks for the variables again at apply, gets the image again', async (tool, version) => {
  const calls = await deployWith(tool, version, sceneOf())
  const { args, env } = calls.find((call) => call.args[0] === 'apply') as SeenCall
  expect(args.join(' ')).toContain('-var ami_id=ami-1 p')
  expect(env['TF_VAR_git_sha']).toBe('sha')
})

describe('an image that goes into an object', () => {
  const app = { name: 'app', value: '{ password = "hunter6", image = { family = "al2023" } }' }
  const files = { 'main.tf': 'variable "app" {}\n', 'own.auto.tfvars': 'app = { password = "hunter7" }\n' }

  test('comes with what stands beside it in a file for the user alone, to plan and apply, and is gone afterwards', async () => {
    const scene = sceneOf(files)
    const given = { variables: [...variables, app] }
    const calls = await deployWith('terraform', '1.11.4', scene, given, 'app.image.id')
    expectNoSecretIn(calls)
    const withFile = calls.filter(({ args }) => args.some((arg) => arg.startsWith('-var-file=')))
    expect(withFile.map(({ args }) => args[0])).toEqual(['plan', 'apply'])
    for (const call of withFile) {
      expect(call.modes).toBe('600\n')
      expect(JSON.parse(call.files)).toEqual({
        app: { password: 'hunter6', image: { family: 'al2023', id: 'ami-1' } },
      })
      expect(call.args).not.toContain('-var')
    }
    expect(scene.left()).toEqual([])
  })

  test.each([
    ['a file that is loaded by itself', {}, {}, 'hunter7'],
    ['a file that the job names', { TF_CLI_ARGS_plan: "-var-file 'own files/a'" }, {}, 'hunter8'],
    ['an option of the job', { TF_CLI_ARGS: `-var 'app={"password":"hunter9"}'` }, {}, 'hunter9'],
    ['a file of the inputs', { TF_CLI_ARGS: '-var app={}' }, { variableFiles: ['own files/a'] }, 'hunter8'],
  ])(
    'takes the word of %s before the environment',
    async (_, env, { variableFiles = [] }: { variableFiles?: string[] }, password) => {
      const scene = sceneOf(files, { TF_VAR_app: '{ password = "hunter5" }', ...env })
      mkdirSync(join(scene.directory, 'own files'))
      writeScript(join(scene.directory, 'own files'), 'a', 'app = { password = "hunter8" }\n')
      const given = { variables: [], variableFiles: variableFiles.map((file) => join(scene.directory, file)) }
      const calls = await deployWith('terraform', '1.11.4', scene, given, 'app.image.id')
      const plan = calls.find(({ args }) => args[0] === 'plan') as SeenCall
      expect(JSON.parse(plan.files)).toEqual({ app: { password, image: { id: 'ami-1' } } })
    },
  )

  test('takes the word of the files that are loaded by themselves in the order of the tools', async () => {
    const order = ['terraform.tfvars', 'terraform.tfvars.json', 'a.auto.tfvars', 'b.auto.tfvars.json']
    for (const at of order.keys()) {
      const texts = order
        .slice(0, at + 1)
        .map((name) => [
          name,
          name.endsWith('.json') ? `{"app":{"of":"${name}"}}` : `app = { of = "${name}" }\n`,
        ])
      const scene = sceneOf({ 'main.tf': 'variable "app" {}\n', ...Object.fromEntries(texts) })
      const calls = await deployWith('terraform', '1.11.4', scene, { variables: [] }, 'app.id')
      const plan = calls.find(({ args }) => args[0] === 'plan') as SeenCall
      expect(JSON.parse(plan.files)).toEqual({ app: { of: order[at], id: 'ami-1' } })
    }
  })

  test('is refused without a start of the tool, where there is no place for it', async () => {
    const scene = sceneOf({ 'main.tf': 'variable "app" { type = object({ image = string }) }\n' })
    const terraform = createTerraform(scene.parts('1.11.4'))
    const module = { directory: scene.directory, tool: 'auto', variables: [], variableFiles: [] } as const
    await expect(terraform.requireImagePlace({ ...module, variable: 'app.image.id' })).rejects.toMatchObject({
      reason: 'plan-without-image',
      message: expect.stringContaining('"app.image" is neither an object nor a map'),
    })
    await terraform.requireImagePlace({ ...module, variable: 'app.image' })
    await terraform.requireImagePlace({ ...module, variable: 'ami_id' })
    expect(scene.seen()).toEqual([])
  })
})

test('a stack without variables is called as ever', async () => {
  const calls = await deployWith('terraform', '1.15.9', sceneOf({ 'terraform.tfvars': '' }), {
    variables: [],
  })
  for (const { env } of calls)
    expect(Object.keys(env).filter((name) => name.startsWith('TF_CLI_ARGS'))).toEqual([])
})

test('settings of the backend are in files for the user alone, in their order, and gone after the call', async () => {
  const scene = sceneOf({ 'own.hcl': 'region = "x"\n' })
  const backendConfig = [`password=${secret}`, join(scene.directory, 'own.hcl'), 'key = a=b']
  const [init] = await deployWith('terraform', '1.11.4', scene, { backendConfig })
  expect(init?.modes).toBe('600\n600\n600\n')
  expect(init?.files).toBe(
    'password = "hunter2 \'s \\"x\\" $${y} %%{z} $HOME;&"\nregion = "x"\nkey = "a=b"\n',
  )
  expect(scene.left()).toEqual([])
})

test('a check of a stack gets the variables that its code may need to be read', async () => {
  const scene = sceneOf()
  const { directory } = scene
  await createChecks(scene.parts('1.15.9')).stack({
    directory,
    tool: 'terraform',
    variables,
    variableFiles: [],
  })
  expectNoSecretIn(scene.seen())
  for (const { env } of scene.seen()) expect(env['TF_VAR_db_password']).toBe(secret)
})

const rest = { variableFiles: [], only: [], except: [], provided: { git_sha: 'sha' }, token: 'hunter5' }

async function bakeWith(
  template: string,
  files: Readonly<Record<string, string>>,
  more: Partial<PackerTemplate> = {},
) {
  const scene = sceneOf(files)
  const packer = createPacker(scene.parts('1.6.6'))
  await packer.build({ ...rest, directory: scene.directory, template, variables, ...more }, () => undefined)
  const calls = scene.seen()
  expect(calls.map(({ args }) => args[0])).toEqual(['validate', 'build'])
  expectNoSecretIn(calls)
  expect(scene.left()).toEqual([])
  return calls[1] as SeenCall
}

describe('Packer', () => {
  const hcl =
    'variable "db_password" {\n type = string\n}\nvariable "list" {\n default = []\n}\nvariable "json" {}\n'

  test('gets no secret by its arguments', async () => {
    const { args, env } = await bakeWith('t.pkr.hcl', { 't.pkr.hcl': hcl })
    expect(env).toMatchObject({
      PKR_VAR_db_password: secret,
      PKR_VAR_list: structured,
      PKR_VAR_git_sha: 'sha',
    })
    expect(args.slice(3)).toEqual(['t.pkr.hcl'])
  })

  test('is given single values behind files that name them', async () => {
    const files = {
      't.pkr.hcl': hcl,
      'x.auto.pkrvars.hcl': 'db_password = "low"',
      'y.hcl': 'list=[]\njson=""',
    }
    const given = [...variables, { name: 'json', value: '{"a":1}' }]
    const {
      args,
      env,
      files: text,
      modes,
    } = await bakeWith('t.pkr.hcl', files, { variableFiles: ['y.hcl'], variables: given })
    expect(args.slice(3)).toEqual([
      '-var-file=y.hcl',
      expect.stringMatching(/^-var-file=\/.*\.pkrvars\.hcl$/),
      't.pkr.hcl',
    ])
    expect(text).toBe(
      `list=[]\njson=""db_password = "hunter2 's \\"x\\" $\${y} %%{z} $HOME;&"\nlist = ${structured}\njson = "{\\"a\\":1}"\n`,
    )
    expect(modes).toBe('600\n600\n')
    expect(env['PKR_VAR_db_password']).toBeUndefined()
  })

  test('is left to say which variable is not declared, without its value', async () => {
    const { args } = await bakeWith(
      't.pkr.hcl',
      { 't.pkr.hcl': hcl },
      { variables: [{ name: 'db_pasword', value: 'hunter6' }] },
    )
    expect(args.slice(3)).toEqual(['-var', 'db_pasword=', 't.pkr.hcl'])
  })

  test('is believed about what could not be read', async () => {
    const { args, env } = await bakeWith('t.pkr.json', { 't.pkr.json': '{}' })
    expect(args.slice(3)).toEqual(['t.pkr.json'])
    expect(env['PKR_VAR_db_password']).toBe(secret)
  })

  test('gets the variables of an older template in a file', async () => {
    const { args, files, modes } = await bakeWith('t.json', { 't.json': '{}' })
    expect(args.slice(3)).toEqual([expect.stringMatching(/^-var-file=\/.*\.json$/), 't.json'])
    expect(JSON.parse(files)).toEqual({ db_password: secret, list: structured })
    expect(modes).toBe('600\n')
  })

  test('variables of the job give way to those of the action, and these to the user’s', async () => {
    const template = 'variable "git_sha" {}\nvariable "of_job" {}\n'
    const given = [
      { name: 'git_sha', value: 'user' },
      { name: 'of_job', value: 'first' },
      { name: 'of_job', value: 'theirs-pkr' },
    ]
    const { env } = await bakeWith('t.pkr.hcl', { 't.pkr.hcl': template }, { variables: given })
    expect(env).toMatchObject({ PKR_VAR_git_sha: 'user', PKR_VAR_of_job: 'theirs-pkr' })
  })
})

test('the directory of such files is for the user alone', async () => {
  const scene = sceneOf({ 't.json': '{}' })
  let mode = 0
  const parts = scene.parts('1.6.6')
  const look = (name: string) => {
    const file = name.replace('-var-file=', '')
    mode = statSync(join(file, '..')).mode & 0o777
  }
  const packer = createPacker({
    ...parts,
    tools: { take: async () => ({ path: '/bin/false', version: '1.6.6' }) },
  })
  const { withVariables } = await import('../../../../src/adapters/tools/variables/packer.ts')
  await withVariables(
    { ...rest, directory: scene.directory, template: 't.json', variables },
    parts,
    async ({ args }) => look(args[0] ?? ''),
  )
  expect(mode).toBe(0o700)
  await expect(
    packer.build({ ...rest, directory: scene.directory, template: 't.json', variables }, () => undefined),
  ).rejects.toThrow()
  expect(scene.left()).toEqual([])
})

describe('a stack beside one that was initialised', () => {
  const providers = '.terraform/providers'
  const LOCK = '.terraform.lock.hcl'
  async function cacheOf(files: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const scene = sceneOf(Object.fromEntries(files.map((name) => [name, ''])), env)
    const beside = join(scene.directory, 'first')
    mkdirSync(join(beside, providers), { recursive: true })
    const [init] = await deployWith('terraform', '1.11.4', scene, { beside })
    return { cache: init?.env['TF_PLUGIN_CACHE_DIR'], its: join(beside, providers) }
  }

  test('has its providers from there', async () => {
    const { cache, its } = await cacheOf([LOCK])
    expect(cache).toBe(its)
  })

  test('has none where no lock file says which they are', async () => {
    expect(await cacheOf([])).toMatchObject({ cache: undefined })
  })

  test('leaves alone where the job keeps providers', async () => {
    const own = join(scratch, 'plugins')
    expect(await cacheOf([LOCK], { TF_PLUGIN_CACHE_DIR: own })).toMatchObject({ cache: own })
    expect(await cacheOf([LOCK], { TF_DATA_DIR: 'data' })).toMatchObject({ cache: undefined })
  })
})

test('Packer builds with the keys that it is given, where AWS would find no others, and fetches plugins without them', async () => {
  const others = {
    AWS_ACCESS_KEY_ID: 'theirs',
    AWS_SESSION_TOKEN: 'theirs',
    AWS_ROLE_ARN: 'theirs',
    AWS_WEB_IDENTITY_TOKEN_FILE: 'theirs',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: 'theirs',
  }
  const scene = sceneOf({}, { ...others, AWS_REGION: 'eu-west-1' })
  const keys = { accessKeyId: 'ASIA-1', secretAccessKey: 'secret-1', sessionToken: 'token-1' }
  let sessions = 0
  const assume = async () => {
    sessions += 1
    return keys
  }
  const packer = createPacker({ ...scene.parts('1.11.2'), assume })
  const { directory } = scene
  const nothing = { variables: [], variableFiles: [], only: [], except: [], provided: {}, token: '' }
  await packer.build({ directory, template: 'web.pkr.hcl', ...nothing }, () => undefined)

  const [init, ...building] = scene.seen()
  expect(init?.env).toMatchObject(others)
  expect(building.map(({ args }) => args[0])).toEqual(['validate', 'build'])
  for (const { env } of building) {
    const aws = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('AWS_')))
    expect(aws).toEqual({
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'ASIA-1',
      AWS_SECRET_ACCESS_KEY: 'secret-1',
      AWS_SESSION_TOKEN: 'token-1',
    })
  }
  expect(sessions).toBe(1)
})
