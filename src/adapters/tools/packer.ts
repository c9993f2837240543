import { join } from 'node:path'
import type { Log } from '../../deps/run.ts'
import type { Packer, PackerBuild, PackerTemplate } from '../../deps/tools.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { readDiagnostics } from '../../diagnostics/read.ts'
import { bakeError } from '../../image/bake/failure.ts'
import { type MachineLine, parseMachineLine, uiLines } from '../../image/bake/machine-lines.ts'
import { imageSetOf, packerText, saidLines, sourceImageOf } from '../../image/bake/packer-output.ts'
import { isTelling } from '../../image/bake/telling.ts'
import { DeployError } from '../../outcome/error.ts'
import { type AwsKeys, toolEnvironment, withKeys } from '../../tools/environment.ts'
import type { Program } from './fetch/parts.ts'
import { tellingSilence } from './limits/silence.ts'
import { pluginDirectory } from './plugins.ts'
import { type Finished, type ProcessOptions, runProcess } from './process.ts'
import { type Diagnose, ignored, withSources } from './sources.ts'
import type { Toolbox } from './toolbox.ts'
import { isLegacy, withVariables } from './variables/packer.ts'

export interface PackerParts {
  readonly env: NodeJS.ProcessEnv
  /** A directory of this run alone, where what outlives the run is noted too. */
  readonly runDirectory: string
  readonly signal: AbortSignal
  readonly log: Log
  readonly tools: Pick<Toolbox, 'take'>
  /** Told of every error and warning of the template. */
  readonly diagnose?: Diagnose
  /** Keys for one build, where it is not to have the job's own: Packer cannot ask for others when they end. */
  readonly assume?: () => Promise<AwsKeys>
  /** Those keys. */
  readonly keys?: AwsKeys
  /** What Packer's environment has beside the job's, for its plugins. */
  readonly plugins?: Readonly<Record<string, string>>
  /** What it has for the user's variables. */
  readonly given?: Readonly<Record<string, string>>
  /** Sees every line of a build as it comes. */
  readonly watch?: (line: MachineLine) => void
  /** The warnings that the log has, which grows: the build gives those of `validate` again. */
  readonly told?: Set<string>
}

/** The real Packer. */
export function createPacker(parts: PackerParts): Packer {
  return { build: (template, watch) => build(template, watch, parts) }
}

async function build(
  template: PackerTemplate,
  watch: (line: MachineLine) => void,
  parts: PackerParts,
): Promise<PackerBuild> {
  const { directory: cwd } = template
  const packer = await parts.tools.take('packer', join(cwd, template.template), { ...parts, cwd })
  const needsInit = canInit(packer, template)
  const plugins = needsInit ? await pluginDirectory(parts.env) : {}
  const told = new Set<string>()
  const run = (args: string[], more: Pick<PackerParts, 'given' | 'keys'> = {}) =>
    runPacker(packer.path, args, template, { ...parts, plugins, watch, told, ...more })
  if (needsInit) expectSuccess('init', await run(['init', template.template]), template)
  const keys = await parts.assume?.()
  const built = await withVariables(template, parts, async ({ args, env: given }) => {
    const inputs = [...choiceArguments(template), ...args, template.template]
    const more = { given, ...(keys && { keys }) }
    // It asks AWS too: for what the data sources of the template find.
    expectSuccess('validate', await run(['validate', ...inputs], more), template)
    return run(['build', '-machine-readable', '-color=false', ...inputs], more)
  })
  expectSuccess('build', built, template)
  const set = imageSetOf(built.stdout)
  if (Object.keys(set).length === 0) throw noImage(built.stdout)
  return { set, sourceImage: sourceImageOf(built.stdout), packerVersion: packer.version }
}

/** `packer init` came with 1.7, for HCL2 only; Debian still ships 1.6. */
function canInit({ version }: Program, template: PackerTemplate): boolean {
  if (isLegacy(template)) return false
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 1 || (major === 1 && minor >= 7)
}

