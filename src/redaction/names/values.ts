import { isPasswordName } from './names.ts'

/** What stands in the place of a value that the plan marks as sensitive, or that this run knows to be a secret. */
export const SENSITIVE = '(sensitive value)'
/** What stands in the place of a value that looks like a secret. */
export const LIKELY = '(likely a secret)'

const SWITCH =
  /^(true|false|yes|no|on|off|required|optional|enabled|disabled|none|null|auto|default|unknown|read|write|hours|minutes|days|seconds)?$/i
const MASKED = /^(\((sensitive|known after|another|likely|hidden)|<sensitive|sha256:[0-9a-f]{12}$|\*{3,}$)/
/** A name for something: an ARN, the id of a resource of AWS, a reference that is looked up elsewhere. */
const REFERENCE = /^(arn:[\w-]+:|alias\/|[a-z]{1,12}-[0-9a-f]{8,17}$|\$\{|\{\{resolve:|<%(?:[=-]?(?:\s|$)|=))/
/** Words of AWS: `SYMMETRIC_DEFAULT`, `RSA_2048`, `ECC_NIST_P256`, `COGNITO_USER_POOLS`. */
const ENUMERATION = /^[A-Z]{2,}(_([A-Z]{2,}|[A-Z]{0,2}\d{1,4}))+$/
/** Where a store has the secret: `prod/api:token`. */
const PLACE = /^\/?[a-z_-]+(\/[a-z_-]+)+(:[a-z_-]+)?$/
/** What keys that everybody may have look like, and where a key is kept: `ssh-ed25519 AAAA…`, `/etc/ssl/web.key`. */
const PUBLIC_KEY =
  /^((ssh|ecdsa)-[\w-]+ AAAA|pk_(live|test)_)|^(~|\.{1,2})?\/[\w./-]{1,300}\.(key|pem|crt|p8|p12|pfx|asc)$/
/** Of a country or an office, not of a person or a machine. */
const SHORT_CODE = /^\+?[A-Z0-9-]{1,5}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a value is none that anybody has to hide, whatever the name of its attribute. */
export function isPublicValue(value: string): boolean {
  return SWITCH.test(value) || MASKED.test(value) || REFERENCE.test(value)
}

/** The same, of a value under this name: what is no password may be a word of AWS, a
 * place in a store or on a disk, a public key, or the id of a key of KMS. */
export function isPublicUnder(name: string, value: string): boolean {
  if (isPublicValue(value)) return true
  if (isPasswordName(name)) return false
  return (
    ENUMERATION.test(value) ||
    PLACE.test(value) ||
    PUBLIC_KEY.test(value) ||
    (UUID.test(value) && /(kms|(en|de)crypt(ion)?)_key$/i.test(name)) ||
    (SHORT_CODE.test(value) && /registration_?code$/i.test(name))
  )
}

/** Id of an AMI: what this action is about, and never a secret, though parameters that hold one are marked sensitive. */
export function isImageId(value: string): boolean {
  return /^ami-[0-9a-f]{8,17}$/.test(value)
}

/** The value hidden, unless it is one that nobody has to hide. */
export function shownValue(value: string, name = ''): string {
  return isPublicUnder(name, unquoted(value)) ? value : LIKELY
}

/** The text that a tool or a JSON document quotes. */
export function unquoted(value: string): string {
  const [opening = ''] = /^\\{0,7}["']/.exec(value) ?? []
  const rest = value.slice(opening.length)
  const inner =
    opening !== '' && rest.endsWith(opening) ? rest.slice(0, -opening.length) : rest.replace(/\\?["']$/, '')
  try {
    return JSON.parse(`"${inner.replace(/\\x([0-9a-f]{2})/g, '\\u00$1')}"`) as string
  } catch {
    return inner
  }
}
