import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Linux keeps it in memory. The room is many times what all tests keep at a time, in bytes. */
const LINUX = { memory: '/dev/shm', room: 4 * 2 ** 30 }

/**
 * Does something while temporary files (of this process and of what it starts) are kept in memory, where there is room for
 * them and programs may be started there; elsewhere they stay where they are. The tests make thousands of files that live
 * for a moment, and ext4 without a journal passes all that were deleted within the last minutes when it looks for a free
 * inode (`recently_deleted` in the kernel's fs/ext4/ialloc.c): a fifth of the time of the unit tests.
 *
 * What is kept there is removed behind the work, also where this process is killed.
 */
export async function inMemory<T>(work: () => Promise<T>, { memory, room } = LINUX): Promise<T> {
  if (process.env['TMPDIR'] !== undefined || roomIn(memory) < room) return work()
  const root = mkdtempSync(join(memory, 'immutable-deploy-'))
  // In a session of its own, so that it outlives what ends us; it learns of our end by the end of its input.
  const remover = spawn('sh', ['-c', 'cat > /dev/null; rm -rf "$0"', root], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  try {
    if (!startsPrograms(root)) return await work()
    process.env['TMPDIR'] = root
    return await work()
  } finally {
    delete process.env['TMPDIR']
    remover.stdin.end()
  }
}

/** In bytes; less than none where there is no such directory. */
function roomIn(memory: string): number {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory())
  } catch {
    return -1
  }
}

/** Containers mount their memory so that nothing in it can be started. */
function startsPrograms(directory: string): boolean {
  const program = join(directory, 'program')
  try {
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    execFileSync(program)
    return true
  } catch {
    return false
  }
}
