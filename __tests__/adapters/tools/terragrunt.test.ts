import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { PATIENCE } from '../../../src/adapters/tools/fetch/parts.ts'
import { createTerraform } from '../../../src/adapters/tools/terraform.ts'
import { createToolbox } from '../../../src/adapters/tools/toolbox.ts'
import type { StackOptions } from '../../../src/deps/tools.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { parseConstraint } from '../../../src/tools/constraint.ts'
import { OFFICIAL } from '../../../src/tools/release.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { installTerragrunt } from '../../builders/terragrunt/install.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'

/** The adapter with the stand-in for Terragrunt over scripts in the place of the tools. */
const scratch = scratchDirectory()
const path = process.env['PATH'] ?? ''

afterEach(() => {
  process.env['PATH'] = path
})

/** A tool that writes down how it was called. */
const tool = (title: string, version: string) => `#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
env | grep -E '^(TF_VAR_|TF_CLI_ARGS)' > "$CALLS.env"
case "$1" in
  workspace) echo default ;;
  version) echo '${title} v${version}'; echo 'on linux_amd64' ;;
  show) echo '{"format_version":"1.2"}' ;;
  state) printf '{\\n  "version": 4\\n}\\n' ;;
  plan)
    case "$TF_VAR_fails" in '') exit 2 ;; esac
    printf '│ Error: Unsupported argument\\n│ \\n│   on %s line 3:\\n│    3:   x = 1\\n│ \\n│ No such thing.\\n' "$TF_VAR_fails" | sed '1i╷' >&2
    echo '╵' >&2
    exit 1 ;;
esac
`

const tools = { terraform: tool('Terraform', '1.11.4'), tofu: tool('OpenTofu', '1.6.2') }

interface Scene {
  readonly unit?: string
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly programs?: Readonly<Record<string, string>>
  readonly asked?: string
  readonly terragrunt?: 'there' | 'missing'
}

function sceneOf(scene: Scene = {}) {
  const { unit = '', files = {}, env: job = {}, programs = tools, asked, terragrunt = 'there' } = scene
  const root = mkdtempSync(join(scratch, 'scene-'))
  const bin = join(root, 'bin')
  const directory = join(root, 'unit')
  for (const made of [bin, directory, join(root, 'module')]) mkdirSync(made)
  for (const [name, text] of Object.entries(programs)) writeScript(bin, name, text, 0o755)
  writeScript(join(root, 'module'), 'main.tf', '')
  writeScript(directory, 'terragrunt.hcl', `terraform {\n  source = "../module"\n}\n${unit}`)
  for (const [name, text] of Object.entries(files)) writeScript(directory, name, text)
  const places = [...(terragrunt === 'there' ? [installTerragrunt(root)] : []), bin]
  process.env['PATH'] = places.join(':')
  const calls = writeScript(root, 'calls', '')
  const spoken = writeScript(root, 'spoken', '')
  const own = { PATH: [...places, path].join(':'), CALLS: calls, STAND_IN_LOG: spoken }
  const env: NodeJS.ProcessEnv = { ...own, ...job }
  const told: Diagnostic[] = []
  const toolbox = createToolbox({
    ...{ env, publishers: OFFICIAL, machine: process, runDirectory: root, patience: PATIENCE },
    versions: { packer: undefined, terraform: asked === undefined ? undefined : parseConstraint(asked) },
    mirrors: { hashicorp: '', opentofu: '' },
  })
  const log = keptLog()
  const terraform = createTerraform({
    ...{ env, runDirectory: root, signal: neverAborted, log, tools: toolbox },
    diagnose: (found) => told.push(...found),
  })
  const options: StackOptions = {
    ...{ directory, tool: 'terragrunt', workspace: 'default', lockTimeoutMs: 0 },
    ...{ backendConfig: [], variables: [], variableFiles: [] },
  }
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return {
    ...{ terraform, options, directory, told, bin, log },
    called: () => lines(calls),
    spoken: () => lines(spoken),
    environment: () => lines(`${calls}.env`),
  }
}

