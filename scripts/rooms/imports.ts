import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { LOOSE, ROOMS } from './order.ts'

/** A source file, its path below the root it was read from, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One import between two files, by paths below src/. */
export interface Import {
  readonly from: string
  readonly to: string
}

/** Every TypeScript file below a folder. */
export function sourcesIn(root: URL): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }))
}

/** The room a file is in: its folder; '' for what lies loose. */
export function roomOf(path: string): string {
  const folder = posix.dirname(path)
  return folder === '.' ? '' : folder
}

/** All relative imports, of types and when they are needed included. */
export function importsIn(sources: readonly SourceFile[]): Import[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to = '']) => ({
      from: path,
      to: posix.join(posix.dirname(path), to),
    })),
  )
}

const FLOORS = new Map(ROOMS.map(({ path }, floor) => [path, floor]))
const floorOf = (room: string) => (room === '' ? ROOMS.length : (FLOORS.get(room) ?? -1))

/**
 * What is wrong with the house, a sentence each: rooms that the order does not know, imports of a higher room from a
 * lower one (with the rooms in which what is imported could stand), adapters known to who should know `deps` only.
 */
export function problemsOf(sources: readonly SourceFile[]): string[] {
  const imports = importsIn(sources)
  const strangers = sources.filter(({ path }) => roomOf(path) === '' && !LOOSE.includes(path))
  const unknown = new Set(
    sources.map(({ path }) => roomOf(path)).filter((room) => room !== '' && !FLOORS.has(room)),
  )
  return [
    ...strangers.map(({ path }) => `${path} lies loose: put it into the room of its subject`),
    ...[...unknown].map((room) => `${room}/ has no place in ROOMS (scripts/rooms/order.ts)`),
    ...imports.filter(climbs).map((found) => climbing(found, imports)),
    ...imports
      .filter(meetsTheWorld)
      .map(({ from, to }) => `${from} imports ${to}: it knows the world by deps only`),
  ]
}

function climbs({ from, to }: Import): boolean {
  return floorOf(roomOf(to)) > floorOf(roomOf(from))
}

function meetsTheWorld({ from, to }: Import): boolean {
  const isAdapter = (path: string) => path.startsWith('adapters/')
  return isAdapter(to) && !isAdapter(from) && roomOf(from) !== ''
}

function climbing({ from, to }: Import, imports: readonly Import[]): string {
  const needs = imports.filter((one) => one.from === to).map((one) => floorOf(roomOf(one.to)))
  const lowest = ROOMS[Math.max(0, ...needs)]?.path ?? ''
  const fits =
    floorOf(lowest) <= floorOf(roomOf(from))
      ? `what it needs of ${to} could stand in any room from ${lowest}/ to ${roomOf(from)}/`
      : `${to} itself needs ${lowest}/, so ${from} belongs higher, or is handed what it needs`
  return `${from} imports ${to}, a higher room: ${fits}`
}

/** Pairs of rooms of which the first imports from the second, each once, by their floors. */
export function arrowsOf(sources: readonly SourceFile[]): Import[] {
  const arrows = new Map<string, Import>()
  for (const { from, to } of importsIn(sources)) {
    const arrow = { from: roomOf(from), to: roomOf(to) }
    if (arrow.from !== arrow.to) arrows.set(`${arrow.from} ${arrow.to}`, arrow)
  }
  return [...arrows.values()].sort(
    (one, other) => floorOf(other.from) - floorOf(one.from) || floorOf(other.to) - floorOf(one.to),
  )
}
