import { describe, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../../src/image/image.ts'
import { tagNames } from '../../../src/image/tags.ts'
import { completeSet, tagEverywhere, templatePath } from '../../../src/steps/image/records.ts'
import { imageRecord } from '../../builders/values/images.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { sourceOf } from '../../builders/world/source.ts'

test.each([
  ['/workspace', 'image'],
  ['/workspace/services/web', 'services/web/image'],
])('from %s the template is %s', (directory, path) => {
  expect(templatePath({ template: 'image' }, sourceOf({ directory }))).toBe(path)
})

describe('the image in every region it was made for', () => {
  const regions = { [tagNames.regions]: 'eu-west-1 us-east-1' }
  const here = imageRecord(1, { tags: regions })
  const copy = imageRecord(1, { id: 'ami-00000000000000099', region: 'us-east-1', tags: regions })

  test('is found by its key', async () => {
    const other = imageRecord(2, { region: 'us-east-1', tags: regions })
    expect(await completeSet(here, { ec2: ec2With([here, other, copy]) })).toEqual({
      'eu-west-1': here.id,
      'us-east-1': copy.id,
    })
  })

  test('is not complete where a copy is missing, or not available yet', async () => {
    expect(await completeSet(here, { ec2: ec2With([here]) })).toBeUndefined()
    const pending = { ...copy, state: 'pending' }
    expect(await completeSet(here, { ec2: ec2With([here, pending]) })).toBeUndefined()
  })

  test('is itself where nothing is known of regions', async () => {
    const foreign = { ...here, tags: {} }
    expect(await completeSet(foreign, { ec2: ec2With([]) })).toEqual({ 'eu-west-1': here.id })
  })
})

describe('an image that the action did not make', () => {
  const tags = { [tagNames.given]: 'eu-west-1=ami-00000001 us-east-1=ami-00000002' }
  const foreign = (id: string, region: string, changes: Partial<ImageRecord> = {}): ImageRecord => ({
    ...imageRecord(1, { id, region, ...changes }),
    tags,
  })
  const [here, there] = [foreign('ami-00000001', 'eu-west-1'), foreign('ami-00000002', 'us-east-1')]

  test('is what it was deployed with, by its tag', async () => {
    expect(await completeSet(here, { ec2: ec2With([here, there]) })).toEqual({
      'eu-west-1': here.id,
      'us-east-1': there.id,
    })
  })

  test('is not complete where one of these is gone', async () => {
    expect(await completeSet(here, { ec2: ec2With([here]) })).toBeUndefined()
    const disabled = { ...there, state: 'disabled' }
    expect(await completeSet(here, { ec2: ec2With([here, disabled]) })).toBeUndefined()
  })
})

describe('the images of several sources', () => {
  const of = (source: string, id: string, changes: Partial<ImageRecord> = {}) => {
    const own = {
      [tagNames.source]: source,
      [tagNames.images]: '3',
      [tagNames.regions]: 'eu-west-1 us-east-1',
    }
    return imageRecord(1, { id, ...changes, tags: own })
  }
  const x86 = of('x86_64', 'ami-00000001')
  const arm = of('arm64', 'ami-00000002')
  const far = of('x86_64', 'ami-00000003', { region: 'us-east-1' })
  const whole = {
    'x86_64/eu-west-1': x86.id,
    'arm64/eu-west-1': arm.id,
    'x86_64/us-east-1': far.id,
  }

  test.each([x86, arm, far])('are found together by each of them: $id', async (one) => {
    const other = imageRecord(2, { tags: one.tags })
    expect(await completeSet(one, { ec2: ec2With([x86, other, arm, far]) })).toEqual(whole)
  })

  test.each([x86, arm, far])('are not complete without $id, nor while it is not available', async (one) => {
    const others = [x86, arm, far].filter((each) => each !== one)
    for (const record of others) {
      expect(await completeSet(record, { ec2: ec2With(others) })).toBeUndefined()
      const failed = { ...one, state: 'failed' }
      expect(await completeSet(record, { ec2: ec2With([...others, failed]) })).toBeUndefined()
    }
  })

  test('a copy that somebody made of one counts once', async () => {
    const again = { ...x86, id: 'ami-00000009' }
    expect(await completeSet(far, { ec2: ec2With([x86, again, far]) })).toBeUndefined()
  })

  test('are tagged all together', async () => {
    const ec2 = ec2With([])
    await tagEverywhere(whole, { a: 'b' }, { ec2 })
    const told = ec2.taggings.map(({ region, resources }) => `${region} ${resources.join()}`)
    expect(told.toSorted()).toEqual([
      'eu-west-1 ami-00000001',
      'eu-west-1 ami-00000002',
      'us-east-1 ami-00000003',
    ])
  })
})
