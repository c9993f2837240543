import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { StackOptions, Terraform } from '../../../src/deps/tools.ts'
import { handedOver } from '../../../src/image/image.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { openStack, planWith } from '../../../src/steps/stack/stack.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'

const stack = {
  tool: 'terraform',
  toolVersion: '1.0.0',
  directory: '/workspace/stack',
  lockTimeoutMs: 0,
  variables: [],
  variableFiles: [],
} as const

const recorded = readFileSync(new URL('../../fixtures/plans/ami-change.json', import.meta.url), 'utf8')

/** A Terraform that keeps what it is asked, and answers with a recorded plan. */
function terraform() {
  const opened: StackOptions[] = []
  const planned: unknown[] = []
  const tool: Terraform = {
    requireImagePlace: async () => undefined,
    open: async (options) => {
      opened.push(options)
      return stack
    },
    plan: async (_, options) => {
      planned.push(options)
      return { file: options.file, diff: 'the diff', json: recorded }
    },
    validate: async () => undefined,
    apply: async () => undefined,
    untaint: async () => undefined,
    state: async () => '',
  }
  return { opened, planned, tool }
}

test('files are relative to the working directory, unless they are absolute; values stay as they are', async () => {
  const { opened, tool } = terraform()
  const inputs = inputsOf({
    'terraform-directory': 'infra',
    'terraform-tool': 'tofu',
    workspace: 'blue',
    'lock-timeout': '30s',
    'terraform-variable-files': 'production.tfvars\n/run/secret.tfvars',
    'terraform-variables': 'name=a b\ntags={"a"="b"}',
    'backend-config': 'backend.hcl\nkey=web/state\n/run/backend.hcl',
  })
  await openStack(inputs.stack, sourceOf({ directory: '/workspace/services' }), { terraform: tool })
  expect(opened).toEqual([
    {
      directory: '/workspace/services/infra',
      tool: 'tofu',
      workspace: 'blue',
      lockTimeoutMs: 30_000,
      backendConfig: ['/workspace/services/backend.hcl', 'key=web/state', '/run/backend.hcl'],
      variableFiles: ['/workspace/services/production.tfvars', '/run/secret.tfvars'],
      variables: [
        { name: 'name', value: 'a b' },
        { name: 'tags', value: '{"a"="b"}' },
      ],
    },
  ])
})

const ec2 = ec2With([])

describe('a plan with an image', () => {
  const { stack: inputs } = inputsOf({ 'ami-variable': 'image_id' })

  test.each([
    ['one region: the id', { 'eu-west-1': 'ami-1' }, 'ami-1'],
    [
      'several sources: a map of maps',
      { 'x86_64/eu-west-1': 'ami-1', 'arm64/eu-west-1': 'ami-2' },
      '{"arm64":{"eu-west-1":"ami-2"},"x86_64":{"eu-west-1":"ami-1"}}',
    ],
    [
      'more: a map',
      { 'eu-west-1': 'ami-1', 'us-east-1': 'ami-2' },
      '{"eu-west-1":"ami-1","us-east-1":"ami-2"}',
    ],
  ])('hands it over by the variable; %s', async (_, set, value) => {
    const { planned, tool } = terraform()
    const known = { gitSha: 'abc', imageKey: 'key-1', provenance: { ref: 'refs/heads/main' } }
    await planWith({ origin: 'built', set, name: '', ...known }, stack, inputs, {
      terraform: tool,
      context: contextOf(),
      log: keptLog(),
      ec2: ec2With([]),
    })
    const provided = { git_sha: 'abc', git_ref: 'refs/heads/main', image_key: 'key-1' }
    const handover = { variable: 'image_id', value, asMap: JSON.stringify(handedOver(set)), provided }
    expect(planned).toEqual([{ file: '/run/plan.tfplan', ...handover, purpose: 'apply' }])
  })

  test('is read and reported', async () => {
    const image = { origin: 'built', set: { 'eu-west-1': 'ami-1' }, name: '' } as const
    const deps = { terraform: terraform().tool, context: contextOf(), log: keptLog(), ec2 }
    const { model, report } = await planWith(image, stack, inputs, deps)
    expect(report).toMatchObject({ hasChanges: true, diff: 'the diff', planFile: '/run/plan.tfplan' })
    expect(report.toolVersion).toBe(model.toolVersion)
    expect(report.counts).toEqual(model.counts)
  })

  test('is printed when its secrets are known to the log, and not before', async () => {
    const image = { origin: 'built', set: { 'eu-west-1': 'ami-1' }, name: '' } as const
    const log = keptLog()
    const change = {
      actions: ['update'],
      before: { key: 'one-secret' },
      before_sensitive: { key: true },
      after: {},
    }
    const json = JSON.stringify({
      format_version: '1.2',
      resource_changes: [{ address: 'a.b', type: 'a', name: 'b', mode: 'managed', change }],
    })
    const held = ['Terraform will perform', '  + a = "one-secret"']
    const tool = { ...terraform().tool, plan: async () => ({ file: 'p', diff: '', json, held: () => held }) }
    await planWith(image, stack, inputs, { terraform: tool, context: contextOf(), log, ec2 })
    expect(log.lines).toEqual(['mask: one-secret', ...held.map((line) => `tool: ${line}`)])
  })
})

test('a plan that fails because the stack does not take the image says so', async () => {
  const text = 'A variable named "image_id" was assigned on the command line'
  const failed = new DeployError('plan-failed', 'terraform plan failed.', {
    evidence: ['Error: Value for undeclared variable', text],
  })
  const tool = { ...terraform().tool, plan: () => Promise.reject(failed) }
  const { stack: inputs } = inputsOf({ 'ami-variable': 'image_id' })
  const image = { origin: 'built', set: { 'eu-west-1': 'ami-1' }, name: '' } as const
  const plan = () =>
    planWith(image, stack, inputs, { terraform: tool, context: contextOf(), log: keptLog(), ec2 })
  expect((await failureFrom(plan)).reason).toBe('plan-without-image')
})

test('a variable that takes a map gets one, also where the image is of one region', async () => {
  const wanted = new DeployError('plan-failed', 'terraform plan failed.', {
    evidence: ['Error: Variables not allowed', '  on <value for var.image_id> line 1:'],
  })
  const { planned, tool } = terraform()
  const plan: Terraform['plan'] = (of, options) =>
    options.value.startsWith('{') ? tool.plan(of, options) : Promise.reject(wanted)
  const { stack: inputs } = inputsOf({ 'ami-variable': 'image_id' })
  const image = { origin: 'built', set: { 'eu-west-1': 'ami-1' }, name: '' } as const
  await planWith(image, stack, inputs, {
    terraform: { ...tool, plan },
    context: contextOf(),
    log: keptLog(),
    ec2,
  })
  expect(planned).toMatchObject([{ value: '{"eu-west-1":"ami-1"}' }])
  const other = inputsOf({ 'ami-variable': 'ami_id' }).stack
  const failing = { terraform: { ...tool, plan }, context: contextOf(), log: keptLog(), ec2 }
  expect((await failureFrom(() => planWith(image, stack, other, failing))).reason).toBe('plan-failed')
})
