import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type ClientParts, ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createAlarms } from '../../../../src/adapters/aws/groups/alarms.ts'
import { createAutoScaling } from '../../../../src/adapters/aws/groups/autoscaling.ts'
import { createInstanceFacts } from '../../../../src/adapters/aws/groups/instances.ts'
import { createTargetHealth } from '../../../../src/adapters/aws/groups/target-health.ts'
import type { RefreshSettings } from '../../../../src/plan/plan.ts'
import { fields, members } from '../../../builders/servers/aws-server.ts'
import {
  beginsWith,
  drops,
  type Handler,
  late,
  rawServer,
  says,
  silent,
} from '../../../builders/servers/raw-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { group, start } from '../../../builders/values/observations.ts'

const server = rawServer()
const before = { ...process.env }
let now = start

beforeAll(() => {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: server.url(),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  delete process.env['AWS_MAX_ATTEMPTS']
})
beforeEach(() => {
  now = start
})
afterAll(() => {
  process.env = before
})

/** Limits and pauses that a test need not wait for. */
const parts: ClientParts = {
  late: server.late,
  patience: { tryMs: 30_000, totalMs: 60_000, firstPauseMs: 1000, longestPauseMs: 20_000 },
  clock: {
    now: () => now,
    sleep: async (ms) => {
      now += ms
    },
  },
  random: () => 1,
}

function begin(settings: RefreshSettings = {}): Promise<string> {
  const ec2 = ec2Clients(parts)
  const rest = {
    ec2,
    instances: createInstanceFacts(ec2),
    targets: createTargetHealth(),
    alarms: createAlarms(),
  }
  return createAutoScaling({ ...rest, now: () => now, client: parts }).startRefresh(group, settings)
}

const fails = (status: number, code: string) =>
  says(
    status,
    `<ErrorResponse><Error><Code>${code}</Code><Message>Not now.</Message></Error></ErrorResponse>`,
  )
const inProgress = fails(400, 'InstanceRefreshInProgress')
const page = '<!DOCTYPE html>\n<html>\n<p>Please log in</p>\n</html>'
const started = `<StartInstanceRefreshResponse><StartInstanceRefreshResult>${fields({ InstanceRefreshId: 'r-1' })}</StartInstanceRefreshResult></StartInstanceRefreshResponse>`

/** The refresh that runs: begun a second after this one was asked for, unless told otherwise. */
function running(more = '', startedAt = start + 1000): Handler {
  const refresh = fields({ InstanceRefreshId: 'r-1', StartTime: new Date(startedAt).toISOString() }) + more
  return says(
    200,
    `<DescribeInstanceRefreshesResponse><DescribeInstanceRefreshesResult>${members('InstanceRefreshes', [refresh])}</DescribeInstanceRefreshesResult></DescribeInstanceRefreshesResponse>`,
  )
}

const preferences = (some: Readonly<Record<string, string | number>>, more = '') =>
  `<Preferences>${fields(some)}${more}</Preferences>`

describe('a refresh whose start was heard, and the answer lost', () => {
  test.each<[string, Handler]>([
    ['the connection was dropped', drops()],
    ['no answer came', late(silent)],
    ['the answer broke off', late(beginsWith(started.slice(0, 60)))],
    ['something else answered', says(200, page)],
    ['AWS failed over it', fails(500, 'InternalFailure')],
    ['AWS was away', fails(503, 'ServiceUnavailable')],
  ])('is the one that runs since then, where %s', async (_, lost) => {
    server.answer(lost, inProgress, running())
    expect(await begin()).toBe('r-1')
  })

  test('is not forgotten over a throttle after it', async () => {
    server.answer(drops(), fails(400, 'Throttling'), inProgress, running())
    expect(await begin()).toBe('r-1')
  })

  test('is not one that ran before', async () => {
    server.answer(drops(), inProgress, running('', start - 600_000))
    expect((await failureFrom(begin)).reason).toBe('rollout-superseded')
  })

  test("that was not lost is somebody else's", async () => {
    server.answer(inProgress, running())
    expect((await failureFrom(begin)).reason).toBe('rollout-superseded')
  })

  test.each<[string, readonly Handler[]]>([
    ['throttled', [fails(400, 'Throttling')]],
    ['throttled under another name', [fails(503, 'RequestLimitExceeded')]],
    ['throttled by its status', [fails(429, 'Whatever')]],
    ['refused for something else under way', [fails(500, 'ResourceContention')]],
    ['asked for too slowly', [fails(400, 'RequestTimeout')]],
    ['throttled again and again', [fails(400, 'Throttling'), fails(400, 'ThrottlingException')]],
  ])("that was %s did nothing: what runs is somebody else's", async (_, tries) => {
    server.answer(...tries, inProgress, running())
    expect((await failureFrom(begin)).reason).toBe('rollout-superseded')
  })
})

