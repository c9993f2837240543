import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import type { GivenSource } from '../../inputs/given.ts'
import { takesSeveral } from '../../inputs/parse/stacks.ts'
import { type FileProblems, type Location, NO_PROBLEMS, readInputs, readLocation } from '../../inputs/read.ts'
import type { InputSource } from '../../inputs/table.ts'
import type { Inputs } from '../../inputs/types.ts'
import { commandNames } from '../../outcome/commands.ts'
import type { Journal } from '../../run/journal.ts'
import { type Chosen, choose, type Files, NO_FILES } from '../../settings/layers.ts'
import { readSettings } from '../../settings/read.ts'
import { listed } from '../../text/list.ts'
import { firstOf } from '../../text/more.ts'
import { findCode } from '../source/source.ts'
import { requireTrustedPaths } from '../source/trust.ts'
import { type Base, isProposed, readBase, type SettingsDeps } from './base.ts'

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
  journal: Pick<Journal, 'step' | 'warn'>,
): Promise<Inputs> {
  const { given, text } = said
  const { context } = deps
  const location = readLocation(text)
  if (location === undefined) return readInputs(text, context)
  const asked = askedIn(location, text('command'))
  const { files, problems, base } = await journal.step('Settings', () => readFiles(location, asked, deps))
  const { stack } = asked
  const chosen = choose(files, stack)
  const inputs = readInputs(
    (name) => given(name) ?? chosen.text(name) ?? (name === 'label' && stack !== '' ? stack : text(name)),
    {
      ...context,
      ...{ region: chosen.region ?? context.region, beyond: chosen.beyond, settings: problems },
      stacks: [...files.head.stacks.keys()],
    },
  )
  for (const warning of warningsOf({ chosen, base, given, path: problems.path })) journal.warn(warning)
  return inputs
}

/** The stacks that a job asks the file for. */
interface Asked {
  /** The one it is about; '' where it is about none, or may be about several. */
  readonly stack: string
  /** wanted: without a file the job says less, and goes on. */
  readonly file: 'needed' | 'wanted'
}

/** What names the stacks of a merged report are those of the jobs: they need no file. */
function askedIn({ settings: { path, stacks = [] } }: Location, command: string): Asked {
  const known = commandNames.find((name) => name === command)
  const isOfSeveral = known !== undefined && takesSeveral(known)
  return isOfSeveral
    ? { stack: '', file: path === '' ? 'wanted' : 'needed' }
    : { stack: stacks.join(), file: 'needed' }
}

interface Found {
  readonly files: Files
  readonly problems: FileProblems
  /** Absent where the file of the code counts for everything. */
  readonly base?: Base
}

async function readFiles(location: Location, { stack, file }: Asked, deps: SettingsDeps): Promise<Found> {
  const { settings } = location
  const path = settings.path === '' ? USUAL : settings.path
  const { root, sha } = await findCode(location, deps)
  const text = await textIn(root, path, deps)
  if (text === undefined && file === 'wanted') return { files: NO_FILES, problems: NO_PROBLEMS }
  if (text === undefined) return { files: NO_FILES, problems: noFile(settings.path, { stack, path, sha }) }
  const { settings: head, problems: inFile, form } = readSettings(text, path)
  const ofInputs = form === 'broken' || stack === '' ? [] : unknownStack(stack, head.stacks)
  const problems = { path, inFile, ofInputs }
  deps.log.info(`${path} at ${sha}: ${stack === '' ? 'the defaults' : `stack ${stack}`}`)
  if (!isProposed(deps.context)) return { files: { head, widening: head }, problems }
  const base = await readBase({ ...location, path }, deps)
  return { files: { head, widening: base.settings }, problems, base }
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
  const input = given === '' ? `stack: received \`${stack}\`` : `settings: received \`${given}\``
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

/** What a pull request says in vain, in the log and the comment. What `with:` gives comes first in any case. */
function warningsOf({ chosen, base, given, path }: Withholding): string[] {
  if (base === undefined) return []
  const withheld = chosen.withheld.filter((name) => given(name as never) === undefined)
  const taken =
    withheld.length === 0
      ? []
      : [
          `${listed(withheld, 'and')} in \`${path}\`: this pull request changes what it may do itself, so that takes effect once it is merged. Until then ${base.words} counts.`,
        ]
  return base.unread === undefined ? taken : [`${base.unread}${taken.map((one) => ` ${one}`).join('')}`]
}
