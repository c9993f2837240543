import { madeAt } from '../image/builds.ts'
import type { Ruling } from '../image/retention.ts'
import { tagNames } from '../image/tags.ts'

/** What a run did about the builds of a template, or would do. */
export interface PruneReport {
  /** planned: a dry run, nothing was removed. */
  readonly extent: 'planned' | 'applied'
  readonly builds: readonly PruneRow[]
}

/** An AMI or a snapshot. */
export interface Part {
  readonly region: string
  readonly id: string
}

/** What becomes of one build, in all its regions. */
export interface PruneRow {
  readonly name: string
  readonly gitSha?: string
  /** ISO 8601, of the youngest part. */
  readonly madeAt: string
  readonly images: readonly Part[]
  /** The snapshots that go with it. */
  readonly snapshots: readonly Part[]
  /** due: to be removed and not reached yet. failed: begun and not finished. */
  readonly result: 'kept' | 'due' | 'removed' | 'failed'
  readonly reasons: readonly string[]
  /** AMI ids that were deregistered, where anything was tried. */
  readonly gone?: readonly string[]
}

/** A ruling as the report shows it before anything is removed. */
export function rowOf({ build, decision, reasons }: Ruling): PruneRow {
  const [first] = build.images
  const gitSha = [...build.images, ...build.snapshots][0]?.tags[tagNames.gitSha]
  const parts = (all: readonly Part[]) => all.map(({ region, id }) => ({ region, id }))
  return {
    name: first?.name || first?.id || `snapshots of a removed image (${build.snapshots[0]?.id ?? 'none'})`,
    ...(gitSha === undefined ? {} : { gitSha }),
    madeAt: madeAt(build),
    images: parts(build.images),
    snapshots: parts(build.snapshots),
    result: decision === 'keep' ? 'kept' : 'due',
    reasons,
  }
}

/** The AMIs that a run has deregistered, also of a build that it did not get to the end of. */
export function prunedIds(report: PruneReport | undefined): string[] {
  return (report?.builds ?? []).flatMap(({ gone = [] }) => gone)
}
