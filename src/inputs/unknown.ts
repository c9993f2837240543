import { closest } from 'fastest-levenshtein'
import { type InputName, inputNames } from './table.ts'

/**
 * `INPUT_*` variables that no input of the action reads, with the nearest name that one does.
 * GitHub hands on misspelt inputs of `with:` in the same way as real ones.
 */
export function unknownInputs(names: readonly string[]): { name: string; nearest: InputName }[] {
  const known = new Set<string>(inputNames)
  return names
    .map((name) => name.toLowerCase().replaceAll(' ', '_'))
    .filter((name) => !known.has(name))
    .map((name) => ({ name, nearest: closest(name, inputNames) as InputName }))
}
