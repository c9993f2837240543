import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Played } from './play.ts'

/** The lines that tell of a fault: how it went and how long it took, and each finding with where its log is kept. */
export function linesOf(played: Played, place: { readonly ended: number; readonly of: number }): string[] {
  const { name, findings, notPlayed, ms } = played
  const how = notPlayed !== undefined ? 'NOT PLAYED' : findings.length > 0 ? 'FOUND' : 'ok'
  const width = String(place.of).length
  const head = `[${String(place.ended).padStart(width)}/${place.of}] ${(ms / 1000).toFixed(1).padStart(6)} s  ${how.padEnd(5)} ${name}`
  return [
    head,
    ...(notPlayed === undefined ? [] : [`      why: ${notPlayed}`]),
    ...findings.map(({ kind, what }) => `      ${kind}: ${what}`),
  ]
}

/** Keeps the logs of what a fault has shown; the files. */
export function keepLogs({ name, findings }: Played, directory: string): string[] {
  return findings.flatMap(({ kind, what, log }, index) => {
    if (log === undefined) return []
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const file = join(directory, `${name.replaceAll(/[^\w.-]+/g, '-').slice(0, 150)}-${index + 1}.log`)
    writeFileSync(file, [name, `${kind}: ${what}`, '', ...log, ''].join('\n'))
    return [file]
  })
}
