import { entryOf } from '../inputs/given.ts'
import { readInputs } from '../inputs/read.ts'
import { image as imageEntries } from '../inputs/sections/image.ts'
import type { InputName } from '../inputs/table.ts'
import type { Inputs } from '../inputs/types.ts'
import { DeployError } from '../outcome/error.ts'
import { type Chosen, choose, type Files } from '../settings/layers.ts'
import type { Where } from '../settings/places.ts'

/** One stack of the settings file, with all that a job of its own would have. */
export interface FleetStack {
  readonly name: string
  readonly wave: string
  /** '' where the job says it. */
  readonly region: string
  /** What a job that plans this stack goes by. */
  readonly inputs: Inputs
  /** ARNs; '' where the job says it. */
  readonly roles: { readonly deploy: string; readonly plan: string; readonly build: string }
  /** The same for stacks that take the same image. */
  readonly imageIdentity: string
}

/** The stacks that can be read, and what is wrong with the others. */
interface Stacks {
  readonly stacks: FleetStack[]
  /** Each with its place in the file. */
  readonly problems: string[]
}

/** The stacks of the file, in its order: each as a job reads it that says nothing but its name. */
export function stacksOf(files: Files, where: Where): Stacks {
  const [stacks, problems]: [FleetStack[], string[]] = [[], []]
  for (const name of files.head.stacks.keys()) {
    try {
      stacks.push(stackOf(name, choose(files, name), { ...files, where }))
    } catch (error) {
      if (!(error instanceof DeployError)) throw error
      problems.push(...error.evidence)
    }
  }
  return { stacks, problems }
}

function stackOf(
  name: string,
  chosen: Chosen,
  { head, where }: Files & { readonly where: Where },
): FleetStack {
  const { beyond, region = '' } = chosen
  const text = (input: InputName) => textFor(input, name, chosen)
  const saidAt = (input: string) => where(name, input) ?? where(name)
  const facts = { eventName: '', region: region || 'unsaid', terraformEnvironment: {}, beyond, saidAt }
  const { role = '', planRole = '', buildRole = '', wave = head.waves[0]?.name ?? '' } = beyond
  return {
    name,
    wave,
    region,
    inputs: readInputs(text, facts),
    roles: { deploy: role, plan: planRole, build: buildRole },
    imageIdentity: JSON.stringify([buildRole, ...IMAGE.map(text)]),
  }
}

/** When to bake does not decide what is baked. */
const { build: _, maxAgeMs: __, ...ofImage } = imageEntries

/** What decides which image a stack takes, and whose it is. Regions do not: a template says where its image is copied. */
const IMAGE: readonly InputName[] = [
  'working-directory',
  'image-role',
  ...Object.values(ofImage).map(({ name }) => name as InputName),
]

function textFor(input: InputName, name: string, chosen: Chosen): string {
  if (input === 'command') return 'plan'
  return chosen.text(input) ?? (input === 'label' ? name : entryOf(input).default)
}
