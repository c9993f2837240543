import { describe, expect, test } from '@jest/globals'
import { plan } from '../../src/commands/plan.ts'
import type { Deps } from '../../src/deps/deps.ts'
import type { PlanInputs } from '../../src/inputs/types.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord } from '../builders/values/images.ts'
import { inputsOf } from '../builders/values/inputs.ts'
import { journalOf } from '../builders/world/parts.ts'
import { worldOf } from '../builders/world/world.ts'

const facts = { number: 17, headSha: '1'.repeat(40), headRef: 'feature', fork: 'mona/shop' }
const fork = { eventName: 'pull_request', region: '', pullRequest: facts, credentials: 'none' } as const

/** A world in which nothing is there to be asked but the checks. */
function forkOf(checks: Partial<Deps['checks']> = {}, context: object = {}) {
  const asked: string[] = []
  const never = (name: string) => () => {
    throw new Error(`${name} was asked`)
  }
  const parts = {
    ec2: new Proxy({}, { get: (_, name) => never(`EC2 ${String(name)}`) }) as Deps['ec2'],
    packer: { build: never('packer build') },
    terraform: new Proxy({}, { get: (_, name) => never(`terraform ${String(name)}`) }) as Deps['terraform'],
    checks: {
      template: async () => {
        asked.push('template')
      },
      stack: async ({ directory }: { directory: string }) => {
        asked.push(`stack ${directory}`)
      },
      ...checks,
    },
  }
  const { deps } = worldOf({
    live: 'ami-1',
    images: [imageRecord(1)],
    parts,
    context: { ...fork, ...context },
  })
  const inputs = inputsOf({ command: 'plan' }, fork)
  if (inputs.command !== 'plan') throw new Error('these are no inputs of a plan')
  return { deps, inputs, asked, journal: journalOf() }
}

const broken = (reason: 'plan-failed' | 'image-build-failed', what: string) => () =>
  Promise.reject(
    new DeployError(reason, `${what} failed.`, { evidence: [`Error: ${what}`], next: ['Correct it.'] }),
  )

describe("a fork's pull request without credentials", () => {
  test('is validated, and no cloud is asked, nor a region needed', async () => {
    const { deps, inputs, asked, journal } = forkOf()
    expect(await plan(inputs, deps, journal)).toBe('validated')
    expect(asked).toEqual(['template', 'stack /workspace/stack'])
    expect(journal.findings.note).toContain('comes from a fork (mona/shop) and has no AWS credentials')
    expect(journal.findings).not.toHaveProperty('plan')
  })

  test('to which an image is given is validated without a template', async () => {
    const { deps, asked, journal } = forkOf()
    const inputs = inputsOf({ command: 'plan', image: 'ssm:/golden' }, fork) as PlanInputs
    expect(await plan(inputs, deps, journal)).toBe('validated')
    expect(asked).toEqual(['stack /workspace/stack'])
  })

  test('of a Terragrunt unit is validated without its stack, and the report says so', async () => {
    const { deps, asked, journal } = forkOf()
    const inputs = inputsOf({ command: 'plan', 'terraform-tool': 'terragrunt' }, fork) as PlanInputs
    const files = { ...deps.files, list: async () => ['terragrunt.hcl', 'web.pkr.hcl'] }
    expect(await plan(inputs, { ...deps, files }, journal)).toBe('validated')
    expect(asked).toEqual(['template'])
    expect(journal.findings.note).toContain(
      'The template was validated without them. The stack was not validated',
    )
  })

  test('is told of all that is wrong at once', async () => {
    const { deps, inputs, journal } = forkOf({
      template: broken('image-build-failed', 'packer validate'),
      stack: broken('plan-failed', 'terraform validate'),
    })
    expect(await failureFrom(() => plan(inputs, deps, journal))).toMatchObject({
      reason: 'image-build-failed',
      message: 'packer validate failed. terraform validate failed.',
      evidence: ['Error: packer validate', 'Error: terraform validate'],
      next: ['Correct it.'],
      step: 'Validate the template',
    })
    expect(journal.steps.map(({ result }) => result)).toEqual(['ok', 'failed', 'failed'])
  })

  test('fails where the stack alone is wrong', async () => {
    const { deps, inputs, journal } = forkOf({ stack: broken('plan-failed', 'terraform validate') })
    expect(await failureFrom(() => plan(inputs, deps, journal))).toMatchObject({ reason: 'plan-failed' })
  })

  test('that has credentials is planned as any other', async () => {
    const { deps, inputs, journal } = forkOf({}, { credentials: 'given', region: 'eu-west-1' })
    await expect(plan(inputs, deps, journal)).rejects.toThrow('EC2 requireCredentials was asked')
  })
})

test('a branch without credentials is not taken for valid', async () => {
  const { fork: _, ...own } = facts
  const { deps, inputs, journal } = forkOf({}, { pullRequest: own })
  await expect(plan(inputs, deps, journal)).rejects.toThrow('EC2 requireCredentials was asked')
  expect(() => inputsOf({ command: 'plan' }, { ...fork, pullRequest: own })).toThrow(
    'One input is not usable',
  )
  expect(() => inputsOf({ command: 'deploy' }, fork)).toThrow('One input is not usable')
})
