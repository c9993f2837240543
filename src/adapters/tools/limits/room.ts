import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChildFacts } from '../../../children/child.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { FailureReason } from '../../../outcome/reasons.ts'

/** What a run notes of a tool, and the first of what the tool says. Bytes. */
const ROOM = 65_536

type Write = (path: string, content: Buffer, options: { mode: number }) => Promise<void>

/**
 * Lets nothing begin that makes things, or takes a lock, where not a line of it could be written down: whoever cleans up
 * behind the run would not know of it.
 * @param directory of the run
 * @throws DeployError with the reason of the tool's own failures, when the disk is full
 */
export async function requireRoom(
  directory: string,
  child: Pick<ChildFacts, 'tool' | 'command' | 'work'>,
  write: Write = writeFile,
): Promise<void> {
  if (child.work === 'other') return
  const path = join(directory, `room-${randomUUID()}`)
  try {
    await write(path, Buffer.alloc(ROOM), { mode: 0o600 })
  } catch (error) {
    // Whatever else is wrong with the directory, the tool will say.
    if (!/^(ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException).code ?? '')) return
    throw new DeployError(
      reasonOf(child),
      `${child.tool} ${child.command} was not begun, for there is no room to write down what it does.`,
      { evidence: [errorMessage(error)] },
    )
  } finally {
    await rm(path, { force: true })
  }
}

function reasonOf({ command, work }: Pick<ChildFacts, 'command' | 'work'>): FailureReason {
  if (work === 'image') return 'image-build-failed'
  return command === 'apply' ? 'apply-failed' : 'plan-failed'
}
