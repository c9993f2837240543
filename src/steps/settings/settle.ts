import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { removedWords } from '../../fleet/removed.ts'
import type { GivenSource } from '../../inputs/given.ts'
import { takesSeveral } from '../../inputs/parse/stacks.ts'
import { type FileProblems, type Location, NO_PROBLEMS, readInputs, readLocation } from '../../inputs/read.ts'
import { type InputSource, inputNames } from '../../inputs/table.ts'
import type { Inputs, StatusTarget } from '../../inputs/types.ts'
import { commandNames } from '../../outcome/commands.ts'
import { DeployError } from '../../outcome/error.ts'
import { proposedWords } from '../../report/redaction/proposed.ts'
import type { Journal } from '../../run/journal.ts'
import { type Chosen, choose, type Files, NO_FILES, removedStacks } from '../../settings/layers.ts'
import { NOWHERE, type Where } from '../../settings/places.ts'
import { readSettings } from '../../settings/read.ts'
import { listed } from '../../text/list.ts'
import { firstOf } from '../../text/more.ts'
import { findCode, isElsewhere, type Source } from '../source/source.ts'
import { isProposed, requireTrustedPaths } from '../source/trust.ts'
import { type Base, readBase, type SettingsDeps } from './base.ts'

/** Where the file is that no input names. */
export const USUAL = '.github/immutable-deploy.yml'

/** What the job says of its inputs. */
interface Said {
  /** What `with:` gives. */
  readonly given: GivenSource
  /** The same, with the defaults of action.yml. */
  readonly text: InputSource
}

/**
 * The inputs of a job that goes by a settings file: what `with:` gives, what the file says of the stack, its defaults, and
 * the defaults of the action, each before the next.
 * @throws DeployError invalid-input, with every problem of inputs and file; checkout-failed, untrusted-code
 */
export async function settleInputs(
  said: Said,
  deps: SettingsDeps,
  journal: Pick<Journal, 'step' | 'warn' | 'record'>,
): Promise<Inputs> {
  const { given, text } = said
  const { context } = deps
  const location = readLocation(text)
  if (location === undefined) return readInputs(text, context)
  const asked = askedIn(location, text('command'))
  const { stack } = asked
  const { files, problems, base, where } = await journal.step('Settings', async () => {
    const found = await readIfThere(location, asked, deps)
    if (found.told !== '') deps.log.info(`${found.told}: ${stack === '' ? 'the defaults' : `stack ${stack}`}`)
    return found
  })
  const chosen = choose(files, stack, given('environment'))
  const names = [...files.head.stacks.keys()]
  const targets = targetsOf(location.settings.stacks ?? names, { files, where }, said, context)
  const saidAt = (name: string) => placeOf(name, stack, { given, where })
  const inputs = readInputs(
    (name) => given(name) ?? chosen.text(name) ?? (name === 'label' && stack !== '' ? stack : text(name)),
    {
      ...context,
      ...{ region: regionOf(chosen, targets, context), beyond: chosen.beyond, settings: problems },
      ...{ targets, saidAt, ...(names.length > 0 && { stacks: names }) },
    },
  )
  const warning = warningOf({ chosen, base, given, path: problems.path }, context)
  if (warning !== '') journal.warn(warning)
  if (chosen.ownPatterns > 0 && given('redact') === undefined) {
    journal.record({ proposedPatterns: chosen.ownPatterns })
    deps.log.info(`Warning: ${proposedWords(chosen.ownPatterns)}`)
  }
  const removed = inputs.command === 'report' ? removedStacks(files) : []
  if (removed.length > 0) journal.warn(removedWords(removed, problems.path))
  return inputs
}

/** The stacks that a status tells of, each with the inputs that its own job would have. Not made for any other command. */
function targetsOf(
  names: readonly string[],
  { files, where }: Pick<Found, 'files' | 'where'>,
  { given, text }: Said,
  context: SettingsDeps['context'],
): StatusTarget[] {
  if (text('command') !== 'status' || files.head.stacks.size === 0) return []
  return names.map((name) => {
    const { text: saidOf, region = context.region, beyond } = choose(files, name, given('environment'))
    const source: InputSource = (input) => {
      if (input === 'stack') return name
      return given(input) ?? saidOf(input) ?? (input === 'label' ? name : text(input))
    }
    try {
      const saidAt = (input: string) => placeOf(input, name, { given, where })
      const inputs = readInputs(source, { ...context, region, beyond, saidAt })
      return inputs.command === 'status' ? { name, inputs } : { name, problem: 'it has another command' }
    } catch (error) {
      if (!(error instanceof DeployError)) throw error
      return { name, problem: error.evidence.join('; ') }
    }
  })
}

/** Where the file says what counts of an input. */
function placeOf(
  name: string,
  stack: string,
  { given, where }: Pick<Said, 'given'> & Pick<Found, 'where'>,
): string | undefined {
  const isGiven = inputNames.some((one) => one === name && given(one) !== undefined)
  return isGiven ? undefined : where(stack, name)
}

/** A job about several stacks needs no region of its own where they have theirs. */
function regionOf(
  { region }: Chosen,
  targets: readonly StatusTarget[],
  context: SettingsDeps['context'],
): string {
  const ofTargets = targets.flatMap((target) => ('inputs' in target ? target.inputs.region : []))
  return region ?? (context.region || (ofTargets[0] ?? ''))
}

/** The stacks that a job asks the file for. */
interface Asked {
  /** The one it is about; '' where it is about none, or may be about several. */
  readonly stack: string
  /** Those that have to be there. */
  readonly named: readonly string[]
  /** wanted: without a file the job says less, and goes on; at-hand: the code is not fetched for it either. */
  readonly file: 'needed' | 'wanted' | 'at-hand'
}

