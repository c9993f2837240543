import { describe, expect, test } from '@jest/globals'
import type { Deps } from '../../../src/deps/deps.ts'
import type { GitHub } from '../../../src/deps/github.ts'
import type { Image, ImageRecord } from '../../../src/image/image.ts'
import { commitTag, tagNames } from '../../../src/image/tags.ts'
import type { CommitRange } from '../../../src/report/report.ts'
import { describeLive } from '../../../src/steps/stack/live.ts'
import { commits, imageRecord } from '../../builders/values/images.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, journalOf, keptLog } from '../../builders/world/parts.ts'

const former = imageRecord(1)
const image: Image = { origin: 'built', set: { 'eu-west-1': 'ami-new' }, name: 'web-new', gitSha: commits[3] }

function range(base: string, head: string, ahead: number, behind = 0): CommitRange {
  return { base, head, ahead, behind, commits: [{ sha: head, subject: 'Newest' }] }
}

interface Scene {
  readonly images?: readonly ImageRecord[]
  readonly image?: Image
  readonly ids?: readonly string[]
  readonly repository?: string
  readonly between?: GitHub['commitsBetween']
  readonly parts?: Partial<Deps>
}

async function look({ between, parts, ...scene }: Scene = {}) {
  const { images = [former], ids = images.map(({ id }) => id), repository = 'octo-org/shop' } = scene
  const journal = journalOf()
  const log = keptLog()
  journal.record({ commit: { repository, sha: commits[2], ref: 'main' } })
  const github = { commitsBetween: between ?? (async (base, head) => range(base, head, 3)) } as GitHub
  const deps = { context: contextOf(), ec2: ec2With(images), github, log, ...parts }
  const live = await describeLive(ids, scene.image ?? image, deps, journal)
  return { live, warnings: journal.warnings, lines: log.lines }
}

describe('the live image', () => {
  test('is told with name, age and commit, and the commits that the new one brings', async () => {
    const { live, warnings } = await look()
    expect(live).toEqual({
      ids: [former.id],
      images: [
        {
          id: former.id,
          region: 'eu-west-1',
          name: 'web-1',
          createdAt: former.createdAt,
          gitSha: commits[0],
        },
      ],
      commits: { ...range(commits[0], commits[3], 3), direction: 'brought' },
    })
    expect(warnings).toEqual([])
  })

  test('is looked up in every region of the new one', async () => {
    const far = imageRecord(1, { id: 'ami-far', region: 'us-east-1' })
    const set = { 'eu-west-1': 'ami-new', 'us-east-1': 'ami-new-far' }
    const { live } = await look({ images: [former, far], image: { ...image, set } })
    expect(live.images).toMatchObject([{ region: 'eu-west-1' }, { region: 'us-east-1', id: 'ami-far' }])
    expect(live.commits).toMatchObject({ ahead: 3 })
  })

  test('that is the new one needs no lookup', async () => {
    const refuse = { imagesById: () => Promise.reject(new Error('asked')) } as unknown as Deps['ec2']
    const { live, warnings } = await look({ ids: ['ami-new'], parts: { ec2: refuse } })
    expect({ live, warnings }).toEqual({ live: { ids: ['ami-new'] }, warnings: [] })
  })

  test('that EC2 does not tell of is an id and a warning', async () => {
    const ec2 = { imagesById: () => Promise.reject(new Error('Throttled')) } as unknown as Deps['ec2']
    const { live, warnings } = await look({ parts: { ec2 } })
    expect(live).toEqual({ ids: [former.id] })
    expect(warnings).toEqual(['The live image could not be looked up: Throttled'])
  })

  test('of another repository has no commit to link to', async () => {
    const foreign = imageRecord(1, { tags: { [tagNames.repository]: 'octo-org/other' } })
    const { live } = await look({ images: [foreign] })
    expect(live.images?.[0]).not.toHaveProperty('gitSha')
    expect(live).not.toHaveProperty('commits')
  })
})

describe('the commits between', () => {
  test('are counted from the one the live image serves that is nearest', async () => {
    const merged = imageRecord(1, { tags: { [commitTag(commits[1])]: 'main' } })
    const { live } = await look({
      images: [merged],
      between: async (base, head) => (base === commits[1] ? range(base, head, 2) : range(base, head, 4, 1)),
    })
    expect(live.commits).toMatchObject({ base: commits[1], ahead: 2, behind: 0 })
  })

  test('end at the commit of the run where its image is reused', async () => {
    const { live } = await look({ image: { ...image, origin: 'reused' } })
    expect(live.commits).toMatchObject({ head: commits[2] })
  })

  test('are those taken back where the new image is the older one', async () => {
    const { live } = await look({
      between: async (base, head) => (base === commits[0] ? range(base, head, 0, 2) : range(base, head, 2)),
    })
    expect(live.commits).toMatchObject({
      base: commits[3],
      head: commits[0],
      ahead: 2,
      direction: 'taken-back',
    })
  })

  test.each([
    ['GitHub does not know one of them', { between: async () => undefined }],
    ['the live images are of several commits', { images: [former, imageRecord(2)] }],
    ['the code is of another repository', { repository: 'octo-org/other' }],
  ])('are not told where %s', async (_, scene) => {
    const { live, warnings } = await look(scene)
    expect(live).not.toHaveProperty('commits')
    expect(warnings).toEqual([])
  })

  test('that GitHub fails to count are a line of the log', async () => {
    const { live, warnings, lines } = await look({ between: () => Promise.reject(new Error('Bad gateway')) })
    expect(live.images).toHaveLength(1)
    expect(warnings).toEqual([])
    expect(lines).toEqual(['info: The commits between live and new image could not be counted: Bad gateway'])
  })
})
