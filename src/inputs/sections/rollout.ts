import { input } from '../parse/entry.ts'
import { choice, either, integer, parseDuration, parseLines, parsePositiveDuration } from '../parse/values.ts'

/** What a rollout has to reach, how long it may take, and what is done about refreshes of AWS. */
export const rollout = {
  /** Percent of desired capacity, 1-100. */
  healthThreshold: input('health-threshold', {
    parse: integer(1, 100),
    default: '100',
    description: 'Percentage of desired capacity that must be healthy on the new image, 1 to 100.',
    see: '[how health is judged](#how-health-is-judged)',
    setting: 'widening',
    stricter: 'greater',
  }),
  consecutiveHealthy: input('consecutive-healthy', {
    parse: integer(1, 100),
    default: '2',
    description: 'How many looks in a row must be at or above the threshold, 1 to 100.',
    setting: 'widening',
    stricter: 'greater',
  }),
  /** How long the threshold must hold before the rollout counts as reached. */
  bakeMs: input('bake-time', {
    parse: parseDuration,
    default: '0s',
    description: 'How long the threshold must hold before the rollout counts as reached, such as `5m`.',
    setting: 'widening',
    stricter: 'greater',
  }),
  timeoutMs: input('rollout-timeout', {
    parse: parsePositiveDuration,
    default: '90m',
    description:
      'How long one rollout may take, such as `45m` or `2h`. AWS itself retries unhealthy instances for an hour before it gives up.',
    setting: 'plain',
  }),
  stallMs: input('stall-timeout', {
    parse: parsePositiveDuration,
    default: '30m',
    description:
      'How long nothing may get better before the rollout counts as stalled. Checkpoints, bake time, lifecycle hooks and suspended processes do not count.',
    setting: 'plain',
  }),
  pollIntervalMs: input('poll-interval', {
    parse: parsePositiveDuration,
    default: '15s',
    description:
      'Time between two looks at a rollout, such as `15s`. Looks come sooner where a change is due.',
    setting: 'plain',
  }),
  /** Names of CloudWatch alarms. */
  alarms: input('alarms', {
    parse: parseLines,
    default: '',
    description:
      'CloudWatch alarms that watch over the rollout, one name per line. One in ALARM fails it; one without data holds it up.',
    setting: 'widening',
    stricter: 'together',
  }),
  /** What to do with a refresh that is running before the plan is applied. */
  activeRefresh: input('active-refresh', {
    parse: choice('wait', 'fail', 'cancel'),
    default: 'wait',
    description:
      'What to do with an instance refresh that is already running before the plan is applied: `wait` for its end, `fail`, or `cancel` it.',
    setting: 'widening',
    stricter: ['fail', 'wait', 'cancel'],
  }),
  /** What to do where instances are old and Terraform started no refresh. */
  whenNoRefresh: input('when-no-refresh', {
    parse: choice('start', 'fail'),
    default: 'start',
    description:
      'What to do where instances are old and Terraform started no refresh: `start` one or `fail`.',
    setting: 'widening',
    stricter: ['fail', 'start'],
  }),
  /** What becomes of a rollout that is reached, and leaves instances beside the group on another image. */
  beside: input('strict', {
    parse: either('strict', 'lenient'),
    default: 'false',
    description:
      'Whether a rollout fails that is healthy, but leaves instances on standby or in a warm pool on another image, `true` or `false`. With `false` they are a warning.',
    see: '[what stands beside a group](docs/rollout.md#beside-the-group)',
    setting: 'widening',
    stricter: ['strict', 'lenient'],
  }),
}
