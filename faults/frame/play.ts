import type { Family, Fault, Finding, World } from '../fault.ts'

/** How long a fault may take, unless it says otherwise. */
export const DEADLINE_MS = 180_000
/** How long a family's world may take to start, and to end. */
const WORLD_MS = 240_000
/** How many faults are played at a time, unless the family says otherwise: most of them wait most of the time. */
export const AT_ONCE = 4
/** How many faults of a family the short form plays, unless it says otherwise. */
export const SAMPLE = 4

/** What came of a fault, or of a family whose world could not be had. */
export interface Played {
  /** `family: fault`. */
  readonly name: string
  readonly findings: readonly Finding[]
  /** Why it could not be played; absent where it was. */
  readonly notPlayed?: string
  readonly ms: number
}

export interface PlayOptions {
  readonly extent: 'all' | 'short'
  /** Plays those alone whose `family: fault` it finds. */
  readonly only?: RegExp
  /** Told of each as it ends, with its number among those of its family. */
  readonly tell: (played: Played, place: { readonly ended: number; readonly of: number }) => void
}

/**
 * Plays families one after the other, the faults of each some at a time. The world of the next one starts meanwhile: a world
 * that two of them share is there for both.
 */
export async function playAll(families: readonly Family[], options: PlayOptions): Promise<readonly Played[]> {
  const all: Played[] = []
  let [opening] = families.slice(0, 1).map(open)
  for (const [index, family] of families.entries()) {
    const opened = await opening
    opening = families.slice(index + 1, index + 2).map(open)[0]
    if (opened !== undefined) all.push(...(await playFamily(family, opened, options)))
  }
  return all
}

/** A world, or why there is none, and since when it was waited for. */
type Opened = { readonly began: number } & ({ readonly world: World } | { readonly error: unknown })

async function open(family: Family): Promise<Opened> {
  const began = Date.now()
  try {
    const world = await within(WORLD_MS, () => family.open())
    if (world.faults.length === 0) throw new Error('it has no faults')
    return { began, world }
  } catch (error) {
    return { began, error }
  }
}

async function playFamily(family: Family, opened: Opened, options: PlayOptions): Promise<readonly Played[]> {
  const failed = (what: string, error: unknown): Played => {
    const name = `${family.name}: ${what}`
    const played = { name, findings: [], notPlayed: messageOf(error), ms: Date.now() - opened.began }
    options.tell(played, { ended: 1, of: 1 })
    return played
  }
  if ('error' in opened) return [failed('its world', opened.error)]
  const { world } = opened
  const played = await playFaults(family, world.faults, options)
  try {
    await within(WORLD_MS, () => world.close())
    return played
  } catch (error) {
    return [...played, failed('the end of its world', error)]
  }
}

async function playFaults(
  { name, atOnce = AT_ONCE, sample = SAMPLE }: Family,
  all: readonly Fault[],
  { extent, tell, only }: PlayOptions,
): Promise<readonly Played[]> {
  const wanted = only === undefined ? all : all.filter((fault) => only.test(`${name}: ${fault.name}`))
  const faults = extent === 'all' ? wanted : sampleOf(wanted, sample)
  const waiting = [...faults]
  const done: Played[] = []
  const worker = async () => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      const played = await playOne(name, fault)
      done.push(played)
      tell(played, { ended: done.length, of: faults.length })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

/** The same ones each time, spread over all. */
export function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  if (count >= all.length) return all
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T)
}

async function playOne(family: string, fault: Fault): Promise<Played> {
  const name = `${family}: ${fault.name}`
  const began = Date.now()
  const ended = () => ({ name, ms: Date.now() - began })
  const { deadlineMs = DEADLINE_MS } = fault
  try {
    const findings = await within(deadlineMs, (signal) => fault.play(signal))
    return { findings, ...ended() }
  } catch (error) {
    if (!(error instanceof OutOfTime)) return { findings: [], notPlayed: messageOf(error), ...ended() }
    const what = `it had not ended after ${deadlineMs / 1000} s`
    return { findings: [{ kind: 'hang', what }], ...ended() }
  }
}

class OutOfTime extends Error {}

/** @throws OutOfTime when it takes longer; it is told so by the signal, and left to itself then */
async function within<T>(ms: number, what: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    const error = new OutOfTime(`it had not ended after ${ms / 1000} s`)
    late.reject(error)
    stop.abort(error)
  }, ms)
  try {
    return await Promise.race([what(stop.signal), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
