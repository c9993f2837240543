import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { eventOf } from '../../src/notices/event.ts'
import { letterFor } from '../../src/notices/letter.ts'
import { MOMENTS, type Notice, secretsNamed, type Target } from '../../src/notices/notice.ts'
import { keyOf, signatureOf } from '../../src/notices/signature.ts'
import { slackMessage } from '../../src/notices/slack.ts'

const notice: Notice = {
  moment: 'failed',
  message: 'Deploy to production failed',
  repository: 'octo-org/shop',
  serverUrl: 'https://github.com',
  runUrl: 'https://github.com/octo-org/shop/actions/runs/1',
  actor: 'octocat',
  stack: 'web',
  environment: 'production',
  command: 'deploy',
  commit: 'a'.repeat(40),
  images: { 'eu-west-1': 'ami-1' },
  reason: 'rollout-failed',
}
const stamp = { id: '5e7cd65a', at: Date.parse('2026-11-28T10:00:00Z') }
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const on = MOMENTS
const letterTo = (target: Target, variables: Record<string, string | undefined> = {}, of = notice) =>
  letterFor(target, of, { stamp, variables })

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const anyNotice = fc.record<Notice>(
  {
    moment: fc.constantFrom(...MOMENTS),
    message: text,
    repository: fc.constant('octo-org/shop'),
    serverUrl: fc.constantFrom('https://github.com', 'https://git.example'),
    runUrl: fc.constant(notice.runUrl),
    actor: text,
    stack: text.filter((one) => one !== ''),
    environment: text,
    command: fc.constantFrom('deploy', 'rollback'),
    commit: fc.constant(notice.commit ?? ''),
    images: fc.constant({ 'eu-west-1': 'ami-1' }),
    reason: text,
  },
  {
    requiredKeys: [
      ...([
        'moment',
        'message',
        'repository',
        'serverUrl',
        'runUrl',
        'actor',
        'stack',
        'environment',
      ] as const),
      'command',
    ],
  },
)

describe('an event', () => {
  /** What CloudEvents ask of the context attributes. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/cloudevents.json */
  const isEvent = new Ajv().compile({
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'data'],
    additionalProperties: false,
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', minLength: 1 },
      source: { type: 'string', minLength: 1 },
      type: { type: 'string', minLength: 1 },
      subject: { type: 'string', minLength: 1 },
      time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
      datacontenttype: { type: 'string', minLength: 1 },
      data: { type: 'object' },
    },
  })

  test('is a CloudEvent, whatever happened', () => {
    fc.assert(
      fc.property(anyNotice, (any) => {
        const event: unknown = JSON.parse(JSON.stringify(eventOf(any, stamp)))
        expect([isEvent(event), isEvent.errors]).toEqual([true, null])
      }),
      { numRuns: 200 },
    )
  })

  test('says what, whose and where', () => {
    expect(eventOf(notice, stamp)).toEqual({
      specversion: '1.0',
      id: '5e7cd65a',
      source: 'https://github.com/octo-org/shop',
      type: 'immutable-deploy.release.failed',
      subject: 'web',
      time: '2026-11-28T10:00:00.000Z',
      datacontenttype: 'application/json',
      data: {
        moment: 'failed',
        message: 'Deploy to production failed',
        reason: 'rollout-failed',
        command: 'deploy',
        repository: 'octo-org/shop',
        stack: 'web',
        environment: 'production',
        commit: 'a'.repeat(40),
        images: { 'eu-west-1': 'ami-1' },
        run: 'https://github.com/octo-org/shop/actions/runs/1',
        actor: 'octocat',
      },
    })
  })
})

describe('a signature', () => {
  test.each([
    // The example of the libraries that verify: https://github.com/standard-webhooks/standard-webhooks/tree/main/libraries
    [
      'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330_999, body: '{"test": 2432232314}' },
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    ],
    // https://docs.svix.com/receiving/verifying-payloads/how-manual
    [
      'plJ3nmyCDGBKInavdOK15jsl',
      {
        id: 'msg_loFOjxBNrRLzqYUf',
        at: 1_731_705_121_000,
        body: '{"event_type":"ping","data":{"success":true}}',
      },
      'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    ],
  ])('is that of Standard Webhooks', (key, signed, signature) => {
    expect(signatureOf(signed, Buffer.from(key, 'base64'))).toEqual({
      'webhook-id': signed.id,
      'webhook-timestamp': String(Math.floor(signed.at / 1000)),
      'webhook-signature': signature,
    })
  })

  test('has a key of 24 to 64 bytes in base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom('whsec_', ''), (bytes, prefix) => {
        const isLong = bytes.length >= 24 && bytes.length <= 64
        expect(keyOf(`${prefix}${Buffer.from(bytes).toString('base64')}`)).toEqual(
          isLong ? Buffer.from(bytes) : undefined,
        )
      }),
      { numRuns: 200 },
    )
    expect(['', 'whsec_', 'hunter2', 'a secret of many words, which is no base64'].map(keyOf)).toEqual(
      Array(4).fill(undefined),
    )
  })
})

