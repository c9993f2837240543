import type { ImageRecord } from '../../../src/image/image.ts'
import { buildTags } from '../../../src/image/tags.ts'
import { buildFacts } from './images.ts'

/** Noon of the n-th day of 2026, ISO 8601. */
export function day(n: number): string {
  return new Date(Date.UTC(2026, 0, n, 12)).toISOString()
}

/** The image of a build on the n-th day of 2026: complete, in eu-west-1, in use nowhere. */
export function builtOn(n: number, changes: Partial<ImageRecord> = {}): ImageRecord {
  const number = String(n).padStart(17, '0')
  const facts = buildFacts({ imageKey: `key-${n}`, run: `${n}-1`, builtAt: day(n) })
  return {
    id: `ami-${number}`,
    region: 'eu-west-1',
    name: `web-${n}`,
    state: 'available',
    createdAt: day(n),
    snapshotIds: [`snap-${number}`],
    ...changes,
    tags: { ...buildTags(facts), ...changes.tags },
  }
}
