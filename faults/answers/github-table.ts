import { type Played, said } from '../stage/checks.ts'
import * as aws from './aws.ts'
import type { AnswerFault, Often } from './faults.ts'
import * as github from './github.ts'
import { RUNS } from './table.ts'

/** What is asked of GitHub, and what a run that cannot have it says. */
interface Question {
  readonly name: string
  readonly command: 'plan' | 'deploy' | 'rollback'
  readonly action: RegExp
  /** Said where it never works. */
  readonly told: RegExp
  /** Whether GitHub has what was to be done all the same. */
  readonly isDone?: (played: Played) => boolean
  /** A run before shows what a second one meets. */
  readonly rehearsed?: true
}

const isCommented = ({ comments }: Played) => comments.length > 0
const hasEnded = ({ deployments }: Played) =>
  deployments.some(({ statuses }) => statuses.at(-1)?.state === 'success')

const QUESTIONS: readonly Question[] = [
  {
    ...{ name: 'who the token is', command: 'plan', action: /^POST \/api\/graphql/, isDone: isCommented },
    told: /comment could not be written/i,
  },
  {
    ...{
      name: 'list comments',
      command: 'plan',
      action: /^GET .*\/issues\/\d+\/comments/,
      isDone: isCommented,
    },
    told: /comment could not be written/i,
  },
  {
    ...{ name: 'make a comment', command: 'plan', action: /^POST .*\/comments/, isDone: isCommented },
    told: /comment could not be written/i,
  },
  {
    ...{ name: 'change a comment', command: 'plan', action: /^PATCH .*\/comments/, rehearsed: true },
    told: /comment could not be written/i,
  },
  {
    name: 'make a deployment',
    command: 'deploy',
    action: /^POST .*\/deployments$/,
    told: /GitHub deployment/,
  },
  {
    ...{ name: 'set a status', command: 'deploy', action: /^POST .*\/statuses$/, isDone: hasEnded },
    told: /deployment status could not be written/i,
  },
  { name: 'compare commits', command: 'deploy', action: /^GET .*\/compare\//, told: /commit/i },
  { name: 'find the pull request', command: 'deploy', action: /^GET .*\/pulls$/, told: /reviewed plan/i },
]

interface Kind {
  readonly name: string
  readonly often: Often
  readonly play: aws.Play
  readonly clock?: number
  /** Words beside those of the question. */
  readonly told?: RegExp
}

const PASSING: readonly Kind[] = [
  { name: 'asked to wait 2 s', often: 'once', play: github.askedToWait },
  { name: 'failing', often: 'once', play: github.failing },
  { name: 'a page of hundreds of lines', often: 'once', play: github.unicorn },
  { name: 'connection cut', often: 'once', play: aws.reset },
  { name: 'half an answer', often: 'once', play: aws.half },
]

const STAYING: readonly Kind[] = [
  { name: 'bad credentials', often: 'always', play: github.unauthorized, told: /github-token|token/i },
  { name: 'no permission', often: 'always', play: github.forbidden, told: /: write`|: read`/ },
  { name: 'secondary limit', often: 'always', play: github.secondaryLimit, told: /passes/, clock: 8 },
  { name: 'primary limit', often: 'always', play: github.primaryLimit, told: /passes/ },
  { name: 'not found', often: 'always', play: github.notFound },
  { name: 'invalid', often: 'always', play: github.invalid },
  { name: 'failing', often: 'always', play: github.failing },
  { name: 'a page of hundreds of lines', often: 'always', play: github.unicorn },
  { name: 'no answer', often: 'always', play: aws.silent, clock: 8 },
  { name: 'bytes one by one', often: 'always', play: aws.slow, clock: 8 },
  { name: 'nothing under 200', often: 'always', play: aws.empty },
  { name: 'another shape', often: 'always', play: github.otherShape },
  { name: 'null', often: 'always', play: github.nothing },
  { name: 'done, and the answer lost', often: 'always', play: github.doneAndLost },
  { name: 'redirected to nobody', often: 'always', play: aws.redirected },
]

export function githubFaults(): AnswerFault[] {
  const asked = QUESTIONS.flatMap((question, index) => [
    passing(question, PASSING[index % PASSING.length] as Kind),
    ...STAYING.filter((_, n) => (n + index) % 2 === 0).map((kind) => staying(question, kind)),
  ])
  return [...asked, ...checkoutFaults()]
}

function passing(question: Question, { name, often, play }: Kind): AnswerFault {
  const { command } = question
  return {
    ...base(question, `${name}, once`),
    often,
    play: () => play,
    expect: { command, trouble: 'passes' },
  }
}

/** A run goes on without, and says so. */
function staying(question: Question, { name, often, play, clock = 1, told }: Kind): AnswerFault {
  const { command } = question
  const fault = base(question, `${name}, always`)
  // What is not there may be an answer, and nothing to tell of.
  const isAnswer = /not found/.test(name) && /compare|pull request/.test(question.name)
  const says = isAnswer ? [] : [question.told, ...(told ? [told] : [])]
  return {
    ...fault,
    ...{ often, play: () => play, run: { ...fault.run, clock } },
    expect: { command, trouble: 'passes' },
    check: (played) => {
      if (question.isDone?.(played) && !question.rehearsed) return []
      const missing = says.filter((words) => !words.test(said(played)))
      return missing.map((words) => ({
        kind: 'unclear',
        what: `nowhere says ${words}`,
        log: played.result.log,
      }))
    },
  }
}

function base({ command, action, name, rehearsed }: Question, kind: string) {
  const { scene, run } = RUNS[command]
  return {
    name: `GitHub: ${command}: ${name}: ${kind}`,
    side: 'github',
    ...{ action, scene, run: { ...run, limitMs: 110_000 } },
    ...(rehearsed && { rehearsed }),
  } as const
}

const CHECKOUT = { reasons: ['checkout-failed'], failsWith: [/git fetch|commit/i] }

/** git speaks to the same server. */
function checkoutFaults(): AnswerFault[] {
  const kinds: readonly (Kind & { readonly passes?: true })[] = [
    { name: 'failing', often: 'once', play: github.failing, passes: true },
    { name: 'connection cut', often: 'once', play: aws.reset, passes: true },
    { name: 'a page of hundreds of lines', often: 'once', play: github.unicorn, passes: true },
    { name: 'no permission', often: 'always', play: github.forbidden },
    { name: 'not found', often: 'always', play: github.notFound },
    { name: 'failing', often: 'always', play: github.failing },
    { name: 'connection cut', often: 'always', play: aws.reset },
    { name: 'a page under 200', often: 'always', play: aws.page },
    { name: 'half an answer', often: 'always', play: aws.half },
    { name: 'nothing under 200', often: 'always', play: aws.empty },
    { name: 'no answer', often: 'always', play: aws.silent, clock: 8 },
    { name: 'bad credentials', often: 'always', play: github.unauthorized },
  ]
  return kinds.map(({ name, often, play, clock = 1, passes }, index) => {
    const action = index % 2 === 0 ? /^GET .*\/info\/refs/ : /^POST .*\/git-upload-pack/
    const { scene, run } = RUNS.plan
    return {
      name: `GitHub: plan: git ${index % 2 === 0 ? 'refs' : 'pack'}: ${name}, ${often}`,
      ...{ side: 'github', action, often, play: () => play, scene, run: { ...run, clock, limitMs: 110_000 } },
      expect: passes
        ? { command: 'plan', trouble: 'passes' }
        : { command: 'plan', trouble: 'stays', ...CHECKOUT },
    }
  })
}
