/** An attribute whose value goes over several lines, as Terraform prints plans and outputs. */
export interface Opening {
  /** Address of the resource it belongs to; '' where none was named. */
  readonly address: string
  readonly name: string
  /** Everything before the value. */
  readonly lead: string
  readonly value: string
  /** Where the name begins, and the line that ends the value. */
  readonly column: number
}

const ATTRIBUTE = /^(\s*(?:[+~-] +)?)("?)([\w.-]{1,200})\2\s*=\s*(?=\S)/
const OPENS = /(?:<<[-~]?([A-Z_]+)|([[({]))(?:\s+#.*)?$/

/** The attribute that a line sets; undefined for every other line. */
export function attributeOf(line: string, address: string): Opening | undefined {
  const match = ATTRIBUTE.exec(line)
  if (match === null) return undefined
  const [lead, before = '', , name = ''] = match
  return { address, name, lead, value: line.slice(lead.length), column: before.length }
}

/** Whether more lines belong to the value. */
export function isOpen(value: string): boolean {
  return OPENS.test(value)
}

/** Whether the value is a text of several lines. */
export function isHeredoc(value: string): boolean {
  return OPENS.exec(value)?.[1] !== undefined
}

/** ` # forces replacement`, where the tool says so: of a value of several lines in its first line. */
export function noteOf(value: string): string {
  return / #[^"]*$/.exec(value)?.[0] ?? ''
}

/** What follows the end of the value on this line; undefined where the value goes on. */
export function endOf({ value, column }: Opening, line: string): string | undefined {
  if (line.search(/\S/) !== column || isOpen(line)) return undefined
  const [, word, bracket = ''] = OPENS.exec(value) ?? []
  const closing = word ?? { '[': ']', '(': ')', '{': '}' }[bracket] ?? ''
  const text = line.slice(column)
  return text.startsWith(closing) ? text.slice(closing.length).replace(/^,/, '') : undefined
}
