import { isRandomByNature } from '../names/names.ts'
import { LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'

const CANDIDATE = /[A-Za-z0-9+/_-]{20,}={0,2}/g
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/**
 * What is long and random, and public: digests, ARNs, addresses, keys for everybody, certificates, keys in the addresses
 * of resources, messages that AWS encodes for their reader.
 */
const PUBLIC =
  /-----BEGIN (?:CERTIFICATE|TRUSTED CERTIFICATE|X509 CRL|CERTIFICATE REQUEST|NEW CERTIFICATE REQUEST|PUBLIC KEY|RSA PUBLIC KEY|PGP PUBLIC KEY BLOCK)-----[\s\S]{0,20000}?(?:-----END [A-Z0-9 ]{1,40}-----|$)|\bLS0tLS1CRUdJTi[\w+/=]+|\b[a-z][a-z0-9]*_\w+\.[\w-]+\["[^"]*"\]|\barn:[\w-]+:[^\s"',]*|\bssh-[\w-]+ [\w+/=]+|\becdsa-[\w-]+ [\w+/=]+|\b(?:sha\d+|md5|h1|zh)[:-][\w+/=]+|https?:\/\/[^\s"',]*|(?:authorization failure message|host id|request ?id): ?[\w+/=-]+/gi
const ATTRIBUTE = /^\s*(?:(?:[+~-]|-\/\+|\+\/-|<=)\s*)?"?([\w.-]+)"?\s*=\s/
const NAMED = /([\w.-]{1,60})["'\\]*\s*[=:]\s*["'\\]*$/

/**
 * What looks random enough to be a secret: a run of letters and digits in which capitals, small letters and digits change
 * places as they do by chance, not as in words, ids and time stamps. Ids of AWS, UUIDs, digests in hex, and whatever
 * stands under the name of a name, an id or a digest, stay.
 */
export const RANDOM: Form = { words: [], near: 'runs', hide: withoutRandom }

/** The runs of letters and digits in a text that are long enough to look random. */
export function runsIn(text: string): readonly string[] {
  return text.match(CANDIDATE) ?? []
}

function withoutRandom(line: string, spared: ReadonlySet<string>): string {
  let open: readonly (readonly [number, number])[] | undefined
  return line.replace(CANDIDATE, (token, at: number) => {
    const shown = withoutRandomParts(token)
    if (shown === token || spared.has(token) || isRandomByNature(ATTRIBUTE.exec(line)?.[1] ?? ''))
      return token
    open ??= [...line.matchAll(PUBLIC)].map((match) => [match.index, match.index + match[0].length] as const)
    if (open.some(([start, end]) => at >= start && at < end)) return token
    const [, name = ''] = NAMED.exec(line.slice(Math.max(0, at - 70), at)) ?? []
    return isRandomByNature(name) ? token : shown
  })
}

/** The token, or the parts of it between dashes and slashes, hidden where they are random. */
function withoutRandomParts(token: string): string {
  if (UUID.test(token)) return token
  const isPath = /^\/|\/[a-z]+\/|\/\//.test(token)
  // The length of AWS's secret keys, whose alphabet has no dashes: there, less will do.
  if (/^[A-Za-z0-9+/]{40}$/.test(token) && !isPath && isRandom(token.replace(/[/+]/g, ''), 0.3)) return LIKELY
  // Base64 has no dashes; slashes stand in paths too, whose parts are words.
  if (!isPath && /^[A-Za-z0-9+/]+=*$/.test(token) && isRandom(token.replace(/[+/=]/g, ''), 0.48))
    return LIKELY
  const rest = isPath
    ? ''
    : token
        .split(/[-_/+]/)
        .filter((part) => !/^[0-9a-f]+$/i.test(part))
        .join('')
  if (token.length >= 36 && /[a-z]/.test(rest) && /[A-Z]/.test(rest) && isRandom(rest)) return LIKELY
  return token.replace(/[A-Za-z0-9]{20,}/g, (part) => (isRandom(part) ? LIKELY : part))
}

/** By chance, a character is of another kind than the one before in 62 of 100 places; in words it is in few. */
function isRandom(text: string, least = 0.4): boolean {
  if (text.length < 20 || /^[0-9a-f]+$/i.test(text) || !/\d/.test(text)) return false
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text)
  // Ids in capitals and digits are many; what is in small letters and digits is random from 32 on.
  if (!mixed && (text.length < 32 || !/[a-z]/.test(text))) return false
  return changesOf(text) >= (mixed ? least : 0.3) && entropyOf(text) >= 3.6
}

function kindOf(character: string): number {
  if (character >= '0' && character <= '9') return 0
  return character >= 'a' ? 1 : 2
}

function changesOf(text: string): number {
  const kinds = [...text].map(kindOf)
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (text.length - 1)
}

/** Bits of each character, by how often it occurs (Shannon). */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
}
