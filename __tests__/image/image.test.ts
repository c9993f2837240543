import { expect, test } from '@jest/globals'
import { formatImageSet, isPartOf } from '../../src/image/image.ts'

const set = { 'us-east-1': 'ami-2', 'eu-west-1': 'ami-1' }

test('an AMI of any region is part of its image, another is not', () => {
  expect(isPartOf(set, 'ami-2')).toBe(true)
  expect(isPartOf(set, 'ami-3')).toBe(false)
  expect(isPartOf(set, 'us-east-1')).toBe(false)
})

test.each([
  [{ 'eu-west-1': 'ami-1' }, 'ami-1'],
  [set, 'ami-1 (eu-west-1), ami-2 (us-east-1)'],
])('%j reads %s', (each, text) => expect(formatImageSet(each)).toBe(text))
