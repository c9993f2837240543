import type { Blame } from '../causes/entries/known-cause.ts'
import { formatImageSet } from '../image/image.ts'
import type { FailureReason } from '../outcome/reasons.ts'
import { GATE_FAILURES } from '../rollout/gates/gate.ts'
import type { RolloutReport } from '../rollout/report.ts'
import { hasEnded } from '../rollout/standing.ts'
import { TOOL_NAMES } from '../tools/tool.ts'
import { type Done, type Extent, extentOf } from './extent.ts'
import type { Fault } from './fault.ts'
import type { Report } from './report.ts'

/** A run that did not succeed, when all of it is over. */
export type Finished = Done & Pick<Report, 'command' | 'plan' | 'recovery'> & { readonly fault: Fault }

/**
 * What to do next. A step says what cures the cause; what depends on how the run ended is said here alone, for only
 * here it is known: what is applied, what goes on at AWS, whether there is a way back, whose matter it is. What concerns
 * the instances that serve comes first.
 */
export function nextSteps(run: Finished): string[] {
  const extent = extentOf(run)
  return [
    ...new Set([
      ...lock(extent, run),
      ...wayBack(extent, run),
      ...run.failure.next,
      ...applied(extent, run),
      ...goesOn(run),
      ...cure(run),
    ]),
  ]
}

/** Whether the run itself was a way back. */
function isBack(command: Finished['command']): boolean {
  return command === 'rollback' || command === 'abort'
}

/** Whether what this run did is taken back; what of it is not, the recovery tells. */
function isTakenBack({ recovery }: Finished): boolean {
  return recovery?.result === 'rolled-back'
}

/** A tool that is killed leaves the lock behind, and what it was making at that moment out of the state. */
function lock(extent: Extent, run: Finished): string[] {
  const isInRecovery = run.steps.some(({ name, result }) => name === 'Recovery' && result === 'unended')
  if ((extent !== 'cut-off' && !isInRecovery) || isTakenBack(run)) return []
  const { tool = 'terraform', by } = run.plan ?? {}
  return [
    `${TOOL_NAMES[tool]} may have been ended in the middle of the apply: then the lock of the state is left, and what it was making is missing from the state. Where the next run says \`state-locked\`, it names the lock: see that nobody works on the stack, then \`${by?.name ?? tool} force-unlock\` with that id, in the stack's directory.`,
  ]
}

function applied(extent: Extent, run: Finished): string[] {
  const { failure, command } = run
  if (isTakenBack(run)) return []
  if (extent === 'nothing' || extent === 'all') return []
  const isRollback = isBack(command)
  return [
    `Part of the plan may be applied: the next ${isRollback ? 'run' : 'deploy'} plans what is left of it.`,
    ...failure.evidence
      .join('\n')
      .split(/\n(?=Error: )/)
      .flatMap(groupKept),
    ...invocations(run),
  ]
}

/** Terraform runs an action when its trigger happens, and that does not happen again: https://developer.hashicorp.com/terraform/language/invoke-actions */
function invocations({ plan }: Finished): string[] {
  return (plan?.invocations ?? []).map(
    ({ address, trigger }) =>
      `The plan runs \`${address}\`${trigger === '' ? '' : ` (${trigger})`}. Where the change that sets it off was made already, another deploy does not run it again: run it by hand, \`${plan?.tool} apply -invoke=${address}\` in the stack's directory.`,
  )
}

/** The provider gives up on the first launch that fails; Auto Scaling does not. */
function groupKept(error: string): string[] {
  const address = /with (\S*aws_autoscaling_group\.\S+),/.exec(error)?.[1]
  const isCapacity = /capacity satisfied/.test(error.replace(/\s+/g, ' '))
  if (address === undefined || !isCapacity) return []
  return [
    `${address} is there, and Auto Scaling goes on trying: the next run keeps it, with the instances that come up meanwhile.`,
  ]
}

