import { readFileSync } from 'node:fs'
import { TargetHealthReasonEnum } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Cause, explainCauses, knownCauses } from '../../src/causes/causes.ts'
import { groupCauses } from '../../src/causes/entries/group.ts'
import { passingTargetReasons } from '../../src/causes/entries/targets.ts'
import { messages } from './messages.ts'

function idsOf(...texts: string[]): string[] {
  return explainCauses(texts).map(({ id }) => id)
}

const wordsOf = ({ title, next }: Cause) => [title, ...next].join('\n')

describe("AWS's messages", () => {
  test.each(messages)('$id: $message', ({ id, message, names, ...rest }) => {
    const [cause, ...others] = explainCauses([`Launching a new EC2 instance.  Status Reason: ${message}`])
    expect(others).toEqual([])
    expect(cause).toMatchObject({ id, ...rest })
    expect(cause?.title).not.toMatch(/\.$|[{}|]|^\s|\s$| {2}/)
    expect(cause?.next.length).toBeGreaterThan(0)
    expect(cause?.next.join('\n')).not.toMatch(/\{\w+[|}]| {2}/)
    for (const name of names) expect(cause && wordsOf(cause).toLowerCase()).toContain(name.toLowerCase())
  })

  test.each(messages)('$id in the words of Packer and Terraform: $message', ({ id, message }) => {
    const broken = message.replaceAll(' ', (_, at: number) => (at % 5 === 0 ? '\n' : ' '))
    const packer = `Error launching source instance: ${broken}\n\tstatus code: 400, request id: 0f47da10`
    const terraform = `Error: waiting for Auto Scaling Group (web) capacity satisfied: scaling activity (d25597f4): Failed: ${broken}\n\n  with aws_autoscaling_group.web,\n  on main.tf line 26, in resource "aws_autoscaling_group" "web":`
    expect(idsOf(packer)).toEqual([id])
    expect(idsOf(terraform)).toEqual([id])
  })

  test('every known cause has a message here, and an id of its own', () => {
    const ids = [...knownCauses, ...groupCauses].map(({ id }) => id)
    const withWords = knownCauses.map(({ id }) => id)
    expect([...new Set(messages.map(({ id }) => id))].sort()).toEqual([...withWords].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(knownCauses.flatMap(({ id, codes = [] }) => codes.map((code) => [code, id] as const)))(
    'the code %s is %s, wherever AWS or a tool prints it',
    (code, id) => {
      expect(idsOf(`api error ${code}: No.`)).toEqual([id])
      expect(idsOf(`An error occurred (${code}) when calling the RunInstances operation: No.`)).toEqual([id])
      expect(
        idsOf(`Could not launch On-Demand Instances. ${code} - No. Launching EC2 instance failed.`),
      ).toEqual([id])
    },
  )

  test.each([
    'Launching a new EC2 instance: i-0f36773391e6f1af8',
    'At 2023-05-09T08:07:06Z an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 0 to 1.',
    'At 2023-05-09T08:07:06Z an instance was taken out of service in response to an instance refresh.',
    'Waiting for remaining instances to be available. For example: i-0645704820a8e83ff has insufficient data to evaluate its health with Amazon EC2.',
    'Client.UserInitiatedShutdown: User initiated shutdown',
    'AuthFailure: the provided credentials could not be validated',
    'Error: Unsupported argument',
    'InvalidParameterDependency: No.',
    'Error: GET https://api.example.com/v1: 503 Service Unavailable: try again',
    'Throttling of the disk begins at 3000 operations.',
    'Blocked by a linter',
    'A reason that AWS has not invented yet.',
    '',
  ])('is no cause: %s', (text) => {
    expect(idsOf(text)).toEqual([])
  })

  test.each(knownCauses)(
    '$id says to run again where it passes, and never without a change where not',
    (cause) => {
      const isRunAgain = /\brun again\b/i
      if (cause.passes) expect(cause.next.join('\n')).toMatch(isRunAgain)
      else expect(cause.next[0]).not.toMatch(/^run again/i)
    },
  )
})

interface Expected {
  readonly cause: string | null
  readonly blame: string | null
  readonly passes: boolean
  readonly advice_mentions: readonly string[]
  readonly advice_omits?: readonly string[]
}

function fixture<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/launch-errors/${name}.json`, import.meta.url), 'utf8'))
}

function expectCause(texts: readonly string[], expected: Expected): void {
  const [cause, ...others] = explainCauses(texts)
  expect(others).toEqual([])
  if (expected.cause === null || cause === undefined) {
    expect(cause?.title).toBe(expected.cause ?? undefined)
    return
  }
  expect(cause).toMatchObject({ blame: expected.blame, passes: expected.passes })
  const said = wordsOf(cause).toLowerCase()
  for (const word of expected.advice_mentions) expect(said).toContain(word.toLowerCase())
  for (const word of expected.advice_omits ?? []) expect(said).not.toContain(word.toLowerCase())
}

describe('AWS says why it launches no instance', () => {
  interface Message {
    readonly api: string
    readonly code: string | null
    readonly message: string
    readonly expect: Expected
  }

  test.each(fixture<Message>('messages'))('$message', ({ code, message, expect: expected }) => {
    expectCause([message], expected)
    if (code !== null) expectCause([`Error launching source instance: ${code}: ${message}`], expected)
  })

  interface Target {
    readonly state: string
    readonly reason: string
    readonly description: string | null
    readonly expect: Expected
  }

  test.each(fixture<Target>('target-health'))(
    '$state $reason',
    ({ reason, description, expect: expected }) => {
      expectCause([[reason, description].filter((text) => text !== null).join(': ')], expected)
    },
  )

  test.each(Object.values(TargetHealthReasonEnum))(
    'the reason %s of ELBv2 is a cause, or passes',
    (reason) => {
      expect(idsOf(reason).length).toBe(passingTargetReasons.includes(reason) ? 0 : 1)
    },
  )
})

test('each cause once, in the order of the texts', () => {
  const [full, key] = ['InsufficientFreeAddressesInSubnet', 'Client error on launch']
  expect(idsOf(full, key, `again: ${full}`, 'no cause', key)).toEqual(['subnet-full', 'kms-grant'])
})

describe('what the group shows', () => {
  test('suspended processes that hold up a rollout are named, others are not', () => {
    const suspended = ['AZRebalance', 'Terminate', 'Launch']
    expect(explainCauses([], { suspended, group: 'web' })).toEqual([
      expect.objectContaining({
        id: 'suspended-processes',
        title: 'Suspended processes of the group: Launch, Terminate',
        quote: 'Launch',
        next: expect.arrayContaining([
          'Resume them: aws autoscaling resume-processes --auto-scaling-group-name web --scaling-processes Launch Terminate',
        ]),
      }),
    ])
    expect(explainCauses([], { suspended: ['AZRebalance', 'AlarmNotification'] })).toEqual([])
  })

  test.each([
    ['scale-in-protected', { protected: ['i-1', 'i-2'] }, 'scale_in_protected_instances = "Refresh"'],
    ['standby', { standby: ['i-1'] }, '--instance-ids i-1'],
    ['last-checkpoint', { lastCheckpoint: 50 }, 'checkpoint_percentages = [50, 100]'],
    ['refresh-cancelled', { refreshStatus: 'Cancelled' }, 'CancelInstanceRefresh'],
  ] as const)('%s', (id, facts, words) => {
    const [cause, ...others] = explainCauses([], facts)
    expect(others).toEqual([])
    expect(cause?.id).toBe(id)
    expect(cause && wordsOf(cause)).toContain(words)
  })

  test('nothing, where nothing is wrong', () => {
    expect(
      explainCauses([], { lastCheckpoint: 100, refreshStatus: 'Successful', standby: [], protected: [] }),
    ).toEqual([])
  })
})

test('a long text is quoted around the match', () => {
  const [cause] = explainCauses([`${'a'.repeat(900)} VcpuLimitExceeded ${'b'.repeat(900)}`])
  expect(cause?.quote).toContain('VcpuLimitExceeded')
  expect(cause?.quote.length).toBeLessThanOrEqual(400)
})

test('a quote is cut at whole characters', () => {
  const faces = '😀'.repeat(300)
  const [cause] = explainCauses([`${faces} VcpuLimitExceeded ${faces}`])
  expect(cause?.quote.isWellFormed()).toBe(true)
})

test('for all texts: no throw, quotes are parts of what came in and of whole characters, ids are unique', () => {
  const noise = fc.string({ unit: 'grapheme', maxLength: 600 })
  const said = fc
    .tuple(noise, fc.constantFrom(...messages.map(({ message }) => message)), noise)
    .map((parts) => parts.join(' '))
  const processes = fc.array(fc.constantFrom('Launch', 'Terminate', 'InstanceRefresh', 'AZRebalance'))
  const flat = (text: string) => text.replace(/[\s│╷╵]+/g, ' ')
  fc.assert(
    fc.property(fc.array(fc.oneof(noise, said)), processes, (texts, suspended) => {
      const causes = explainCauses(texts, { suspended })
      for (const { quote } of causes) {
        expect(quote).not.toBe('')
        expect(quote.isWellFormed()).toBe(true)
        expect([...texts, ...suspended].some((input) => flat(input).includes(flat(quote)))).toBe(true)
      }
      expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length)
    }),
    { numRuns: 50 },
  )
})
