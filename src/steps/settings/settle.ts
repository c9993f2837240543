import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import type { GivenSource } from '../../inputs/given.ts'
import { type FileProblems, type Location, readInputs, readLocation } from '../../inputs/read.ts'
import type { InputSource } from '../../inputs/table.ts'
import type { Inputs } from '../../inputs/types.ts'
import type { Journal } from '../../run/journal.ts'
import { type Chosen, choose, type Files, NO_FILES } from '../../settings/layers.ts'
import { readSettings } from '../../settings/read.ts'
import { listed } from '../../text/list.ts'
import { firstOf } from '../../text/more.ts'
import { findCode, type Source } from '../source/source.ts'
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
  const { stack } = location.settings
  const { files, problems, base } = await journal.step('Settings', async () => {
    const found = await readFiles(location, deps)
    deps.log.info(`${found.told}: ${stack === '' ? 'the defaults' : `stack ${stack}`}`)
    return found
  })
  const chosen = choose(files, stack)
  const inputs = readInputs(
    (name) => given(name) ?? chosen.text(name) ?? (name === 'label' && stack !== '' ? stack : text(name)),
    { ...context, region: chosen.region ?? context.region, beyond: chosen.beyond, settings: problems },
  )
  for (const warning of warningsOf({ chosen, base, given, path: problems.path })) journal.warn(warning)
  return inputs
}

interface Found {
  readonly files: Files
  readonly problems: FileProblems
  /** The file and its commit. */
  readonly told: string
  readonly code: Omit<Source, 'directory'>
  /** Absent where the file of the code counts for everything. */
  readonly base?: Base
}

/**
 * The settings file of the code and, of what is not merged, that of the base branch. What is wrong is told, not raised.
 * @throws DeployError checkout-failed, untrusted-code
 */
export async function readFiles(location: Location, deps: SettingsDeps): Promise<Found> {
  const { settings } = location
  const path = settings.path === '' ? USUAL : settings.path
  const code = await findCode(location, deps)
  const { root, sha } = code
  const found = { code, told: `${path} at ${sha}` }
  const text = await textIn(root, path, deps)
  if (text === undefined) return { ...found, files: NO_FILES, problems: noFile(settings, path, sha) }
  const { settings: head, problems: inFile, form } = readSettings(text, path)
  const ofInputs = form === 'broken' || settings.stack === '' ? [] : unknownStack(settings.stack, head.stacks)
  const problems = { path, inFile, ofInputs }
  if (!isProposed(deps.context)) return { ...found, files: { head, widening: head }, problems }
  const base = await readBase({ ...location, path }, deps)
  return { ...found, files: { head, widening: base.settings }, problems, base }
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

function noFile({ path, stack }: Location['settings'], name: string, sha: string): FileProblems {
  const ofStack = stack === '' ? 'settings: received nothing' : `stack: received \`${stack}\``
  const input = path === '' ? ofStack : `settings: received \`${path}\``
  const said = `${input}, and \`${name}\` is no file of the repository at ${sha}`
  return { path: name, inFile: [], ofInputs: [said] }
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