describe('what was asked for is compared with what runs', () => {
  const settings: RefreshSettings = {
    minHealthyPercentage: 50,
    maxHealthyPercentage: 150,
    warmupSeconds: 0,
    checkpointPercentages: [25, 100],
    checkpointDelaySeconds: 120,
    bakeTimeSeconds: 300,
    protectedInstances: 'Refresh',
    standbyInstances: 'Terminate',
    alarms: ['web-5xx', 'web-latency'],
  }
  const asked = {
    MinHealthyPercentage: 50,
    MaxHealthyPercentage: 150,
    InstanceWarmup: 0,
    CheckpointDelay: 120,
    BakeTime: 300,
    ScaleInProtectedInstances: 'Refresh',
    StandbyInstances: 'Terminate',
  }
  const checkpoints = (...percentages: string[]) => members('CheckpointPercentages', percentages)
  const alarms = (...names: string[]) =>
    `<AlarmSpecification>${members('Alarms', names)}</AlarmSpecification>`
  const lists = checkpoints('25', '100') + alarms('web-latency', 'web-5xx')
  const ending = (found: string, given: RefreshSettings) => {
    server.answer(drops(), inProgress, running(found))
    return begin(given).catch(({ reason }: { readonly reason: string }) => reason)
  }

  test.each<[string, string, RefreshSettings]>([
    ['all that was asked for', preferences(asked, lists), settings],
    [
      'what AWS has of its own where nothing was',
      fields({ Strategy: 'Rolling' }) +
        preferences({
          ...{ MinHealthyPercentage: 90, InstanceWarmup: 300, ScaleInProtectedInstances: 'Wait' },
          ...{ StandbyInstances: 'Wait', SkipMatching: 'false', AutoRollback: 'false', BakeTime: 0 },
        }),
      {},
    ],
  ])('one with %s is ours', async (_, found, given) => {
    expect(await ending(found, given)).toBe('r-1')
  })

  test.each<[string, string, RefreshSettings]>([
    ...Object.entries(asked).map(([name, value]): [string, string, RefreshSettings] => [
      `another ${name}`,
      preferences({ ...asked, [name]: typeof value === 'number' ? value + 1 : 'Ignore' }, lists),
      settings,
    ]),
    [
      'other checkpoints',
      preferences(asked, checkpoints('50', '100') + alarms('web-5xx', 'web-latency')),
      settings,
    ],
    ['another alarm', preferences(asked, checkpoints('25', '100') + alarms('web-5xx')), settings],
    ['none of what was asked for', '', settings],
    ['checkpoints that nobody asked for', preferences({}, checkpoints('50')), {}],
    ['alarms that nobody asked for', preferences({}, alarms('web-5xx')), {}],
    ['a bake time that nobody asked for', preferences({ BakeTime: 60 }), {}],
    ['AutoRollback', preferences({ ...asked, AutoRollback: 'true' }, lists), settings],
    ['SkipMatching', preferences({ ...asked, SkipMatching: 'true' }, lists), settings],
    ['another strategy', fields({ Strategy: 'ReplaceRootVolume' }), {}],
    [
      'a desired configuration',
      `<DesiredConfiguration><LaunchTemplate>${fields({ Version: '7' })}</LaunchTemplate></DesiredConfiguration>`,
      {},
    ],
  ])("one with %s is somebody else's", async (_, found, given) => {
    expect(await ending(found, given)).toBe('rollout-superseded')
  })
})