const handover = {
  ...{ file: '/run/p', variable: 'ami_id', value: 'ami-1', asMap: '{}' },
  provided: { image_key: 'key-1' },
  purpose: 'apply',
} as const

describe('a unit', () => {
  test.each([
    ['0.73.0', 'run -- '],
    ['0.72.9', ''],
  ])('goes through a deploy with Terragrunt %s, by words that it knows', async (version, lead) => {
    const hooks =
      'before_hook "b" {\n  execute = ["echo", "begins {x}"]\n}\nafter_hook "a" {\n  execute = ["echo", "ends"]\n}\n'
    const scene = sceneOf({ env: { STAND_IN_VERSION: version }, unit: hooks })
    const { terraform, options, spoken, called } = scene
    const stack = await terraform.open(options)
    expect(stack).toMatchObject({
      tool: 'terraform',
      toolVersion: '1.11.4',
      by: { name: 'terragrunt', version },
    })
    const { json, file } = await terraform.plan(stack, handover)
    expect(JSON.parse(json)).toEqual({ format_version: '1.2' })
    await terraform.apply(stack, file)
    expect(JSON.parse(await terraform.state(stack))).toEqual({ version: 4 })
    await terraform.untaint(stack, 'a.b')
    const expected = [
      'version',
      'init -input=false -lock-timeout=0s',
      'workspace show',
      'plan -input=false -detailed-exitcode -lock-timeout=0s -var ami_id=ami-1 -out=/run/p',
      'show -json /run/p',
      'apply -input=false -lock-timeout=0s -var ami_id=ami-1 /run/p',
      'state pull',
      'untaint -lock-timeout=0s a.b',
    ]
    expect(spoken()).toEqual(expected.map((words) => `${lead}${words}`))
    expect(called()).toEqual(expect.arrayContaining(expected.map((words) => `terraform ${words}`)))
  })

  test('gets the user’s values before its own inputs, in every command that takes some', async () => {
    const scene = sceneOf({ unit: 'inputs = {\n  size = "of the unit"\n  zone = "of the unit"\n}\n' })
    const variables = [{ name: 'size', value: 'of the job' }]
    const stack = await scene.terraform.open({ ...scene.options, variables })
    const { file } = await scene.terraform.plan(stack, handover)
    await scene.terraform.apply(stack, file)
    expect(scene.environment()).toEqual(
      expect.arrayContaining([
        'TF_VAR_size=of the job',
        'TF_VAR_zone=of the unit',
        'TF_VAR_image_key=key-1',
        "TF_CLI_ARGS_apply='-var=size=of the job'",
      ]),
    )
  })

  test('is told where its code is wrong: by a file where the unit has it, else in words', async () => {
    for (const file of ['own.tf', 'main.tf']) {
      const scene = sceneOf({ files: { 'own.tf': '' }, unit: `inputs = {\n  fails = "${file}"\n}\n` })
      const stack = await scene.terraform.open(scene.options)
      const failure = await failureFrom(() => scene.terraform.plan(stack, handover))
      expect(failure).toMatchObject({
        reason: 'plan-failed',
        message: 'terragrunt plan failed with exit code 1.',
      })
      expect(scene.told.at(-1)).toMatchObject(
        file === 'own.tf'
          ? { file: join(scene.directory, file), line: 3, detail: 'No such thing.' }
          : { detail: 'In the module that Terragrunt runs, main.tf, line 3.\n\nNo such thing.' },
      )
      expect('file' in (scene.told.at(-1) ?? {})).toBe(file === 'own.tf')
    }
  })

  test('whose state is nowhere yet has none', async () => {
    const { terraform, options } = sceneOf({
      programs: { terraform: tools.terraform.replace('printf \'{\\n  "version": 4\\n}\\n\'', 'true') },
    })
    expect(await terraform.state(await terraform.open(options))).toBe('')
  })
})

