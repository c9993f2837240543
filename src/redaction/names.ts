/** What stands in the place of a value that the plan marks as sensitive, or that this run knows to be a secret. */
export const SENSITIVE = '(sensitive value)'
/** What stands in the place of a value that looks like a secret. */
export const LIKELY = '(likely a secret)'

/** The words of a name, in lower case: `dbPassword`, `DB_PASSWORD` and `db-password` have the same two. */
function wordsOf(name: string): string[] {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return parted.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

const SECRET_WORDS =
  /(^|_)(passwords?|passwd|passphrase|passcode|secrets?|tokens?|credentials?|creds|bearer|apikeys?|(api|access|account|secret|private|signing|encryption|master|auth|license|storage|deploy)_keys?|connection_string|conn_?str)(_|$)/

/** Words that mean a secret only where a name ends in them. */
const LAST_WORDS = /(^|_)(pass|pwd|dsn|sas|cookie|jwt)$/

/** Names without gaps, such as PGPASSWORD and clientsecret. */
const COMPOUND = /passw(or)?d|clientsecret|apikey|(access|auth|api)token|secret(access)?key/

/** A name that ends in one of these tells something about a secret, not the secret: `secret_arn`, `password_length`. */
const ABOUT =
  /^(ids?|arns?|names?|length|len|size|count|types?|versions?|polic(y|ies)|required|optional|enabled|disabled|ttl|expir(y|ation|es)|validity|duration|days|hours|minutes|seconds|period|age|max|min|rotation|algorithm|format|status|paths?|files?|dir|directory|urls?|uris?|endpoint|region|at|date|time|timeout|prefix|suffix|description|lifetime|strategy|reset|methods?|mode|usage|index|window|provider|scopes?|store|manager|rules?|source|from|units?|use)$/

/** Names come again and again, in plans ten thousand times: what was said of one is kept. */
function remembered(judge: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const answer = known.get(name) ?? judge(name)
    if (known.size < 10_000) known.set(name, answer)
    return answer
  }
}

/** Whether an attribute, a map's key or an environment variable of this name holds a secret, as far as names tell. */
export const isSecretName = remembered((name) => {
  const words = wordsOf(name)
  const joined = words.join('_')
  if (ABOUT.test(words.at(-1) ?? '') || /(^|_)public_/.test(joined)) return false
  return SECRET_WORDS.test(joined) || LAST_WORDS.test(joined) || COMPOUND.test(joined)
})

/** Whether this is what instances get as user data, plain or in base64; not e.g. `user_data_replace_on_change`. */
export const isUserData = remembered((name) => /^user_data(_base64)?$/.test(wordsOf(name).join('_')))

const RANDOM_BY_NATURE =
  /^(ids?|arns?|etag|hash|md5|sha|sha1|sha256|sha512|crc32|base64sha256|checksum|digest|fingerprint|thumbprint|serial|versions?|revision|commit|integrity|nonce|endpoint|message)$/

/** Whether values of this name are random and public: ids, digests, versions. */
export const isRandomByNature = remembered((name) => {
  const words = wordsOf(name)
  return (
    words.some((word) => /^(hash|sha\d*|md5|checksum|digest|fingerprint|thumbprint|etag)$/.test(word)) ||
    RANDOM_BY_NATURE.test(words.at(-1) ?? '') ||
    /(^|_)public_key/.test(words.join('_'))
  )
})

const SWITCH =
  /^(true|false|yes|no|on|off|required|optional|enabled|disabled|none|null|auto|default|unknown|read|write)?$/i
const MASKED = /^(\((sensitive|known after|another|likely|hidden)|<sensitive|sha256:[0-9a-f]{12}$|\*{3,}$)/
/** A name for something: an ARN, the id of a resource of AWS, a reference that is looked up elsewhere. */
const REFERENCE = /^(arn:[\w-]+:|alias\/|[a-z]{1,12}-[0-9a-f]{8,17}$|\$\{|\{\{resolve:|<%)/

/** Whether a value is none that anybody has to hide, whatever the name of its attribute. */
export function isPublicValue(value: string): boolean {
  return SWITCH.test(value) || MASKED.test(value) || REFERENCE.test(value)
}

/** Id of an AMI: what this action is about, and never a secret, though parameters that hold one are marked sensitive. */
export function isImageId(value: string): boolean {
  return /^ami-[0-9a-f]{8,17}$/.test(value)
}
