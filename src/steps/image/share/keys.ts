import type { ImageKey } from '../../../deps/sharing.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { type Consumer, nameOf, othersOf } from '../../../image/share/consumer.ts'
import {
  grantCommand,
  grantedTo,
  grantsCommand,
  isGranted,
  missingStatement,
} from '../../../image/share/key-policy.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { OfferDeps } from './held.ts'

/** Who is to use images, and for what: a copy is launched with a key of its own account. */
interface Purpose {
  readonly consumers: readonly Consumer[]
  readonly purpose: 'launch' | 'copy'
}

/**
 * Sees, before anything is shared, that whom images are to be shared with can use the keys that these are encrypted with:
 * EC2 shares an image nobody else can start, and tells only when an instance is launched.
 * @throws DeployError image-not-shared with the statements that key policies lack
 */
export async function requireUsableKeys(
  records: readonly ImageRecord[],
  { consumers, purpose }: Purpose,
  deps: OfferDeps,
): Promise<void> {
  const untold: Untold[] = []
  for (const record of records) {
    const others = othersOf(record, consumers)
    const keys = others.length === 0 ? [] : await keysOf(record, deps)
    for (const id of keys) {
      const granted = await requireUsable({ record, id, others, purpose }, deps)
      if (granted !== undefined) untold.push(granted)
    }
  }
  const organizations = consumers.filter(({ kind }) => kind !== 'account')
  if (purpose === 'launch' && organizations.length > 0 && untold.length > 0)
    deps.log.warning(grantsUntold(organizations, untold))
}

/** A key whose grants are known, and nobody can tell here whether they are enough for an organization. */
interface Untold {
  /** ARN. */
  readonly key: string
  /** Accounts that have one. */
  readonly accounts: readonly string[]
}

async function keysOf({ region, snapshotIds }: ImageRecord, { sharing }: OfferDeps): Promise<string[]> {
  if (snapshotIds.length === 0) return []
  const storages = await sharing.storages(region, snapshotIds)
  return [...new Set(storages.flatMap(({ key }) => key ?? []))]
}

interface Use {
  readonly record: ImageRecord
  /** Of the key. */
  readonly id: string
  readonly others: readonly Consumer[]
  readonly purpose: Purpose['purpose']
}

/** @returns of a key of the images' account, who has grants on it for Auto Scaling */
async function requireUsable(use: Use, { imageKeys, log }: OfferDeps): Promise<Untold | undefined> {
  const { record, id, others, purpose } = use
  const key = await imageKeys.describe(record.region, id)
  if (key.manager === 'aws') throw defaultKey(use)
  if (key.state !== 'Enabled') throw notEnabled(use, key)
  if (key.arn.split(':')[4] !== record.ownerId) {
    // KMS tells the policy of a key to its own account alone.
    log.warning(`${key.arn} is of another account: whether ${namesOf(others)} may use it is not known here.`)
    return undefined
  }
  const [policy, grants] = await Promise.all([
    imageKeys.policy(record.region, id),
    imageKeys.grants(record.region, id),
  ])
  const lacking = others
    .map((consumer) => ({ consumer, lacks: lacksOf(consumer, { key, policy, grants, purpose }) }))
    .filter(({ lacks }) => lacks.length > 0)
  if (lacking.length > 0) throw notAllowed(record, key, lacking)
  return { key: key.arn, accounts: grantedTo(grants).filter((id) => id !== record.ownerId) }
}

function grantsUntold(organizations: readonly Consumer[], keys: readonly Untold[]): string {
  return [
    `Which accounts are in ${namesOf(organizations)} is not known here, so whether Auto Scaling of each can start instances from the image was not checked: each account needs a grant of its own on the key.`,
    ...keys.map(({ key, accounts }) => {
      const has =
        accounts.length === 0
          ? 'no grant for Auto Scaling of another account'
          : `grants for Auto Scaling of ${accounts.join(', ')}`
      return `${key} has ${has}. To see them: ${grantsCommand(key)}. To make one, as the account that lacks it: ${grantCommand(key, 'ACCOUNT')}`
    }),
  ].join('\n')
}

interface Held {
  readonly key: ImageKey
  /** JSON. */
  readonly policy: string
  readonly grants: Parameters<typeof isGranted>[0]
  readonly purpose: Purpose['purpose']
}

/** What a consumer lacks: lines of evidence. Which accounts an organization has is not known here, nor their grants. */
function lacksOf(consumer: Consumer, { key, policy, grants, purpose }: Held): string[] {
  const isLaunch = consumer.kind === 'account' && purpose === 'launch'
  if (isLaunch && isGranted(grants, consumer.id)) return []
  const statement = missingStatement(policy, consumer)
  const ofPolicy =
    statement === undefined
      ? []
      : [`The key policy lacks, for ${nameOf(consumer)}:`, JSON.stringify(statement)]
  if (!isLaunch) return ofPolicy
  return [
    ...ofPolicy,
    `A grant is missing for Auto Scaling of ${consumer.id}; to be made once by that account:`,
    grantCommand(key.arn, consumer.id),
  ]
}

function defaultKey({ record: { id, region }, others }: Use): DeployError {
  return new DeployError(
    'image-not-shared',
    `${id} in ${region} is encrypted with the default key of its account (aws/ebs), which no other account can use: ${namesOf(others)} could not start it. Nothing was shared or deployed.`,
    {
      next: [
        'Bake it with a customer managed key (`kms_key_id` of the source in the template, `region_kms_key_ids` for its copies) whose policy lets the others use it. Where the account encrypts by default, set another default key for EBS.',
        'Or bake in each account for itself, without `share-with`.',
      ],
    },
  )
}

function notEnabled({ record: { id, region } }: Use, { arn, state }: ImageKey): DeployError {
  return new DeployError(
    'image-not-shared',
    `${id} in ${region} is encrypted with a key that is ${state}: nobody can start it. Nothing was shared or deployed.`,
    { evidence: [`${arn}: ${state}`], next: [`Enable ${arn}, or bake with another key.`] },
  )
}

interface Lacking {
  readonly consumer: Consumer
  readonly lacks: readonly string[]
}

function notAllowed({ id, region }: ImageRecord, key: ImageKey, lacking: readonly Lacking[]): DeployError {
  const who = namesOf(lacking.map(({ consumer }) => consumer))
  return new DeployError(
    'image-not-shared',
    `${id} in ${region} is encrypted with a key that ${who} may not use. Nothing was shared or deployed.`,
    {
      evidence: [`Key ${key.arn}`, ...lacking.flatMap(({ lacks }) => ['', ...lacks])],
      next: [
        'Add the statements above to the policy of the key, and have the grants made; then run again.',
        'Who launches or copies it in the other account needs the same actions on the key in a policy of its own.',
      ],
    },
  )
}

function namesOf(consumers: readonly Consumer[]): string {
  return consumers.map(nameOf).join(', ')
}
