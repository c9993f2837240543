import { describe, expect, test } from '@jest/globals'
import { checkAnswer, type Expectation } from '../../../faults/answers/expect.ts'
import type { Played } from '../../../faults/stage/checks.ts'
import type { SceneResult } from '../../../faults/stage/scene.ts'
import type { Stage } from '../../../faults/stage/stage.ts'
import type { Truth } from '../../../faults/stage/truth.ts'

/** Runs that a check must not let pass. */
const stage = { images: { old: 'ami-1', new: 'ami-2' } } as Stage
const tagged = { 'immutable-deploy:image-key': 'k', 'immutable-deploy:git-sha': 's' }
const images: Truth['images'] = new Map([
  ['ami-1', tagged],
  ['ami-2', tagged],
])

function truth(image: string, changes: Partial<Truth> = {}, health = 'Healthy'): Truth {
  const instance = { id: 'i-1', image, state: 'InService', health }
  const group = { group: 'web', desired: 1, instances: [instance], refreshes: [] }
  return { images, snapshotsOf: new Map(), things: new Map(), groups: [group], ...changes }
}

interface Given extends Partial<Omit<Played, 'result'>> {
  readonly outputs?: Readonly<Record<string, string>>
  readonly result?: Partial<SceneResult>
}

const failure = (next: readonly string[]) => JSON.stringify({ failure: { next } })
const error = (message: string) => ({ level: 'error', message, shown: true }) as const

function found(expectation: Expectation, { outputs = {}, result, ...more }: Given): string {
  const isFailed = /failed|blocked/.test(outputs['outcome'] ?? '')
  const ended = {
    ...{ exitCode: isFailed ? 1 : 0, outputs, log: [], summary: 'said', annotations: [], leftovers: [] },
    ...(isFailed && { annotations: [error('AWS refused ec2:DescribeImages')] }),
    ...{ report: failure(['Do this']), isLate: false },
    ...result,
  }
  const passed = [{ action: 'DescribeImages', isTroubled: true }]
  const door = { url: '', passed, close: async () => undefined }
  const played = {
    ...{ result: ended as unknown as SceneResult, before: truth('ami-1'), after: truth('ami-2') },
    ...{ aws: door, github: { ...door, passed: [] }, deployments: [], comments: [] },
    ...more,
  }
  return checkAnswer(played, expectation, stage)
    .map(({ kind, what }) => `${kind}: ${what}`)
    .join('\n')
}

const deploy = { command: 'deploy', trouble: 'passes' } as const
const deployed = { outcome: 'deployed' }
const failed = { outcome: 'failed', 'failure-reason': 'credentials' }

test('a run that is as it should be shows nothing', () => {
  expect(found(deploy, { outputs: deployed })).toBe('')
  expect(found({ ...deploy, trouble: 'stays', reasons: ['credentials'] }, { outputs: failed })).toBe('')
})

test('a fault that nobody met is no pass', () => {
  const door = { url: '', passed: [], close: async () => undefined }
  expect(() => found(deploy, { outputs: deployed, aws: door })).toThrow('Nobody asked')
})

describe('a false green', () => {
  test.each<[string, Expectation, Given]>([
    ['old instances', deploy, { outputs: deployed, after: truth('ami-1') }],
    ['sick instances', deploy, { outputs: deployed, after: truth('ami-2', {}, 'Unhealthy') }],
    ['fewer than desired', deploy, { outputs: deployed, after: truth('ami-2', { groups: [] }) }],
    ['what is known to be sick', { ...deploy, trouble: 'sick' }, { outputs: deployed }],
    [
      'a rollback that is none',
      { command: 'rollback', trouble: 'passes' },
      { outputs: { outcome: 'rolled-back' } },
    ],
    [
      'drift',
      { command: 'verify', trouble: 'passes' },
      { outputs: { outcome: 'unchanged' }, after: truth('ami-1') },
    ],
    [
      'another plan',
      { command: 'plan', trouble: 'passes' },
      { outputs: { outcome: 'planned', 'plan-change': '0' } },
    ],
    [
      'an image in use that is gone',
      { command: 'prune', trouble: 'passes' },
      { outputs: { outcome: 'pruned' }, after: truth('ami-2', { images: new Map([['ami-2', tagged]]) }) },
    ],
    [
      'an image that is not there',
      { command: 'build', trouble: 'passes' },
      { outputs: { outcome: 'built', 'image-id': 'ami-9' } },
    ],
  ])('%s', (_, expectation, given) => expect(found(expectation, given)).toContain('false-green'))
})

describe('what is said', () => {
  const stays = { ...deploy, trouble: 'stays', reasons: ['credentials'] } as const
  test.each<[string, Expectation, Given]>([
    ['unclear: gave up over what passes', deploy, { outputs: failed }],
    ['unclear: blames rollout-failed', stays, { outputs: { ...failed, 'failure-reason': 'rollout-failed' } }],
    ['unclear: internal-error', stays, { outputs: { ...failed, 'failure-reason': 'internal-error' } }],
    ['unclear: does not say', { ...stays, failsWith: [/ec2:CreateTags/] }, { outputs: failed }],
    ['unclear: nothing to do next', stays, { outputs: failed, result: { report: failure([]) } }],
    ['unclear: there is no report', stays, { outputs: failed, result: { report: undefined } }],
    ['unclear: no error on the page', stays, { outputs: failed, result: { annotations: [] } }],
    ['unclear: no summary', stays, { outputs: failed, result: { summary: '' } }],
    ['unclear: it says: at undefined', deploy, { outputs: deployed, result: { log: ['at undefined'] } }],
    ['unclear: it says: [object Object]', deploy, { outputs: deployed, comments: ['[object Object]'] }],
    ['unclear: it says: TypeError: x', deploy, { outputs: deployed, result: { log: ['TypeError: x'] } }],
    ['hang', deploy, { outputs: deployed, result: { isLate: true } }],
    [
      'unclear: blames the image',
      stays,
      {
        outputs: failed,
        after: truth('ami-2', {
          images: new Map([['ami-2', { ...tagged, 'immutable-deploy:quarantined:x': '1' }]]),
        }),
      },
    ],
  ])('%s', (what, expectation, given) => expect(found(expectation, given)).toContain(what))
})

describe('what is left', () => {
  const left = (things: Truth['things']) => ({ outputs: deployed, after: truth('ami-2', { things }) })

  test.each([
    ['lock', 'lock', 'key-1'],
    ['orphan', 'key pair', 'key-2'],
    ['orphan', 'instance', 'i-9'],
    ['orphan', 'security group', 'sg-1'],
  ] as const)('%s: a %s', (kind, thing, id) => {
    const given = left(new Map([[id, thing]]))
    expect(found(deploy, given)).toContain(`${kind}: `)
    expect(found(deploy, { ...given, result: { log: [`${id} stays`] } })).toBe('')
  })

  test('an image without its tags', () => {
    const after = truth('ami-2', {
      images: new Map<string, Readonly<Record<string, string>>>([...images, ['ami-3', {}]]),
    })
    expect(found(deploy, { outputs: deployed, after })).toContain('orphan: image ami-3')
  })

  test('a process, and a deployment that stays open', () => {
    const result = { leftovers: [{ pid: 1, command: 'terraform apply' }] }
    expect(found(deploy, { outputs: deployed, result })).toContain('orphan: a process')
    const deployments = [{ id: 7, statuses: [{ state: 'in_progress' }] }] as unknown as Played['deployments']
    expect(found(deploy, { outputs: deployed, deployments })).toContain('lock: the deployment 7')
  })
})
