import { isAbout, isSecretName } from '../names/names.ts'
import { isPublicUnder, LIKELY, unquoted } from '../names/values.ts'

/** A setting of YAML whose value is on the lines below it. */
export interface YamlOpening {
  readonly name: string
  /** Where the name begins: what belongs to it is further to the right. */
  readonly column: number
  /** A text of several lines, or a value, list or map below the name. */
  readonly kind: 'text' | 'below'
  /** What stands before the value. */
  readonly lead: string
}

const SETTING = /^(\s{0,200}(?:[+~-] )?\s{0,200}(?:- +)?)(["']?)([\w.-]{1,100})\2:\s*(.*)$/
/** https://yaml.org/spec/1.2.2/#81-block-scalar-styles */
const TEXT = /^(?:[!&]\S+ +)*[|>][+-]?\d?[+-]?\s*(?:#.*)?$/
const INNER = /^(\s{0,200}(?:[+~-] )?\s{0,200}(?:- +)*(?:["']?([\w.-]{1,100})["']?:\s+)?)(\S.*)$/

/** The opening that a line is, where its name tells of a secret. */
export function yamlOpening(line: string): YamlOpening | undefined {
  const [, before = '', quote = '', name = '', value = ''] = SETTING.exec(line) ?? []
  if (name === '' || !isSecretName(name)) return undefined
  const kind = value === '' ? 'below' : TEXT.test(value) ? 'text' : undefined
  const lead = `${before}${quote}${name}${quote}: `
  return kind && { name, column: before.length, kind, lead }
}

/** Whether a line belongs to the value; empty lines do. Signs of a change before the column count as blanks. */
export function isInYaml({ column, kind }: YamlOpening, line: string): boolean {
  const plain = line.slice(0, column).replace(/^(\s*)[+~-](?= |$)/, '$1 ') + line.slice(column)
  if (plain.trim() === '') return true
  const indent = plain.search(/\S/)
  return indent > column || (kind === 'below' && indent === column && /^- /.test(plain.slice(indent)))
}

/** A line below a name that tells of a secret: names and dashes are shown, and what tells about the secret. */
export function yamlLine({ name }: YamlOpening, line: string): string {
  return line.replace(INNER, (whole, before: string, key: string | undefined, value: string) =>
    (key !== undefined && isAbout(key)) || isPublicUnder(key ?? name, unquoted(value)) || /^[$(]/.test(value)
      ? whole
      : before + LIKELY,
  )
}
