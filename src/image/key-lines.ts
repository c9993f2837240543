import type { KeyListing } from './key.ts'

/** What the log says of a key: a line for the key, and one where the whole work tree counts. */
export function keyLines(listing: KeyListing): string[] {
  const { key, doubts, files, variables, variableFiles, environment, only, except } = listing
  const counts = [
    `${count(files.length, 'file')} (${places(files.map(({ path }) => path)).join(', ')})`,
    ...counted(variableFiles, 'variable file'),
    ...counted(variables, 'variable'),
    ...counted(environment, 'variable of the environment', 'variables of the environment'),
    ...(only.length === 0 ? [] : [`only ${only.join(', ')}`]),
    ...(except.length === 0 ? [] : [`without ${except.join(', ')}`]),
  ]
  const all = `All files of the work tree count, since the template does not tell for certain which it needs: ${doubts.slice(0, 3).join('; ')}${doubts.length > 3 ? `; and ${doubts.length - 3} more` : ''}. To build less often, name those that go into the image in \`image-inputs\`.`
  return [`image key ${key}: ${counts.join(', ')}`, ...(doubts.length === 0 ? [] : [all])]
}

/** Every file and value with its digest. */
export function debugLines({ files, variables, variableFiles, environment, doubts }: KeyListing): string[] {
  const value =
    (kind: string) =>
    ({ name, digest }: { name: string; digest: string }) =>
      `${kind} ${digest} ${name}`
  return [
    ...files.map(({ path, mode, digest }) => `file ${mode} ${digest} ${path}`),
    ...variableFiles.map(value('variable file')),
    ...variables.map(value('variable')),
    ...environment.map(value('environment')),
    ...doubts.map((doubt) => `in doubt: ${doubt}`),
  ]
}

const mostPlaces = 6

/** Files by name where they are few; else by their first directory. */
function places(paths: readonly string[]): string[] {
  if (paths.length <= 3) return [...paths]
  const groups = Object.entries(Object.groupBy(paths, (path) => path.split('/').slice(0, -1)[0] ?? ''))
  const named = groups.map(([top, inside = []]) => {
    if (inside.length === 1) return inside[0] ?? ''
    return top === '' ? `${inside.length} at the top` : `${top}/** ${inside.length}`
  })
  const rest = named.length - mostPlaces
  return rest > 0 ? [...named.slice(0, mostPlaces), `${rest} more`] : named
}

function counted(values: readonly unknown[], one: string, many = `${one}s`): string[] {
  return values.length === 0 ? [] : [count(values.length, one, many)]
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
