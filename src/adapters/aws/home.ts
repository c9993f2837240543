import type { RoleNote } from '../../deps/aws.ts'
import { lazily } from '../../deps/lazily.ts'
import type { Clock, Log, RunContext } from '../../deps/run.ts'
import { type ImageRole, sessionName } from '../../image/role.ts'
import type { ClientParts } from './client.ts'
import type { AssumedRole } from './role.ts'

/** Where images live, where that is another account than the job's. */
export interface Home {
  readonly keys: NonNullable<ClientParts['credentials']>
  /** Keys of a session that has just begun. */
  readonly assume: NonNullable<ClientParts['credentials']>
  readonly warn: (text: string) => void
}

interface HomeParts extends Pick<Home, 'warn'> {
  readonly context: RunContext
  readonly clock: Clock
  readonly over: AbortSignal
  readonly log: Pick<Log, 'mask'>
}

/** What has to be known to assume a role of a run anew. */
export function roleNote(role: ImageRole, { repository, runId, region }: RunContext): RoleNote {
  return { role, region, sessionName: sessionName(repository, runId) }
}

/** The role is assumed, and AWS's client for that loaded, when its keys are first asked for. */
export function imagesHome(role: ImageRole, { context, clock, log, over, warn }: HomeParts): Home {
  const note = roleNote(role, context)
  const assumed = lazily<AssumedRole>(async () => {
    const { assumeRole } = await import('./role.ts')
    return assumeRole({ ...note, clock, over, now: clock.now, mask: log.mask })
  })
  return { keys: () => assumed.keys(), assume: () => assumed.fresh(), warn }
}
