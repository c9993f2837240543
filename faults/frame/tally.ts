import { KINDS, type Kind } from '../fault.ts'
import type { Played } from './play.ts'

/** More than one of each kind, and none. */
const PLURALS: Readonly<Record<Kind, string>> = {
  lock: 'locks',
  orphan: 'orphans',
  leak: 'leaks',
  injection: 'injections',
  unclear: 'unclear',
  hang: 'hangs',
  'false-green': 'false greens',
}

/** All that was found, in one line; faults that were not played do not count as faults. */
export function tallyOf(all: readonly Played[]): string {
  const found = all.flatMap(({ findings }) => findings)
  const counts = KINDS.map((kind) => {
    const count = found.filter((one) => one.kind === kind).length
    return `${count} ${count === 1 ? kind.replace('-', ' ') : PLURALS[kind]}`
  })
  return `${all.filter(isPlayed).length} faults: ${counts.join(', ')}`
}

/** Something was played, all of what should be was, and nothing was found. */
export function isWell(all: readonly Played[]): boolean {
  return all.length > 0 && all.every((one) => isPlayed(one) && one.findings.length === 0)
}

function isPlayed({ notPlayed }: Played): boolean {
  return notPlayed === undefined
}
