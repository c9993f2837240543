import { describe, expect, test } from '@jest/globals'
import { tagNames } from '../../../src/image/tags.ts'
import { completeSet, templatePath } from '../../../src/steps/image/records.ts'
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