/** What AWS goes on with after the run. A recovery that came to the groups has moved on from how they were seen before it. */
function goesOn({ command, recovery, rollouts }: Finished): string[] {
  if (recovery?.result === 'rolled-back') return []
  const isBroken = recovery?.result === 'failed'
  const isSeenAgain = isBroken && recovery.rollouts.length > 0
  const isStopped = ({ how }: RolloutReport) =>
    recovery?.result === 'cancelled-refresh' && (how === 'adopted' || how === 'started')
  const seen = isSeenAgain ? recovery.rollouts : rollouts
  const moving = seen.filter((rollout) => isMoving(rollout) && !isStopped(rollout))
  if (moving.length === 0) return []
  const names = moving.map(nameOf).join(', ')
  if (isBroken && !isSeenAgain) {
    return [`Whether AWS goes on is not known (${names}): look at the group in the EC2 console.`]
  }
  const follow =
    recovery === undefined
      ? `Run the ${command} again to follow it: it takes up what is still moving.`
      : 'Look at the group in the EC2 console.'
  return [`AWS goes on, and nobody watches any more: ${names}. ${follow}`]
}

function nameOf({ group, refreshId }: RolloutReport): string {
  return refreshId === undefined ? `the new group ${group}` : `refresh ${refreshId} of ${group}`
}

const UNSETTLED: ReadonlySet<RolloutReport['verdict']> = new Set([
  'stalled',
  'timed-out',
  'cancelled',
  'lost',
])

function isMoving({ refreshId, refreshStatus, verdict, how }: RolloutReport): boolean {
  if (!UNSETTLED.has(verdict)) return false
  if (refreshId === undefined) return how === 'created'
  return refreshStatus === undefined || !hasEnded({ status: refreshStatus })
}

/** Ends after which nobody needs a way back: the user ended it, or what serves is well. */
const isNoWayBack: ReadonlySet<FailureReason> = new Set(['cancelled', 'rollout-incomplete'])

/** The way back, where there is one, and it is not the one that was just refused. */
function wayBack(extent: Extent, { command, recovery, failure, rollouts }: Finished): string[] {
  const image = recovery?.image === undefined ? '' : formatImageSet(recovery.image.set)
  switch (recovery?.result) {
    case 'rolled-back':
      return recovery.extent === 'part'
        ? [
            'Some of what this run changed is not taken back: the recovery says what. Take it back with the next deploy, or by hand.',
          ]
        : []
    case 'none':
      return ['No release is proven here, so there is none to go back to: go forward.']
    case 'failed':
      return [
        ...(recovery.next ?? []).map((entry) => `For the way back: ${entry}`),
        image === ''
          ? 'The recovery itself failed: look at the groups, and cure what it names, before anything else.'
          : `The way back to ${image} was tried and failed: cure what stopped it before it is tried again.`,
      ]
    case 'left':
    case 'cancelled-refresh':
      if (recovery.way === 'none')
        return ['No release is proven here, so there is none to go back to: go forward.']
      return image === ''
        ? []
        : [`To go back to ${image}, the image proven last, run the rollback: \`rollback-to: previous\`.`]
    case undefined:
      if (!isBack(command) || extent === 'nothing' || isNoWayBack.has(failure.reason)) return []
      return rollouts.some(({ verdict }) => verdict === 'superseded')
        ? []
        : [
            'A rollback is not taken back by itself: name another release in `rollback-to`, or deploy a good commit.',
          ]
  }
}

/** Reasons that whose matter it is tells how to cure. */
const ofRollout = new Set<FailureReason>([
  'rollout-failed',
  ...GATE_FAILURES,
  'rollout-stalled',
  'rollout-timed-out',
  'rollout-superseded',
])

function cure({ command, failure, fault, recovery }: Finished): string[] {
  const { blame, causes } = fault
  const isOurs = ofRollout.has(failure.reason) || recovery !== undefined
  if (blame === undefined || !isOurs || failure.reason === 'cancelled') return []
  const passes = causes.length > 0 && causes.every((cause) => cause.passes)
  return [cures[isBack(command) ? 'rollback' : 'deploy'](passes)[blame]].filter((text) => text !== '')
}

type Cures = (passes: boolean) => Readonly<Record<Blame, string>>

/** What there is to do, by whose matter it is; what passes by itself says so in its own advice. */
const cures: Readonly<Record<'deploy' | 'rollback', Cures>> = {
  deploy: (passes) => ({
    image:
      'Correct the image and deploy again: a commit that changes what is baked gets an image of its own.',
    stack: 'Correct the stack and deploy again; the image is not to blame.',
    account: passes ? '' : 'Then run the same commit again; neither image nor stack is to blame.',
  }),
  rollback: (passes) => ({
    image: 'This image does not become healthy either: go back to another one.',
    stack: 'Correct the stack and run the rollback again; the image is not to blame.',
    account: passes ? '' : 'Then run the same rollback again; neither image nor stack is to blame.',
  }),
}
