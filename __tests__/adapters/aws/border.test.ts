import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type ClientParts, ec2Clients } from '../../../src/adapters/aws/client.ts'
import { createAlarms } from '../../../src/adapters/aws/groups/alarms.ts'
import { createAutoScaling } from '../../../src/adapters/aws/groups/autoscaling.ts'
import { createInstanceFacts } from '../../../src/adapters/aws/groups/instances.ts'
import { createTargetHealth } from '../../../src/adapters/aws/groups/target-health.ts'
import { createEc2 } from '../../../src/adapters/aws/images/ec2.ts'
import {
  beginsWith,
  drops,
  type Handler,
  late,
  rawServer,
  says,
  silent,
} from '../../builders/servers/raw-server.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { alarm, group, start } from '../../builders/values/observations.ts'

/** What comes over the wire from AWS, or from what stands in its place. */
const server = rawServer()
const hole = rawServer()
const before = { ...process.env }
const image = '<item><imageId>ami-1</imageId></item>'
const whole = `<DescribeImagesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><imagesSet>${image}</imagesSet></DescribeImagesResponse>`
const throttled = says(
  503,
  '<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>slow down</Message></Error></Errors></Response>',
)
const page = '<!DOCTYPE html>\n<html>\n<p>Please log in</p>\n</html>'
let now = start
let waits: number[] = []

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
  waits = []
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
      waits.push(ms)
      now += ms
    },
  },
  random: () => 1,
}

const images = (more: Partial<ClientParts> = {}) =>
  createEc2(ec2Clients({ ...parts, ...more })).imagesById('eu-west-1', ['ami-1'])

describe('an answer that is none', () => {
  test.each<[string, Handler]>([
    ['silence', late(silent)],
    ['one that never ends', late(beginsWith(whole.slice(0, 150)))],
    ['one that breaks off', drops(whole.slice(0, 150))],
    ['a connection that is cut', drops()],
    ['half a document', says(200, whole.slice(0, 150))],
    ['nothing', says(200, '')],
    ['a document that is not well formed', says(200, whole.replace('</item>', '</imagesSet>'))],
    ['a page with status 200', says(200, page)],
    ['a page with status 403', says(403, page)],
    [
      'an error with status 200',
      says(
        200,
        '<Response><Errors><Error><Code>InternalError</Code><Message>oops</Message></Error></Errors></Response>',
      ),
    ],
    [
      'a fault',
      says(
        500,
        '<Response><Errors><Error><Code>InternalError</Code><Message>oops</Message></Error></Errors></Response>',
      ),
    ],
    ['a fault without words', says(502, '')],
    ['a throttle', throttled],
  ])('%s is asked for again, in pauses that grow', async (_, way) => {
    server.answer(way, way, way, says(200, whole))
    expect(await images()).toMatchObject([{ id: 'ami-1' }])
    // On a busy machine one more try may be late.
    expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000])
  })

  test('pauses are spread by half, and wait for what AWS asks', async () => {
    server.answer(throttled, says(200, whole))
    await images({ random: () => 0 })
    const slow =
      '<Response><Errors><Error><Code>Unavailable</Code><Message>later</Message></Error></Errors></Response>'
    server.answer(says(503, slow, { 'retry-after': '9' }), says(200, whole))
    await images()
    expect(waits[0]).toBe(500)
    expect(waits[1]).toBeGreaterThan(7_000)
    expect(waits[1]).toBeLessThanOrEqual(9_000)
  })

  test('that stays ends with the time for the call, in words for people', async () => {
    server.answer(says(200, page))
    const { reason, message } = await failureFrom(() => images())
    expect(reason).toBe('aws-unavailable')
    expect(message).toContain(
      'AWS could not list images (ec2:DescribeImages): BrokenAnswer: HTTP 200 with what is not a whole answer of AWS: <!DOCTYPE html>',
    )
    expect(message).not.toContain('log in')
    expect(now - start).toBeLessThan(60_000)
    expect(now - start).toBeGreaterThan(30_000)
  })

  test('a throttle of one call in three is survived for ten minutes', async () => {
    let seed = 7
    const random = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    server.answer((request, response) =>
      random() < 1 / 3 ? throttled(request, response) : says(200, whole)(request, response),
    )
    for (let look = 0; look < 120; look += 1) await images({ random })
  })

  test('the time of one try is for the whole of it', async () => {
    server.answer(late(beginsWith(whole.slice(0, 150))))
    const patience = { tryMs: 30_000, totalMs: 0, firstPauseMs: 1000, longestPauseMs: 1000 }
    expect((await failureFrom(() => images({ patience }))).message).toBe(
      'AWS could not list images (ec2:DescribeImages): TimeoutError: no whole answer came within 30 s',
    )
  })
})

