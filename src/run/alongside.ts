/** Work that ends soon after its signal aborts. */
export type Strand<T> = (signal: AbortSignal) => Promise<T>

/**
 * Runs two pieces of work at once, for their results. When one fails the other is interrupted and waited for, so that
 * nothing of it is left running. So are both when `signal` aborts.
 * @throws what the first of them failed with; after `signal` aborted, the error of `one` before that of `other`
 */
export async function alongside<One, Other>(
  one: Strand<One>,
  other: Strand<Other>,
  signal: AbortSignal,
): Promise<[One, Other]> {
  const failure = new AbortController()
  const either = AbortSignal.any([signal, failure.signal])
  const stopBoth = (error: unknown): never => {
    failure.abort(error)
    throw error
  }
  const [first, second] = await Promise.allSettled([
    one(either).catch(stopBoth),
    other(either).catch(stopBoth),
  ])
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value]
  if (!signal.aborted) throw failure.signal.reason
  throw first.status === 'rejected' ? first.reason : failure.signal.reason
}
