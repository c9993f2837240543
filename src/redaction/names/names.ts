/** The words of a name, in lower case: `dbPassword`, `DB_PASSWORD` and `db-password` have the same two. */
function wordsOf(name: string): string[] {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return parted.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

const SECRET_WORDS =
  /(^|_)(passwords?|passwd|passphrase|passcode|passkey|secrets?|tokens?|credentials?|creds|bearer|psk|apikeys?|(api|access|account|secret|private|signing|encryption|master|auth|license|product|activation|encrypt|decrypt|decryption|jwt|admin|tls|ssl|stripe|logged_in|nonce|storage|deploy|(pre_?)?shared|customer|unseal|recovery|session|consumer|app|application|write|instrumentation|ingest|ingestion|integration|hmac|server|service_account)_keys?|key_material|(recovery|registration|activation)_codes?|(auth|logged_in|nonce)_salt|[hmt]?otp_seed|connection_string|conn_?str)(_|$)/

/** Words that mean a secret only where a name ends in them, or in which one of several it is: `DB_PASS_PROD`, `DB_PASS2`. */
const LAST_WORDS =
  /(^|_)((dsn|sas|cookie|jwt)$|(pass|pwd|pw)\d*(_(\d+|prod|production|staging|dev|test|ro|rw|readonly|root|admin|user|app))*$)/

/** Names without gaps, such as PGPASSWORD and clientsecret. */
const COMPOUND =
  /passw(or)?d(?!less|length|polic)|passphrase|(require|store|key|ssh|db|pg|sql|redis|smtp|mail|ftp|ldap|root|user|admin|sudo|vault|rd)pass$|masterauth|clientsecret|apikey(?!id|name)|(access|auth|api|identity|registry|bearer|session|refresh)token|secret(access)?key|(private|preshared|shared|signing|encryption|decryption|auth|activation)key(?!id|name|file|path)/

/** A name that ends in one of these tells something about a secret, not the secret: `secret_arn`, `password_length`. */
const ABOUT =
  /^(ids?|arns?|names?|identifiers?|alias|length|len|size|counts?|types?|class|kinds?|versions?|polic(y|ies)|required|optional|enabled|disabled|ttl|expir(y|ation|es)|validity|validation|duration|days|hours|minutes|seconds|period|age|max|min|limits?|capacity|rotation|revocation|generation|algorithms?|exchange|format|spec|expression|status|state|paths?|files?|dir|directory|urls?|uris?|endpoint|region|at|date|time|timeout|prefix|suffix|description|label|hint|lifetime|strategy|reset|prevention|methods?|mode|usage|index|window|provider|issuer|audience|realm|domains?|scopes?|store|manager|storage|propert(y|ies)|configurations?|config|fields?|headers?|options?|param|parameters?|only|check|selection|rules?|source|from|ref|reference|pattern|regex|units?|use|fingerprint|thumbprint)$/

/**
 * Names of AWS that only sound like it: marks that make a request happen once, and what everybody may look up.
 * `aws_efs_file_system.creation_token`, `aws_wafv2_web_acl.lock_token`, `aws_ses_domain_dkim.dkim_tokens`.
 * Words that services also have in the names of their secrets (`GITHUB_SYNC_TOKEN`) count only where they are the whole.
 */
const ONLY_SOUNDS =
  /^(lock|(policy_)?update|sync|version|next|((next|prev|previous)_)?page)_token$|(^|_)((public|publishable)_key|arn_list$|allow_credentials|((creation|continuation|starting|idempotency|event_source)_token|(dkim|http|max|min|overlap|num|total|prompt|completion)_tokens|grant(_creation)?_tokens|(stickiness|affinity|lb|elb|alb|load_balancer|app)_cookie)$)/

/** Every name of a secret has one of these in it, in small letters and without gaps: most names have none. */
const ROOTS = /pass|secret|token|cred|bearer|key|psk|phrase|code|conn|auth|pw|dsn|sas|cookie|jwt|salt|seed/

/** Names come again and again, in plans ten thousand times: what was said of one is kept. */
export function remembered(judge: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const answer = known.get(name) ?? judge(name)
    if (known.size < 10_000) known.set(name, answer)
    return answer
  }
}

/** Whether a name tells something about what it stands beside, as `arn`, `name`, `length` and `enabled` do. */
export const isAbout = remembered((name) => ABOUT.test(wordsOf(name).at(-1) ?? ''))

/** Whether an attribute, a map's key or an environment variable of this name holds a secret, as far as names tell. */
export const isSecretName = remembered((name) => {
  if (!ROOTS.test(name.toLowerCase())) return false
  const joined = wordsOf(name).join('_')
  if (isAbout(name) || ONLY_SOUNDS.test(joined)) return false
  if (/_(md5|sha\d*|crc32c?|checksum)$/.test(joined) && !/pass|pwd|phrase/.test(joined)) return false
  return SECRET_WORDS.test(joined) || LAST_WORDS.test(joined) || COMPOUND.test(joined)
})

/** Whether a name tells of a password: what people think up, and what may look like a word. */
export const isPasswordName = remembered((name) =>
  /pass|pwd|(^|_)pw\d*(_|$)|phrase/.test(wordsOf(name).join('_')),
)

/** Whether this is what instances get as user data, plain or in base64; not e.g. `user_data_replace_on_change`. */
export const isUserData = remembered(
  (name) => /user/i.test(name) && /^user_data(_base64)?$/.test(wordsOf(name).join('_')),
)

const RANDOM_BY_NATURE =
  /^(ids?|arns?|serial|versions?|revision|commit|integrity|nonce|endpoint|message|names?|username|identifiers?|prefix|bucket|alias|groups?)$/
/** A word that says so wherever it stands in a name: digests, and certificates, which everybody gets to see. */
const DIGEST =
  /^((base64|hex|raw)?(hash|sha\d*|md5|crc32c?|checksum|digest)|fingerprint|thumbprint|etag|certs?|certificates?|crl|csr|cadata)$/

/** Whether values of this name are random and public: names, ids, digests, versions, certificates. */
export const isRandomByNature = remembered((name) => {
  const words = wordsOf(name)
  return (
    words.some((word) => DIGEST.test(word)) ||
    RANDOM_BY_NATURE.test(words.at(-1) ?? '') ||
    ONLY_SOUNDS.test(words.join('_'))
  )
})
