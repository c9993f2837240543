/** What an answer has to be like. Texts may hold `{{git-sha}}` and `{{image-id}}`. */
export interface Expects {
  /** Statuses, and classes of them by their first digit: 200, `2xx`. */
  readonly status: readonly (number | `${number}xx`)[]
  /** By the name of a header, in small letters: what its value has to have in it. */
  readonly header: Readonly<Record<string, string>>
  /** What the body has to have in it; absent where any will do. */
  readonly body?: string
}

/** Something that is asked by HTTP. */
export interface HttpAsk {
  /** address: one that all instances may answer at; instances: each new one by its private address, `{{private-address}}`. */
  readonly kind: 'address' | 'instances'
  readonly url: string
  readonly method: 'GET' | 'HEAD'
  /** The name that instances are asked for, as header and for TLS; the one of the address where absent. */
  readonly host?: string
  readonly expects: Expects
}

/** A program that says by its exit status how things stand: 0 well, 75 not yet, anything else not well. */
export interface CommandAsk {
  readonly kind: 'command'
  /** Program and arguments; no shell reads them. They may hold placeholders. */
  readonly argv: readonly [string, ...string[]]
  readonly on: 'runner' | 'instances'
}

/** How a probe of the settings file is meant. Times in milliseconds. */
export interface ProbeSpec {
  readonly name: string
  readonly ask: HttpAsk | CommandAsk
  /** So many right answers in a row, and it holds. */
  readonly inARow: number
  /** So many wrong answers in a row, and it has failed. */
  readonly failures: number
  readonly intervalMs: number
  /** How long one answer may take. */
  readonly timeoutMs: number
  /** How long an instance in service, or an address that new instances alone answer at, may take until it is right. */
  readonly withinMs: number
  /**
   * Only of what old instances answer at, too. all-new: it can hold once none of them serves; a percentage that is healthy
   * on the new image, from which on answers of another version are passed over.
   */
  readonly from: 'all-new' | 'first-instance' | number
}

/** The version that is rolled out. */
export interface Version {
  /** The commit that the image was baked from; absent of an image that does not tell. */
  readonly gitSha?: string
  /** AMI ids; all of the group's. */
  readonly images: readonly string[]
}

/** The placeholders that say which version, and those that say which instance. */
export const OF_VERSION = ['git-sha', 'image-id'] as const
export const OF_INSTANCE = ['private-address', 'instance-id'] as const

const VERSIONED = new RegExp(`\\{\\{(${OF_VERSION.join('|')})\\}\\}`)
const SINGLE = new RegExp(`\\{\\{(${OF_INSTANCE.join('|')})\\}\\}`)

/** each: every new instance is asked by itself, and answers for itself; all: nobody can tell who of them answers. */
export function extentOf({ ask }: ProbeSpec): 'each' | 'all' {
  if (ask.kind !== 'command') return ask.kind === 'instances' ? 'each' : 'all'
  return ask.on === 'instances' || ask.argv.some((word) => SINGLE.test(word)) ? 'each' : 'all'
}

/** Whether a text names a version. */
export function namesVersion(text: string): boolean {
  return VERSIONED.test(text)
}

/** Whether the probe cannot be asked without knowing the commit of the image. */
export function needsCommit({ ask }: ProbeSpec): boolean {
  const expected =
    ask.kind === 'command' ? [] : [ask.url, ask.expects.body ?? '', ...Object.values(ask.expects.header)]
  const texts = ask.kind === 'command' ? ask.argv : expected
  return texts.some((text) => text.includes('{{git-sha}}'))
}

/** What a text is with its placeholders filled in; several where there are several images. */
export function filled(text: string, { gitSha = '', images }: Version): readonly string[] {
  const named = text.replaceAll('{{git-sha}}', () => gitSha)
  if (!named.includes('{{image-id}}')) return [named]
  return images.map((id) => named.replaceAll('{{image-id}}', () => id))
}
