import { digestOf } from '../names/digest.ts'
import { unquoted } from '../names/values.ts'
import { noteOf, type Opening } from './openings.ts'

/** User data of one attribute as its plan has it: absent where there is none, or where it is not known yet. */
export interface UserData {
  readonly before?: string
  readonly after?: string
}

/** Finds user data in the plan by the address of its resource and the name of its attribute. */
export type FindUserData = (address: string, name: string) => UserData | undefined

const STRING = /"(?:[^"\\]|\\.)*"/g

/** `"old" -> "new"` with digests in the place of the texts; what is not known, and notes, stay. */
export function withDigests(value: string): string {
  return value.replace(STRING, (text) => (text === '""' ? text : digestOf(unquoted(text))))
}

/** One line for user data that took several: `user_data = sha256:… -> sha256:…`. */
export function userDataLine(
  { open, lines, rest }: { readonly open: Opening; readonly lines: readonly string[]; readonly rest: string },
  find: FindUserData,
): string {
  const { before, after } = find(open.address, open.name) ?? heredocOf(open, lines)
  const sides = [...new Set([before, after])].flatMap((side) => (side === undefined ? [] : [digestOf(side)]))
  return `${open.lead}${sides.join(' -> ') || '(user data, not shown)'}${withDigests(rest)}${noteOf(open.value)}`
}

/** Both sides of a text between `<<-EOT` and `EOT`: lines of one side have its sign before them. */
function heredocOf({ value, column }: Opening, lines: readonly string[]): UserData {
  if (!value.startsWith('<<')) return {}
  const indent = lines.every((line) => line.trim() === '' || line.search(/\S/) > column) ? column + 4 : column
  const side = (signs: string) =>
    lines
      .filter((line) => signs.includes(line[column + 2] ?? ' '))
      .map((line) => `${line.slice(indent)}\n`)
      .join('')
  return indent === column
    ? { after: lines.map((line) => `${line.slice(column)}\n`).join('') }
    : { before: side(' -'), after: side(' +') }
}