describe('a message to Slack', () => {
  test('is a text with the run', () => {
    expect(slackMessage(notice)).toEqual({
      text: ':x: Deploy to production failed\n<https://github.com/octo-org/shop/actions/runs/1|run> · `aaaaaaa` · web · production · octocat',
    })
  })

  test('mentions nobody and links to nothing but the run, whatever is in it', () => {
    fc.assert(
      fc.property(
        anyNotice,
        fc.constantFrom('<!channel>', '<@U1>', '<https://evil.example|run>', ''),
        (any, more) => {
          const { text: said } = slackMessage({
            ...any,
            message: any.message + more,
            stack: any.stack + more,
          })
          expect(said.match(/<[^>]*>/g)).toEqual([`<${any.runUrl}|run>`])
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a letter', () => {
  test('to an address is signed anew for each try', () => {
    const letter = letterTo(
      { kind: 'url', url: 'https://hooks.example/a', secret: 'KEY', on },
      { KEY: SECRET },
    )
    expect(letter).toMatchObject({ kind: 'post', url: 'https://hooks.example/a', to: '`hooks.example`' })
    if (!('kind' in letter) || letter.kind !== 'post') return
    expect(JSON.parse(letter.body)).toEqual(JSON.parse(JSON.stringify(eventOf(notice, stamp))))
    const [first, later] = [letter.headersAt(stamp.at), letter.headersAt(stamp.at + 1_000)]
    const signed = { id: stamp.id, body: letter.body }
    const key = keyOf(SECRET) ?? Buffer.alloc(0)
    expect(first).toEqual({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      ...signatureOf({ ...signed, at: stamp.at }, key),
    })
    expect(later['webhook-id']).toBe(first['webhook-id'])
    expect(later['webhook-signature']).not.toBe(first['webhook-signature'])
  })

  test('to an event bus is the whole event, in the region of the bus', () => {
    const arn = 'arn:aws:events:eu-central-1:111122223333:event-bus/ops'
    expect(letterTo({ kind: 'event-bus', bus: arn, on })).toMatchObject({
      ...{ kind: 'put', bus: arn, region: 'eu-central-1' },
      event: { source: 'immutable-deploy', type: 'immutable-deploy.release.failed', at: stamp.at },
    })
    const letter = letterTo({ kind: 'event-bus', bus: 'default', on })
    expect(letter).not.toHaveProperty('region')
    if ('kind' in letter && letter.kind === 'put')
      expect(JSON.parse(letter.event.detail)).toMatchObject({ specversion: '1.0', subject: 'web' })
  })

  test('never shows an address that a variable holds', () => {
    const secret = 'https://hooks.slack.com/services/T0/B0/xyzzy'
    const variables = { HOOK: secret, KEY: SECRET }
    for (const target of [
      { kind: 'slack', address: 'HOOK', on },
      { kind: 'url-from', address: 'HOOK', secret: 'KEY', on },
    ] as const) {
      const letter = letterTo(target, variables)
      expect(letter).toMatchObject({ kind: 'post', url: secret })
      expect(letter.to).not.toMatch(/xyzzy|hooks\.slack/)
    }
  })

  test.each<[Target, Record<string, string | undefined>, string]>([
    [{ kind: 'slack', address: 'HOOK', on }, {}, 'the step has no variable `HOOK`, or an empty one'],
    [
      { kind: 'slack', address: 'HOOK', on },
      { HOOK: ' ' },
      'the step has no variable `HOOK`, or an empty one',
    ],
    ...[
      'http://hooks.example/',
      'hooks.example',
      'file:///etc/passwd',
      'https://me:xyzzy@hooks.example/',
    ].map((HOOK): [Target, Record<string, string>, string] => [
      { kind: 'slack', address: 'HOOK', on },
      { HOOK },
      'it is no address that begins with `https://`',
    ]),
    [
      { kind: 'url', url: 'https://hooks.example', secret: 'KEY', on },
      { KEY: 'xyzzy' },
      "`KEY` of the step's environment holds no secret of 24 to 64 bytes in base64, such as `whsec_...`, to sign with",
    ],
  ])('that cannot be written says why, and no secret: %j %j', (target, variables, problem) => {
    const letter = letterTo(target, variables)
    expect(letter).toMatchObject({ problem })
    expect(JSON.stringify(letter)).not.toContain('xyzzy')
  })
})

test('secrets are those that variables hold', () => {
  expect(
    secretsNamed([
      { kind: 'event-bus', bus: 'default', on },
      { kind: 'url', url: 'https://a.example', secret: 'A', on },
      { kind: 'url-from', address: 'B', secret: 'A', on },
      { kind: 'slack', address: 'C', on },
    ]),
  ).toEqual(['A', 'B', 'C'])
})
