import { described, type Place } from '../../../image/choose.ts'
import type { ImageRecord, Member } from '../../../image/image.ts'
import type { Revocation } from '../../../image/revocation.ts'
import { liftWords, revocationWords } from '../../../image/revoked.ts'
import { environmentsOf, isProven, quarantineOf, tagNames } from '../../../image/tags.ts'
import { DeployError } from '../../../outcome/error.ts'
import { more } from '../../../text/more.ts'
import type { Copy } from '../records.ts'

/** Why AMIs cannot be launched, as far as EC2 tells: a line for each. */
export function notUsable(members: readonly Member[], records: readonly ImageRecord[]): string[] {
  const problems = members.flatMap(({ id, region }) => {
    const record = records.find((one) => one.id === id && one.region === region)
    if (record === undefined)
      return [`${id}: in ${region} there is no such image, or it is not shared with this account`]
    if (record.state !== 'available') return [`${id}: it is ${record.state} in ${region}`]
    return record.isUnshared ? [`${id}: in ${region} it is not shared with the account of this job`] : []
  })
  return problems.length > 0 ? problems : mixed(members, records)
}

/** The copies of one image, of one source, are of one architecture. */
function mixed(members: readonly Member[], records: readonly ImageRecord[]): string[] {
  const sources = Map.groupBy(members, ({ name }) => name ?? '')
  return [...sources.values()].flatMap((some) => {
    const own = records.filter(({ id }) => some.some((member) => member.id === id))
    const kinds = new Set(own.flatMap(({ architecture }) => architecture ?? []))
    if (kinds.size < 2) return []
    return own.map(({ id, region, architecture }) => `${id}: in ${region} it is ${architecture}`)
  })
}

/** An image that was named, and cannot be taken. */
export function notTaken(problems: readonly string[], records: readonly ImageRecord[]): DeployError {
  const named = problems.map((problem) => problem.split(':')[0])
  const there = records
    .filter(({ id }) => !named.includes(id))
    .map(({ id, region, state, name }) => `${id}: ${state} in ${region} (${name})`)
  return new DeployError(
    'image-not-found',
    `The image that \`image\` names cannot be taken: ${problems[0]}. Nothing was built or changed.`,
    {
      evidence: [...problems, ...there],
      next: [
        'See that each id is of the region it is named for, and of this account, or shared with it (launch permission).',
        'Where another job or tool gives it, see that this has ended well before this job begins.',
      ],
    },
  )
}

/** What a parameter holds may be a secret: it is never told. */
export function unread(name: string, region: string, why: string): DeployError {
  return new DeployError(
    'image-not-found',
    `The parameter ${name} in ${region} gives no image: ${why}. Nothing was built or changed.`,
    {
      next: [
        'Let who writes it write an AMI id, or JSON of region to AMI id, as a parameter of type String in this region.',
      ],
    },
  )
}

const MOST = 10

/** No image of this content that a lookup may take. */
export function noKey(key: string, region: string, records: readonly ImageRecord[]): DeployError {
  return new DeployError(
    'image-not-found',
    `No image that can be taken has the key ${key} in ${region}. Nothing was built or changed.`,
    {
      evidence: states(records),
      next: [
        'Take the key from the output `image-key` of the job that bakes, and bake in this account and region.',
        'An image of another account has no tags here: name it by its id (output `image-ids`).',
      ],
    },
  )
}

function states(records: readonly ImageRecord[]): string[] {
  const lines = records.map((record) => {
    const since = record.deprecatedAt === undefined ? '' : `, deprecated from ${record.deprecatedAt}`
    return `${described(record)}: ${record.state}${since}`
  })
  return [...lines.slice(0, MOST), ...more(lines, MOST, 'in EC2')]
}

interface Search {
  readonly environment: string
  readonly place: Place
  /** Images of the template. */
  readonly own: readonly ImageRecord[]
  /** All of the repository. */
  readonly records: readonly ImageRecord[]
}

/** No image that is proven in an environment. */
export function noneProven({ environment, place, own, records }: Search): DeployError {
  const lines = own.map(
    (record) => `${described(record)}: ${record.state}, ${historyOf(record, environment)}`,
  )
  const proven = records.filter((record) => !own.includes(record) && isProven(record.tags, environment))
  const others = new Set(proven.flatMap(({ tags }) => tags[tagNames.template] ?? []))
  const elsewhere = [...others].map((template) => `of the template ${template} there are`)
  return new DeployError(
    'image-not-found',
    `No image of the template ${place.template} is proven in ${environment} and can be taken. Nothing was built or changed.`,
    {
      evidence: [...lines.slice(0, MOST), ...more(lines, MOST, 'in EC2'), ...elsewhere],
      next: [
        `Deploy to ${environment} first: an image is proven there when its instances are healthy.`,
        ...(elsewhere.length > 0 ? ['Name the template of the image with `packer-template`.'] : []),
      ],
    },
  )
}

function historyOf({ tags }: ImageRecord, environment: string): string {
  const quarantine = quarantineOf(tags, environment)
  if (quarantine === 'failed') return `failed in ${environment}`
  if (quarantine === 'left') return `rolled back from in ${environment}`
  const proven = environmentsOf(tags)
  return proven.length === 0 ? 'proven nowhere' : `proven in ${proven.join(', ')}`
}

/**
 * Each image that would do is revoked.
 * @param fit newest first, never empty
 * @param what they are, in words that follow `each image`
 */
export function allRevoked(
  fit: readonly ImageRecord[],
  revoked: ReadonlyMap<string, Revocation>,
  { what, environment }: { readonly what: string; readonly environment: string },
): DeployError {
  const reasons = fit.flatMap(({ id }) => revoked.get(id) ?? [])
  const lines = fit.flatMap((record) => {
    const revocation = revoked.get(record.id)
    return revocation === undefined ? [] : `${described(record)}: it ${revocationWords(revocation)}`
  })
  return new DeployError('image-revoked', `Each image ${what} is revoked. Nothing was built or changed.`, {
    evidence: [...lines.slice(0, MOST), ...more(lines, MOST, 'in EC2')],
    next: [
      'Bake one on another base image (`command: build` with `build: always`), or name another image.',
      ...new Set(reasons.map((revocation) => liftWords(revocation, environment))),
    ].slice(0, MOST),
  })
}

/** An image of which a copy is missing. */
export function incomplete({ id }: ImageRecord, copies: readonly Copy[]): DeployError {
  const lines = copies.map(({ region, name, copy }) => {
    const place = [name, region].filter((part) => part !== undefined && part !== '').join(' in ')
    return `${place || 'another one of its build'}: ${copy === undefined ? 'missing' : `${copy.id} is ${copy.state}`}`
  })
  return new DeployError(
    'image-not-found',
    `${id} is not available in all regions, and of all sources, that it was made for. Nothing was built or changed.`,
    {
      evidence: lines,
      next: ['Copy it to where it is missing, take another one, or name those that are wanted as JSON.'],
    },
  )
}
