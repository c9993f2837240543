/** Work that ends soon after its signal aborts. */
export type Strand<T> = (signal: AbortSignal) => Promise<T>

/**
 * Runs two pieces of work at once, for their results. When one fails the other is interrupted and waited for, so that
 * nothing of it is left running.
 * @throws what the first of them failed with, or the reason of `signal` where that aborted before
 */
export async function alongside<One, Other>(
  one: Strand<One>,
  other: Strand<Other>,
  signal: AbortSignal,
): Promise<[One, Other]> {
  const failure = new AbortController()
  const either = AbortSignal.any([signal, failure.signal])
  const stopBoth = (reason: unknown): never => {
    failure.abort(reason)
    throw either.reason
  }
  const [first, second] = await Promise.allSettled([
    one(either).catch(stopBoth),
    other(either).catch(stopBoth),
  ])
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value]
  throw either.reason
}
