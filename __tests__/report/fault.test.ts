import { describe, expect, test } from '@jest/globals'
import { type Cause, explainCauses } from '../../src/causes/causes.ts'
import type { Image } from '../../src/image/image.ts'
import type { Failure } from '../../src/outcome/reasons.ts'
import { type FaultFacts, faultOf } from '../../src/report/fault.ts'
import type { RolloutReport } from '../../src/rollout/report.ts'

const image: Image = { origin: 'built', set: { 'eu-west-1': 'ami-1' }, name: 'web' }
const failure = (reason: Failure['reason'], evidence: string[] = []): Failure => ({
  reason,
  message: 'It failed.',
  evidence,
  next: ['Look.'],
})

const capacity =
  'We currently do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-1a).'

function rollout(causes: readonly Cause[], verdict: RolloutReport['verdict'] = 'failed'): RolloutReport {
  return {
    group: 'web',
    region: 'eu-west-1',
    address: 'aws_autoscaling_group.web',
    how: 'adopted',
    verdict,
    message: '',
    desired: 2,
    healthy: 0,
    percentage: 0,
    history: [],
    evidence: [],
    causes,
  }
}

const deploy = (facts: Omit<FaultFacts, 'command'>) =>
  faultOf({ command: 'deploy', environment: 'production', ...facts })

describe('whose matter a failure is, and what that means for the image', () => {
  test('a failed apply is explained by what Terraform quotes', () => {
    const evidence = [
      `Error: waiting for Auto Scaling Group (web) capacity satisfied: scaling activity (1): Failed:\n${capacity}`,
    ]
    expect(deploy({ failure: failure('apply-failed', evidence), image })).toMatchObject({
      blame: 'account',
      causes: [{ id: 'insufficient-capacity', title: 'AWS has no capacity of t3.micro in eu-west-1a' }],
      quarantine:
        'ami-1 is not in quarantine: the failure is a matter of AWS or the account (AWS has no capacity of t3.micro in eu-west-1a). A re-run of the same commit takes it again, and may well succeed.',
    })
  })

  test('a failed apply that nobody can explain is of the stack', () => {
    const fault = deploy({ failure: failure('apply-failed', ['Error: odd']), image })
    expect(fault).toMatchObject({ blame: 'stack', causes: [] })
    expect(fault.quarantine).toContain('not in quarantine')
    expect(fault.quarantine).toContain('fails again until what Terraform names is put right')
  })

  test('a rollout is explained by its groups that fell short, and by no others', () => {
    const rollouts = [
      rollout(explainCauses(['Target.Timeout']), 'reached'),
      rollout(explainCauses([capacity])),
    ]
    const fault = deploy({ failure: failure('rollout-failed', ['Target.Timeout']), image, rollouts })
    expect(fault.causes.map(({ id }) => id)).toEqual(['insufficient-capacity'])
  })

  test.each([
    [
      'set',
      'ami-1 is in quarantine in production, because the health check of the target group times out. A re-run of the same commit is refused',
    ],
    ['failed', 'ami-1 is not in quarantine: it is to blame, but could not be tagged.'],
  ] as const)('an image that is to blame, its quarantine %s', (quarantine, words) => {
    const fault = deploy({
      failure: failure('rollout-failed'),
      image,
      rollouts: [rollout(explainCauses(['Target.Timeout']))],
      judged: { blame: 'image', quarantine },
    })
    expect(fault.quarantine).toContain(words)
    expect(fault.blame).toBe('image')
  })

  test.each([
    ['sick', 'nobody knows whether it is to blame'],
    ['coming', 'nobody knows whether it is to blame'],
    ['unseen', 'nothing shows that it is to blame'],
  ] as const)('an image whose instances are %s and whom nobody blames is told so', (imageStanding, words) => {
    const rollouts = [{ ...rollout([], 'failed'), imageStanding }]
    const judged = { quarantine: 'none' } as const
    const fault = deploy({ failure: failure('rollout-failed'), image, rollouts, judged })
    expect(fault.quarantine).toContain(`not in quarantine: ${words}.`)
  })

  test('the image is never said to be in quarantine where nobody put it there', () => {
    for (const reason of [
      'rollout-failed',
      'apply-failed',
      'credentials',
      'internal-error',
      'aws-unavailable',
      'aws-refused',
    ] as const) {
      const { quarantine } = deploy({ failure: failure(reason), image })
      expect(quarantine).toMatch(/^ami-1 is not in quarantine: /)
    }
  })

  test('a run that had no image says so, and a command that takes none is silent', () => {
    const bake = failure('image-build-failed', [
      `Error launching source instance: InsufficientInstanceCapacity: ${capacity}`,
    ])
    expect(faultOf({ command: 'build', failure: bake })).toMatchObject({
      blame: 'account',
      quarantine: expect.stringMatching(/^No image is in quarantine by this run/),
    })
    expect(faultOf({ command: 'prune', failure: failure('prune-failed') }).quarantine).toBe('')
  })

  test('nobody is blamed for what nobody can tell', () => {
    expect(deploy({ failure: failure('credentials'), image })).not.toHaveProperty('blame')
  })
})
