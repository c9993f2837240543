/** One way to have a tool. `get` throws an Error that says why it cannot be had this way. */
export type Way<T> = { readonly name: string; readonly get: () => Promise<T> }

/** Prints one line of progress for the person who waits. */
export type Log = (line: string) => void

export type Outcome<T> = { readonly found: T } | { readonly why: string }

/** The first way that works, or why none does: one clause for each. */
export async function firstOf<T>(ways: readonly Way<T>[]): Promise<Outcome<T>> {
  const reasons: string[] = []
  for (const way of ways) {
    try {
      return { found: await way.get() }
    } catch (error) {
      reasons.push(`${way.name}: ${(error as Error).message}`)
    }
  }
  return { why: reasons.join('; ') }
}