test('a refusal is not asked for again, and names the call and the policy that has it', async () => {
  server.answer(
    says(
      403,
      '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors></Response>',
    ),
  )
  expect(await failureFrom(() => images())).toMatchObject({
    reason: 'credentials',
    message: 'AWS refused to list images: the role may not call ec2:DescribeImages (UnauthorizedOperation).',
    next: [
      'Allow ec2:DescribeImages to the role of the job, as examples/web/iam/plan.json does.',
      expect.any(String),
    ],
  })
  expect(server.count()).toBe(1)
})

test('a cancelled run asks nothing again', async () => {
  server.answer(throttled)
  const clock = { now: () => now, sleep: () => Promise.reject(new Error('cancelled')) }
  expect((await failureFrom(() => images({ clock }))).message).toContain('RequestLimitExceeded')
  expect(server.count()).toBe(1)
})

test('what is still asked when the run is over ends at once', async () => {
  server.answer(silent)
  const over = new AbortController()
  const patience = { tryMs: 30_000, totalMs: 0, firstPauseMs: 1000, longestPauseMs: 1000 }
  const asked = failureFrom(() => images({ over: over.signal, patience }))
  over.abort()
  expect((await asked).message).toContain('AbortError')
})

test('CloudWatch, which speaks JSON, is read in the same way', async () => {
  const answer = JSON.stringify({ MetricAlarms: [{ AlarmName: 'web-5xx', StateValue: 'OK' }] })
  const error = JSON.stringify({ __type: 'InternalServiceFault', message: 'oops' })
  server.answer(says(200, answer.slice(0, 20)), says(200, error), says(200, page), says(200, answer))
  expect(await createAlarms(parts).describe('eu-west-1', ['web-5xx'])).toEqual([alarm('OK')])
  expect(waits).toHaveLength(3)
})

describe('a look at a group', () => {
  const end = new AbortController()
  const own = { ...parts, over: end.signal }
  // One of its own: what is still asked when a test ends must not get the answers of the next.
  beforeAll(() => {
    process.env['AWS_ENDPOINT_URL'] = hole.url()
  })
  afterAll(() => {
    end.abort()
    process.env['AWS_ENDPOINT_URL'] = server.url()
  })
  const scaling = (lookMs: number) => {
    const ec2 = ec2Clients(own)
    return createAutoScaling({
      ec2,
      instances: createInstanceFacts(ec2),
      targets: createTargetHealth(own),
      alarms: createAlarms(own),
      now: () => now,
      client: {
        ...own,
        patience: { tryMs: 30_000, totalMs: 120_000, firstPauseMs: 1000, longestPauseMs: 1000 },
      },
      lookMs,
    })
  }

  test.each([
    ['observe', (lookMs: number) => scaling(lookMs).observe(group, ['web-5xx'])],
    ['launchImages', (lookMs: number) => scaling(lookMs).launchImages(group)],
    ['failedActivities', (lookMs: number) => scaling(lookMs).failedActivities(group, start)],
    ['warmPool', (lookMs: number) => scaling(lookMs).warmPool(group)],
  ])('%s ends in time, also where AWS takes the call and never answers', async (_, look) => {
    hole.answer(silent)
    expect(await failureFrom(() => look(50))).toMatchObject({
      reason: 'aws-unavailable',
      message: 'AWS could not describe group web within 0.05 s.',
    })
  })
})
