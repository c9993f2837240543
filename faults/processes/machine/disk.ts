import { execFile } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** A disk of its own, so small that it can be filled. */
export interface Disk {
  readonly directory: string
  /** Leaves no byte. */
  fill(): void
  remove(): Promise<void>
}

/** As root, or as who may become it without a word, like on GitHub's own runners. */
const WAYS: readonly (readonly string[])[] = [[], ['sudo', '-n']]

async function asRoot(...argv: readonly string[]): Promise<void> {
  let refusal: unknown
  for (const way of WAYS) {
    const [command = '', ...args] = [...way, ...argv]
    try {
      await execute(command, args)
      return
    } catch (error) {
      refusal = error
    }
  }
  throw refusal
}

/** @throws Error where nothing can be mounted here */
export async function smallDisk(): Promise<Disk> {
  const directory = await mkdtemp(join(tmpdir(), 'immutable-deploy-disk-'))
  try {
    await asRoot('mount', '-t', 'tmpfs', '-o', 'size=4m,mode=0777', 'tmpfs', directory)
  } catch (error) {
    await rm(directory, { recursive: true })
    throw error
  }
  return {
    directory,
    fill: () => fill(join(directory, 'full')),
    remove: async () => {
      await asRoot('umount', '-l', directory)
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (const size of [65_536, 1]) writeUntilFull(descriptor, Buffer.alloc(size))
  } finally {
    closeSync(descriptor)
  }
}

function writeUntilFull(descriptor: number, block: Buffer): void {
  try {
    for (;;) writeSync(descriptor, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
