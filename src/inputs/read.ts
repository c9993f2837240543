import type { PullRequestFacts } from '../deps/run.ts'
import { isUnasked } from '../outcome/commands.ts'
import { DeployError } from '../outcome/error.ts'
import { definedOf } from '../text/defined.ts'
import type { Beyond } from './beyond.ts'
import { validatesOnly } from './event.ts'
import type { Beside, Entries, Entry, ValuesOf } from './parse/entry.ts'
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
import type { InputName, InputSource } from './table.ts'
import { environmentProblems, type TerraformEnvironment } from './terraform-environment.ts'
import { terragruntProblems } from './terragrunt.ts'
import type { CommonInputs, Inputs, SourceInputs, StatusTarget } from './types.ts'

/** What is not an input, but decides with them. */
export interface RunFacts {
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string
  /** AWS_REGION or AWS_DEFAULT_REGION, or ''. */
  readonly region: string
  readonly pullRequest?: PullRequestFacts
  readonly credentials?: 'given' | 'none'
  /** TF_WORKSPACE and TF_CLI_ARGS*. */
  readonly terraformEnvironment: TerraformEnvironment
  /** What the settings file says where no input could. */
  readonly beyond?: Beyond
  /** The stacks of the settings file, for a command that may be about several; absent where none is read. */
  readonly stacks?: readonly string[]
  /** The same as a status has them; without any it tells of the one stack of the inputs. */
  readonly targets?: readonly StatusTarget[]
  /** Where the settings file says an input, before what is wrong with it; undefined where it does not, or `with:` does. */
  readonly saidAt?: (name: string) => string | undefined
  /** What is wrong with the settings file, where one is read. */
  readonly settings?: FileProblems
}

/** Problems of a settings file. */
export interface FileProblems {
  /** The file, as users name it. */
  readonly path: string
  /** Each with its place in the file. */
  readonly inFile: readonly string[]
  /** Of the inputs that name the file and the stack. */
  readonly ofInputs: readonly string[]
}

/** Nothing is wrong, or there is no file. */
export const NO_PROBLEMS: FileProblems = { path: '', inFile: [], ofInputs: [] }

const noRegion =
  'AWS_REGION: received nothing; accepted: a region such as `eu-west-1` (aws-actions/configure-aws-credentials sets it)'

/**
 * Reads and checks every input.
 * @param text raw text of an input
 * @param facts the event decides what `command: auto` means; the region is checked with the inputs
 * @throws DeployError invalid-input, with every problem in its evidence
 */
export function readInputs(text: InputSource, facts: RunFacts): Inputs {
  const { eventName, region, terraformEnvironment, beyond = {}, targets = [] } = facts
  const { settings: file = NO_PROBLEMS, saidAt = () => undefined } = facts
  const problems: string[] = []
  const event = { eventName, rollbackTo: text('rollback-to') }
  const { command } = readerOf(text, problems, { ...event, command: undefined })(choosing)
  const everything = readAll(readerOf(text, problems, { ...event, command }))
  const asksAws = !isUnasked(command) && (command !== 'plan' || !validatesOnly(facts))
  if (region === '' && asksAws) problems.push(noRegion)
  // What is about several stacks has the defaults of all, which may fit none of them.
  const isOfOne = command !== 'report' && targets.length === 0
  if (isOfOne) problems.push(...terragruntProblems(everything.stack))
  problems.push(...environmentProblems(terraformEnvironment, text('workspace')))
  const { ofInputs, inFile } = blamed(problems, saidAt)
  const all = { ...file, inFile: [...file.inFile, ...inFile] }
  ofInputs.push(...file.ofInputs)
  if (ofInputs.length + all.inFile.length > 0) throw invalidInputs(ofInputs, all)
  return combine(command, { ...everything, region, beyond }, facts)
}

/** Whose problem each is: each begins with the name of its input. */
function blamed(problems: readonly string[], saidAt: (name: string) => string | undefined) {
  const [ofInputs, inFile]: [string[], string[]] = [[], []]
  for (const problem of problems) {
    const place = saidAt(inputIn(problem))
    if (place === undefined) ofInputs.push(problem)
    else inFile.push(`${place}: ${problem}`)
  }
  return { ofInputs, inFile }
}

/** The input that a problem is about, which begins with its name. */
export function inputIn(problem: string): string {
  return problem.slice(0, Math.max(problem.indexOf(':'), 0))
}

/** Where the settings file is, and the code that holds it. */
export interface Location {
  readonly source: SourceInputs
  readonly token: string
  readonly settings: ValuesOf<typeof settings>
}

