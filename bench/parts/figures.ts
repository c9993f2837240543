import { parseArgs } from 'node:util'

/** How a bench is asked to run. */
export interface Asked {
  /** Its kinds of work take turns so many times. */
  readonly rounds: number
  /** small: least work that runs all of it, to see that it runs. What it prints then means nothing. */
  readonly size: 'small' | 'full'
}

/** `--rounds=7` (as many as that where not given) and `--small`. @throws TypeError for other options */
export function asked(): Asked {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '7' }, small: { type: 'boolean', default: false } },
  })
  return { rounds: Math.max(1, Number(values.rounds)), size: values.small ? 'small' : 'full' }
}

/** A figure, beside what it is to be. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** At most, or at least; none where the figure is only told. */
  readonly goal?: { readonly most: number } | { readonly least: number }
  /** Why it is not there, for where it is not. */
  readonly because?: string
}

const WIDTH = 52

/** Prints it: nothing fails for want of speed. */
export function say({ what, value, unit, goal, because = 'bench/README.md says why' }: Figure): void {
  const text = `${what.padEnd(WIDTH)} ${rounded(value)} ${unit}`.trimEnd()
  console.log(
    `${text.padEnd(WIDTH + 20)} ${asked().size === 'small' ? '' : toldOf({ value, goal, because })}`.trimEnd(),
  )
}

/** Whether the goal is reached; '' without one. */
function toldOf({
  value,
  goal,
  because,
}: Pick<Figure, 'value' | 'because'> & { readonly goal: Figure['goal'] | undefined }): string {
  if (goal === undefined) return ''
  const isMost = 'most' in goal
  const wanted = isMost ? goal.most : goal.least
  const isThere = isMost ? value <= wanted : value >= wanted
  return `goal ${isMost ? '≤' : '≥'} ${wanted}: ${isThere ? 'reached' : `NOT reached, ${because}`}`
}

function rounded(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return (Number.isFinite(value) ? value.toFixed(digits) : '-').padStart(6)
}

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The power of the size by which a cost grows: 1 is in proportion. */
export function growth(costs: readonly [small: number, large: number], times: number): number {
  return Math.log(costs[1] / costs[0]) / Math.log(times)
}

/** Does each kind of work in turn, so that what else the machine does meets all alike; what each round gave. */
export async function inTurns<Kind extends string, Result>(
  { rounds }: Pick<Asked, 'rounds'>,
  works: Readonly<Record<Kind, () => Result | Promise<Result>>>,
): Promise<Record<Kind, Result[]>> {
  const kinds = Object.keys(works) as Kind[]
  const results = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, Result[]>
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of kinds) results[kind].push(await works[kind]())
  }
  return results
}
