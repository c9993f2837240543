import type { AskedTools } from '../../deps/tools.ts'
import { DeployError } from '../../outcome/error.ts'
import { coreOf, fits } from '../../tools/constraint.ts'
import { PRODUCTS, type ToolName } from '../../tools/product.ts'
import { createClock } from '../runner/clock.ts'
import type { Program, Search, ToolboxParts, World } from './fetch/parts.ts'
import { isOnPath, type OnPath, programOnPath } from './on-path.ts'
import { REQUIRED_VERSION, type Wanted, wantedByFiles } from './version-files.ts'

/** The tools of a run. */
export interface Toolbox {
  /**
   * A tool in the version that the inputs and the repository want, the same to the end of the run.
   * @param place absolute path of the template or root module, beside which version files are looked for
   * @throws DeployError tool-missing, tool-untrusted, invalid-input, cancelled
   */
  take(tool: ToolName, place: string, world: World): Promise<Program>
  /** Whether a version of a tool is what the inputs and the repository want; any is where they want none, but ''. */
  isWanted(tool: ToolName, place: string, version: string): Promise<boolean>
  /** Whether a tool is on PATH, in whatever version. */
  isInstalled(tool: ToolName): Promise<boolean>
  /** Another for what is asked for elsewhere: it looks for each tool anew, and both tell what either has taken. */
  beside(asked: AskedTools): Toolbox
  /** The versions taken so far; of a tool in several versions all, as `1.9.0, 1.11.4`. */
  taken(): Readonly<Partial<Record<ToolName, string>>>
}

type Taken = Map<ToolName, Set<string>>

/** Finds tools: on PATH where the version fits, else in the tool cache, else at the makers'. */
export function createToolbox(parts: ToolboxParts): Toolbox {
  return toolboxWith(parts, new Map())
}

function toolboxWith(parts: ToolboxParts, taken: Taken): Toolbox {
  const asked = new Map<ToolName, Promise<Program>>()
  const takeOnce: Toolbox['take'] = async (tool, place, world) => {
    try {
      const program = await takeFrom(tool, place, { ...world, ...parts, clock: createClock(world.signal) })
      taken.set(tool, (taken.get(tool) ?? new Set()).add(program.version))
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
    isWanted: async (tool, place, version) => {
      const wanted = await wantedFor(tool, place, parts)
      return wanted === undefined || (version !== '' && willDo(version, wanted))
    },
    isInstalled: isOnPath,
    beside: (others) => toolboxWith({ ...parts, ...others }, taken),
    taken: () => Object.fromEntries([...taken].map(([tool, versions]) => [tool, [...versions].join(', ')])),
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
  // Most runs find their tool on PATH: the HTTP client, the unpacking and OpenPGP stay where they are.
  const { cachedProgram, download } = await import('./fetch/fetch.ts')
  const cached = await cachedProgram(tool, wanted.constraint, parts)
  if (cached !== undefined) return say(cached, 'from the tool cache')
  try {
    return say(await download(tool, wanted.constraint, parts), 'downloaded')
  } catch (error) {
    throw besides(error, onPath, wanted)
  }
}

/** The code's own word is held against a version as the tool itself does it. */
function willDo(version: string, { constraint, by }: Wanted): boolean {
  return fits(by === REQUIRED_VERSION ? coreOf(version) : version, constraint)
}

async function wantedFor(tool: ToolName, place: string, parts: ToolboxParts): Promise<Wanted | undefined> {
  const constraint = parts.versions[tool === 'packer' ? 'packer' : 'terraform']
  if (constraint !== undefined) return { constraint, by: PRODUCTS[tool].input }
  return wantedByFiles(tool, place)
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
