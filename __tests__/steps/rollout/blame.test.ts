import { describe, expect, test } from '@jest/globals'
import { explainCauses } from '../../../src/causes/causes.ts'
import type { Image } from '../../../src/image/image.ts'
import { provenTag, quarantinedTag } from '../../../src/image/tags.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import type { RolloutReport } from '../../../src/rollout/report.ts'
import { findBlame } from '../../../src/steps/rollout/blame.ts'
import { imageRecord } from '../../builders/values/images.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { journalOf, steppingClock } from '../../builders/world/parts.ts'
import { entry, group, planJson, template } from '../../plan/documents.ts'

const commit = 'c'.repeat(40)
const record = (tags: Record<string, string> = {}) => imageRecord(1, { tags })
const set = { 'eu-west-1': record().id }

function rollout(overrides: Partial<RolloutReport> = {}): RolloutReport {
  return {
    group: 'web',
    region: 'eu-west-1',
    address: 'aws_autoscaling_group.web',
    how: 'adopted',
    verdict: 'failed',
    message: '',
    desired: 2,
    healthy: 0,
    percentage: 0,
    history: [],
    evidence: [],
    imageStanding: 'sick',
    ...overrides,
  }
}

interface Scene {
  readonly origin?: Image['origin']
  readonly tags?: Record<string, string>
  readonly rollouts?: readonly RolloutReport[]
  readonly plan?: unknown[]
  readonly reason?: 'rollout-failed' | 'apply-failed'
  readonly evidence?: readonly string[]
  readonly fell?: 'groups-of-the-image' | 'others'
  /** The commit that was proven last here. */
  readonly last?: () => Promise<string | undefined>
}

/** A plan that brings the image, and nothing more. */
const brings = [template('web', 'ami-0', record().id), group('web', 'web', null)]

async function decide(scene: Scene) {
  const { origin = 'built', tags = {}, rollouts = [rollout()], plan = brings } = scene
  const { reason = 'rollout-failed', evidence = [], fell = 'groups-of-the-image', last } = scene
  const ec2 = ec2With([record(tags)])
  const journal = journalOf()
  const { changes } = readPlan(planJson(plan))
  journal.record({
    commit: { repository: 'o/r', sha: commit, ref: 'refs/heads/main' },
    rollouts,
  })
  const image = { origin, set, name: '' }
  const error = new DeployError(reason, 'It failed.', { evidence })
  await findBlame(
    { error, image, plan: { changes }, fell, lastCommit: last ?? (async () => 'd'.repeat(40)) },
    'production',
    { ec2, clock: steppingClock() },
    journal,
  )
  return { judged: journal.findings.judged, taggings: ec2.taggings }
}

const moreThanImage = entry('aws_security_group', 'web', {
  before: { description: 'a' },
  after: { description: 'b' },
})

