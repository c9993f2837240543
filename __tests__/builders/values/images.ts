import type { PackerBuild } from '../../../src/deps/tools.ts'
import type { ImageRecord, ImageSet } from '../../../src/image/image.ts'
import { type BuildFacts, buildTags, provenTag } from '../../../src/image/tags.ts'

/** Shas of four commits, oldest first. */
export const commits = [
  '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
  '2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e',
  '3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f',
  '4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70',
] as const

export function buildFacts(changes: Partial<BuildFacts> = {}): BuildFacts {
  return {
    gitSha: commits[0],
    imageKey: 'key-1',
    repository: 'octo-org/shop',
    template: 'image',
    ref: 'refs/heads/main',
    run: '1234567890-1',
    builtAt: '2026-03-01T10:10:00.000Z',
    begunAt: '2026-03-01T10:00:00.000Z',
    regions: ['eu-west-1'],
    sourceImage: 'ami-0ba5e000000000000',
    packerVersion: '1.11.2',
    ...changes,
  }
}

/** The image of the n-th build, of the n-th commit, an hour after the one before; available in eu-west-1. */
export function imageRecord(n: number, changes: Partial<ImageRecord> = {}): ImageRecord {
  const gitSha = commits[n - 1] ?? commits[0]
  return {
    id: `ami-0000000000000000${n}`,
    region: 'eu-west-1',
    name: `web-${n}`,
    state: 'available',
    createdAt: `2026-03-01T1${n}:00:00.000Z`,
    snapshotIds: [`snap-0000000000000000${n}`],
    ...changes,
    tags: { ...buildTags(buildFacts({ gitSha, imageKey: `key-${n}` })), ...changes.tags },
  }
}

/** What Packer answers when it has made this set. */
export function packed(set: ImageSet): PackerBuild {
  return { set, sourceImage: 'ami-0ba5e000000000000', packerVersion: '1.11.2' }
}

/** Tags of an image that reached its threshold in an environment. */
export function proven(environment = ''): Record<string, string> {
  return { [provenTag(environment)]: '2026-03-01T20:00:00.000Z' }
}
