import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheDir, find, findAllVersions } from '@actions/tool-cache'
import type { Log } from '../../deps/run.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { type Constraint, coreOf, fits, nearest, newestFitting } from '../../tools/constraint.ts'
import { PRODUCTS, type ToolName } from '../../tools/product.ts'
import { listUrl, programName, versionsIn } from '../../tools/release.ts'
import { createClock } from '../runner/clock.ts'
import { fetchText } from './download.ts'
import { isOnPath, type OnPath, programOnPath } from './on-path.ts'
import { install, type ReleaseParts } from './release.ts'
import { REQUIRED_VERSION, type Wanted, wantedByFiles } from './version-files.ts'

/** A tool, ready to be started. */
export interface Program {
  /** Absolute path. */
  readonly path: string
  readonly version: string
}

/** The tools of a run. */
export interface Toolbox {
  /**
   * A tool in the version that the inputs and the repository want, the same to the end of the run.
   * @param place absolute path of the template or root module, beside which version files are looked for
   * @throws DeployError tool-missing, tool-untrusted, invalid-input, cancelled
   */
  take(tool: ToolName, place: string, world: World): Promise<Program>
  /** Whether a tool is on PATH, in whatever version. */
  isInstalled(tool: ToolName): Promise<boolean>
  /** The versions taken so far. */
  taken(): Readonly<Partial<Record<ToolName, string>>>
}

/** The surroundings of the one who takes a tool. */
export interface World {
  /** Where the tool will run. */
  readonly cwd: string
  readonly log: Pick<Log, 'info'>
  readonly signal: AbortSignal
}

export interface ToolboxParts extends Omit<ReleaseParts, keyof World | 'clock'> {
  readonly env: NodeJS.ProcessEnv
  /** What the inputs ask for. */
  readonly versions: Readonly<Record<'packer' | 'terraform', Constraint | undefined>>
}

/** What it takes to come by a tool. */
type Search = ToolboxParts & ReleaseParts & World

/** Finds tools: on PATH where the version fits, else in the tool cache, else at the makers'. */
export function createToolbox(parts: ToolboxParts): Toolbox {
  const asked = new Map<ToolName, Promise<Program>>()
  const taken: Partial<Record<ToolName, string>> = {}
  const takeOnce: Toolbox['take'] = async (tool, place, world) => {
    try {
      const program = await takeFrom(tool, place, { ...world, ...parts, clock: createClock(world.signal) })
      taken[tool] = program.version
      return program
    } catch (error) {
      asked.delete(tool)
      throw error
    }
  }
  return {
    take: (tool, place, world) => {
      const program = asked.get(tool) ?? takeOnce(tool, place, world)
      asked.set(tool, program)
      return program
    },
    isInstalled: isOnPath,
    taken: () => taken,
  }
}

async function takeFrom(tool: ToolName, place: string, parts: Search): Promise<Program> {
  const wanted = await wantedFor(tool, place, parts)
  const onPath = await programOnPath(tool, parts)
  const { title } = PRODUCTS[tool]
  const say = (program: Program, from: string) => {
    const why = wanted === undefined ? '' : `, for \`${wanted.constraint.text}\` (${wanted.by})`
    parts.log.info(`${title} ${program.version} ${from}${why}`)
    return program
  }
  if (onPath.kind === 'found' && (wanted === undefined || willDo(onPath.version, wanted))) {
    return say(onPath, `on PATH (${onPath.path})`)
  }
  if (wanted === undefined) throw toolMissing(tool, onPath)
  const cached = await cachedProgram(tool, wanted.constraint, parts)
  if (cached !== undefined) return say(cached, 'from the tool cache')
  try {
    return say(await download(tool, wanted, parts), 'downloaded')
  } catch (error) {
    throw besides(error, onPath, wanted)
  }
}

/** The code's own word is held against a version as the tool itself does it. */
function willDo(version: string, { constraint, by }: Wanted): boolean {
  return fits(by === REQUIRED_VERSION ? coreOf(version) : version, constraint)
}

async function wantedFor(tool: ToolName, place: string, parts: Search): Promise<Wanted | undefined> {
  const constraint = parts.versions[tool === 'packer' ? 'packer' : 'terraform']
  if (constraint !== undefined) return { constraint, by: PRODUCTS[tool].input }
  return wantedByFiles(tool, place)
}

