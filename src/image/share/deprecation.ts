import type { ImageRecord } from '../image.ts'

const MINUTE = 60_000

/**
 * When an image is to be deprecated, as EC2 takes it; undefined where that is set already. EC2 rounds to the minute, and takes
 * no time that is past: an image that is too old already is deprecated at once, which is in two minutes.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImageDeprecation.html
 * @param after milliseconds since its making
 * @param now milliseconds since the epoch
 */
export function deprecationOf(
  { createdAt, deprecatedAt }: Pick<ImageRecord, 'createdAt' | 'deprecatedAt'>,
  after: number,
  now: number,
): string | undefined {
  const wanted = Date.parse(createdAt) + after
  const soonest = now + 2 * MINUTE
  const isSet = isAt(deprecatedAt, wanted) || (wanted < soonest && isPast(deprecatedAt, now))
  return isSet ? undefined : new Date(Math.max(wanted, soonest)).toISOString()
}

/** Whether EC2 has the time that was asked for. */
export function isAt(deprecatedAt: string | undefined, wanted: number): boolean {
  return deprecatedAt !== undefined && Math.abs(Date.parse(deprecatedAt) - wanted) <= MINUTE
}

/** What was too late is as good as set where it is at hand. */
function isPast(deprecatedAt: string | undefined, now: number): boolean {
  return deprecatedAt !== undefined && Date.parse(deprecatedAt) <= now + 3 * MINUTE
}
