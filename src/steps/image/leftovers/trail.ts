import type { Deps } from '../../../deps/deps.ts'
import { type BakeOrigin, bakeTags, canBeOurs } from '../../../image/bake/leftover.ts'
import type { MachineLine } from '../../../image/bake/machine-lines.ts'
import { type Trace, traceReader } from '../../../image/bake/trace.ts'
import { tagNames, tagText } from '../../../image/tags.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import { type Bake, copiesIn, named, tagAll } from './family.ts'

type TrailDeps = Pick<Deps, 'clock' | 'ec2' | 'leftovers' | 'log'>

/** Whose bake it is, and where. */
export interface BakeFacts extends BakeOrigin {
  /** Regions in which Packer may work; the likeliest first. */
  readonly regions: readonly string[]
}

/** Packer names most things just before it makes them, and EC2 shows them when it does. Milliseconds. */
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 30_000
/** How long it is tried. Milliseconds. */
const PATIENCE_MS = 900_000

function pauseAfter(tries: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LONGEST_RETRY_MS)
}

/** A trail of what Packer makes: noted in a file of the run, and tagged in EC2 as well as may be. */
export interface Trail {
  readonly watch: (line: MachineLine) => void
  /** No more is tagged from now on. */
  end(): void
}

/** Begins the trail of one bake. Nothing that fails here fails the bake. */
export function startTrail(facts: BakeFacts, deps: TrailDeps): Trail {
  const { clock, leftovers, log } = deps
  const bake = { startedAt: clock.now(), regions: facts.regions, tags: bakeTags(facts) }
  const read = traceReader()
  const traces: Trace[] = []
  let next = Promise.withResolvers<void>()
  let isOver = false
  leftovers.note({ kind: 'bake', ...bake })
  const follow = async (trace: Trace) => {
    const until = clock.now() + PATIENCE_MS
    const said = next.promise
    for (let tries = 0; !isOver && clock.now() < until; tries += 1) {
      if (await adopt(trace, { ...bake, ...known(traces, bake) }, deps).catch(unlessItPasses)) return
      // When Packer says its next word, what it named before is made; in a pause the machine may die.
      await (tries === 0 ? Promise.race([said, clock.sleep(FIRST_RETRY_MS)]) : clock.sleep(pauseAfter(tries)))
    }
  }
  const begin = (trace: Trace) => {
    follow(trace).catch((error) => log.debug(`not tagged: ${errorMessage(error)}`))
  }
  return {
    watch: (line) => {
      if (line.type === 'ui') {
        next.resolve()
        next = Promise.withResolvers()
      }
      for (const trace of read(line)) {
        leftovers.note(trace)
        traces.push(trace)
        // What is in IAM is found by the tags of what is in EC2.
        if (trace.kind === 'instance-profile') for (const one of traces.filter(isBesideProfile)) begin(one)
        else begin(trace)
      }
    },
    end: () => {
      isOver = true
    },
  }
}

function isBesideProfile({ kind }: Trace): boolean {
  return kind === 'key-pair' || kind === 'security-group'
}

/** What the traces so far tell of the bake. */
function known(traces: readonly Trace[], { tags }: Pick<Bake, 'tags'>): Pick<Adoption, 'images' | 'tags'> {
  const profiles = traces.flatMap((trace) => (trace.kind === 'instance-profile' ? [trace.name] : []))
  const images = traces.flatMap((trace) => (trace.kind === 'image' ? [trace.id] : []))
  const noted = profiles.length === 0 ? {} : { [tagNames.profile]: tagText(profiles.join(' ')) }
  return { images, tags: { ...tags, ...noted } }
}

/** What EC2 does not know may be there in a moment, and a refusal that passes is none. */
function unlessItPasses(error: unknown): false {
  const { reason, cause } = error instanceof DeployError ? error : {}
  const isUnknown = cause instanceof Error && /\.NotFound$/.test(cause.name)
  if (reason === 'aws-unavailable' || isUnknown) return false
  throw error
}

/** What is needed to know a thing for a bake's, and to tag it. */
interface Adoption extends Bake {
  /** Ids of the images that Packer has named so far. */
  readonly images: readonly string[]
}

/** Tags the thing that Packer named, with its volumes, where EC2 confirms that it can be the bake's. Whether it is there. */
async function adopt(trace: Trace, bake: Adoption, deps: Pick<Deps, 'ec2' | 'leftovers'>): Promise<boolean> {
  const { startedAt, images, tags } = bake
  const found =
    trace.kind === 'copy' ? await copiesIn(trace.region, images, deps) : await named(trace, bake, deps)
  const ours = found.filter((one) => canBeOurs(one, startedAt))
  // A volume that was there before, attached by a provisioner, is not ours; nor is what hangs on another's machine.
  const volumes = ours
    .filter(({ kind }) => kind === 'instance')
    .map(({ id, region }) => deps.leftovers.list(region, 'volume', { 'attachment.instance-id': id }))
  const young = (await Promise.all(volumes)).flat().filter((one) => canBeOurs(one, startedAt))
  await tagAll([...ours, ...young], tags, deps)
  return found.length > 0
}