describe('who is to blame for a rollout that failed', () => {
  test('the image, whose instances are sick: it is quarantined for the environment', async () => {
    const { judged, taggings } = await decide({})
    expect(judged).toEqual({ blame: 'image', quarantine: 'set' })
    expect(taggings).toMatchObject([{ tags: { [quarantinedTag('production')]: expect.any(String) } }])
  })

  test.each<[what: string, scene: Scene, blame: string]>([
    [
      'there was no capacity',
      {
        rollouts: [
          rollout({ causes: explainCauses(['InsufficientInstanceCapacity']), imageStanding: 'none' }),
        ],
      },
      'account',
    ],
    [
      'a subnet is gone',
      { rollouts: [rollout({ causes: explainCauses(['InvalidSubnetID.NotFound']) })] },
      'stack',
    ],
    ['the plan changed more than the image', { plan: [...brings, moreThanImage] }, 'stack'],
    ['no instance of it was launched', { rollouts: [rollout({ imageStanding: 'none' })] }, 'stack'],
    [
      'the apply failed before an instance was launched',
      { reason: 'apply-failed', rollouts: [rollout({ imageStanding: 'none', verdict: 'not-started' })] },
      'stack',
    ],
    [
      'some of its instances were healthy when the time was over, and one still came',
      { rollouts: [rollout({ imageStanding: 'coming', verdict: 'timed-out', healthy: 1 })] },
      'stack',
    ],
    [
      'somebody cancelled while its instances came',
      { rollouts: [rollout({ imageStanding: 'coming', verdict: 'failed' })] },
      'stack',
    ],
    ['all its instances do well', { rollouts: [rollout({ imageStanding: 'cleared' })] }, 'stack'],
    [
      'it was proven here, nobody knows with what',
      { origin: 'reused', tags: { [provenTag('production')]: '2026-03-01T20:00:00.000Z' } },
      'stack',
    ],
    [
      'it was proven here with another commit',
      {
        origin: 'chosen',
        tags: { [provenTag('production')]: `2026-03-01T20:00:00.000Z ${'d'.repeat(40)} 0123456789abcdef` },
      },
      'stack',
    ],
    ['only groups of other images fell short', { fell: 'others' }, 'stack'],
    ['the apply broke off', { reason: 'apply-failed', rollouts: [], fell: 'others' }, 'stack'],
    [
      'the apply found no capacity',
      { reason: 'apply-failed', rollouts: [], evidence: ['InsufficientInstanceCapacity: No.'] },
      'account',
    ],
    [
      'an instance of another image is sick',
      {
        rollouts: [
          rollout({ otherImages: ['ami-2'] }),
          rollout({
            causes: explainCauses(['VcpuLimitExceeded', 'Target.Timeout']),
            imageStanding: 'none',
          }),
        ],
      },
      'account',
    ],
  ])('not the image where %s', async (_, scene, blame) => {
    const { judged, taggings } = await decide(scene)
    expect(judged).toEqual({ blame, quarantine: 'none' })
    expect(taggings).toEqual([])
  })

  test('nobody where AWS did not answer at the end', async () => {
    const rollouts = [rollout({ imageStanding: 'unseen', verdict: 'timed-out' })]
    expect(await decide({ rollouts })).toEqual({ judged: { quarantine: 'none' }, taggings: [] })
  })

  test.each<[what: string, scene: Scene]>([
    [
      'an instance of it did not come into service, and nothing got better',
      { rollouts: [rollout({ imageStanding: 'coming', verdict: 'stalled', healthy: 1 })] },
    ],
    [
      'none of its instances ever came into service',
      { rollouts: [rollout({ imageStanding: 'coming', verdict: 'timed-out' })] },
    ],
    [
      'AWS gave it up in one group, and no instance was launched in another',
      { rollouts: [rollout({ imageStanding: 'none' }), rollout({ imageStanding: 'unclear' })] },
    ],
    ['it was taken up here for the first time', { origin: 'reused' }],
    [
      'it was proven in another environment',
      { origin: 'reused', tags: { [provenTag('staging')]: '2026-03-01T20:00:00.000Z' } },
    ],
    [
      'it was proven with this very commit',
      {
        origin: 'reused',
        tags: { [provenTag('production')]: `2026-03-01T20:00:00.000Z ${commit} 0123456789abcdef` },
      },
    ],
    [
      'a group that came through had a cause of its own',
      {
        rollouts: [rollout(), rollout({ verdict: 'reached', causes: explainCauses(['VcpuLimitExceeded']) })],
      },
    ],
    ['the apply broke off, and its group failed', { reason: 'apply-failed' }],
    [
      'a group with another image found no capacity',
      {
        rollouts: [
          rollout(),
          rollout({ otherImages: ['ami-2'], causes: explainCauses(['InvalidSubnetID.NotFound']) }),
        ],
      },
    ],
  ])('the image also where %s', async (_, scene) => {
    expect((await decide(scene)).judged).toEqual({ blame: 'image', quarantine: 'set' })
  })
})

describe('a plan that does not bring the image, which an earlier run did', () => {
  const here = template('web', record().id, record().id)
  const plans: [what: string, plan: unknown[]][] = [
    ['is empty', []],
    ['changes nothing', [here, group('web', 'web', '1')]],
    ['changes tags alone', [entry('aws_autoscaling_group', 'web', { after: { tag: [{ key: 'a' }] } })]],
    ['moves a group to the version that is there', [here, moved()]],
    [
      'brings it to one template of two',
      [...brings, template('other', record().id, record().id), group('other', 'other', '1')],
    ],
  ]

  /** The group goes from version 1 of its template to the one that is there. */
  function moved() {
    const update = group('web', 'web', '1') as { change: { actions: string[]; before: object } }
    const block = [{ id: 'lt-web', name: 'web', version: '0' }]
    Object.assign(update.change, {
      actions: ['update'],
      before: { ...update.change.before, launch_template: block },
    })
    return update
  }

  test.each(plans)('and %s blames nobody: what else that run changed is not known', async (_, plan) => {
    for (const origin of ['built', 'reused'] as const) {
      expect(await decide({ plan, origin })).toEqual({ judged: { quarantine: 'none' }, taggings: [] })
    }
  })

  test.each(plans)('and %s blames it where this commit was proven last', async (_, plan) => {
    const { judged } = await decide({ plan, last: async () => commit })
    expect(judged).toEqual({ blame: 'image', quarantine: 'set' })
  })

  test('blames nobody where nobody knows what was proven last', async () => {
    for (const last of [async () => undefined, () => Promise.reject(new Error('denied'))]) {
      expect((await decide({ plan: [], last })).judged).toEqual({ quarantine: 'none' })
    }
  })

  test('still knows a cause by AWS', async () => {
    const rollouts = [rollout({ causes: explainCauses(['InvalidSubnetID.NotFound']) })]
    expect((await decide({ plan: [], rollouts })).judged).toEqual({ blame: 'stack', quarantine: 'none' })
  })
})
