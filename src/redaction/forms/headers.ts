import { isSecretName } from '../names/names.ts'
import { LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'
import { isLater } from './later.ts'

/** A list of headers, as those that a browser may send across origins: `Authorization,X-Api-Key`, to its end. */
const HEADER_NAME =
  '(?:(?:x|content|accept|access-control|sec|if|cloudfront|amz)(?:-[a-z]{1,30}){1,6}|x-b3-[a-z]{1,20}|content-md5|accept|age|apikey|baggage|cache-control|connection|cookie|date|dnt|etag|expires|forwarded|from|host|keep-alive|last-modified|location|origin|pragma|range|referer|traceparent|tracestate|upgrade|user-agent|via|www-authenticate|(?:proxy-)?authorization)'
const HEADER_NAMES = new RegExp(
  `^${HEADER_NAME}(?:\\s{0,9},\\s{0,9}(?:${HEADER_NAME}|[a-z]{1,30}(?:-[a-z]{1,30}){0,6}|\\*)(?![\\w-]))*(?=[,\\s]{0,9}(?:$|[\\])};"']|\\\\{1,7}["'])|\\s+(?:->|#|always\\b))`,
  'i',
)

const SCHEME = /\b((?:Bearer|Basic|Negotiate|Digest|ApiKey|GenieKey|SSWS|Splunk)\s+)([\w+/=.~-]{16,})/gi
/** `Authorization: scheme credentials`, as a header, a setting or a part of JSON; to the end of its quotes or the line. */
const AUTHORIZATION =
  /((?:\\{0,7}["'])?)((?:proxy-)?authorization)(\\{0,7}["']?\s*(?::|=>|=|,)\s*)((?:\\{0,7}["'])?)/gi
const LINE_REST = /[^\n\u2028\u2029]*/y
/** A header in quotes: `-H "X-Api-Key: hunter2"`. */
const HEADER = /(\\{0,7}["'])([A-Za-z][\w-]{1,60}):(\s*)([^"'\\\n]+)(?=\1)/g
/** Headers of cookies on lines of their own, as clients print them. */
const COOKIE = /^(\W*(?:set-)?cookie:\s+)(\S.*)$/i
/** Words that an attribute of this name has, and that are none: `authorization = "AWS_IAM"`. */
const WORD = /^[A-Z][A-Z_]*$|^[a-z_]+$/
/** `"auth": "dXNlcjpwYXNz"` of Docker's and npm's settings: a name and a password in base64. */
const AUTH = /(\b_?auth\\{0,7}["']?\s*[:=]\s*\\{0,7}["']?)([A-Za-z0-9+/]{8,}={0,2})(?![\w.-])/g

/** What requests are signed and opened with. */
export const HEADERS: Form = {
  words: ['auth', 'bear', 'basi', 'nego', 'dige', 'geni', 'ssws', 'splu'],
  near: 'names',
  hide: (line) =>
    withoutAuthorization(line)
      .replace(SCHEME, `$1${LIKELY}`)
      .replace(HEADER, (whole, quote: string, name: string, blank: string, value: string) =>
        isSecretHeader(name) && !isOpenValue(value, quote) && (blank !== '' || /^x-/i.test(name))
          ? `${quote}${name}:${blank}${LIKELY}`
          : whole,
      )
      .replace(COOKIE, (whole, before: string, value: string) =>
        isOpenValue(value) ? whole : before + LIKELY,
      )
      .replace(AUTH, (whole, before: string, value: string) =>
        isNameAndPassword(value) ? before + LIKELY : whole,
      ),
}

function isSecretHeader(name: string): boolean {
  return isSecretName(name) || /^(set-)?cookie$/i.test(name)
}

/** A value that is put in later, or none. */
function isOpenValue(value: string, quote = ''): boolean {
  return isLater(value, quote) || isLater(value.replace(/^[\w-]+\s+/, ''), quote)
}

/** One after the other: what follows a list of headers, or a value that is put in later, may be one with credentials. */
function withoutAuthorization(line: string): string {
  let out = ''
  let copied = 0
  let end = 0
  for (const { index, 0: whole, 1: quote = '', 3: sign = '', 4: inner = '' } of line.matchAll(
    AUTHORIZATION,
  )) {
    if (index < copied) continue
    const from = index + whole.length
    // Looked for once a line, not once a header, as a line may be long.
    if (end < from) end = lineEnd(line, from)
    const { shown, taken } = authorization(line.slice(from, end), { quote, sign, inner })
    out += line.slice(copied, from) + shown
    copied = from + taken
  }
  return out + line.slice(copied)
}

function lineEnd(line: string, from: number): number {
  LINE_REST.lastIndex = from
  return from + (LINE_REST.exec(line)?.[0] ?? '').length
}

/** What is shown of the value at the beginning of the rest of a line, and how long that was. */
function authorization(
  rest: string,
  { quote, sign, inner }: Record<'quote' | 'sign' | 'inner', string>,
): { shown: string; taken: number } {
  const closing = inner === '' ? (/["']/.test(sign) ? '' : quote) : inner
  const end = closing === '' ? rest.length : rest.indexOf(closing)
  const value = rest.slice(0, end < 0 ? rest.length : end).trimEnd()
  const [names = ''] = (sign.includes(',') && HEADER_NAMES.exec(value)) || []
  if (names !== '') return { shown: names, taken: names.length }
  const asItIs = { shown: value, taken: value.length }
  const isAttribute = inner !== '' || !sign.includes(':')
  if (value === '' || isOpenValue(value, inner || quote) || (isAttribute && WORD.test(value))) return asItIs
  // A sentence about it: "Authorization: the header is missing" has no signs and digits.
  if (closing === '' && /^[a-z']+(?:[ .,]+[a-z']+){2,}[ .,]*$/i.test(value)) return asItIs
  const [scheme = ''] = /^[A-Za-z][\w-]*\s+(?=\S)/.exec(value) ?? []
  return { shown: scheme + LIKELY, taken: value.length }
}

function isNameAndPassword(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('latin1')
  return /^[\x20-\x39\x3b-\x7e]{1,100}:[\x20-\x7e]+$/.test(text)
}