/** Arguments that choose among the template's builds. */
export function choiceArguments({ only, except }: Pick<PackerTemplate, 'only' | 'except'>): string[] {
  return [
    ...(only.length === 0 ? [] : [`-only=${only.join(',')}`]),
    ...(except.length === 0 ? [] : [`-except=${except.join(',')}`]),
  ]
}

/** Runs one command, and tells what it said of the template. */
export async function runPacker(
  packer: string,
  args: string[],
  template: PackerTemplate,
  parts: PackerParts,
): Promise<Finished> {
  const finished = await startPacker(packer, args, template, parts)
  const text = packerText([...finished.stdout, '', ...finished.stderr])
  const { diagnose = ignored, told } = parts
  const found = readDiagnostics(text, 'packer')
  for (const warning of found) told?.add(wordsOf(warning))
  diagnose(await withSources(found, template.directory))
  return finished
}

/** Runs one command. */
export function startPacker(
  packer: string,
  args: string[],
  template: PackerTemplate,
  parts: PackerParts,
): Promise<Finished> {
  const provided = Object.entries(template.provided).map(([name, value]) => [`PKR_VAR_${name}`, value])
  return tellingSilence({ name: `packer ${args[0]}`, log: parts.log }, (heard) =>
    runProcess([packer, ...args], {
      cwd: template.directory,
      signal: parts.signal,
      env: {
        ...environmentOf(parts),
        ...parts.plugins,
        ...Object.fromEntries(provided),
        ...parts.given,
        CHECKPOINT_DISABLE: '1',
        ...tokenFor(args, template),
      },
      ...noted(args, parts),
      matters: isTelling,
      onLine: (line) => {
        heard()
        const parsed = parseMachineLine(line)
        if (parsed !== undefined) parts.watch?.(parsed)
        for (const text of newLines(line, parts.told)) parts.log.tool(text)
      },
    }),
  )
}

function environmentOf({ env, keys }: PackerParts): Record<string, string | undefined> {
  const own = toolEnvironment(env)
  return keys === undefined ? own : withKeys(own, keys)
}

function wordsOf({ severity, summary, detail }: Diagnostic): string {
  return JSON.stringify([severity, summary, detail])
}

/** A message of a build with nothing but warnings that were told before is their titles. */
function newLines(line: string, told: ReadonlySet<string> = new Set()): readonly string[] {
  const lines = uiLines(line)
  if (told.size === 0 || lines[0]?.startsWith('Warning: ') !== true) return lines
  const found = readDiagnostics(lines, 'packer')
  const isOld = found.every((one) => one.severity === 'warning' && told.has(wordsOf(one)))
  return isOld && found.length > 0 ? found.map(({ summary }) => `Warning: ${summary} (as told above)`) : lines
}

/** A build is taken over from a run that is killed. */
function noted(
  [command = '']: readonly string[],
  { runDirectory: directory }: PackerParts,
): Pick<ProcessOptions, 'run'> {
  const work = command === 'build' ? 'image' : 'other'
  return { run: { directory, tool: 'packer', command, work, shows: 'all' } }
}

/** For `init` alone, which asks GitHub for plugins: provisioners are other people's code. */
function tokenFor(args: readonly string[], { token }: PackerTemplate): Record<string, string> {
  return args[0] === 'init' && token !== '' ? { PACKER_GITHUB_API_TOKEN: token } : {}
}

/** @throws BakeError why it failed */
export function expectSuccess(
  command: string,
  { code, stdout, stderr }: Finished,
  template: Pick<PackerTemplate, 'template'>,
): void {
  if (code !== 0) throw bakeError({ command, code, stdout, stderr, isLegacy: isLegacy(template) })
}

function noImage(lines: readonly string[]): DeployError {
  const isSkipped = saidLines(lines).some(({ text }) =>
    /^(skip_create_ami was set|Skipping AMI creation)/.test(text),
  )
  const why = isSkipped ? ': `skip_create_ami` is set' : ''
  return new DeployError('image-build-failed', `packer build ended well but made no AMI${why}.`, {
    next: [
      isSkipped
        ? 'Take `skip_create_ami` out of the source, or set it to false where the action builds.'
        : 'The template needs a source that makes an AMI, such as `amazon-ebs`.',
    ],
  })
}
