import { textOf } from '../../json.ts'
import type { ResourceChange } from '../../plan.ts'
import { PREFERENCES, preferencePath, presenceOf, settingOf } from './hazard.ts'

/** What a refresh does about instances that are protected from scale in, or on standby. */
export type Choice = 'spared' | 'waited-for' | 'replaced'

/** The preference that says so of each. */
export type ChoiceName = 'scale_in_protected_instances' | 'standby_instances'

/** AWS's words: Refresh is for protected instances, Terminate for those on standby. */
const CHOICES: Readonly<Record<string, Choice>> = {
  Ignore: 'spared',
  Wait: 'waited-for',
  Refresh: 'replaced',
  Terminate: 'replaced',
}

/**
 * What the group's refresh does about them. The provider sends Ignore where its preferences do not say, and AWS takes
 * Wait where it gets no preferences. Undefined where it is known only after apply, or is a word of later times.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html
 */
export function choiceOf(group: ResourceChange, name: ChoiceName): Choice | undefined {
  const preferences = presenceOf(group, PREFERENCES)
  const path = preferencePath(name)
  if (preferences === 'unknown' || presenceOf(group, path) === 'unknown') return undefined
  const word = textOf(settingOf(group, path)) ?? (preferences === 'there' ? 'Ignore' : 'Wait')
  return Object.hasOwn(CHOICES, word) ? CHOICES[word] : undefined
}

/** What to write so that the refresh replaces them too. */
export function choiceFix(group: ResourceChange, name: ChoiceName): string {
  const word = name === 'standby_instances' ? 'Terminate' : 'Refresh'
  const line = `${name} = "${word}"`
  return presenceOf(group, PREFERENCES) === 'there'
    ? `Write: ${line}`
    : `Write: preferences { ${line} } in instance_refresh`
}
