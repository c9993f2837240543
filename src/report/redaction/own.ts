import type { Image } from '../../image/image.ts'
import type { Report } from '../report.ts'

/** Whatever of a report tells which release it is about. */
type Told = Partial<Pick<Report, 'commit' | 'image' | 'live' | 'recovery' | 'merged' | 'status'>>

/**
 * What the action itself hands over and reports: commits, refs, keys and names of images. They are public in GitHub and in
 * EC2's tags, and no secrets, though a stack keeps them where every value is marked as sensitive
 * (`aws_ssm_parameter.value`): hidden there, they would be hidden in the whole report.
 */
export function ownValues({ commit, image, live, recovery, merged, status }: Told): string[] {
  const { images = [], commits } = live ?? {}
  const found: (string | undefined)[] = [
    commit?.sha,
    ...refsOf(commit?.ref),
    ...imageValues(image),
    ...images.flatMap(({ gitSha, name }) => [gitSha, name]),
    commits?.base,
    commits?.head,
    ...(commits?.commits ?? []).map(({ sha }) => sha),
    recovery?.commit,
    ...imageValues(recovery?.image),
    ...(merged?.rows ?? []).flatMap(({ report }) => imageValues(report?.image)),
    ...(status?.rows ?? []).flatMap(({ release, newer }) => [
      release?.commit,
      release?.name,
      ...newer.map(({ commit }) => commit),
    ]),
  ]
  return found.flatMap((value) => (value ? [value] : []))
}

function imageValues(image: Image | undefined): (string | undefined)[] {
  if (image === undefined) return []
  const { gitSha, imageKey, name, provenance } = image
  return [gitSha, imageKey, name, provenance?.run, ...refsOf(provenance?.ref)]
}

/** A ref, and the name of its branch or tag. */
function refsOf(ref = ''): string[] {
  return [ref, ref.replace(/^refs\/(?:heads|tags)\//, '')]
}
