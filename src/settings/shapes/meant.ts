import * as v from 'valibot'

/**
 * What no JSON Schema can say of a value that has the right form: it is told like the rest, and left out of the schema.
 * @param accepted what would do, in words that follow `accepted: `
 */
export function meant<T>(accepted: string, isMeant: (value: T) => boolean) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (dataset.typed && dataset.issues === undefined && !isMeant(dataset.value))
      addIssue({ message: accepted })
  })
}
