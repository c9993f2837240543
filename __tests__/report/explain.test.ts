import { describe, expect, test } from '@jest/globals'
import { type Cause, explainCauses } from '../../src/causes/causes.ts'
import type { Command } from '../../src/outcome/commands.ts'
import { type Failure, type FailureReason, outcomeOf, REASONS } from '../../src/outcome/reasons.ts'
import { explain } from '../../src/report/explain.ts'
import { isBeforeApply } from '../../src/report/extent.ts'
import type { Judged } from '../../src/report/fault.ts'
import { renderSummary } from '../../src/report/places/summary.ts'
import type { Recovery, Report, StepRecord } from '../../src/report/report.ts'
import type { RolloutReport } from '../../src/rollout/report.ts'
import { planOf, reportOf, rolloutOf, stepsOf } from './build.ts'

const OLD = 'ami-0a1b2c3d4e5f60718'
const NEW = 'ami-0f9e8d7c6b5a40312'
const goal = { origin: 'chosen', set: { 'eu-west-1': OLD }, name: '' } as const

/** How a recovery can end, and that there was none. */
const ENDINGS: Readonly<Record<string, Recovery | undefined>> = {
  absent: undefined,
  'rolled-back': { result: 'rolled-back', message: 'Back.', image: goal, rollouts: [rolloutOf()] },
  'rolled back in part': {
    result: 'rolled-back',
    extent: 'part',
    message: 'Back, but for what is left.',
    image: goal,
    rollouts: [rolloutOf()],
  },
  'failed in its rollout': {
    result: 'failed',
    message: 'No.',
    image: goal,
    rollouts: [rolloutOf({ verdict: 'failed', healthy: 1 })],
  },
  'failed and goes on': {
    result: 'failed',
    message: 'No.',
    image: goal,
    rollouts: [rolloutOf({ verdict: 'lost', refreshId: 'refresh-back', refreshStatus: 'InProgress' })],
  },
  'failed before it': { result: 'failed', message: 'No.', image: goal, rollouts: [], next: ['Set x.'] },
  'failed without a goal': { result: 'failed', message: 'No.', rollouts: [] },
  'cancelled-refresh': { result: 'cancelled-refresh', message: 'Cancelled.', image: goal, rollouts: [] },
  'cancelled-refresh on a first deploy': {
    result: 'cancelled-refresh',
    message: 'Cancelled.',
    way: 'none',
    rollouts: [],
  },
  left: { result: 'left', message: 'Left.', image: goal, rollouts: [] },
  'left on a first deploy': { result: 'left', message: 'Left.', way: 'none', rollouts: [] },
  none: { result: 'none', message: 'Nothing to go back to.', rollouts: [] },
}

const JUDGED: readonly (Judged | undefined)[] = [
  undefined,
  { blame: 'image', quarantine: 'set' },
  { blame: 'image', quarantine: 'failed' },
  { blame: 'stack', quarantine: 'none' },
  { blame: 'account', quarantine: 'none' },
]

const CAUSES: Readonly<Record<string, readonly Cause[]>> = {
  'no known cause': [],
  'a cause that passes': explainCauses([
    'We currently do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-1a).',
  ]),
  'a cause that stays': explainCauses(['Target.Timeout']),
}

const VERDICTS: Readonly<Partial<Record<FailureReason, RolloutReport['verdict']>>> = {
  'rollout-failed': 'failed',
  'probe-failed': 'probe-failed',
  'analysis-failed': 'analysis-failed',
  'rollout-stalled': 'stalled',
  'rollout-timed-out': 'timed-out',
  'rollout-superseded': 'superseded',
  'rollout-not-started': 'not-started',
  'rollout-incomplete': 'reached',
  cancelled: 'cancelled',
}

/** Reasons that end a run after its apply. */
const AFTER: ReadonlySet<FailureReason> = new Set([
  ...(Object.keys(VERDICTS) as FailureReason[]),
  ...([
    'state-unread',
    'credentials',
    'aws-unavailable',
    'aws-refused',
    'internal-error',
    'apply-failed',
  ] as const),
])

interface Case {
  readonly command: Command
  readonly reason: FailureReason
  readonly ending: string
  readonly judged?: Judged
  readonly causes: readonly Cause[]
  readonly apply?: StepRecord['result']
}

function reportFor({ command, reason, ending, judged, causes, apply }: Case): Report {
  const recovery = ENDINGS[ending]
  const verdict = VERDICTS[reason] ?? 'lost'
  const isOut = apply !== undefined
  const rollouts = isOut ? [rolloutOf({ verdict, refreshStatus: 'InProgress', healthy: 1, causes })] : []
  const steps = stepsOf({ Plan: 1000, ...(isOut ? { Apply: 1000 } : {}) })
  const run = {
    command,
    rollouts,
    steps: steps.map((step) => (step.name === 'Apply' && apply ? { ...step, result: apply } : step)),
    environment: 'production',
    image: { origin: 'built', set: { 'eu-west-1': NEW }, name: 'web' } as const,
    plan: planOf(),
    ...(recovery && { recovery }),
    ...(judged && { judged }),
  }
  const failure: Failure = { reason, message: 'It failed.', evidence: [], next: ['Look at it.'] }
  return reportOf({ ...run, outcome: outcomeOf(reason), ...explain(failure, run) })
}

