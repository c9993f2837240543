import { expect, test } from '@jest/globals'
import type { DeployError } from '../../../src/outcome/error.ts'
import type { Finding } from '../../../src/plan/finding.ts'
import type { Allowance } from '../../../src/plan/guard/guard.ts'
import { requireAllowed } from '../../../src/steps/stack/guard.ts'

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
