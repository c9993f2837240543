import { describe, expect, test } from '@jest/globals'
import { buildsOf, isComplete, missingTags } from '../../src/image/builds.ts'
import type { ImageRecord, SnapshotRecord } from '../../src/image/image.ts'
import { copyTags, isRecord, provenTag, tagNames } from '../../src/image/tags.ts'
import { builtOn, day } from '../builders/values/retention.ts'

const owner = { repository: 'octo-org/shop', template: 'image' }
const seen = builtOn(3).tags

/** A copy made on the n-th day, with what was to be seen of its source, and its snapshot. */
function copied(n: number, source: string, facts: Readonly<Record<string, string>>) {
  const image: ImageRecord = {
    ...builtOn(n),
    tags: copyTags(facts, { source, repository: owner.repository }),
  }
  const [id = ''] = image.snapshotIds
  const snapshot: SnapshotRecord = { id, region: image.region, startedAt: day(n), tags: image.tags }
  return { image, snapshot }
}

describe('a copy in the account where it runs is a build to prune', () => {
  test.each([
    ['with the tags of its source', seen],
    ['without them', {}],
  ])('%s', (_, facts) => {
    const [one, other] = [copied(10, 'ami-1', facts), copied(11, 'ami-2', {})]
    const builds = buildsOf([one.image, other.image], [one.snapshot, other.snapshot], owner)
    expect(builds.map(({ images, snapshots }) => [images, snapshots])).toEqual([
      [[other.image], [other.snapshot]],
      [[one.image], [one.snapshot]],
    ])
    expect(builds.map(isComplete)).toEqual([true, true])
    expect(missingTags(one.image.tags)).toEqual([])
  })

  test('whose snapshot is of none of its images is not its own', () => {
    const { image, snapshot } = copied(10, 'ami-1', {})
    const [build] = buildsOf([image], [{ ...snapshot, id: 'snap-other' }], owner)
    expect(build?.snapshots).toEqual([])
  })
})

test('a copy has the facts, and nothing that was learnt of its source, nor tags of AWS', () => {
  const learnt = { [provenTag('staging')]: '2026', 'immutable-deploy:pruned': '2026', 'aws:x': 'y' }
  const tags = copyTags({ ...seen, ...learnt, team: 'shop' }, { source: 'ami-1', repository: 'a/b' })
  expect(tags).toEqual({ ...seen, team: 'shop', [tagNames.copyOf]: 'ami-1' })
  expect(Object.keys(tags).filter((name) => isRecord({ [name]: '' }))).toEqual([])
})
