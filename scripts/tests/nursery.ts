import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNursery } from '../../sandbox/aws/program.ts'
import { NURSERY } from '../../sandbox/rig.ts'

/**
 * Does something while all rigs that begin have their AWS from one nursery.
 * @param python start of the command line of a Python that has moto; without one there is no nursery
 */
export async function withNursery<T>(python: readonly string[] | undefined, work: () => T): Promise<T> {
  if (python === undefined) return work()
  const root = mkdtempSync(join(tmpdir(), 'immutable-deploy-nursery-'))
  const socket = join(root, 'socket')
  const nursery = await openNursery(python, socket)
  process.env[NURSERY] = socket
  try {
    return work()
  } finally {
    delete process.env[NURSERY]
    nursery.close()
    rmSync(root, { recursive: true, force: true })
  }
}