describe('the tool', () => {
  test('is the one that the unit names', async () => {
    const { terraform, options } = sceneOf({ unit: 'terraform_binary = "tofu"\n' })
    expect(await terraform.open(options)).toMatchObject({ tool: 'tofu', toolVersion: '1.6.2' })
  })

  test('is the one that the job names, also where another version is asked for', async () => {
    const { terraform, options } = sceneOf({ env: { TG_TF_PATH: 'tofu' }, asked: '1.11.4' })
    expect(await terraform.open(options)).toMatchObject({ tool: 'tofu', toolVersion: '1.6.2' })
  })

  test('that fits `terraform-version` stays where Terragrunt finds it', async () => {
    const { terraform, options } = sceneOf({ asked: '~> 1.11' })
    const { by } = await terraform.open(options)
    expect(by?.env).not.toHaveProperty('TG_TF_PATH')
  })

  test('in the version of `terraform-version` goes before the one that Terragrunt finds', async () => {
    const other = mkdtempSync(join(scratch, 'other-'))
    const odd = writeScript(other, 'old', tool('Terraform', '1.5.0'), 0o755)
    const scene = sceneOf({ asked: '1.11.4', unit: `terraform_binary = "${odd}"\n` })
    const stack = await scene.terraform.open(scene.options)
    expect(stack).toMatchObject({
      toolVersion: '1.11.4',
      by: { env: { TG_TF_PATH: join(scene.bin, 'terraform') } },
    })
    expect(scene.called().at(-1)).toBe('terraform workspace show')
  })

  test('is the program, and not the script that the setup action puts before it', async () => {
    const wrapper =
      '#!/bin/sh\necho "[command]/opt/terraform-bin $*"\n"$(dirname "$0")/terraform-bin" "$@"\nexit 0\n'
    const scene = sceneOf({ programs: { terraform: wrapper, 'terraform-bin': tools.terraform } })
    const { by } = await scene.terraform.open(scene.options)
    expect(by?.env).toMatchObject({ TG_TF_PATH: join(scene.bin, 'terraform-bin') })
  })

  test('that Terragrunt cannot start is missing, with what it says', async () => {
    const { terraform, options } = sceneOf({ unit: 'terraform_binary = "nowhere"\n' })
    expect(await failureFrom(() => terraform.open(options))).toMatchObject({
      reason: 'tool-missing',
      evidence: [expect.stringContaining('nowhere')],
      next: [expect.stringContaining('`terraform-version`')],
    })
  })
})

describe('Terragrunt', () => {
  test.each([
    ['0.49.9', false],
    ['0.67.0', false],
    ['0.67.16', false],
    ['0.68.0', true],
    ['1.0.0-rc1', true],
  ])('%s is taken: %s', async (version, isTaken) => {
    const { terraform, options } = sceneOf({ env: { STAND_IN_VERSION: version } })
    const opened = terraform.open(options).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(await opened).toEqual(
      isTaken
        ? undefined
        : expect.objectContaining({
            reason: 'tool-missing',
            message: `Terragrunt ${version} is not taken; nothing was built or changed.`,
          }),
    )
  })

  test('is never fetched', async () => {
    const { terraform, options } = sceneOf({ terragrunt: 'missing' })
    expect(await failureFrom(() => terraform.open(options))).toMatchObject({
      reason: 'tool-missing',
      message: 'terragrunt is not on PATH; nothing was built or changed.',
      next: [expect.stringContaining('in a step before')],
    })
  })

  test('is not looked for where nobody names it', async () => {
    const { terraform, options, directory, spoken } = sceneOf({ files: { 'main.tf': '' } })
    const stack = await terraform.open({ ...options, tool: 'auto' })
    expect(stack).not.toHaveProperty('by')
    expect(spoken()).toEqual([])
    expect(existsSync(join(dirname(directory), 'unit/.terragrunt-cache'))).toBe(false)
  })
})
