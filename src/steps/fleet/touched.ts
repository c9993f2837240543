import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { FleetStack } from '../../fleet/stack.ts'
import { fewOf, reasonsFor } from '../../fleet/touched.ts'
import type { StackReasons } from '../../report/matrix.ts'
import { changedKeys } from '../../settings/layers.ts'
import { count } from '../../text/duration.ts'
import { inlineCode } from '../../text/escape.ts'
import { firstOf } from '../../text/more.ts'
import { proposedOn } from '../source/trust.ts'
import { changesOf } from './changes.ts'
import { dependencyReader } from './dependencies.ts'
import { named } from './paths.ts'
import type { Fleet } from './stacks.ts'

type TouchDeps = Pick<Deps, 'context' | 'files' | 'git' | 'github' | 'log'>

/** The stacks that a run is about. */
export interface Touched {
  readonly stacks: readonly FleetStack[]
  readonly touched: readonly StackReasons[]
  /** Why all of them are; '' where only some may be. */
  readonly whole: string
}

/** Of a pull request those stacks that it changes something of; of anything else, or where that cannot be told, all. */
export async function touchedStacks(fleet: Fleet, deps: TouchDeps): Promise<Touched> {
  const { stacks, code } = fleet
  const all = (whole: string): Touched => ({ stacks, touched: [], whole })
  if (proposedOn(deps.context) !== 'all') return all('this is no pull request')
  const head = (await deps.git.head(code.root)) ?? ''
  const changes = await changesOf({ root: code.root, head }, deps)
  if ('untold' in changes) return all(`which files change cannot be told (${changes.untold})`)
  deps.log.info(`${count(changes.files.length, 'file')} changed, as ${changes.told} tells`)
  for (const file of changes.files) deps.log.debug(file)
  const { workflow } = deps.context
  if (workflow !== undefined && changes.files.includes(workflow))
    return all(`${inlineCode(workflow)} changes, which says with what they run`)
  const isOfSettings = await changesSettings(fleet, changes.files, deps)
  if (isOfSettings && fleet.base?.unread !== undefined)
    return all(`${inlineCode(fleet.path)} changes, and that of the base branch could not be read`)
  const dependencies = dependencyReader(code, deps)
  const found = await Promise.all(
    stacks.map(async (stack) => {
      const bySettings = isOfSettings ? settingsReasons(stack.name, fleet) : []
      const byFiles = reasonsFor(await dependencies(stack), changes.files)
      return { stack, reasons: fewOf([...bySettings, ...byFiles]) }
    }),
  )
  const touched = found.filter(({ reasons }) => reasons.length > 0)
  return {
    stacks: touched.map(({ stack }) => stack),
    touched: touched.map(({ stack, reasons }) => ({ stack: stack.name, reasons })),
    whole: '',
  }
}

/** Also where the file is a link, or is named in another way than git does. */
async function changesSettings(
  { code: { root }, path }: Fleet,
  changed: readonly string[],
  { files }: Pick<TouchDeps, 'files'>,
): Promise<boolean> {
  const file = join(root, path)
  const [base, real] = await Promise.all([files.real(root), files.real(file)])
  return [named(root, file), named(base, real)].some((name) => changed.includes(name))
}

/** How many keys are named. */
const MOST_KEYS = 5

function settingsReasons(name: string, { files, path }: Fleet): string[] {
  if (!files.widening.stacks.has(name)) return [`it is new in ${inlineCode(path)}`]
  const changed = changedKeys(files, name)
  return changed.length === 0
    ? []
    : [`${inlineCode(path)} has another ${firstOf(changed.map(inlineCode), MOST_KEYS)} for it`]
}
