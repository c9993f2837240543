import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

/** Of which stream a line is. */
export type StreamName = 'stdout' | 'stderr'

/**
 * The two files that a tool writes to. Not pipes: these break with the process that reads them, and a tool that is killed
 * by a broken pipe leaves its lock.
 */
export interface OutputFiles {
  readonly stdout: string
  readonly stderr: string
}

/** Files for a new tool's output; their names begin with `name`. @param directory of the run; of the system where absent */
export function outputFiles(name: string, directory = tmpdir()): OutputFiles {
  const place = join(directory, `${name}-${randomUUID()}`)
  return { stdout: `${place}.out`, stderr: `${place}.err` }
}

/** Opens the files for a tool to be started; `started` closes them here, and the tool has them still. */
export function openForTool({ stdout, stderr }: OutputFiles) {
  const descriptors = [stdout, stderr].map((path) => openSync(path, 'a', 0o600))
  const [out = 'ignore' as const, err = 'ignore' as const] = descriptors
  const started = () => descriptors.forEach(closeSync)
  return { stdio: ['ignore' as const, out, err], started }
}

/** Removes the files. */
export async function removeOutput({ stdout, stderr }: OutputFiles): Promise<void> {
  await Promise.all([stdout, stderr].map((path) => rm(path, { force: true })))
}

/** All of what a tool wrote to stdout, as it is. */
export function wholeOutput({ stdout }: OutputFiles): Promise<string> {
  return readFile(stdout, 'utf8')
}

/** Reads on in a file that grows. */
export interface Tail {
  /** Hands on all lines that are complete by now. */
  read(): Promise<void>
  /** Hands on what has no line break at its end, and closes the file. */
  end(): Promise<void>
}

const CHUNK = 262_144

/** Reads a file's lines as they come, in bounded memory. */
export async function tailOf(path: string, onLine: (line: string) => void): Promise<Tail> {
  const file = await open(path, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(CHUNK)
  const splitter = splitLines(onLine)
  return {
    read: async () => {
      for (;;) {
        const { bytesRead } = await readFrom(file, buffer)
        if (bytesRead === 0) return
        splitter.take(decoder.write(buffer.subarray(0, bytesRead)))
      }
    },
    end: async () => {
      splitter.take(decoder.end())
      splitter.end()
      await file.close()
    },
  }
}

function readFrom(file: FileHandle, buffer: Buffer) {
  return file.read(buffer, 0, buffer.length, null)
}

/** No line that a person or a reader of ours could use is longer. Characters. */
export const LONGEST_LINE = 1_048_576

/** A part of a secret at the cut would not be known for one: so much before it goes too. Characters. */
const CUT = 65_536

/** Parts text into lines, as it comes. Of a line that is too long the beginning is kept, and it is said how long it was. */
export function splitLines(onLine: (line: string) => void) {
  let begun = ''
  let beyond = 0
  let wasReturn = false
  const add = (part: string) => {
    const room = LONGEST_LINE - begun.length
    begun += part.slice(0, room)
    beyond += Math.max(0, part.length - room)
  }
  const close = () => {
    const line =
      beyond === 0 ? begun : `${begun.slice(0, -CUT)} [${beyond + CUT} more characters of this line]`
    begun = ''
    beyond = 0
    onLine(line)
  }
  return {
    take: (text: string) => {
      // The two halves of one line end may come in two pieces.
      const rest = wasReturn && text.startsWith('\n') ? text.slice(1) : text
      if (text !== '') wasReturn = text.endsWith('\r')
      const parts = rest.split(/\r\n|\n|\r/)
      parts.forEach((part, index) => {
        add(part)
        if (index < parts.length - 1) close()
      })
    },
    end: () => {
      if (begun !== '') close()
    },
  }
}

/** How much of the first, of the last, and of the lines between them that matter is kept. Characters. */
const FIRST = 2_097_152
const LAST = 6_291_456
const BETWEEN = 1_048_576

/**
 * Keeps lines in bounded memory: the first ones, where tools say what they are about, the last, where errors are, and of
 * those between them the ones that matter to whoever reads them.
 */
export function keepLines(matters: (line: string) => boolean = () => false) {
  const first: string[] = []
  const between: string[] = []
  let last: string[] = []
  const sizes = { first: 0, between: 0, last: 0 }
  let dropped = 0
  let begin = 0
  const forget = () => {
    while (sizes.last > LAST) {
      const line = last[begin] ?? ''
      sizes.last -= line.length + 1
      begin += 1
      if (sizes.between + line.length < BETWEEN && matters(line)) {
        between.push(line)
        sizes.between += line.length + 1
      } else dropped += 1
    }
    // Once in a while: to take one line after the other from the front of a long list is slow.
    if (begin > 10_000 && begin > last.length / 2) {
      last = last.slice(begin)
      begin = 0
    }
  }
  return {
    add: (line: string) => {
      const size = line.length + 1
      if (last.length === 0 && dropped === 0 && sizes.first + size <= FIRST) {
        sizes.first += size
        first.push(line)
        return
      }
      sizes.last += size
      last.push(line)
      forget()
    },
    lines: (): string[] => {
      const gap = dropped === 0 ? [] : [`[${dropped} lines are left out here]`]
      return [...first, ...gap, ...between, ...last.slice(begin)]
    },
  }
}
