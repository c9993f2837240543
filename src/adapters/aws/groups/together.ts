/** How long the first question waits for others to be asked with, in milliseconds: those of one look come at once. */
const GATHER_MS = 10

type Open<T> = Map<string, PromiseWithResolvers<T | undefined>>

/**
 * Asks for many things of a region in one request where they are wanted at about the same time.
 * @param most how many one request takes
 * @param ask what there is of these keys, each once; what it fails with, all that were waiting for it fail with
 * @returns what there is of a key; undefined where there is nothing
 */
export function together<T>(
  most: number,
  ask: (region: string, keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (region: string, key: string) => Promise<T | undefined> {
  const regions = new Map<string, Open<T>>()
  const send = async (
    region: string,
    questions: readonly (readonly [string, PromiseWithResolvers<T | undefined>])[],
  ) => {
    try {
      const found = await ask(
        region,
        questions.map(([key]) => key),
      )
      for (const [key, { resolve }] of questions) resolve(found.get(key))
    } catch (error) {
      for (const [, { reject }] of questions) reject(error)
    }
  }
  const flush = (region: string) => {
    const questions = [...(regions.get(region) ?? [])]
    regions.delete(region)
    // Each question has its own promise, which is what fails.
    for (let start = 0; start < questions.length; start += most)
      void send(region, questions.slice(start, start + most))
  }
  const openIn = (region: string): Open<T> => {
    const known = regions.get(region)
    if (known !== undefined) return known
    const made: Open<T> = new Map()
    regions.set(region, made)
    setTimeout(() => flush(region), GATHER_MS)
    return made
  }
  return (region, key) => {
    const open = openIn(region)
    const question = open.get(key) ?? Promise.withResolvers<T | undefined>()
    open.set(key, question)
    return question.promise
  }
}
