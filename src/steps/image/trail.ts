import type { Deps } from '../../deps/deps.ts'
import { type BakeOrigin, bakeTags, canBeOurs } from '../../image/bake/leftover.ts'
import type { MachineLine } from '../../image/bake/machine-lines.ts'
import { type Trace, traceReader } from '../../image/bake/trace.ts'
import { errorMessage } from '../../outcome/error.ts'

type TrailDeps = Pick<Deps, 'clock' | 'ec2' | 'leftovers' | 'log'>

/** Whose bake it is, and where. */
export interface BakeFacts extends BakeOrigin {
  /** Regions in which Packer may work; the likeliest first. */
  readonly regions: readonly string[]
}

/** Packer names most things just before it makes them. */
const TRIES = 5
const RETRY_MS = 2_000

/** A trail of what Packer makes: noted in a file of the run, and tagged in EC2 as well as may be. */
export interface Trail {
  readonly watch: (line: MachineLine) => void
  /** No more is tagged from now on. */
  end(): void
}

/** Begins the trail of one bake. Nothing that fails here fails the bake. */
export function startTrail(facts: BakeFacts, deps: TrailDeps): Trail {
  const { clock, leftovers, log } = deps
  const startedAt = clock.now()
  const tags = bakeTags(facts)
  const read = traceReader()
  let isOver = false
  leftovers.note({ kind: 'bake', startedAt, regions: facts.regions, tags })
  const follow = async (trace: Trace) => {
    for (let tries = 0; tries < TRIES && !isOver; tries += 1) {
      if (await adopt(trace, { startedAt, regions: facts.regions, tags }, deps)) return
      await clock.sleep(RETRY_MS)
    }
  }
  return {
    watch: (line) => {
      for (const trace of read(line)) {
        leftovers.note(trace)
        follow(trace).catch((error) => log.debug(`not tagged: ${errorMessage(error)}`))
      }
    },
    end: () => {
      isOver = true
    },
  }
}

/** What is needed to know a thing for a bake's, and to tag it. */
export interface Adoption {
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly regions: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

/** Tags the thing that Packer named, with its volumes, where EC2 confirms that it can be the bake's. Whether it did. */
export async function adopt(
  trace: Trace,
  { startedAt, regions, tags }: Adoption,
  { ec2, leftovers }: Pick<Deps, 'ec2' | 'leftovers'>,
): Promise<boolean> {
  if (trace.kind === 'copy') return true
  for (const region of regions) {
    const found = await leftovers.list(region, trace.kind, filterOf(trace))
    const volumes =
      trace.kind === 'instance'
        ? await leftovers.list(region, 'volume', { 'attachment.instance-id': trace.id })
        : []
    const ours = [...found, ...volumes].filter((one) => canBeOurs(one, startedAt))
    // A volume that was there before, attached by a provisioner, is not ours; nor is what hangs on another's machine.
    if (found.some((one) => ours.includes(one)))
      await ec2.tag(
        region,
        ours.map(({ id }) => id),
        tags,
      )
    if (found.length > 0) return true
  }
  return false
}

function filterOf(trace: Exclude<Trace, { kind: 'copy' }>): Record<string, string> {
  switch (trace.kind) {
    case 'key-pair':
      return { 'key-name': trace.name }
    case 'security-group':
      return { 'group-name': trace.name }
    case 'instance':
      return { 'instance-id': trace.id }
    case 'image':
      return { 'image-id': trace.id }
  }
}
