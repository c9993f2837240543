import { isSecretName } from '../names/names.ts'
import { LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'
import { isLater } from './later.ts'

const SCHEME = /\b((?:Bearer|Basic|Negotiate|Digest|ApiKey|GenieKey|SSWS|Splunk)\s+)([\w+/=.~-]{16,})/gi
/** `Authorization: scheme credentials`, as a header, a setting or a part of JSON; to the end of its quotes or the line. */
const AUTHORIZATION =
  /((?:\\?["'])?)((?:proxy-)?authorization)(\\?["']?\s*(?::|=>|=|,)\s*)((?:\\?["'])?)([^\n\u2028\u2029]*)/gi
/** A header in quotes: `-H "X-Api-Key: hunter2"`. */
const HEADER = /(\\?["'])([A-Za-z][\w-]{1,60}):(\s*)([^"'\\\n]+)(?=\1)/g
/** Headers of cookies on lines of their own, as clients print them. */
const COOKIE = /^(\W*(?:set-)?cookie:\s+)(\S.*)$/i
/** Words that an attribute of this name has, and that are none: `authorization = "AWS_IAM"`. */
const WORD = /^[A-Z][A-Z_]*$|^[a-z_]+$/
/** `"auth": "dXNlcjpwYXNz"` of Docker's and npm's settings: a name and a password in base64. */
const AUTH = /(\b_?auth\\?["']?\s*[:=]\s*\\?["']?)([A-Za-z0-9+/]{8,}={0,2})(?![\w.-])/g

/** What requests are signed and opened with. */
export const HEADERS: Form = {
  words: ['auth', 'bear', 'basi', 'nego', 'dige', 'geni', 'ssws', 'splu'],
  near: 'names',
  hide: (line) =>
    line
      .replace(AUTHORIZATION, authorization)
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

function authorization(
  whole: string,
  quote: string,
  name: string,
  sign: string,
  inner: string,
  rest: string,
): string {
  const closing = inner === '' ? (/["']/.test(sign) ? '' : quote) : inner
  const end = closing === '' ? rest.length : rest.indexOf(closing)
  const value = rest.slice(0, end < 0 ? rest.length : end).trimEnd()
  const after = rest.slice(value.length)
  const isAttribute = inner !== '' || !sign.includes(':')
  if (value === '' || isOpenValue(value, inner || quote) || (isAttribute && WORD.test(value))) return whole
  // A sentence about it: "Authorization: the header is missing" has no signs and digits.
  if (closing === '' && /^[a-z']+(?:[ .,]+[a-z']+){2,}[ .,]*$/i.test(value)) return whole
  const [scheme = ''] = /^[A-Za-z][\w-]*\s+(?=\S)/.exec(value) ?? []
  return `${quote}${name}${sign}${inner}${scheme}${LIKELY}${after}`
}

function isNameAndPassword(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('latin1')
  return /^[\x20-\x39\x3b-\x7e]{1,100}:[\x20-\x7e]+$/.test(text)
}
