import type { ReasonEntry } from './entry.ts'

/** Reasons of the apply and what follows it, and of commands that apply nothing. */
export const AFTER = {
  'apply-failed': {
    outcome: 'failed',
    headline: 'the apply failed',
    whose: 'the stack, or what AWS allows of it',
    again: 'fails again until what Terraform names is put right',
    explainedBy: 'diagnostics',
    advice:
      'Correct what Terraform names and run again; part of the plan may be applied. Where it had begun to move a group, that was followed to its end, and `on-failure` done',
  },
  'state-unread': {
    outcome: 'failed',
    headline: 'the state could not be read after the apply',
    whose: 'the access to the state',
    again: 'looks at every group, once the state can be read',
    explainedBy: 'diagnostics',
    advice:
      'The plan is applied, and the state could not be read after it, so that a new group was not watched. Cure what the error says and run again',
  },
  'rollout-not-started': {
    outcome: 'failed',
    headline: 'the image was not rolled out',
    whose: 'the stack: it starts no refresh',
    again: 'fails again until the group takes the image',
    advice: 'Let the group name a template version that changes, or set `when-no-refresh: start`',
  },
  'rollout-failed': {
    outcome: 'failed',
    headline: 'the rollout failed',
    whose: 'not known',
    again: 'fails again until the cause is put right',
    advice: 'Look at the evidence and causes: the image, the group, or AWS',
  },
  'probe-failed': {
    outcome: 'failed',
    headline: 'what is deployed does not answer as it should',
    whose: 'not known',
    again: 'fails again until it answers as the probe asks',
    advice:
      'Look at what the probe asked for and what came: correct the image or the service, or the probe in the settings file',
  },
  'analysis-failed': {
    outcome: 'failed',
    headline: 'the figures of what is deployed are worse than they may be',
    whose: 'not known',
    again: 'fails again until the figures are as they should be',
    advice:
      'Look at the figures: correct the image or the service, or the limits of the analysis in the settings file',
  },
  'rollout-stalled': {
    outcome: 'failed',
    headline: 'the rollout got no further',
    whose: 'not known',
    again: 'fails again until the cause is put right',
    advice:
      'Look at the evidence and causes: the image, the group, or AWS. Where it only needs longer, raise `stall-timeout`',
  },
  'rollout-timed-out': {
    outcome: 'failed',
    headline: 'the instances were not healthy in time',
    whose: 'not known',
    again: 'fails again until the cause is put right',
    advice:
      'Look at the evidence and causes: the image, the group, or AWS. Where it only needs longer, raise `rollout-timeout`',
  },
  'rollout-incomplete': {
    outcome: 'failed',
    headline: 'instances beside a group are on another image',
    whose: 'what stands beside the group; all in service do well',
    again: 'fails again until those instances are on the image',
    advice:
      'With `strict`: those in service are healthy on the image; those on standby or in the warm pool are not on it. Do what the report says; nothing is taken back',
  },
  'rollout-superseded': {
    outcome: 'failed',
    headline: 'another rollout took over',
    whose: 'somebody else, who works on the group',
    again: 'rolls out anew, over what the other rollout left',
    advice: 'Somebody else started a refresh of the group; see who, and run again',
  },
  'refresh-active': {
    outcome: 'blocked',
    headline: 'another refresh is running',
    whose: 'another refresh, which still runs',
    again: 'goes on once the other refresh has ended',
    advice: 'A refresh was running before the apply; run again when it has ended',
  },
  'alarm-active': {
    outcome: 'blocked',
    headline: 'an alarm is ringing',
    whose: 'what the alarm is about; it rang before the deploy',
    again: 'goes on once the alarm is silent',
    advice: 'Cure what the alarm says, or take it out of `alarms` for this deploy',
  },
  'drift-found': {
    outcome: 'failed',
    headline: 'what runs is not as the deploy left it',
    whose: 'not known: it was changed since the last deploy',
    again: 'finds the same until it is put right',
    advice: '`verify` found differences: deploy again, or roll back to `live`',
  },
  'prune-failed': {
    outcome: 'failed',
    headline: 'not every image could be removed',
    whose: 'what keeps the image, as AWS says',
    again: 'removes what is left',
    advice:
      'A removal stopped in the middle: cure what the message says and run again, what is left is found',
  },
  'stack-failed': {
    outcome: 'failed',
    headline: 'a stack failed, or gave no report',
    whose: 'see the report of each stack',
    again: 'tells the same of the same reports',
    advice:
      '`report` found a stack that failed, was blocked or cancelled, or that nobody knows of: its row says which, and its own job why',
  },
  cancelled: {
    outcome: 'cancelled',
    headline: 'cancelled',
    whose: 'nobody: the run was cancelled',
    again: 'takes up where this one stopped',
    advice: 'See in the report how far it came; a refresh that had begun goes on at AWS',
  },
  'internal-error': {
    outcome: 'failed',
    headline: 'an error in the action',
    whose: 'the action itself',
    again: 'may fail in the same way',
    advice: 'Not a failure the action knows: run with debug logging and report it with the log',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>
