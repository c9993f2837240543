import { type MachineLine, saidIn } from './machine-lines.ts'

/** Something that Packer said it makes, while it makes it. */
export type Trace =
  | { readonly kind: 'key-pair'; readonly name: string }
  | { readonly kind: 'security-group'; readonly name: string }
  | { readonly kind: 'instance'; readonly id: string }
  | { readonly kind: 'image'; readonly id: string }
  /** A region that gets a copy of the image; what the copy's id is, is not said. */
  | { readonly kind: 'copy'; readonly region: string }

/**
 * What Packer says, without the build's name before it, of each kind. The same words since 1.6.6:
 * https://github.com/hashicorp/packer-plugin-amazon (common/step_*.go, builder/ebs/step_create_ami.go)
 */
const words: readonly { readonly pattern: RegExp; readonly trace: (value: string) => Trace }[] = [
  {
    pattern: /^Creating temporary keypair: (packer_[0-9a-f-]{36})$/,
    trace: (name) => ({ kind: 'key-pair', name }),
  },
  {
    pattern: /^Creating temporary security group for this instance: (packer_[0-9a-f-]{36})$/,
    trace: (name) => ({ kind: 'security-group', name }),
  },
  { pattern: /^Instance ID: (i-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'instance', id }) },
  { pattern: /^AMI: (ami-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'image', id }) },
  { pattern: /^Copying to: ([a-z]+(?:-[a-z]+)+-\d+)$/, trace: (region) => ({ kind: 'copy', region }) },
]

/** Packer says this itself before it makes an image; only then is an id that follows believed. */
const makesImage = /^(Creating (unencrypted )?AMI |Registering the AMI)/

/**
 * Reads what Packer makes from its lines, in order. Provisioners write into the same lines, so of each build only the
 * first of a kind counts (the builder is there before any provisioner runs), and an image only after Packer began one.
 * Whether the thing is Packer's is for EC2 to confirm.
 */
export function traceReader(): (line: MachineLine) => readonly Trace[] {
  const seen = new Set<string>()
  const builds = new Set<string>()
  return ({ type, data }) => {
    if (type !== 'ui') return []
    return (data[1] ?? '').split('\n').flatMap((text) => {
      const { build = '', text: said = '' } = saidIn(text) ?? {}
      if (isPostProcessor(build, builds)) return []
      builds.add(build)
      if (makesImage.test(said)) seen.add(`${build} makes an image`)
      const trace = traceIn(said)
      if (trace === undefined) return []
      if (trace.kind === 'image' && !seen.has(`${build} makes an image`)) return []
      const once = trace.kind === 'copy' ? `${build} copy ${trace.region}` : `${build} ${trace.kind}`
      if (seen.has(once)) return []
      seen.add(once)
      return [trace]
    })
  }
}

/** What a post-processor says has its type behind the build's name: `web (shell-local)`. */
function isPostProcessor(build: string, builds: ReadonlySet<string>): boolean {
  const [, own] = /^(.+) \([\w-]+\)$/.exec(build) ?? []
  return own !== undefined && builds.has(own)
}

function traceIn(said: string): Trace | undefined {
  for (const { pattern, trace } of words) {
    const [, value] = pattern.exec(said) ?? []
    if (value !== undefined) return trace(value)
  }
  return undefined
}
