import type { Entries } from './parse/entry.ts'
import { accounts } from './sections/accounts.ts'
import { choosing } from './sections/command.ts'
import { deploying } from './sections/deploy.ts'
import { image } from './sections/image.ts'
import { removing, retention } from './sections/prune.ts'
import { merging, report } from './sections/report.ts'
import { goingBack } from './sections/rollback.ts'
import { rollout } from './sections/rollout.ts'
import { settings } from './sections/settings.ts'
import { source } from './sections/source.ts'
import { stack } from './sections/stack.ts'
import { mirrors, versions } from './sections/tools.ts'

/** Every input, in the order in which action.yml and docs/reference.md have them. */
export const SECTIONS = [
  { title: 'What to do', entries: choosing },
  { title: 'Source', entries: source },
  { title: 'Settings file', entries: settings },
  { title: 'Image', entries: { ...image, ...accounts } },
  { title: 'Stack', entries: stack },
  { title: 'Tools', entries: { ...versions, ...mirrors } },
  { title: 'Rollout', entries: rollout },
  { title: 'Deploy', entries: deploying },
  { title: 'Rollback', entries: goingBack },
  { title: 'Prune', entries: { ...retention, ...removing } },
  { title: 'Report', entries: { ...report, ...merging } },
] as const satisfies readonly { readonly title: string; readonly entries: Entries }[]

type NamesIn<E> = E extends Entries<infer Name> ? Name : never

export type InputName = NamesIn<(typeof SECTIONS)[number]['entries']>

export const inputNames: readonly InputName[] = SECTIONS.flatMap(({ entries }) =>
  Object.values<Entries<InputName>[string]>(entries).map(({ name }) => name),
)

/** What most people set first. The README begins with these. */
export const FIRST = [
  'command',
  'packer-template',
  'terraform-directory',
  'backend-config',
  'environment',
  'rollback-to',
] as const satisfies readonly InputName[]

/** Reads one input's raw text, trimmed; '' where it is not set. */
export type InputSource = (name: InputName) => string
