import type { Deps } from '../../../src/deps/deps.ts'
import type { ImageRecord } from '../../../src/image/image.ts'
import type { Inputs } from '../../../src/inputs/types.ts'
import type { HoldStep } from '../../../src/rollout/holds/step.ts'
import { commits, imageRecord, packed, proven } from '../values/images.ts'
import { inputsOf, type With } from '../values/inputs.ts'
import { gitAt } from '../world/files.ts'
import { journalOf } from '../world/parts.ts'
import { worldOf } from '../world/world.ts'
import { stepped } from './stepped.ts'

/** What the environment of these stories runs before: the first image, proven, with the first commit. */
export const former = imageRecord(1, { tags: proven('production') })
/** What Packer bakes for the commit that is deployed. */
export const fresh = imageRecord(2)

interface Facts {
  readonly size?: number
  readonly steps?: readonly HoldStep[]
  /** How the recorded plan is changed before it is read: the group as planned, and all of its change. */
  readonly planned?: (group: Record<string, unknown>, change: Record<string, unknown>) => void
}

/**
 * A world of one group whose Terraform starts no refresh, over several jobs: what one writes into AWS the next one reads.
 */
export function heldWorld({ size = 10, steps = [{ at: 10, hold: 'until-promoted' }], planned }: Facts = {}) {
  const images: ImageRecord[] = [former, fresh].map((image) => ({ ...image, tags: { ...image.tags } }))
  const group = stepped(size, 'rest', undefined, former.id)
  const world = worldOf({ live: former.id, images, builds: fresh.id })
  const { terraform, ec2 } = world.deps
  const applied: string[] = []
  let value = former.id
  const without = (json: string) => {
    const document = JSON.parse(json)
    for (const { type, change } of document.resource_changes) {
      if (type !== 'aws_autoscaling_group') continue
      for (const side of [change.before, change.after]) if (side) side.instance_refresh = []
      if (change.after) planned?.(change.after, change)
    }
    return JSON.stringify(document)
  }
  const parts: Partial<Deps> = {
    clock: group.clock,
    autoscaling: group.autoscaling,
    terraform: {
      ...terraform,
      plan: async (...args) => {
        value = args[1].value
        const saved = await terraform.plan(...args)
        return { ...saved, json: without(saved.json) }
      },
      apply: async (...args) => {
        applied.push(value)
        group.launch(value)
        await terraform.apply(...args)
      },
    },
    ec2: {
      ...ec2,
      tag: async (region, ids, tags) => {
        for (const image of images)
          if (image.region === region && ids.includes(image.id)) Object.assign(image.tags, tags)
      },
    },
    packer: { build: async () => packed({ 'eu-west-1': fresh.id }) },
  }
  const job = <C extends Inputs['command']>(command: C, commit: string = commits[1], inputs: With = {}) => {
    const deps: Deps = {
      ...world.deps,
      ...parts,
      git: gitAt(commit),
      within: (more) => ({ ...deps, ...more }),
    }
    const read = inputsOf({ command, environment: 'production', ...inputs }, { beyond: { steps } })
    return { deps, journal: journalOf(), inputs: read as Extract<Inputs, { command: C }> }
  }
  const tagsOf = (id: string) => images.find((image) => image.id === id)?.tags ?? {}
  return { group, images, applied, job, tagsOf }
}
