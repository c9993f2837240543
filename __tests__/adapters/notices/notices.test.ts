import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createBus } from '../../../src/adapters/aws/events/bus.ts'
import { createNotices } from '../../../src/adapters/notices/notices.ts'
import { post, Refused } from '../../../src/adapters/notices/post.ts'
import type { Letter } from '../../../src/notices/letter.ts'
import { MOMENTS, type Notice, type Target } from '../../../src/notices/notice.ts'
import { awsServer } from '../../builders/servers/aws-server.ts'

const notice: Notice = {
  moment: 'reached',
  message: 'Deployed to production',
  repository: 'octo-org/shop',
  serverUrl: 'https://github.com',
  runUrl: 'https://github.com/octo-org/shop/actions/runs/1',
  actor: 'octocat',
  stack: 'web',
  environment: 'production',
  command: 'deploy',
}
const slack: Target = { kind: 'slack', address: 'HOOK', on: MOMENTS }
const never = new AbortController().signal
type Post = typeof post

/** Notices whose time is over when the test says so, with a way to send that the test says. */
function noticesBy(send: Post, more: Partial<Parameters<typeof createNotices>[0]> = {}) {
  const limits: { readonly ms: number; readonly end: () => void }[] = []
  const late = (ms: number) => {
    const limit = new AbortController()
    const end = () => limit.abort(new Error(`nothing came for ${ms} ms`))
    limits.push({ ms, end })
    // A pause between two tries is over at once.
    if (ms === 1_000 || ms === 3_000) end()
    return limit.signal
  }
  const notices = createNotices({
    ...{ targets: [slack], variables: { HOOK: 'https://hooks.example/xyzzy' }, clock: { now: () => 0 } },
    ...{ hide: (said: string) => said, over: never, late, post: send },
    bus: async () => async () => undefined,
    ...more,
  })
  return { notices, limits }
}

describe('notices', () => {
  test('go to those who want to hear of the moment, without secrets', async () => {
    const sent: string[] = []
    const { notices } = noticesBy(async ({ body }) => void sent.push(body), {
      targets: [slack, { ...slack, on: ['failed'] }],
      hide: (said) => said.replaceAll('hunter2', '***'),
    })
    await notices.tell({ ...notice, message: 'it said hunter2', stack: 'web-hunter2' })
    expect(await notices.settled(5_000)).toEqual([])
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('it said ***')
    expect(sent[0]).not.toContain('hunter2')
  })

  test('that fail are sentences, and nothing is thrown', async () => {
    const { notices } = noticesBy(async () => {
      throw new Refused('HTTP 404: no_team', 'useless')
    })
    await notices.tell(notice)
    expect(await notices.settled(5_000)).toEqual([
      '`reached` could not be told to Slack (the address in `HOOK`): HTTP 404: no_team.',
    ])
    expect(await notices.settled(5_000)).toEqual([])
  })

  test('are sent again where that may help, and no more than three times', async () => {
    for (const [again, tries] of [
      ['useful', 3],
      ['useless', 1],
    ] as const) {
      let asked = 0
      const { notices } = noticesBy(async () => {
        asked += 1
        throw new Refused('HTTP 503', again)
      })
      await notices.tell(notice)
      expect(await notices.settled(5_000)).toHaveLength(1)
      expect(asked).toBe(tries)
    }
  })

  test('that arrive at the second try are told', async () => {
    let asked = 0
    const { notices } = noticesBy(async () => {
      asked += 1
      if (asked === 1) throw new Error('socket hang up')
    })
    await notices.tell(notice)
    expect(await notices.settled(5_000)).toEqual([])
    expect(asked).toBe(2)
  })

  test('are signed with the time of each try: one of long ago is none to a receiver', async () => {
    const at: number[] = []
    let now = 1_000
    const clock = { now: () => now }
    const send: Post = async (_, one) => {
      at.push(one.at)
      now += 60_000
      throw new Refused('HTTP 503', 'useful')
    }
    const { notices } = noticesBy(send, { clock })
    await notices.tell(notice)
    await notices.settled(5_000)
    expect(at).toEqual([1_000, 61_000, 121_000])
  })

  test('whose receiver hangs are given up after five seconds each time', async () => {
    let asked = 0
    const late = (ms: number) =>
      ms === 4_321 ? never : AbortSignal.abort(new Error(`nothing came for ${ms} ms`))
    const send: Post = (_, { signal }) => {
      asked += 1
      return signal.aborted
        ? Promise.reject(signal.reason)
        : Promise.reject(new Error('it may hang for ever'))
    }
    const { notices } = noticesBy(send, { late })
    await notices.tell(notice)
    expect(await notices.settled(4_321)).toEqual([expect.stringContaining('nothing came for 5000 ms')])
    expect(asked).toBe(3)
  })

  test('are not waited for: neither when they are told, nor for long at the end', async () => {
    const { notices, limits } = noticesBy(() => new Promise(() => undefined))
    await notices.tell(notice)
    const end = notices.settled(4_321)
    limits.find(({ ms }) => ms === 4_321)?.end()
    expect(await end).toEqual([
      '`reached` could not be told to Slack (the address in `HOOK`): it has not answered by the end of the run.',
    ])
  })

  test('are not sent again when the run is over', async () => {
    const over = new AbortController()
    let asked = 0
    const { notices } = noticesBy(
      async () => {
        asked += 1
        over.abort()
        throw new Error('ended')
      },
      { over: over.signal },
    )
    await notices.tell(notice)
    await notices.settled(5_000)
    expect(asked).toBe(1)
  })
})