/** The inputs that tell where the settings file is; undefined where one of them is not usable, which readInputs says. */
export function readLocation(text: InputSource): Location | undefined {
  const problems: string[] = []
  const read = readerOf(text, problems, { eventName: '', rollbackTo: '', command: undefined })
  const location = { source: read(source), settings: read(settings), ...read({ token: report.token }) }
  return problems.length === 0 ? location : undefined
}

type Reader = <E extends Entries<InputName>>(entries: E) => ValuesOf<E>

/** A refused text is a problem, and its value then undefined and never used: readInputs throws before it returns. */
function readerOf(text: InputSource, problems: string[], beside: Beside): Reader {
  const take = (entry: Entry<unknown, InputName>) => {
    const parsed = entry.parse(text(entry.name), beside)
    if ('value' in parsed) return parsed.value
    problems.push(problemOf(entry, text(entry.name), parsed.accepted))
    return undefined
  }
  return <E extends Entries<InputName>>(entries: E) =>
    Object.fromEntries(Object.entries(entries).map(([field, entry]) => [field, take(entry)])) as ValuesOf<E>
}

function problemOf({ name, text }: Entry<unknown>, given: string, accepted: string): string {
  const shown = text === 'secret' ? 'a value that is not shown' : `\`${given}\``
  return `${name}: received ${given === '' ? 'nothing' : shown}; accepted: ${accepted}`
}

/** Everything; problems are told in this order. */
function readAll(read: Reader) {
  return {
    source: read(source),
    settings: read(settings),
    tools: { versions: read(versions), mirrors: read(mirrors) },
    image: read(image),
    accounts: read(accounts),
    stack: read(stack),
    rollout: read(rollout),
    report: read(report),
    goingBack: read(goingBack),
    deploying: read(deploying),
    retention: read(retention),
    removing: read(removing),
    merging: read(merging),
  }
}

/** Only what the command uses; the rest was still checked. */
function combine(
  command: Inputs['command'],
  all: ReturnType<typeof readAll> & Pick<Inputs, 'region' | 'beyond'>,
  { stacks, targets = [] }: Pick<RunFacts, 'stacks' | 'targets'>,
): Inputs {
  const { goingBack, deploying, retention, removing, merging, ...common } = all
  const { rollbackTo = { kind: 'previous' }, extent, scope } = goingBack
  switch (command) {
    case 'build':
      return { command, ...common }
    case 'verify':
      return { command, ...merging, ...common }
    case 'plan':
      return { command, unreviewed: deploying.unreviewed, ...common }
    case 'deploy':
      return { command, ...deploying, ...common }
    case 'promote':
      return { command, ...deploying, ...common }
    case 'abort':
      return { command, scope, ...common }
    case 'rollback':
      return { command, rollbackTo, scope, extent, ...common }
    case 'matrix':
      return { command, ...common }
    case 'prune':
      return { command, retention, extent: extent === 'planned' ? extent : removing.removal, ...common }
    case 'report':
      return { command, ...merging, ...common, ...definedOf({ expected: common.settings.stacks ?? stacks }) }
    case 'status':
      return { command, ...common, targets: targets.length > 0 ? targets : [ownTarget(common)] }
  }
}

/** The stack of a job without a settings file, as people call it. */
function ownTarget(common: CommonInputs): StatusTarget {
  const { report, stack } = common
  return {
    name: report.label || report.environment || stack.directory,
    inputs: { command: 'status', ...common },
  }
}

/** What is raised for inputs and settings that are not usable. */
export function invalidInputs(ofInputs: readonly string[], { path, inFile }: FileProblems): DeployError {
  const counted = [...counts(ofInputs, 'input'), ...counts(inFile, 'setting')].join(' and ')
  const verb = ofInputs.length + inFile.length === 1 ? 'is' : 'are'
  const message = `${counted.charAt(0).toUpperCase()}${counted.slice(1)} ${verb} not usable; nothing was built or changed.`
  const inputs = 'Correct the inputs under `with:` of this step and run again.'
  const settings = `Correct \`${path}\` at the lines and columns that are named; docs/settings.md has its keys.`
  return new DeployError('invalid-input', message, {
    evidence: [...ofInputs, ...inFile],
    next: [...(ofInputs.length > 0 ? [inputs] : []), ...(inFile.length > 0 ? [settings] : [])],
  })
}

function counts({ length }: readonly string[], what: string): string[] {
  return length === 0 ? [] : [length === 1 ? `one ${what}` : `${length} ${what}s`]
}
