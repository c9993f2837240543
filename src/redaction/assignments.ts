import { digestOf } from './digest.ts'
import { isPublicValue, isSecretName, isUserData, LIKELY } from './names.ts'

/** Names are looked at only where one of these is near; most lines have none. */
const NEAR = /pass|pwd|secret|token|key|cred|user.?data|dsn|conn|cookie|jwt|bearer|sas/i

const QUOTED = '\\\\"[^"]*?\\\\"|"(?:[^"\\\\]|\\\\.)*"|\'[^\']*\''
/** `name = "value"`, `"name": "value"`, the same in a quoted text, `--name value`, `name is "value"`. */
const ASSIGNED = /([A-Za-z_][\w.-]{0,80})(\\?["']?\s*(?:=>|:=|=|:)\s*|\s+is\s+(?="))/g
const ASSIGNED_VALUE = new RegExp(`${QUOTED}|[^\\s"',;&)}\\]]+`, 'y')
/** `{"name": "DB_PASSWORD", "value": "…"}` on one line. */
const PAIRED = new RegExp(
  `(\\\\?["']?(?:name|key)\\\\?["']?\\s*[:=]\\s*\\\\?["']([\\w.-]+)\\\\?["']\\s*,?\\s*\\\\?["']?value\\\\?["']?\\s*[:=]\\s*)(${QUOTED})`,
  'gi',
)
/** `--password hunter2`: options of commands take their values also after a blank. */
const OPTION = /(?<=^|\s)(--?([A-Za-z][\w-]{1,60})\s+)(?!-)("[^"]*"|'[^']*'|[^\s"']+)/g
/** What stands in source code for a value that is not there: `var.password`, `random_password.db.result`. */
const EXPRESSION = /^(var|local|module|data|each|count|self|path|[a-z]+_[a-z_]+)\.[a-z_]|^[\w.]+\(|^[$(<{[|]/

/** A line without the values of names that tell of secrets, and with user data as digests. */
export function withoutAssigned(line: string): string {
  if (!NEAR.test(line)) return line
  const unpaired = line.replace(PAIRED, (whole, before: string, name: string, value: string) =>
    isSecretName(name) ? before + shownValue(value) : whole,
  )
  return withoutNamed(unpaired).replace(OPTION, (whole, before: string, name: string, value: string) =>
    isSecretName(name) && !/^(=|:|is$)/.test(value) ? before + shownValue(value) : whole,
  )
}

/** Name by name: the quoted value of a harmless name may itself hold names and values. */
function withoutNamed(line: string): string {
  const value = new RegExp(ASSIGNED_VALUE)
  let out = ''
  let copied = 0
  for (const { index, 0: whole, 1: name = '', 2: sign = '' } of line.matchAll(ASSIGNED)) {
    const last = name.split('.').at(-1) ?? name
    value.lastIndex = index + whole.length
    if (index < copied || (!isSecretName(last) && !isUserData(last))) continue
    const [found = ''] = value.exec(line) ?? []
    out += line.slice(copied, index) + whole + shownUnder(last, { line, sign, value: found })
    copied = index + whole.length + found.length
  }
  return out + line.slice(copied)
}

function shownUnder(name: string, { line, sign, value }: Record<'line' | 'sign' | 'value', string>): string {
  const isQuoted = /^\\?["']/.test(value)
  if (isUserData(name) && isQuoted) return unquoted(value) === '' ? value : digestOf(unquoted(value))
  if (!isSecretName(name)) return value
  return isQuoted || isUnquotedSecret(line, sign, value) ? shownValue(value) : value
}

/** After a colon prose goes on ("invalid token: it has expired"): there, only what stands alone or has digits counts. */
function isUnquotedSecret(line: string, sign: string, value: string): boolean {
  if (EXPRESSION.test(value)) return false
  if (sign.includes('=')) return true
  const isSetting = /^\s*(- )?["']?[\w.-]+["']?\s*:\s*\S+$/.test(line)
  return isSetting || (value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value))
}

/** The value hidden, unless it is one that nobody has to hide. */
export function shownValue(value: string): string {
  return isPublicValue(unquoted(value)) ? value : LIKELY
}

/** The text that a tool or a JSON document quotes. */
export function unquoted(value: string): string {
  const inner = value.replace(/^\\?["']|\\?["']$/g, '')
  try {
    return JSON.parse(`"${inner.replace(/\\x([0-9a-f]{2})/g, '\\u00$1')}"`) as string
  } catch {
    return inner
  }
}
