import type { ImageSet } from './image.ts'

/** Where an AMI id comes from: it is told, or a parameter of SSM has it. */
export type AmiSource = { readonly id: string } | { readonly parameter: string }

/** One AMI that a run is told to take. */
export type Told = AmiSource & {
  /** Absent where none was told: that of the run. */
  readonly region?: string
  /** Which source of its template it is from; absent where a region has one. */
  readonly name?: string
}

/** Which image a run is to take. */
export type ImageWish =
  /** What the template makes: the one that is there, or a bake. */
  | { readonly kind: 'auto' }
  /** These AMIs, which are one image. */
  | { readonly kind: 'told'; readonly amis: readonly Told[] }
  /** The newest one with this image key. */
  | { readonly kind: 'key'; readonly key: string }
  /** The newest one proven in this environment. */
  | { readonly kind: 'proven'; readonly environment: string }

/** What was read, or why it could not be, in words that follow "; ". */
export type Read<T> = { readonly value: T } | { readonly problem: string }

/** A region by its name. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const REGION = /^[a-z]{2,4}(?:-[a-z]+)*-(?:central|north|south|(?:north|south)?(?:east|west))-\d{1,2}$/

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html */
const AMI = /^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/

/** A name of a parameter, or its ARN; a version or a label may follow. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
const PARAMETER =
  /^(?:arn:aws[\w-]*:ssm:[a-z0-9-]+:\d{12}:parameter(?=\/))?\/?[\w.-]+(?:\/[\w.-]+)*(?::[\w.-]+)?$/

/** A source of a template, as a set has it. */
const SOURCE = /^[\w.-]{1,100}$/

/** What the text of the input `image` asks for. */
export function readWish(text: string): Read<ImageWish> {
  if (text === 'auto') return { value: { kind: 'auto' } }
  const [, kind = '', rest = ''] = /^(key|proven):\s*(.*)$/s.exec(text) ?? []
  if (kind === 'key') return keyOf(rest)
  if (kind === 'proven') return environmentOf(rest)
  const amis = text.startsWith('{') ? amisIn(text, sourceOf) : single(sourceOf(text), text)
  return 'value' in amis ? { value: { kind: 'told', amis: amis.value } } : amis
}

/** What a parameter says: an AMI id, or JSON of such; never another parameter. */
export function readIds(text: string): Read<readonly Told[]> {
  const trimmed = text.trim()
  return trimmed.startsWith('{') ? amisIn(trimmed, idOf) : single(idOf(trimmed), trimmed)
}

function keyOf(key: string): Read<ImageWish> {
  return /^[0-9a-f]{64}$/.test(key)
    ? { value: { kind: 'key', key } }
    : { problem: 'an image key has 64 hex digits' }
}

function environmentOf(environment: string): Read<ImageWish> {
  return environment === ''
    ? { problem: '`proven:` names no environment' }
    : { value: { kind: 'proven', environment } }
}

function idOf(text: string): AmiSource | undefined {
  return AMI.test(text) ? { id: text } : undefined
}

function sourceOf(text: string): AmiSource | undefined {
  const name = /^ssm:(.*)$/s.exec(text)?.[1]
  if (name === undefined) return idOf(text)
  return PARAMETER.test(name) ? { parameter: name } : undefined
}

function single(source: AmiSource | undefined, text: string): Read<readonly Told[]> {
  if (source !== undefined) return { value: [source] }
  return { problem: text === '' ? 'nothing came, so see who was to give it' : 'it is none of these' }
}

type ReadSource = (text: string) => AmiSource | undefined

/** The AMIs of JSON: region to id, source to id, or source to region to id. */
function amisIn(text: string, read: ReadSource): Read<readonly Told[]> {
  const entries = entriesOf(parsed(text))
  if (entries === undefined) return { problem: 'what begins with `{` is not JSON' }
  if (entries.length === 0) return { problem: '`{}` names no image, so see who was to give it' }
  const inner = entries.map(([, value]) => entriesOf(value))
  if (inner.every((one) => one === undefined)) {
    const rows = entries.map(([place, id]) =>
      REGION.test(place) ? { region: place, id } : { name: place, id },
    )
    return amisOf(rows, read)
  }
  const rows = entries.flatMap(([name], index) =>
    (inner[index] ?? [['', '']]).map(([region, id]) => ({ name, region, id })),
  )
  return amisOf(rows, read)
}

interface Row {
  readonly name?: string
  readonly region?: string
  readonly id: unknown
}

function amisOf(rows: readonly Row[], read: ReadSource): Read<readonly Told[]> {
  const kinds = new Set(rows.map(({ name, region }) => `${name === undefined} ${region === undefined}`))
  if (rows.length === 0 || kinds.size > 1) return { problem: 'all of its keys have to be regions, or none' }
  const amis: Told[] = []
  for (const { id, ...place } of rows) {
    if (place.region !== undefined && !REGION.test(place.region))
      return { problem: `\`${place.region}\` is no region` }
    if (place.name !== undefined && !SOURCE.test(place.name))
      return { problem: `\`${place.name}\` is no name of a source` }
    const source = typeof id === 'string' ? read(id) : undefined
    if (source === undefined)
      return { problem: `\`${place.name ?? place.region}\` has no AMI id, such as \`ami-0123456789abcdef0\`` }
    amis.push({ ...place, ...source })
  }
  return { value: amis }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entriesOf(value: unknown): [string, unknown][] | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? Object.entries(value) : undefined
}

/** AMIs, by `region` or `source/region`, as one tag holds them: `eu-west-1=ami-1 us-east-1=ami-2`. */
export function formatPlaces(set: ImageSet): string {
  return Object.entries(set)
    .map(([place, id]) => `${place}=${id}`)
    .toSorted()
    .join(' ')
}

/** The set that such a tag holds; empty where it holds none. */
export function parsePlaces(text: string): ImageSet {
  const pairs = text.split(' ').map((pair) => /^([\w./-]+)=(ami-[0-9a-f]+)$/.exec(pair))
  return Object.fromEntries(pairs.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])))
}