/** The newest that fits. What is in the cache is believed, as what is on PATH is: both are the runner's own. */
async function cachedProgram(
  tool: ToolName,
  constraint: Constraint,
  { env, machine }: ToolboxParts,
): Promise<Program | undefined> {
  if (!env['RUNNER_TOOL_CACHE']) return undefined
  const version = newestFitting(findAllVersions(tool, machine.arch), constraint)
  if (version === undefined) return undefined
  const path = join(find(tool, version, machine.arch), programName(tool, machine))
  return access(path).then(
    () => ({ path, version }),
    () => undefined,
  )
}

async function download(tool: ToolName, { constraint }: Wanted, parts: Search): Promise<Program> {
  const only = constraint.otherwise === undefined ? constraint.exact : undefined
  const version = only ?? newestFitting(await listed(tool, parts), constraint)
  if (version === undefined) throw await notPublished(tool, constraint, parts)
  const installed = await install(tool, version, parts)
  if ('status' in installed) throw await notPublished(tool, constraint, parts, installed.status)
  const program = { path: installed.value, version }
  await keep(tool, program, parts)
  return program
}

/** A copy for later runs. The run itself keeps to its own, which no other run can replace. */
async function keep(tool: ToolName, { path, version }: Program, { log, machine }: Search): Promise<void> {
  await cacheDir(dirname(path), tool, version, machine.arch).catch((error) => {
    log.info(`${tool} ${version} is not kept for later runs: ${errorMessage(error)}`)
  })
}

/** All versions there are. @throws DeployError tool-missing */
async function listed(tool: ToolName, parts: Search): Promise<string[]> {
  const url = listUrl(tool, parts.mirrors)
  const list = await fetchText(url, parts)
  try {
    if ('value' in list) return versionsIn(list.value)
  } catch {
    throw noList(tool, url, 'it is not JSON')
  }
  throw noList(tool, url, `HTTP ${list.status}`)
}

function noList(tool: ToolName, url: string, why: string): DeployError {
  const { title, input } = PRODUCTS[tool]
  return new DeployError('tool-missing', `Which versions of ${title} there are could not be learnt.`, {
    evidence: [`${url}: ${why}`],
    next: [`Ask for one version in \`${input}\`, such as \`1.11.4\`: that needs no list.`],
  })
}

async function notPublished(
  tool: ToolName,
  constraint: Constraint,
  parts: Search,
  status?: number,
): Promise<DeployError> {
  const near = nearest(await listed(tool, parts).catch(() => []), constraint)
  const { title, input } = PRODUCTS[tool]
  const evidence = [
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(near.length === 0 ? [] : [`there are: ${near.join(', ')}`]),
  ]
  return new DeployError('tool-missing', `There is no ${title} \`${constraint.text}\` to download.`, {
    evidence,
    next: [`Ask for a version that there is, in \`${input}\` or where the repository names it.`],
  })
}

/** The same error, with what is on PATH and why that was not taken. */
function besides(error: unknown, onPath: OnPath, { constraint, by }: Wanted): unknown {
  if (!(error instanceof DeployError) || error.reason === 'cancelled') return error
  const wanted = `wanted is \`${constraint.text}\` (${by})`
  const evidence = [
    ...error.evidence,
    onPath.kind === 'found' ? `${wanted}; on PATH is ${onPath.version}` : wanted,
  ]
  return new DeployError(error.reason, error.message, { evidence, next: error.next, cause: error.cause })
}

function toolMissing(tool: ToolName, onPath: OnPath): DeployError {
  const { input, setup } = PRODUCTS[tool]
  return new DeployError('tool-missing', `${tool} is not on PATH; nothing was built or changed.`, {
    evidence: onPath.kind === 'other' ? [`${onPath.path} is another program: ${onPath.said}`] : [],
    next: [
      `Name a version in \`${input}\`, which is then downloaded, or install it in a step before, for example with ${setup}.`,
      ...(tool === 'packer' ? [] : ['To plan and apply with the other tool, name it in `terraform-tool`.']),
    ],
  })
}
