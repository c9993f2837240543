import { DeployError } from '../outcome/error.ts'
import { clip, oneLine } from '../text/escape.ts'
import type { Revocation } from './revocation.ts'
import { quarantinedTag } from './tags.ts'

/** Why an image is revoked, in words that follow its id: `was made from ami-2 (base), which is listed in ...`. */
export function revocationWords({ path, name, entry, failedAt = '' }: Revocation): string {
  const line = path.slice(1).map((id, index) => `${index === 0 ? 'was made from' : 'that from'} ${id}`)
  const what =
    entry === undefined
      ? `failed in this environment at ${failedAt}`
      : `is listed in \`revoked\`${as(entry, path)}`
  if (line.length === 0) return what
  return `${line.join(', and ')}${name === '' ? '' : ` (${clip(oneLine(name), 80)})`}, which ${what}`
}

function as(entry: string, path: readonly string[]): string {
  return entry === path.at(-1) ? '' : ` as \`${entry}\``
}

/** How an image is taken all the same, a sentence. */
export function liftWords({ path, entry }: Revocation, environment: string): string {
  if (entry !== undefined)
    return `To take it all the same, take \`${entry}\` out of \`revoked\` in the settings file.`
  const [id, tag] = [path.at(-1), quarantinedTag(environment)]
  return `Where ${id} was not to blame, remove its tag: \`aws ec2 delete-tags --resources ${id} --tags Key=${tag}\``
}

/** What was to be taken, and why not. */
export interface Refused {
  readonly id: string
  readonly revocation: Revocation
  readonly environment: string
  /** What to do instead, a sentence. */
  readonly instead: string
  /** Whether the run has baked it. */
  readonly origin: 'found' | 'built'
}

/** An image that was named, or that was the only one, is revoked. */
export function refusedAsRevoked({ id, revocation, environment, instead, origin }: Refused): DeployError {
  const done =
    origin === 'built' ? 'It was built, and nothing else was changed.' : 'Nothing was built or changed.'
  return new DeployError('image-revoked', `${id} is revoked: it ${revocationWords(revocation)}. ${done}`, {
    evidence: revocation.path.length < 2 ? [] : [revocation.path.join(' ← ')],
    next: [instead, liftWords(revocation, environment)],
  })
}
