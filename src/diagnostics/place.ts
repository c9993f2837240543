const PLACE = /^\s{2}on (.*?) line (\d+)(?:, in .+)?:?$/

/** Where a diagnostic says that it is, in a line of its own; undefined for all other lines. */
export function placeIn(line: string): { readonly name: string; readonly line: number } | undefined {
  const [, name, number] = PLACE.exec(line) ?? []
  return name === undefined ? undefined : { name, line: Number(number) }
}

/**
 * Whether a place is a file: all that hold HCL have an ending. `<value for var.x>` and the name of a variable of the
 * environment, as TF_ENCRYPTION, stand at the same place.
 */
export function isFile(name: string): boolean {
  return !name.startsWith('<') && /\.\w+$/.test(name)
}
