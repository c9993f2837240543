import { createHash, type ScryptOptions, scryptSync } from 'node:crypto'
import type { Image, ImageSet } from '../../image/image.ts'
import { type Edit, editsOf, type Rename } from '../edits.ts'
import type { ChangeKind, Invocation, OutputChange, PlanModel, ResourceChange } from '../plan.ts'

/** What is done: a change, or an action of a provider is run. */
export type EffectKind = ChangeKind | 'invoke'

/** One change of a plan without its values. */
export interface ChangeDigest {
  /**
   * Address of the resource, with the key of a deposed object; `output.NAME` for an output; of an action with what sets
   * it off.
   */
  readonly address: string
  readonly kind: EffectKind
  /** 16 hex digits. */
  readonly digest: string
  /** Each path that the change sets, with 8 hex digits of its values; '' where they are hidden. */
  readonly paths: readonly (readonly [path: string, digest: string])[]
}

/** What a plan does, in digests: two plans that do the same have the same `digest`. */
export interface PlanFingerprint {
  /** 64 hex digits over all that follows. */
  readonly digest: string
  /** Names the image: its key, or its ids where it has none. */
  readonly image: string
  /** Digest of all hidden values together; '' where the plan sets none. */
  readonly hidden: string
  /** Sorted by address. */
  readonly changes: readonly ChangeDigest[]
}

/**
 * The fingerprint of a plan. In it are the resources and outputs that change, what happens to them, the values they
 * get, and the actions that are run; the image by its key, wherever its AMI ids stand. Not in it: no-ops (but imports and moves), reads, the order of
 * anything but lists, warnings, times, versions of tools, reasons, what a provider may write either way, and old values
 * whose new ones are known only after apply (see `editsOf`). Computed attributes are not told from others: a plan
 * does not say which they are, and those that change are unknown.
 *
 * @param cost what a guess at the hidden values costs
 */
export function fingerprintOf(
  model: PlanModel,
  image: Pick<Image, 'set' | 'imageKey'>,
  cost: ScryptOptions = DEAR,
): PlanFingerprint {
  const rename = renameOf(image.set, model.plannedAt)
  const secrets: string[] = []
  const resources = model.changes.filter(isEffect).map((change) => digestChange(change, rename, secrets))
  const outputs = (model.outputs ?? []).map((output) => digestOutput(output, rename, secrets))
  const actions = (model.invocations ?? []).map((action) => digestInvocation(action, rename, secrets))
  const changes = [...resources, ...outputs, ...actions].sort(byAddress)
  const facts = {
    image: image.imageKey ?? Object.values(image.set).sort().join(),
    hidden: secrets.length === 0 ? '' : slowDigest(secrets.sort(), cost),
  }
  const digest = sha256([facts.image, facts.hidden, changes.map((change) => [change.address, change.digest])])
  return { ...facts, digest, changes }
}

/** What a plan does to the stack, the image taken out: 16 hex digits. */
export function stackDigest({ hidden, changes }: Pick<PlanFingerprint, 'hidden' | 'changes'>): string {
  return sha256([hidden, changes.map(({ address, digest }) => [address, digest])]).slice(0, 16)
}

function byAddress(one: ChangeDigest, other: ChangeDigest): number {
  return one.address < other.address ? -1 : Number(one.address > other.address)
}

/** Whether applying it does anything. A no-op that is imported or moved changes the state. */
function isEffect({ mode, kind, importing, movedFrom }: ResourceChange): boolean {
  if (mode === 'data' || kind === 'read') return false
  return kind !== 'no-op' || importing === true || movedFrom !== undefined
}

/** The AMI ids of the image and the plan's own time by what they stand for. */
function renameOf(set: ImageSet, plannedAt: string | undefined): Rename {
  const regions = new Map(Object.entries(set).map(([region, id]) => [id, region]))
  const ids = [...regions.keys()].map((id) => id.replace(/[^\w-]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`, 'g')
  return (text) => {
    const timeless = plannedAt === undefined ? text : text.replaceAll(plannedAt, '<time of the plan>')
    return timeless.includes('ami-')
      ? timeless.replace(pattern, (id) => `<image of ${regions.get(id)}>`)
      : timeless
  }
}

function digestChange(change: ResourceChange, rename: Rename, secrets: string[]): ChangeDigest {
  const { kind, deposed, movedFrom = '', importId = '', keepsOld = false } = change
  const address = rename(deposed === undefined ? change.address : `${change.address} (deposed ${deposed})`)
  const goes = kind === 'delete' || kind === 'forget'
  // Of what goes, only which object it is matters, not what it was like in the end.
  const edits = goes || kind === 'no-op' ? identity(change) : editsOf(change, rename)
  return digestEdits({ address, kind, facts: [movedFrom, importId, keepsOld], edits }, secrets)
}

function identity({ before }: ResourceChange): Edit[] {
  const id = before?.['id']
  return typeof id === 'string' ? [{ path: 'id', from: id, to: '', isHidden: false }] : []
}

function digestOutput(output: OutputChange, rename: Rename, secrets: string[]): ChangeDigest {
  const { kind, name } = output
  const edits = kind === 'delete' ? [] : editsOf(output, rename)
  return digestEdits({ address: `output.${name}`, kind, facts: [], edits }, secrets)
}

function digestInvocation(action: Invocation, rename: Rename, secrets: string[]): ChangeDigest {
  const { address, trigger, config, sensitive, unknown } = action
  const settings = { before: null, after: config, afterUnknown: unknown }
  const edits = editsOf({ ...settings, beforeSensitive: false, afterSensitive: sensitive }, rename)
  const name = rename(trigger === '' ? address : `${address} (${trigger})`)
  return digestEdits({ address: name, kind: 'invoke', facts: [], edits }, secrets)
}

interface Digestible {
  readonly address: string
  readonly kind: EffectKind
  readonly facts: readonly unknown[]
  readonly edits: readonly Edit[]
}

function digestEdits({ address, kind, facts, edits }: Digestible, secrets: string[]): ChangeDigest {
  const open: unknown[] = []
  const paths = edits.map(({ path, from, to, isHidden }) => {
    if (isHidden) secrets.push(JSON.stringify([address, path, from, to]))
    else open.push([path, from, to])
    return [path, isHidden ? '' : sha256([from, to]).slice(0, 8)] as const
  })
  const hiddenPaths = paths.filter(([, digest]) => digest === '')
  return { address, kind, digest: sha256([kind, facts, open, hiddenPaths]).slice(0, 16), paths }
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Each guess costs about a tenth of a second. */
const DEAR = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** A digest that a comment may show of secrets: a guess has to guess all of them at once. */
function slowDigest(secrets: readonly string[], cost: ScryptOptions): string {
  return scryptSync(JSON.stringify(secrets), 'immutable-deploy', 16, cost).toString('hex')
}
