import type { CauseFacts } from './facts.ts'
import type { KnownCause } from './known-cause.ts'

/** A cause that the group itself shows, in no words of AWS. */
export interface GroupCause extends Pick<KnownCause, 'id' | 'title' | 'blame' | 'passes' | 'next'> {
  /** What shows it, first what is quoted, with what title and advice name; undefined where nothing does. */
  readonly shown: (facts: CauseFacts) => Shown | undefined
}

/** What shows a cause. */
export interface Shown {
  readonly quote: string
  readonly named: Readonly<Record<string, string | undefined>>
}

/**
 * Processes whose suspension holds up a rollout. AddToLoadBalancer keeps new instances out of their target groups.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html
 */
const needed = ['Launch', 'Terminate', 'InstanceRefresh', 'AddToLoadBalancer']

/**
 * What stands in the way of a refresh beside AWS's words. Preferences of a refresh:
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html
 */
export const groupCauses: readonly GroupCause[] = [
  {
    id: 'suspended-processes',
    title: 'Suspended processes of the group: {processes|some}',
    blame: 'account',
    passes: false,
    next: [
      'Resume them: aws autoscaling resume-processes --auto-scaling-group-name {group|NAME} --scaling-processes {spaced|PROCESS}',
      'Find out first who suspended them, and why: AWS does so itself where launches have failed for a day.',
    ],
    shown: ({ suspended = [], group }) => {
      const stopped = needed.filter((name) => suspended.includes(name))
      const named = { processes: stopped.join(', '), spaced: stopped.join(' '), group }
      return stopped[0] === undefined ? undefined : { quote: stopped[0], named }
    },
  },
  {
    id: 'refresh-cancelled',
    title: 'The instance refresh was cancelled',
    blame: 'account',
    passes: true,
    next: ['Find in CloudTrail who called CancelInstanceRefresh, and why; then run again.'],
    shown: ({ refreshStatus = '' }) =>
      refreshStatus === 'Cancelled' || refreshStatus === 'Cancelling'
        ? { quote: refreshStatus, named: {} }
        : undefined,
  },
  {
    id: 'scale-in-protected',
    title: 'Instances on another image are protected from scale in: {instances|some}',
    blame: 'stack',
    passes: false,
    next: [
      'Write scale_in_protected_instances = "Refresh" in preferences of instance_refresh, so that protected instances are replaced, too.',
      'Or take the protection off: aws autoscaling set-instance-protection --auto-scaling-group-name {group|NAME} --no-protected-from-scale-in --instance-ids {spaced|ID}',
    ],
    shown: ({ protected: ids = [], group }) => heldBy(ids, group),
  },
  {
    id: 'standby',
    title: 'Instances on another image are in Standby: {instances|some}',
    blame: 'stack',
    passes: false,
    next: [
      'Write standby_instances = "Terminate" in preferences of instance_refresh, so that they are replaced, too.',
      'Or put them back into service: aws autoscaling exit-standby --auto-scaling-group-name {group|NAME} --instance-ids {spaced|ID}',
    ],
    shown: ({ standby: ids = [], group }) => heldBy(ids, group),
  },
  {
    id: 'last-checkpoint',
    title: 'The refresh ends at its last checkpoint, {checkpoint|under 100} %',
    blame: 'stack',
    passes: false,
    next: ['Write checkpoint_percentages = [{checkpoint|50}, 100] in preferences of instance_refresh.'],
    shown: ({ lastCheckpoint = 100 }) =>
      lastCheckpoint < 100
        ? { quote: String(lastCheckpoint), named: { checkpoint: String(lastCheckpoint) } }
        : undefined,
  },
]

function heldBy(ids: readonly string[], group: string | undefined): Shown | undefined {
  const [first] = ids
  if (first === undefined) return undefined
  return { quote: first, named: { instances: ids.join(', '), spaced: ids.join(' '), group } }
}
