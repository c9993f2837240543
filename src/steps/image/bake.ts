import type { Deps } from '../../deps/deps.ts'
import {
  type BakeLock,
  HEARTBEAT_MS,
  heartbeat,
  heldFor,
  isDead,
  type LockFacts,
  lockName,
  lockTags,
  type OnceDone,
  ownerOf,
} from '../../image/bake/bake-lock.ts'
import { tagNames, tagText } from '../../image/tags.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { isTrouble } from '../../run/patience.ts'
import { untilShown } from '../../run/shown.ts'

type BakeDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'leftovers' | 'locks' | 'log'>

/** A bake that runs share. */
export interface SharedBake<T> {
  /** What another run has baked by now; undefined where there is nothing yet. */
  readonly find: () => Promise<T | undefined>
  readonly bake: (turn: BakeTurn) => Promise<T>
}

/** How a run comes to bake: with the lock or without, and after which owners that gave no sign of life. */
export interface BakeTurn {
  readonly lock: 'held' | 'none'
  readonly dead: readonly string[]
}

/** Time between two looks for what another run bakes, and between two lines in the log. Milliseconds. */
const POLL_MS = 10_000
const PROGRESS_MS = 60_000

/** How long AWS may give no answer about the lock. Milliseconds. */
const SILENCE_MS = 300_000

/**
 * Bakes, unless another run bakes the same: then waits for its image. The lock is in EC2. An owner that gives no sign of
 * life is taken over. Where no lock can be made, bakes without: two bakes are a waste and no harm.
 * @throws DeployError what `find` and `bake` throw; aws-unavailable where AWS does not answer for minutes; cancelled
 */
export async function bakeOnce<T>(work: SharedBake<T>, facts: LockFacts, deps: BakeDeps): Promise<T> {
  const turn = await waitForTurn(work, facts, deps)
  if (turn.kind === 'found') return turn.found
  const mark = deps.leftovers.mark()
  if (turn.kind === 'ours') return bakeLocked({ ...turn, what: facts.what, mark }, work, deps)
  const baked = await work.bake({ lock: 'none', dead: [] })
  deps.leftovers.forget(mark)
  return baked
}

/** What is being done, as the log has it. */
const WORDS = {
  bake: { doing: 'baking the same image', done: 'baked', same: 'bake the same', too: 'bake too' },
  test: { doing: 'testing the same image', done: 'tested', same: 'test the same', too: 'test too' },
} as const satisfies Readonly<Record<OnceDone, unknown>>

/** How it is done under a lock of this run. */
interface Locked extends Ours {
  readonly what: OnceDone
  /** Where the notes ended before it. */
  readonly mark: number
}

/** What the bake noted is forgotten when all of it is dealt with: the post step tries once more to give back a lock. */
async function bakeLocked<T>(locked: Locked, work: SharedBake<T>, deps: BakeDeps): Promise<T> {
  const { id, mark, what, ...ours } = locked
  let isBaked = false
  try {
    deps.leftovers.note({ kind: 'lock', region: deps.context.region, id })
    const baked = await whileBeating({ id, what }, deps, async () => {
      return (await lookAgain(ours, work, deps)) ?? (await work.bake({ lock: 'held', dead: ours.dead }))
    })
    isBaked = true
    return baked
  } finally {
    const isFree = await release({ id, what }, deps)
    if (isBaked && isFree) deps.leftovers.forget(mark)
  }
}

/**
 * EC2 may show new tags up to two minutes late: where another run has just given its lock back, its image is looked for as
 * long. Who died has not tagged anything.
 */
async function lookAgain<T>(
  { after, dead }: Pick<Ours, 'after' | 'dead'>,
  { find }: SharedBake<T>,
  { clock }: BakeDeps,
): Promise<T | undefined> {
  return after === 'nobody' || dead.length > 0 ? find() : untilShown(find, clock)
}

interface Ours {
  readonly kind: 'ours'
  readonly id: string
  /** Owners whose lock was taken over. */
  readonly dead: readonly string[]
  /** Whether another run was waited for. */
  readonly after: 'nobody' | 'another'
}

type Turn<T> = { readonly kind: 'found'; readonly found: T } | Ours | { readonly kind: 'unlocked' }

