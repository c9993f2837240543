import { type MachineLine, saidIn } from './machine-lines.ts'

/** Something that Packer said it makes, while it makes it. */
export type Trace =
  | { readonly kind: 'key-pair'; readonly name: string }
  | { readonly kind: 'security-group'; readonly name: string }
  /** In IAM, which has no regions. */
  | { readonly kind: 'instance-profile'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string }
  /** Of a spot builder. */
  | { readonly kind: 'launch-template'; readonly id: string }
  | { readonly kind: 'instance'; readonly id: string }
  | { readonly kind: 'image'; readonly id: string }
  /** A region that gets a copy of the image; what the copy's id is, is not said. */
  | { readonly kind: 'copy'; readonly region: string }

const UUID = '[0-9a-f-]{36}'

/** A word of Packer, and what it tells. */
interface Word {
  readonly pattern: RegExp
  readonly trace: (value: string) => Trace
  /** said: what is named may be made already, or never. gone-on: it is made when the build says more. */
  readonly known?: 'gone-on'
}

/**
 * What Packer says, without the build's name before it, of each kind. The same words since 1.6.6:
 * https://github.com/hashicorp/packer-plugin-amazon (common/step_*.go, builder/ebs/step_create_ami.go)
 */
const words: readonly Word[] = [
  {
    pattern: new RegExp(`^Creating temporary keypair: (packer_${UUID})$`),
    trace: (name) => ({ kind: 'key-pair', name }),
  },
  // The template has named it; where there is one of the name, that is another's, and the build fails.
  {
    pattern: /^Creating temporary keypair: (\S.*)$/,
    trace: (name) => ({ kind: 'key-pair', name }),
    known: 'gone-on',
  },
  {
    pattern: new RegExp(`^Creating temporary security group for this instance: (packer_${UUID})$`),
    trace: (name) => ({ kind: 'security-group', name }),
  },
  {
    pattern: new RegExp(`^Creating temporary instance profile for this instance: (packer-${UUID})$`),
    trace: (name) => ({ kind: 'instance-profile', name }),
  },
  {
    pattern: new RegExp(`^Creating temporary role for this instance: (packer-${UUID})$`),
    trace: (name) => ({ kind: 'role', name }),
  },
  {
    pattern: /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/,
    trace: (id) => ({ kind: 'launch-template', id }),
  },
  { pattern: /^Instance ID: (i-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'instance', id }) },
  { pattern: /^AMI: (ami-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'image', id }) },
  { pattern: /^Copying to: ([a-z]+(?:-[a-z]+)+-\d+)$/, trace: (region) => ({ kind: 'copy', region }) },
]

/** Whether a line that a build says may tell of something that Packer makes, for `traceReader`. */
export function isTraceWord(line: string): boolean {
  const { text = '' } = saidIn(line) ?? {}
  return makesImage.test(text) || words.some(({ pattern }) => pattern.test(text))
}

/** What Packer makes before the builder, and so before any provisioner can say anything. */
const BEFORE_THE_BUILDER: ReadonlySet<Trace['kind']> = new Set([
  'key-pair',
  'security-group',
  'instance-profile',
  'role',
  'launch-template',
])

/** Packer says this itself before it makes an image; only then is an id that follows believed. */
const makesImage = /^(Creating (unencrypted )?AMI |Registering the AMI)/

/** What is known of one build so far. */
interface Build {
  readonly seen: Set<string>
  makesImage: boolean
  /** What is made if the build goes on. */
  awaited?: Trace | undefined
}

/**
 * Reads what Packer makes from its lines, in order. Provisioners write into the same lines, so of each build only the
 * first of a kind counts (the builder is there before any provisioner runs), and an image only after Packer began one.
 * Whether the thing is Packer's is for EC2 to confirm.
 */
export function traceReader(): (line: MachineLine) => readonly Trace[] {
  const builds = new Map<string, Build>()
  return ({ type, data }) => {
    if (type !== 'ui') return []
    return (data[1] ?? '').split('\n').flatMap((text) => {
      const { build: name = '', text: said = '' } = saidIn(text) ?? {}
      if (isPostProcessor(name, builds)) return []
      const build = builds.get(name) ?? { seen: new Set(), makesImage: false }
      builds.set(name, build)
      return tracesIn(said, data[0] === 'error' ? 'failed' : 'went-on', build)
    })
  }
}

/** What a line of a build tells: of what was begun before, and of what it names. */
function tracesIn(said: string, how: 'went-on' | 'failed', build: Build): Trace[] {
  const { awaited } = build
  build.awaited = undefined
  const made = awaited !== undefined && how === 'went-on' ? [awaited] : []
  if (makesImage.test(said)) build.makesImage = true
  const word = words.find(({ pattern }) => pattern.test(said))
  const trace = word?.trace(word.pattern.exec(said)?.[1] ?? '')
  if (trace === undefined || !isBelieved(trace, build)) return made
  build.seen.add(seenAs(trace))
  if (word?.known !== 'gone-on') return [...made, trace]
  build.awaited = trace
  return made
}

function isBelieved(trace: Trace, { seen, makesImage: isMaking }: Build): boolean {
  if (seen.has(seenAs(trace))) return false
  if (trace.kind === 'image') return isMaking
  return !BEFORE_THE_BUILDER.has(trace.kind) || !seen.has('instance')
}

function seenAs(trace: Trace): string {
  return trace.kind === 'copy' ? `copy ${trace.region}` : trace.kind
}

/** What a post-processor says has its type behind the build's name: `web (shell-local)`. */
function isPostProcessor(build: string, builds: ReadonlyMap<string, unknown>): boolean {
  const [, own] = /^(.+) \([\w-]+\)$/.exec(build) ?? []
  return own !== undefined && builds.has(own)
}
