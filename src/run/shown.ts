import type { Clock } from '../deps/run.ts'
import { DeployError } from '../outcome/error.ts'

/** How long EC2 may not show what it has made. Milliseconds. https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const SHOWN_MS = 120_000
const POLL_MS = 5_000

/** Looks until there is something, for two minutes. */
export async function untilShown<T>(
  look: () => Promise<T | undefined>,
  clock: Clock,
): Promise<T | undefined> {
  const until = clock.now() + SHOWN_MS
  for (;;) {
    const found = await look()
    if (found !== undefined || clock.now() >= until) return found
    await clock.sleep(POLL_MS)
  }
}

/** Does something to what was just made, until EC2 knows it, for two minutes. @throws what else EC2 says */
export async function onceKnown<T>(work: () => Promise<T>, clock: Clock): Promise<T> {
  const until = clock.now() + SHOWN_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isUnknown(error) || clock.now() >= until) throw error
      await clock.sleep(POLL_MS)
    }
  }
}

/** EC2's codes for what it does not know (yet): InvalidAMIID.NotFound, InvalidSnapshot.NotFound. */
function isUnknown(error: unknown): boolean {
  return error instanceof DeployError && error.cause instanceof Error && /\.NotFound$/.test(error.cause.name)
}