const REASON_NAMES = Object.keys(REASONS) as FailureReason[]

/** Every reason with every ending it is put together with, whoever is to blame, whatever the cause, however the apply ended. */
function* cases(reason: FailureReason): Generator<Case> {
  for (const command of ['deploy', 'rollback'] as const) {
    const endings = command === 'deploy' && AFTER.has(reason) ? Object.keys(ENDINGS) : ['absent']
    const applies = AFTER.has(reason) ? (['ok', 'failed', 'cancelled', 'unended'] as const) : [undefined]
    for (const ending of endings)
      for (const judged of ending === 'absent' ? [undefined] : JUDGED)
        for (const causes of Object.values(CAUSES))
          for (const apply of applies)
            yield {
              command,
              reason,
              ending,
              causes,
              ...(judged && { judged }),
              ...(apply && { apply }),
            }
  }
}

const made = new Map<FailureReason, readonly (readonly [Case, Report])[]>()

/** All those with their reports, made once. */
function reportsAfter(reason: FailureReason) {
  const reports = made.get(reason) ?? [...cases(reason)].map((found) => [found, reportFor(found)] as const)
  made.set(reason, reports)
  return reports
}

/** What must not be read after a run of this kind, and what must. */
function contradictions(found: Case, report: Report): string[] {
  const next = (report.failure?.next ?? []).join('\n')
  const text = `${next}\n${report.fault?.quarantine}`
  const recovery = ENDINGS[found.ending]
  const { blame } = report.fault ?? {}
  const isBack = recovery?.result === 'rolled-back'
  const hasWay =
    (recovery?.result === 'left' || recovery?.result === 'cancelled-refresh') && recovery.way !== 'none'
  const isQuarantined = found.judged?.quarantine === 'set'
  const isMixed = /image (?:or|and) the stack|the stack (?:or|and) the image/
  const forbidden: readonly (readonly [boolean, RegExp, string])[] = [
    [true, isMixed, 'says both of image and stack'],
    [recovery?.extent !== 'part', /changed is not taken back/, 'leaves what was taken back'],
    [isBack, /goes on|nobody watches|without being watched/i, 'says that something goes on after a recovery'],
    [isBack, /may be applied|force-unlock|the lock/, 'says that something is left after a recovery'],
    [!hasWay, /rollback-to: previous/, 'sends to a way back that is not there, or was just refused'],
    [recovery?.way === 'none' || recovery?.result === 'none', /^To go back/m, 'goes back to nothing'],
    [blame !== 'image', /Correct the image/, 'corrects an image that is not to blame'],
    [blame !== 'stack', /Correct the stack/, 'corrects a stack that is not to blame'],
    [blame !== 'account', /neither image nor stack/, 'blames the account'],
    [!isQuarantined, /is in quarantine in/, 'puts the image in quarantine'],
    [isQuarantined, /is not in quarantine|takes it again/, 'takes the image out of quarantine'],
    [isQuarantined, /run the same (?:commit|rollback) again/i, 'runs a quarantined image again'],
    [found.apply === undefined, /Part of the plan|force-unlock|goes on:/, 'applied what it did not apply'],
    [
      found.command === 'rollback',
      /deploy again|the next deploy|re-run of the same commit/i,
      'speaks of a deploy',
    ],
  ]
  return forbidden.flatMap(([holds, words, what]) =>
    holds && found.reason !== 'image-quarantined' && words.test(text)
      ? [`${what}: ${JSON.stringify(found)}\n${text}`]
      : [],
  )
}

/** What has to be read after a run of this kind. */
function omissions(found: Case, report: Report): string[] {
  const next = (report.failure?.next ?? []).join('\n')
  const recovery = ENDINGS[found.ending]
  const isUnsettled = ['stalled', 'timed-out', 'cancelled', 'lost'].includes(
    report.rollouts[0]?.verdict ?? '',
  )
  const nobody = recovery === undefined || recovery.result === 'left' || recovery.result === 'none'
  const required: readonly (readonly [boolean, RegExp, string])[] = [
    [
      nobody && isUnsettled,
      /AWS goes on, and nobody watches any more: refresh 08b91cf7/,
      'the refresh that goes on',
    ],
    [found.ending === 'failed and goes on', /AWS goes on.*refresh-back/, 'the refresh of the recovery'],
    [found.ending === 'failed before it', /For the way back: Set x\./, 'what cures the recovery'],
    [
      found.ending === 'failed before it' && isUnsettled,
      /Whether AWS goes on is not known/,
      'that it is not known',
    ],
    [
      found.apply === 'unended' && recovery?.result !== 'rolled-back',
      /lock of the state.*force-unlock/,
      'the lock',
    ],
    [
      found.ending === 'rolled back in part',
      /Some of what this run changed is not taken back/,
      'what is left',
    ],
    [found.ending === 'left', /rollback-to: previous/, 'the way back that there is'],
    [
      recovery?.way === 'none' || recovery?.result === 'none',
      /No release is proven here/,
      'that there is no way back',
    ],
  ]
  return required.flatMap(([holds, words, what]) =>
    holds && !words.test(next) ? [`without ${what}: ${JSON.stringify(found)}\n${next}`] : [],
  )
}