/** What names the stacks of a merged report are those of the jobs: they need no file. */
function askedIn({ settings: { path, stacks = [] } }: Location, command: string): Asked {
  const known = commandNames.find((name) => name === command)
  const isOfSeveral = known !== undefined && takesSeveral(known)
  if (!isOfSeveral) return { stack: stacks.join(), named: stacks, file: 'needed' }
  const isNamed = path !== '' || (known === 'status' && stacks.length > 0)
  const unnamed = known === 'report' ? 'at-hand' : 'wanted'
  return { stack: '', named: known === 'status' ? stacks : [], file: isNamed ? 'needed' : unnamed }
}

interface Found {
  readonly files: Files
  readonly problems: FileProblems
  readonly where: Where
  /** The file and its commit. */
  readonly told: string
  readonly code: Omit<Source, 'directory'>
  /** Absent where the file of the code counts for everything. */
  readonly base?: Base
}

/** What a job that needs no file finds where there is none. */
const NONE: Omit<Found, 'code'> = {
  ...{ files: NO_FILES, problems: NO_PROBLEMS },
  ...{ where: NOWHERE, told: '' },
}

async function readIfThere(
  location: Location,
  asked: Asked,
  deps: SettingsDeps,
): Promise<Omit<Found, 'code'>> {
  if (asked.file === 'at-hand' && !(await isAtHand(location, deps))) return NONE
  return readFiles(location, deps, asked)
}

/**
 * The settings file of the code and, of what is not merged, that of the base branch. What is wrong is told, not raised.
 * @throws DeployError checkout-failed, untrusted-code
 */
export async function readFiles(
  location: Location,
  deps: SettingsDeps,
  { named, file }: Pick<Asked, 'named' | 'file'> = { named: [], file: 'needed' },
): Promise<Found> {
  const { settings } = location
  const path = settings.path === '' ? USUAL : settings.path
  const code = await findCode(location, deps)
  const { root, sha } = code
  const found = { code, told: `${path} at ${sha}` }
  const text = await textIn(root, path, deps)
  if (text === undefined && file !== 'needed') return { ...NONE, code }
  if (text === undefined) {
    const problems = noFile(settings.path, { stack: named.join(), path, sha })
    return { ...found, files: NO_FILES, problems, where: NOWHERE }
  }
  const { settings: head, problems: inFile, form, where } = readSettings(text, path)
  const ofInputs = form === 'broken' ? [] : named.flatMap((name) => unknownStack(name, head.stacks))
  const problems = { path, inFile, ofInputs }
  if (!(await isProposed({ root, head: sha, path: join(root, path) }, deps)))
    return { ...found, files: { head, widening: head }, problems, where }
  const base = await readBase({ ...location, path }, deps)
  return { ...found, files: { head, widening: base.settings }, problems, base, where }
}

/** Whether the code is there, or was asked for: a job that only merges reports needs none. */
async function isAtHand({ source }: Location, { context, git }: SettingsDeps): Promise<boolean> {
  return isElsewhere(source, context) || (await git.head(context.workspace)) !== undefined
}

/** What is in the file; undefined where there is none, or where a link leads out of the repository. */
async function textIn(root: string, path: string, deps: SettingsDeps): Promise<string | undefined> {
  const { files } = deps
  const file = join(root, path)
  await requireTrustedPaths({ root, paths: [file] }, deps)
  if ((await files.kind(file)) !== 'file') return undefined
  const [inside, real] = await Promise.all([files.real(root), files.real(file)])
  return real.startsWith(join(inside, '/')) ? files.read(file) : undefined
}

function noFile(
  given: string,
  { stack, path, sha }: { readonly stack: string; readonly path: string; readonly sha: string },
): FileProblems {
  const ofStack = stack === '' ? 'settings: received nothing' : `stack: received \`${stack}\``
  const input = given === '' ? ofStack : `settings: received \`${given}\``
  const said = `${input}, and \`${path}\` is no file of the repository at ${sha}`
  return { path, inFile: [], ofInputs: [said] }
}

/** How many stacks are named to who misspells one. */
const MOST_NAMED = 20

function unknownStack(stack: string, stacks: ReadonlyMap<string, unknown>): string[] {
  if (stacks.has(stack)) return []
  const names = [...stacks.keys()]
  const accepted =
    names.length === 0
      ? 'nothing: the settings file has no stacks'
      : firstOf(
          names.map((name) => `\`${name}\``),
          MOST_NAMED,
        )
  const hint = names.length > 1 ? `; did you mean \`${closest(stack, names)}\`?` : ''
  return [`stack: received \`${stack}\`; accepted: ${accepted}${hint}`]
}

interface Withholding {
  readonly chosen: Chosen
  readonly base: Base | undefined
  readonly given: GivenSource
  readonly path: string
}

/** What a proposal says in vain, in the log and the comment. What `with:` gives comes first in any case. */
function warningOf(
  { chosen, base, given, path }: Withholding,
  { pullRequest }: SettingsDeps['context'],
): string {
  if (base === undefined) return ''
  const who = pullRequest === undefined ? 'the code that is checked out' : 'this pull request'
  const told = (names: readonly string[], words: string) => {
    const said = names.filter((name) => given(name as never) === undefined)
    return said.length === 0 ? undefined : `${listed(said, 'and')} in \`${path}\`: ${who} ${words}`
  }
  const parts = [
    base.unread,
    told(
      chosen.withheld,
      `changes what it may do itself, so that takes effect once it is merged. Until then ${base.words} counts.`,
    ),
    told(
      chosen.loosened,
      `may make this stricter, and not looser, so that takes effect once it is merged. Until then ${base.words} counts where it is stricter, and of lists both.`,
    ),
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}
