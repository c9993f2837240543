import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { findTools } from '../../../sandbox/tools/find.ts'
import { createTerraform } from '../../../src/adapters/tools/terraform.ts'
import type { Stack, StackOptions } from '../../../src/deps/tools.ts'
import { handedOver } from '../../../src/image/image.ts'
import { handoverFailure, isMapWanted } from '../../../src/plan/image/images.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { readResources } from '../../../src/plan/read/state-resources.ts'
import type { Tool } from '../../../src/tools/tool.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'
import { toolsOnPath } from '../../builders/world/toolbox.ts'

/**
 * What the real tools make of workspaces, partial backends, variables from everywhere, modules and remote state.
 * Providers that need no cloud are enough for that, so that it takes seconds.
 */
jest.setTimeout(600_000)
const path = process.env['PATH'] ?? ''
const image = 'ami-0123456789abcdef0'
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'stacks-'))
  await writeFile(join(root, 'cli.tfrc'), '')
  const { terraform, tofu } = await findTools({ need: ['terraform', 'tofu'], log: () => undefined })
  const places = [terraform, tofu].flatMap((tool) => (tool === undefined ? [] : [dirname(tool)]))
  process.env['PATH'] = [...places, path].join(delimiter)
})

afterAll(async () => {
  process.env['PATH'] = path
  await rm(root, { recursive: true, force: true })
})

const files = {
  'main.tf': `
terraform {
  backend "local" {}
}
variable "ami_id" { default = "none" }
variable "image_key" { default = "none" }
variable "size" { default = "none" }
module "web" {
  source = "./web"
  ami_id = var.ami_id
}
data "terraform_remote_state" "network" {
  backend = "local"
  config  = { path = "network.tfstate" }
}
resource "terraform_data" "key" {
  input = [var.image_key, var.size, data.terraform_remote_state.network.outputs.vpc]
}
`,
  'web/main.tf': 'variable "ami_id" {}\nresource "terraform_data" "web" { input = var.ami_id }\n',
  'network.tfstate': JSON.stringify({
    version: 4,
    serial: 1,
    lineage: 'a',
    outputs: { vpc: { value: 'vpc-1', type: 'string' } },
    resources: [],
  }),
  'other.auto.tfvars': 'ami_id = "of auto.tfvars"\n',
}

interface Scene {
  readonly env?: Readonly<Record<string, string>>
  readonly options?: Partial<StackOptions>
  readonly more?: Readonly<Record<string, string>>
}

/** A root module of its own, opened. */
async function open(tool: Tool, { env = {}, options = {}, more = {} }: Scene = {}) {
  const directory = await mkdtemp(join(root, 'stack-'))
  await mkdir(join(directory, 'web'))
  for (const [name, text] of Object.entries({ ...files, ...more }))
    await writeFile(join(directory, name), text)
  const own = { ...process.env, TF_CLI_CONFIG_FILE: join(root, 'cli.tfrc'), ...env }
  const terraform = createTerraform({
    env: own,
    runDirectory: root,
    signal: neverAborted,
    log: keptLog(),
    tools: toolsOnPath(own),
  })
  const stack = await terraform.open({
    directory,
    tool,
    workspace: 'default',
    lockTimeoutMs: 1000,
    backendConfig: [`path=${join(directory, 'own.tfstate')}`],
    variables: [],
    variableFiles: [],
    ...options,
  })
  const plan = (changes: Partial<Parameters<typeof terraform.plan>[1]> = {}) =>
    terraform.plan(stack, {
      file: join(directory, 'saved'),
      variable: 'ami_id',
      value: image,
      asMap: JSON.stringify({ 'eu-west-1': image }),
      provided: { image_key: 'key-1', git_sha: 'nobody declares it' },
      purpose: 'apply',
      ...changes,
    })
  return { terraform, stack, plan, directory }
}

async function applied({ terraform, stack, plan }: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { file, json } = await plan()
  expect(readPlan(json)).toMatchObject({ hasChanges: true, counts: { add: 2 } })
  await terraform.apply(stack, file)
  expect(readPlan((await plan()).json).hasChanges).toBe(false)
  return terraform.state(stack)
}

/** What a `terraform_data` was given: stored with its type, as it may be any. */
const inputOf = ({ input }: Readonly<Record<string, unknown>>) =>
  (input as { readonly value?: unknown } | null)?.value ?? input

const inputsIn = (state: string, stack: Stack) => {
  expect(stack.toolVersion).toMatch(/^1\./)
  return Object.fromEntries(
    readResources(state)
      .filter(({ mode }) => mode === 'managed')
      .map(({ address, values }) => [address, inputOf(values)]),
  )
}

