import { expect, test } from '@jest/globals'
import { choiceArguments } from '../../src/adapters/packer.ts'

test('builds are chosen as Packer reads them: with commas', () => {
  expect(choiceArguments({ only: ['amazon-ebs.web', '*.api'], except: ['x'] })).toEqual([
    '-only=amazon-ebs.web,*.api',
    '-except=x',
  ])
  expect(choiceArguments({ only: [], except: [] })).toEqual([])
})
