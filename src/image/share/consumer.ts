import type { ImageRecord } from '../image.ts'

/** Whom an image is shared with. */
export type Consumer =
  /** Twelve digits. */
  | { readonly kind: 'account'; readonly id: string }
  /** `id` is `o-...`. */
  | { readonly kind: 'organization'; readonly arn: string; readonly id: string }
  /** An organizational unit of that organization; `unit` is `ou-...`. */
  | { readonly kind: 'unit'; readonly arn: string; readonly id: string; readonly unit: string }

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_arn-formats.html */
export const CONSUMER =
  /^(\d{12}|arn:aws[\w-]*:organizations::\d{12}:(organization\/o-[a-z0-9]{4,32}|ou\/o-[a-z0-9]{4,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{4,32}))$/

/** A consumer by its account number or ARN. @throws Error for what is none, which the settings file refuses */
export function consumerOf(text: string): Consumer {
  if (!CONSUMER.test(text)) throw new Error(`${text} is no account, organization or unit`)
  if (/^\d+$/.test(text)) return { kind: 'account', id: text }
  const [, id = '', unit] = text.split('/')
  return unit === undefined ? { kind: 'organization', arn: text, id } : { kind: 'unit', arn: text, id, unit }
}

/** How EC2 names a consumer in a launch permission. */
export function nameOf(consumer: Consumer): string {
  return consumer.kind === 'account' ? consumer.id : consumer.arn
}

/** Those who are not the owner of an image: it may launch it anyway. */
export function othersOf(
  { ownerId }: Pick<ImageRecord, 'ownerId'>,
  consumers: readonly Consumer[],
): Consumer[] {
  return consumers.filter((one) => one.kind !== 'account' || one.id !== ownerId)
}
