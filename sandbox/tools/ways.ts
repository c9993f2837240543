/**
 * One way to have a part. What it throws has a message for a person: a clause that says why the part cannot be had this
 * way, such as "it is not on PATH", or nothing where there is nothing to say.
 */
export type Way<T> = () => Promise<T>

/** Prints one line of progress for the person who waits. */
export type Log = (line: string) => void

export type Outcome<T> = { readonly found: T } | { readonly why: string }

/** The first way that works, or why none does. */
export async function firstOf<T>(ways: readonly Way<T>[]): Promise<Outcome<T>> {
  const reasons = new Set<string>()
  for (const way of ways) {
    try {
      return { found: await way() }
    } catch (error) {
      reasons.add((error as Error).message)
    }
  }
  return { why: [...reasons].filter((reason) => reason !== '').join('; ') }
}

/** A way that has an answer or none, for which there is a clause. */
export function orElse<T>(look: () => Promise<T | undefined>, clause: string): Way<T> {
  return async () => {
    const found = await look()
    if (found === undefined) throw new Error(clause)
    return found
  }
}