describe('a post', () => {
  const servers: (() => void)[] = []
  afterEach(() => {
    for (const close of servers.splice(0)) close()
  })
  interface Got {
    readonly headers: IncomingHttpHeaders
    readonly body: string
    readonly url: string | undefined
  }
  async function receiver(status: number, answer: string, headers: Record<string, string> = {}) {
    const got: Got[] = []
    const server = createServer(async (request, response) => {
      got.push({ headers: request.headers, url: request.url, body: await text(request) })
      if (status !== 0) response.writeHead(status, headers).end(answer)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers.push(() => {
      server.closeAllConnections()
      server.close()
    })
    return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?a=b` }
  }
  const letter = (url: string): Extract<Letter, { kind: 'post' }> => ({
    ...{ kind: 'post', to: 'it', url, body: '{"a":"ü"}' },
    headersAt: (at) => ({ 'content-type': 'application/cloudevents+json', 'webhook-timestamp': String(at) }),
  })
  const sendTo = (url: string, signal = never) => post(letter(url), { at: 7, signal })

  test('brings body and headers', async () => {
    const { got, url } = await receiver(204, '')
    await sendTo(url)
    expect(got).toMatchObject([
      {
        body: '{"a":"ü"}',
        url: '/hook?a=b',
        headers: { 'content-type': 'application/cloudevents+json', 'webhook-timestamp': '7' },
      },
    ])
  })

  test.each([
    [400, 'useless'],
    [404, 'useless'],
    [408, 'useful'],
    [429, 'useful'],
    [500, 'useful'],
    [503, 'useful'],
  ] as const)('that is answered with %d fails, another try is %s', async (status, again) => {
    const { url } = await receiver(status, `no\n${'x'.repeat(100_000)}`)
    const error = await sendTo(url).catch((one: unknown) => one)
    expect(error).toMatchObject({ again, message: expect.stringMatching(/^HTTP \d+: no x+/) })
    expect((error as Error).message.length).toBeLessThan(300)
  })

  test('follows no redirect: what is signed for one is not for another', async () => {
    const other = await receiver(200, '')
    const { url } = await receiver(307, '', { location: other.url })
    await expect(sendTo(url)).rejects.toThrow('HTTP 307')
    expect(other.got).toEqual([])
  })

  test('ends when its time is over', async () => {
    const { url } = await receiver(0, '')
    const limit = new AbortController()
    const sent = sendTo(url, limit.signal)
    limit.abort(new Error('it took too long'))
    await expect(sent).rejects.toThrow('it took too long')
  })

  test('to where nobody listens fails', async () => {
    await expect(sendTo('http://127.0.0.1:9/')).rejects.toThrow()
  })
})

describe('an event bus', () => {
  const aws = awsServer()
  const put = (region?: string) =>
    createBus(
      'eu-west-1',
      {},
    )({
      ...{ kind: 'put', to: 'it', bus: 'ops', ...(region && { region }) },
      event: { source: 'immutable-deploy', type: 'a.b', detail: '{"id":"1"}', at: 1_795_860_000_000 },
    })

  test('gets the event', async () => {
    aws.answer('PutEvents', '{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}')
    await put()
    expect(JSON.parse(aws.asked[0]?.['body'] ?? '')).toEqual({
      Entries: [
        {
          ...{ EventBusName: 'ops', Source: 'immutable-deploy', DetailType: 'a.b', Detail: '{"id":"1"}' },
          Time: 1_795_860_000,
        },
      ],
    })
  })

  test.each([
    '{"FailedEntryCount":1,"Entries":[{"ErrorCode":"InternalFailure","ErrorMessage":"try later"}]}',
    '{}',
  ])('that takes no event is an error: %s', async (answer) => {
    aws.answer('PutEvents', answer)
    await expect(put()).rejects.toThrow(/InternalFailure: try later|took no event/)
  })

  test('that may not be used is an error, which names the permission', async () => {
    aws.answer('PutEvents', { code: 'AccessDeniedException', message: 'no' })
    await expect(put()).rejects.toThrow('events:PutEvents')
  })
})