describe.each<Tool>(['terraform', 'tofu'])('%s', (tool) => {
  test('takes the image before all other values of its variable, through modules, beside a remote state', async () => {
    const scene = await open(tool, {
      more: { 'size.tfvars': 'size = "of a file"\nami_id = "of a file"\n' },
      options: {
        variableFiles: ['size.tfvars'],
        variables: [{ name: 'ami_id', value: 'of terraform-variables' }],
      },
      env: { TF_VAR_ami_id: 'of TF_VAR', TF_CLI_ARGS_plan: '-var=ami_id=of-TF_CLI_ARGS -parallelism=2' },
    })
    expect(inputsIn(await applied(scene), scene.stack)).toEqual({
      'module.web.terraform_data.web': image,
      'terraform_data.key': ['key-1', 'of a file', 'vpc-1'],
    })
  })

  test('takes the user’s values before files and environment, as they are, in every step', async () => {
    const odd = `it's "x" \${y} %{z} $HOME;& \\n`
    const scene = await open(tool, {
      more: {
        'main.tf':
          'variable "ami_id" {}\nvariable "size" {}\nvariable "zones" {\n  type = list(string)\n}\nresource "terraform_data" "web" {\n  input = [var.size, var.zones, var.ami_id]\n}\nresource "terraform_data" "key" {}\n',
        'terraform.tfvars': 'size = "of terraform.tfvars"\nzones = []\n',
      },
      options: {
        backendConfig: [],
        variables: [
          { name: 'size', value: odd },
          { name: 'zones', value: '["a", "b"]' },
        ],
      },
      env: { TF_VAR_size: 'of TF_VAR', TF_VAR_zones: '["c"]' },
    })
    await applied(scene)
    const { json } = await scene.plan()
    expect(readPlan(json)).toMatchObject({
      hasChanges: false,
      variables: { size: odd, zones: ['a', 'b'], ami_id: image },
    })
  })

  test('works in a workspace, with a directory for its data and a cache that the job names', async () => {
    const cache = await mkdtemp(join(root, 'cache-'))
    const env = {
      TF_DATA_DIR: '.data',
      TF_PLUGIN_CACHE_DIR: cache,
      TF_IN_AUTOMATION: 'yes',
      TF_VAR_size: 'of TF_VAR',
    }
    const scene = await open(tool, { env, options: { workspace: 'blue' } })
    expect(inputsIn(await applied(scene), scene.stack)).toMatchObject({
      'terraform_data.key': ['key-1', 'of TF_VAR', 'vpc-1'],
    })
    const names = await readdir(scene.directory)
    expect(names).toEqual(expect.arrayContaining(['.data', 'terraform.tfstate.d']))
    expect(names).not.toContain('.terraform')
    expect(await readdir(join(scene.directory, 'terraform.tfstate.d'))).toEqual(['blue'])
  })

  test('takes a workspace that TF_WORKSPACE names too, also one that is not there yet', async () => {
    const scene = await open(tool, { env: { TF_WORKSPACE: 'blue' }, options: { workspace: 'blue' } })
    await applied(scene)
    expect(await readdir(join(scene.directory, 'terraform.tfstate.d'))).toEqual(['blue'])
  })

  test('prefers a tfvars file to what the action provides for a stack that finds its image', async () => {
    const { plan } = await open(tool, { more: { 'terraform.tfvars': 'image_key = "of terraform.tfvars"\n' } })
    const { json } = await plan({ variable: '' })
    expect(readPlan(json).variables).toMatchObject({
      image_key: 'of terraform.tfvars',
      ami_id: 'of auto.tfvars',
    })
  })

  test('says of a variable that takes a map what it is to get, and takes it', async () => {
    const typed = {
      'main.tf': 'variable "ami_id" { type = map(string) }\noutput "a" { value = var.ami_id }\n',
    }
    const { plan, terraform, stack } = await open(tool, {
      more: { ...typed, 'other.auto.tfvars': '' },
      options: { backendConfig: [] },
    })
    const handover = { variable: 'ami_id', image: { set: { 'eu-west-1': image } } }
    expect(isMapWanted(await failureFrom(() => plan()), handover)).toBe(true)
    const { json, file } = await plan({ value: JSON.stringify(handover.image.set) })
    expect(readPlan(json).variables).toMatchObject({ ami_id: { 'eu-west-1': image } })
    await terraform.apply(stack, file)
  })

  test('takes images of several sources as a map of maps, and says where the variable is another', async () => {
    const set = { 'arm64/eu-west-1': image, 'x86_64/eu-west-1': 'ami-0fedcba9876543210' }
    const handover = { variable: 'ami_id', image: { set } }
    const value = JSON.stringify(handedOver(set))
    const typed = async (type: string) => {
      const more = { 'main.tf': `variable "ami_id" { type = ${type} }\noutput "a" { value = var.ami_id }\n` }
      return open(tool, { more: { ...more, 'other.auto.tfvars': '' }, options: { backendConfig: [] } })
    }
    const { json } = await (await typed('map(map(string))')).plan({ value })
    expect(readPlan(json).variables).toMatchObject({ ami_id: handedOver(set) })
    const other = await typed('map(string)')
    const failure = await failureFrom(() => other.plan({ value }))
    expect(handoverFailure(failure, handover)).toMatchObject({
      reason: 'plan-without-image',
      message: expect.stringContaining('does not take a map of source, then region, to AMI id'),
    })
  })

  test('takes an image in an object as the object would be, to plan and to apply', async () => {
    const digits = '12345678901234567890'
    const type = `object({
    name  = string
    zones = optional(list(string), ["a"])
    image = optional(object({ ids = map(string), family = optional(string, "none") }), { ids = {}, family = "al2023" })
    open  = any
  })`
    const scene = await open(tool, {
      more: {
        'main.tf': `variable "app" {\n  type = ${type}\n  sensitive = true\n}\nresource "terraform_data" "web" {\n  input = nonsensitive(jsonencode(var.app))\n}\nresource "terraform_data" "key" {}\n`,
        'other.auto.tfvars': 'app = { name = "of auto.tfvars", open = 1 }\n',
        'own.tfvars': `app = {\n  name = <<-EOT\n    it's "x" $\${y}\n  EOT\n  open = { n = ${digits}, l = ["a", true, null] }\n}\n`,
      },
      options: { backendConfig: [], variableFiles: ['own.tfvars'] },
      env: { TF_VAR_app: '{}' },
    })
    const ami = { variable: 'app.image.ids' }
    const { file, json } = await scene.plan(ami)
    const app = {
      name: `it's "x" \${y}\n`,
      zones: ['a'],
      image: { ids: { 'eu-west-1': image }, family: 'al2023' },
      open: { n: Number(digits), l: ['a', true, null] },
    }
    const { zones: _, ...given } = app
    expect(readPlan(json)).toMatchObject({ variables: { app: given } })
    await scene.terraform.apply(scene.stack, file)
    const state = await scene.terraform.state(scene.stack)
    expect(JSON.parse(String(inputsIn(state, scene.stack)['terraform_data.web']))).toEqual(app)
    expect(state).toContain(digits)
    expect(readPlan((await scene.plan(ami)).json).hasChanges).toBe(false)
  })

  test('says of an object that lacks something that the image alone is set', async () => {
    const more = {
      'main.tf':
        'variable "app" { type = object({ id = string, size = number }) }\noutput "a" { value = var.app }\n',
    }
    const { plan } = await open(tool, {
      more: { ...more, 'other.auto.tfvars': '' },
      options: { backendConfig: [] },
    })
    const failure = await failureFrom(() => plan({ variable: 'app.id' }))
    const handover = { variable: 'app.id', image: { set: { 'eu-west-1': image } } }
    expect(handoverFailure(failure, handover)).toMatchObject({
      reason: 'plan-without-image',
      message: expect.stringContaining('variable "app" does not take the object that holds it'),
      next: [expect.stringContaining('sets "app.id" alone'), expect.anything()],
    })
  })

  test('refuses a variable that is not declared, which is told as a plan without the image', async () => {
    const { plan, directory } = await open(tool)
    const handover = { variable: 'image_id', image: { set: { 'eu-west-1': image } } }
    const failure = await failureFrom(() => plan({ variable: 'image_id' }))
    expect(handoverFailure(failure, handover)).toMatchObject({
      reason: 'plan-without-image',
      message: expect.stringContaining('the root module has no variable "image_id"'),
    })
    await expect(readFile(join(directory, 'saved'))).rejects.toThrow('ENOENT')
  })
})

test('an ephemeral variable of Terraform has its value when the plan is applied, too', async () => {
  const scene = await open('terraform', {
    more: {
      'main.tf':
        'variable "ami_id" {}\nvariable "token" {\n  ephemeral = true\n  validation {\n    condition     = var.token == "hunter2"\n    error_message = "another"\n  }\n}\nresource "terraform_data" "web" {}\nresource "terraform_data" "key" {}\n',
      'terraform.tfvars': 'token = "of terraform.tfvars"\n',
    },
    options: { backendConfig: [], variables: [{ name: 'token', value: 'hunter2' }] },
  })
  await applied(scene)
})

test('the values of a backend are as they are given', async () => {
  const place = await mkdtemp(join(root, 'state-'))
  const state = join(place, `\${a} %{b} "c".tfstate`)
  const scene = await open('terraform', { options: { backendConfig: [`path=${state}`] } })
  await applied(scene)
  expect(await readFile(state, 'utf8')).toContain('terraform_data')
})