async function waitForTurn<T>(work: SharedBake<T>, facts: LockFacts, deps: BakeDeps): Promise<Turn<T>> {
  const { clock, log } = deps
  let saidAt = Number.NEGATIVE_INFINITY
  let answeredAt = clock.now()
  let after: Ours['after'] = 'nobody'
  for (;;) {
    const look = await tryLock(facts, deps)
    if (look.kind === 'unlocked') return look
    if (look.kind !== 'unanswered') answeredAt = clock.now()
    else if (clock.now() - answeredAt >= SILENCE_MS) throw look.error
    if (look.kind === 'ours') return { ...look, after }
    if (look.kind === 'held') after = 'another'
    if (look.kind === 'held' && clock.now() - saidAt >= PROGRESS_MS) {
      saidAt = clock.now()
      const time = heldFor(look.holder, clock.now())
      log.info(`Waiting for ${ownerOf(look.holder)}, which has been ${WORDS[facts.what].doing} for ${time}.`)
    }
    await clock.sleep(look.kind === 'again' ? POLL_MS / 10 : POLL_MS)
    const found = await patiently(work.find)
    if (found !== undefined) return { kind: 'found', found }
  }
}

/** A wait does not end because AWS does not answer one question. */
async function patiently<T>(find: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await find()
  } catch (error) {
    if (isTrouble(error)) return undefined
    throw error
  }
}

type Look =
  | Omit<Ours, 'after'>
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'held'; readonly holder: BakeLock }
  /** Another run was faster: worth another look soon. */
  | { readonly kind: 'again' }
  | { readonly kind: 'unanswered'; readonly error: DeployError }

async function tryLock(facts: LockFacts, deps: BakeDeps): Promise<Look> {
  try {
    return await lookAtLock(facts, deps)
  } catch (error) {
    if (!(error instanceof DeployError) || error.reason === 'cancelled') throw error
    if (isTrouble(error)) return { kind: 'unanswered', error }
    deps.log.warning(
      `The image is ${WORDS[facts.what].done} without a lock, so that another run may ${WORDS[facts.what].same} at the same time: ${errorMessage(error)}`,
    )
    return { kind: 'unlocked' }
  }
}

async function lookAtLock(facts: LockFacts, { clock, context, locks, log }: BakeDeps): Promise<Look> {
  const name = lockName(facts)
  const holder = await locks.find(context.region, name)
  // EC2 made it, and its answer was lost: nobody else would give it back.
  if (holder?.tags[tagNames.owner] === tagText(facts.owner)) return { kind: 'ours', id: holder.id, dead: [] }
  if (holder !== undefined && !isDead(holder, clock.now())) return { kind: 'held', holder }
  if (holder !== undefined) {
    log.info(`Taking over the ${facts.what} of ${ownerOf(holder)}: it gives no sign of life.`)
    await locks.free(context.region, holder.id)
  }
  const dead = holder?.tags[tagNames.owner]
  const id = await locks.take(context.region, { name, tags: lockTags(facts, clock.now()) })
  return id === undefined ? { kind: 'again' } : { kind: 'ours', id, dead: dead === undefined ? [] : [dead] }
}

/** Tells the others that this run is alive, until the work is done. One that cannot be told is said once. */
async function whileBeating<T>({ id, what }: Held, deps: BakeDeps, work: () => Promise<T>): Promise<T> {
  const { clock, context, ec2, log } = deps
  let isOver = false
  let failures = 0
  const beat = async () => {
    for (;;) {
      await clock.sleep(HEARTBEAT_MS)
      if (isOver) return
      await ec2.tag(context.region, [id], heartbeat(clock.now())).catch((error) => {
        failures += 1
        if (failures === 1)
          log.warning(`Other runs may take this one for dead and ${WORDS[what].too}: ${errorMessage(error)}`)
      })
    }
  }
  // Its sleep ends with the run, by an error that is nobody's.
  beat().catch(() => undefined)
  try {
    return await work()
  } finally {
    isOver = true
  }
}

type Held = Pick<Locked, 'id' | 'what'>

async function release({ id, what }: Held, { context, locks, log }: BakeDeps): Promise<boolean> {
  try {
    await locks.free(context.region, id)
    return true
  } catch (error) {
    log.warning(
      `The lock ${id} on the ${what} stays, and other runs wait for it for three minutes: ${errorMessage(error)}`,
    )
    return false
  }
}
