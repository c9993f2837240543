import { isSecretName } from '../names/names.ts'
import { isPublicValue, LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'

const LESS = '(?:<|\\\\u003c|&lt;)'
const LESS_SOMEWHERE = new RegExp(LESS, 'i')
const MORE = '(?:>|\\\\u003e|&gt;)'
/** An element's beginning, with what it is called and its attributes; none that ends itself. */
const OPEN = new RegExp(
  `${LESS}(?:[\\w-]{1,60}:)?([A-Za-z_][\\w.-]{0,80})((?:\\s(?:(?!/?${MORE}).){0,500})?)${MORE}`,
  'gi',
)
const NAMED = /\s(?:name|key|id)\s*=\s*\\?["']([\w.-]+)\\?["']/i
/** `<key>Password</key><string>hunter2</string>`: a property list of Apple's. */
const LISTED = new RegExp(
  `(${LESS}key${MORE}([\\w.-]+)${LESS}/key${MORE}\\s*${LESS}(?:string|data)${MORE})([^<&\\\\]+)`,
  'gi',
)
const INNER = new RegExp(`(^|${MORE})((?:(?!${LESS}|${MORE}).)+)(?=${LESS}|$)`, 'gi')

/** The text of elements whose names, or the names in whose attributes, tell of secrets. */
export const MARKUP: Form = {
  words: [],
  near: 'names',
  hide: (line) => {
    if (!line.includes('<') && !/\\u003c|&lt;/i.test(line)) return line
    const listed = line.replace(LISTED, (whole, before: string, name: string, value: string) =>
      isSecretName(name) && !isPublicValue(value) ? before + LIKELY : whole,
    )
    return withoutElements(listed)
  },
}

function withoutElements(line: string): string {
  let out = ''
  let copied = 0
  for (const match of line.matchAll(OPEN)) {
    const start = match.index + match[0].length
    if (match.index < copied || !isSecretElement(match) || match[0].includes('/>')) continue
    const rest = line.slice(start)
    const end = rest.search(new RegExp(`${LESS}/(?:[\\w-]{1,60}:)?${match[1]}\\s*${MORE}`, 'i'))
    const inner = end < 0 ? rest : rest.slice(0, end)
    out += line.slice(copied, start) + withoutText(inner)
    copied = start + inner.length
  }
  return out + line.slice(copied)
}

function isSecretElement([, name = '', attributes = '']: RegExpMatchArray): boolean {
  const [, named = ''] = NAMED.exec(attributes) ?? []
  return isSecretName(name) || isSecretName(named)
}

/** What stands between the elements, and in CDATA. */
export function withoutText(inner: string): string {
  const plain = inner.replace(/<!\[CDATA\[.*?(\]\]>|$)/g, LIKELY)
  return plain.replace(INNER, (whole, before: string, text: string) =>
    text.trim() === '' ||
    isPublicValue(text.trim()) ||
    /^\s*(?:\\[nrt]|\$\{|\([a-z]+(?: [a-z]+)*\)\s*$)/.test(text)
      ? whole
      : before + LIKELY,
  )
}

/** The name of the element that a line opens and does not close, where it tells of a secret. */
export function openElement(line: string): string | undefined {
  if (!LESS_SOMEWHERE.test(line)) return undefined
  const match = [...line.matchAll(OPEN)].at(-1)
  if (match === undefined || !isSecretElement(match) || match[0].includes('/>')) return undefined
  const [, name = ''] = match
  return new RegExp(`${LESS}/(?:[\\w-]{1,60}:)?${name}`, 'i').test(line.slice(match.index)) ? undefined : name
}

/** Whether a line closes the element of this name. */
export function closesElement(line: string, name: string): boolean {
  return new RegExp(`${LESS}/(?:[\\w-]{1,60}:)?${name}\\s*${MORE}`, 'i').test(line)
}
