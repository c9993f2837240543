import { expect, test } from '@jest/globals'
import type { DeployError } from '../../../src/outcome/error.ts'
import type { Finding } from '../../../src/plan/finding.ts'
import type { Allowance } from '../../../src/plan/guard/guard.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { type Guarded, guardRelease, requireAllowed } from '../../../src/steps/stack/guard.ts'
import { recorded } from '../../plan/documents.ts'

type GuardInputs = Parameters<typeof guardRelease>[1]

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'destroy',
  address: 'aws_eip.web',
  risk: 'It is destroyed.',
  fix: 'Put it back.',
  severity: 'error',
  ...changes,
})

function refusal(allow: Allowance, ...blocked: Finding[]): DeployError {
  try {
    requireAllowed({ blocked, warnings: [] }, allow)
  } catch (error) {
    return error as DeployError
  }
  throw new Error('nothing was refused')
}

test('lets pass what has nothing against it', () => {
  expect(() => requireAllowed({ blocked: [], warnings: [finding()] }, 'no-destroy')).not.toThrow()
})

test('says which allowance refuses, and each advice once', () => {
  const { message, next, reason } = refusal('no-destroy', finding(), finding({ address: 'aws_eip.other' }))
  expect(reason).toBe('plan-blocked')
  expect(message).toBe('The plan destroys something, which `allow: no-destroy` forbids; nothing was changed.')
  expect(next).toEqual(['Put it back.'])
  expect(refusal('image-only', finding()).message).toMatch(/^The plan changes more than the image/)
})

test.each([
  ['max_size changes.', 'max_size', 'aws_eip.web: max_size changes.'],
  ['It is replaced (name forces it).', 'name', 'aws_eip.web: It is replaced (name forces it).'],
  ['It is renamed.', 'name', 'aws_eip.web (name): It is renamed.'],
])('names the attribute where the risk does not: %s', (risk, attribute, line) => {
  expect(refusal('image-only', finding({ risk, attribute })).evidence).toEqual([line])
})

test('advises no refresh of the stack where the action takes a group through steps, which such a one would be refused for', async () => {
  const plan = { model: readPlan(recorded('no-instance-refresh.json')), report: {} }
  const told = async (inputs: object) => {
    const guarded = { plan, image: { set: {} } } as unknown as Guarded
    const { warnings } = await guardRelease(guarded, { allow: 'any', ...inputs } as GuardInputs, {} as never)
    return warnings.map(({ rule }) => rule)
  }
  const plain = await told({})
  expect(plain).toContain('no-instance-refresh')
  const stepwise = await told({ steps: [{ at: 10, hold: 60_000 }] })
  expect(stepwise).toEqual(plain.filter((rule) => rule !== 'no-instance-refresh'))
})
