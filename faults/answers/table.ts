import type { SceneOptions, SceneRun } from '../stage/scene.ts'
import * as aws from './aws.ts'
import type { Expectation } from './expect.ts'
import type { AnswerFault, Often } from './faults.ts'

type Command = Expectation['command']

/** How each command is run. */
export const RUNS: Readonly<
  Record<Command, { readonly scene: SceneOptions; readonly run: Omit<SceneRun, 'limitMs'> }>
> = {
  plan: { scene: {}, run: { event: 'pull' } },
  deploy: { scene: {}, run: { with: { 'rollout-timeout': '3m' } } },
  rollback: {
    scene: { serves: 'new' },
    run: { event: 'hand', with: { command: 'rollback', 'rollback-to': 'previous', 'rollout-timeout': '3m' } },
  },
  verify: { scene: { serves: 'new' }, run: { with: { command: 'verify' } } },
  prune: {
    scene: { serves: 'new' },
    run: { with: { command: 'prune', prune: 'true', keep: '1', 'keep-days': '1' } },
  },
  build: { scene: {}, run: { with: { command: 'build', build: 'always' } } },
}

/** What each command asks of AWS. */
const ASKED: Readonly<Record<Command, readonly string[]>> = {
  plan: ['DescribeImages', 'DescribeInstances', 'DescribeAutoScalingGroups', 'DescribeInstanceRefreshes'],
  deploy: [
    'DescribeImages',
    'DescribeAutoScalingGroups',
    'DescribeInstanceRefreshes',
    'DescribeInstances',
    'CreateTags',
  ],
  rollback: ['DescribeImages', 'DescribeAutoScalingGroups', 'CreateTags'],
  verify: ['DescribeImages', 'DescribeAutoScalingGroups', 'DescribeInstances', 'DescribeInstanceRefreshes'],
  prune: [
    'DescribeImages',
    'DescribeSnapshots',
    'DescribeLaunchTemplateVersions',
    'DescribeAutoScalingGroups',
    'DescribeInstances',
  ],
  build: ['DescribeImages', 'DescribeKeyPairs', 'CreateKeyPair', 'CreateTags', 'DeleteKeyPair'],
}

interface Kind {
  readonly name: string
  readonly often: Often
  readonly play: () => aws.Play
  readonly trouble: 'passes' | 'stays'
  readonly reasons?: readonly string[]
  readonly failsWith?: (action: string) => readonly RegExp[]
  /** How many times as fast the run's clock is. */
  readonly clock: number
}

const UNAVAILABLE = ['aws-unavailable', 'rollout-timed-out']
const CREDENTIALS = ['credentials']
const always = (name: string, play: aws.Play): Kind => ({
  ...{ name: `${name}, always`, often: 'always', play: () => play },
  ...{ trouble: 'stays', reasons: UNAVAILABLE, clock: 8, failsWith: () => [/AWS/] },
})
const passing = (name: string, play: aws.Play, often: Often = 'once'): Kind => ({
  ...{ name: `${name}, ${often}`, often, play: () => play, trouble: 'passes', clock: 1 },
})

/** Played on every question of every command. */
const EVERYWHERE: readonly Kind[] = [
  passing('throttled', aws.says('throttled'), 'one in three'),
  {
    ...always('refused', aws.denied),
    reasons: CREDENTIALS,
    failsWith: (action) => [new RegExp(`\\w+:${action}`), /Allow|policy/],
    clock: 1,
  },
  always('no answer', aws.silent),
]

/** Played in turn, some on each. */
const IN_TURN: readonly Kind[] = [
  always('an error of AWS', aws.says('failing')),
  passing('unavailable', aws.says('unavailable')),
  {
    ...always('expired credentials', aws.says('expired')),
    reasons: CREDENTIALS,
    clock: 1,
    failsWith: () => [/Expired/],
  },
  always('a page of a proxy', aws.page),
  passing('half an answer', aws.half),
  passing('connection cut', aws.reset, 'one in three'),
  always('nothing under 200', aws.empty),
  passing('an error under 200', aws.errorUnder200),
  always('half an answer', aws.half),
  passing('no answer', aws.silent),
  always('throttled', aws.says('throttled')),
  passing('broken off', aws.brokenOff),
  always('connection cut', aws.reset),
  passing('another content type', aws.otherType, 'always'),
  always('redirected to nobody', aws.redirected),
  passing('a page of a proxy', aws.page),
  always('bytes one by one', aws.slow),
  passing('nothing under 200', aws.empty),
  { ...always('a refusal nobody knows', aws.says('blocked')), reasons: ['aws-refused'], clock: 1 },
]

const PER_QUESTION = 3

export function awsFaults(): AnswerFault[] {
  const questions = Object.entries(ASKED).flatMap(([command, actions]) =>
    actions.map((action) => ({ command: command as Command, action })),
  )
  return questions.flatMap(({ command, action }, index) => {
    const turn = Array.from(
      { length: PER_QUESTION },
      (_, n) => IN_TURN[(index * PER_QUESTION + n) % IN_TURN.length],
    )
    return [...EVERYWHERE, ...turn].flatMap((kind) =>
      kind === undefined ? [] : [faultWith(command, action, kind)],
    )
  })
}

function faultWith(command: Command, action: string, kind: Kind): AnswerFault {
  const { scene, run } = RUNS[command]
  const { name, often, play, trouble, reasons, failsWith, clock } = kind
  return {
    ...{ name: `${command}: ${action}: ${name}`, side: 'aws', action, often, play, scene },
    run: { ...run, clock, limitMs: 150_000 },
    expect: {
      ...{ command, trouble },
      ...(reasons && { reasons }),
      ...(failsWith && { failsWith: failsWith(action) }),
    },
  }
}
