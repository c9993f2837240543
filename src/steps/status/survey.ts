import { join } from 'node:path'
import type { Ec2 } from '../../deps/aws.ts'
import type { Deps } from '../../deps/deps.ts'
import type { AskedTools, Terraform } from '../../deps/tools.ts'
import type { ImageRecord } from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'
import type { StatusTarget } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { allGroups, type GroupImages } from '../../plan/read/state.ts'
import type { StatusRow } from '../../report/status.ts'
import type { Observation } from '../../rollout/observation.ts'
import { patientLooks } from '../../run/patience.ts'
import { clip, oneLine } from '../../text/escape.ts'
import { holdTagOf, templatePath } from '../image/records.ts'
import { openSource } from '../source/source.ts'
import { openStack } from '../stack/stack.ts'
import { baseIdOf, type SeenGroup, type StackFacts, statusRow } from './row.ts'

/** What is needed of the world to tell where a stack stands. */
export type StatusDeps = Pick<
  Deps,
  'autoscaling' | 'clock' | 'context' | 'ec2As' | 'files' | 'git' | 'log' | 'signal' | 'terraformWith'
>

/** A stack whose state was read. */
interface Stated {
  readonly facts: StackFacts
  readonly groups: readonly GroupImages[]
  /** Sees its images. */
  readonly ec2: Ec2
}

/** A stack, or why it cannot be told of. */
type Opened = Stated | { readonly row: StatusRow }

/**
 * The states of the stacks, one after the other: each starts the tool, which takes all of a core. What cannot be read is a
 * row that says so. Nothing is made: no workspace, no lock.
 */
export async function readStates(targets: readonly StatusTarget[], deps: StatusDeps): Promise<Opened[]> {
  const opened: Opened[] = []
  const toolFor = toolsBy(deps)
  let beside: string | undefined
  for (const target of targets) {
    const { name } = target
    if ('problem' in target) {
      opened.push({ row: unknownRow({ name, ...NOWHERE }, target.problem) })
      continue
    }
    const { stack, report } = target.inputs
    const place = { name, environment: report.environment, ...stack }
    try {
      const { directory, ...stated } = await readState(target, beside, { ...deps, toolFor })
      beside ??= directory
      opened.push(stated)
    } catch (error) {
      deps.signal.throwIfAborted()
      opened.push({ row: unknownRow(place, whyNot(error)) })
    }
  }
  return opened
}

const NOWHERE = { environment: '', directory: '', workspace: '' }

type Usable = Extract<StatusTarget, { readonly inputs: unknown }>

type ToolFor = (asked: AskedTools, directory: string) => Terraform

/** A directory may ask for a version by its files, and a stack by its inputs: what is the same for two is looked for once. */
function toolsBy({ terraformWith }: StatusDeps): ToolFor {
  const made = new Map<string, Terraform>()
  return (asked, directory) => {
    const key = JSON.stringify([directory, asked])
    const tool = made.get(key) ?? terraformWith(asked)
    made.set(key, tool)
    return tool
  }
}

async function readState(
  { name, inputs }: Usable,
  beside: string | undefined,
  { toolFor, ...deps }: StatusDeps & { readonly toolFor: ToolFor },
): Promise<Stated & { readonly directory: string }> {
  const source = await openSource({ ...inputs, targets: [] }, deps)
  const { region } = inputs
  const own = join(source.directory, inputs.stack.directory)
  // A stack of the same directory has them: the one is not linked to itself.
  const others = beside === undefined || beside === own ? {} : { beside }
  const opening = { ...inputs.stack, region, workspaces: 'kept', ...others } as const
  const terraform = toolFor(inputs.tools, own)
  const stack = await openStack(opening, source, { ...deps, terraform })
  const groups = allGroups(await terraform.state(stack))
  const facts = {
    ...{ name, environment: inputs.report.environment },
    ...{ directory: inputs.stack.directory, workspace: inputs.stack.workspace },
    ...{ template: templatePath(inputs.image, source), repository: source.repository },
    holdTag: holdTagOf(inputs, source),
  }
  return { facts, groups, ec2: deps.ec2As(inputs.accounts.imageRole), directory: stack.directory }
}

/** With the tool's first error, where the message only says that there is one. */
function whyNot(error: unknown): string {
  const message = errorMessage(error)
  if (!(error instanceof DeployError)) return message
  const lines = error.evidence.flatMap((entry) => entry.split('\n')).map((line) => line.trim())
  const first = lines.find((line) => line.startsWith('Error: ')) ?? lines.find((line) => line !== '') ?? ''
  return first === '' || message.includes(first) ? message : `${message} ${first}`
}