describe('advice follows what the run did', () => {
  test.each(REASON_NAMES)('after %s, however it ended and whoever is to blame', (reason) => {
    const wrong = reportsAfter(reason).flatMap(([found, report]) => [
      ...contradictions(found, report),
      ...omissions(found, report),
    ])
    expect(wrong).toEqual([])
  })

  test.each(REASON_NAMES)('after %s one line tells of the quarantine, and every next step once', (reason) => {
    const told = new Map(reportsAfter(reason).map(([, report]) => [toldIn(report), report]))
    for (const report of told.values()) {
      const summary = renderSummary(report)
      expect(summary.match(/^- \*\*Quarantine:\*\* .*[^ ]\.$/gm)).toHaveLength(1)
      expect(summary.match(/^- \*\*At fault:\*\* \S/gm)).toHaveLength(1)
      expect(summary.match(/^- \*\*Serves now:\*\* .*\.$/gm)).toHaveLength(1)
      const next = report.failure?.next ?? []
      expect(new Set(next).size).toBe(next.length)
      expect(report.fault?.quarantine).toMatch(/re-run of the same commit|The same rollback/)
    }
  })
})

/** What the summary tells of the failure: many runs tell the same, and the page is made once for all of them. */
function toldIn({ failure, fault, outcome, recovery }: Report): string {
  return JSON.stringify([failure, fault, outcome, recovery?.result, recovery?.way])
}

describe('what the run itself tells', () => {
  const base: Case = { command: 'deploy', reason: 'apply-failed', ending: 'absent', causes: [] }
  const explained = (failure: Partial<Failure>, more: Partial<Report> = {}) =>
    explain(
      { reason: 'apply-failed', message: '', evidence: [], next: [], ...failure },
      { command: 'deploy', rollouts: [], steps: stepsOf({ Apply: 1 }, 'Apply'), ...more },
    ).failure.next.join('\n')

  test('a rollback that leaves old instances beside healthy ones needs no way back', () => {
    const rollouts = [rolloutOf()]
    const told = (reason: FailureReason) =>
      explained({ reason, next: ['Do so.'] }, { command: 'rollback', rollouts, steps: stepsOf({ Apply: 1 }) })
    expect(told('rollout-failed')).toContain('name another release')
    expect(told('rollout-incomplete')).toBe('Do so.')
  })

  test('an apply that a signal ended names the lock, and one that failed does not', () => {
    expect(explained({ ended: 'killed' })).toContain('force-unlock')
    expect(explained({})).not.toContain('lock')
  })

  test('an apply that never began has left nothing', () => {
    const stale = { evidence: ['Error: Saved plan is stale'] }
    expect(isBeforeApply({ reason: 'apply-failed', ...stale })).toBe(true)
    expect(explained(stale)).not.toContain('Part of the plan')
  })

  test('an action of Terraform is run by hand where its change stands, and not where it was taken back', () => {
    const invocations = [{ address: 'action.x.warm', trigger: 'AfterUpdate of y' }]
    const plan = planOf({ invocations })
    expect(explained({}, { plan })).toContain('apply -invoke=action.x.warm')
    const recovery = ENDINGS['rolled-back'] as Recovery
    expect(explained({}, { plan, recovery })).not.toContain('-invoke')
  })

  test('a group that Auto Scaling goes on with is kept', () => {
    const evidence = [
      'Error: waiting for Auto Scaling Group (web) capacity satisfied: x\n  with aws_autoscaling_group.web,',
    ]
    expect(explained({ evidence })).toMatch(
      /aws_autoscaling_group\.web is there, and Auto Scaling goes on trying/,
    )
  })

  test('a refresh that had ended, and one that the recovery cancelled, do not go on', () => {
    const ended = { reason: 'rollout-timed-out', causes: [] } as const
    const rollouts = [rolloutOf({ verdict: 'timed-out', refreshStatus: 'Failed' })]
    expect(explained(ended, { rollouts })).not.toContain('goes on')
    const report = reportFor({ ...base, ...ended, ending: 'cancelled-refresh', apply: 'ok' })
    expect(report.failure?.next.join()).not.toContain('goes on')
  })

  test('a refresh of somebody else goes on, whatever the recovery cancelled', () => {
    const recovery = ENDINGS['cancelled-refresh'] as Recovery
    const rollouts = [rolloutOf({ verdict: 'stalled', how: 'found', refreshId: 'theirs' })]
    expect(explained({ reason: 'rollout-stalled' }, { rollouts, recovery })).toContain('refresh theirs')
  })
})
