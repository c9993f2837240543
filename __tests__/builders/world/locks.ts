import type { Locks } from '../../../src/deps/aws.ts'

/** Locks that nobody else wants. */
export function freeLocks(): Locks {
  return {
    take: async () => 'key-1',
    find: async () => undefined,
    of: async () => [],
    free: async () => undefined,
  }
}