function unknownRow(
  { name, environment, directory, workspace }: Pick<StatusRow, 'name' | keyof typeof NOWHERE>,
  problem: string,
): StatusRow {
  const said = clip(oneLine(problem), 500)
  return {
    ...{ name, environment, directory, workspace, standing: 'unknown', problem: said },
    ...{ groups: [], drift: [], newer: [] },
  }
}

/** What AWS says of the stacks, all at once: what is asked of one region at one time is one request. */
export async function survey(opened: readonly Opened[], given: StatusDeps): Promise<StatusRow[]> {
  const deps = { ...given, autoscaling: patientLooks(given.autoscaling, given) }
  const imagesOf = imagesBy(opened.filter((one) => 'groups' in one))
  return Promise.all(
    opened.map(async (one) => {
      if ('row' in one) return one.row
      try {
        return await surveyOf(one, imagesOf(one), deps)
      } catch (error) {
        deps.signal.throwIfAborted()
        return unknownRow(one.facts, whyNot(error))
      }
    }),
  )
}

async function surveyOf({ facts, groups }: Stated, images: Images, deps: StatusDeps): Promise<StatusRow> {
  const seen = await Promise.all(groups.map((group) => lookAt(group, deps)))
  const regions = [...new Set(groups.map(({ ref }) => ref.region))]
  const ids = seen.flatMap(({ stated, launches = [] }) => [...stated.imageIds, ...launches])
  const found = await Promise.all(
    regions.flatMap((region) => [images.byId(region, ids), images.ofRepository(region, facts.repository)]),
  )
  const all = [...new Map(found.flat().map((image) => [`${image.region} ${image.id}`, image])).values()]
  const live = all.filter(({ id }) => ids.includes(id))
  const bases = await Promise.all(
    live.map((image) => {
      const base = baseIdOf(image)
      return base === undefined ? [] : images.byId(image.region, [base])
    }),
  )
  return statusRow(facts, { groups: seen, images: all, bases: bases.flat() })
}

async function lookAt(stated: GroupImages, { autoscaling }: StatusDeps): Promise<SeenGroup> {
  const seen = await autoscaling.observe(stated.ref, [])
  if (!seen.exists || isAsStated(stated, seen)) return { stated, seen }
  return { stated, seen, launches: await autoscaling.launchImages(stated.ref) }
}

/** Whether the group launches the version whose AMI the state has: then nobody has to be asked for that. */
function isAsStated({ unknownImage, origins = [] }: GroupImages, { origin }: Observation): boolean {
  return unknownImage !== true && origin !== undefined && origins.length === 1 && origins[0] === origin
}

/** Images, each region asked for those of a repository once. */
interface Images {
  byId(region: string, ids: readonly string[]): Promise<readonly ImageRecord[]>
  ofRepository(region: string, repository: string): Promise<readonly ImageRecord[]>
}

/** What sees the images of some stacks is asked for all of these at once. */
function imagesBy(all: readonly Stated[]): (stack: Stated) => Images {
  const byAccount = Map.groupBy(all, ({ ec2 }) => ec2)
  const made = new Map([...byAccount].map(([ec2, some]) => [ec2, imagesFor(some, ec2)]))
  return ({ ec2 }) => made.get(ec2) ?? imagesFor([], ec2)
}

function imagesFor(stacks: readonly Stated[], ec2: Ec2): Images {
  const asked = new Map<string, Promise<readonly ImageRecord[]>>()
  const once = (key: string, ask: () => Promise<readonly ImageRecord[]>) => {
    const known = asked.get(key) ?? ask()
    asked.set(key, known)
    return known
  }
  const stated = stacks.flatMap(({ groups }) => groups)
  const ofRegion = (region: string) => [
    ...new Set(stated.filter(({ ref }) => ref.region === region).flatMap(({ imageIds }) => imageIds)),
  ]
  return {
    byId: async (region, ids) => {
      const together = ofRegion(region)
      const known =
        together.length === 0 ? [] : await once(`live ${region}`, () => ec2.imagesById(region, together))
      const others = ids.filter((id) => !together.includes(id))
      const rest =
        others.length === 0
          ? []
          : await once(JSON.stringify([region, ...others]), () => ec2.imagesById(region, others))
      return [...known.filter(({ id }) => ids.includes(id)), ...rest]
    },
    ofRepository: (region, repository) =>
      once(`all ${region} ${repository}`, () =>
        ec2.imagesByTags(region, { [tagNames.repository]: repository }),
      ),
  }
}
