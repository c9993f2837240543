import { expect, test } from '@jest/globals'
import type { Parameter } from '../../../../src/deps/aws.ts'
import type { ImageSet } from '../../../../src/image/image.ts'
import { readIds } from '../../../../src/image/wish.ts'
import { publishImage } from '../../../../src/steps/image/given/publish.ts'
import { parametersWith } from '../../../builders/aws/parameters.ts'
import { journalOf, keptLog } from '../../../builders/world/parts.ts'

const [first, second] = ['ami-0123456789abcdef0', 'ami-0123456789abcdef1']

async function publish(set: ImageSet, held: Readonly<Record<string, string | Parameter>> = {}, broken = '') {
  const known = parametersWith(held)
  const write: typeof known.write = async (...args) => {
    if (args[0] === broken) throw new Error('AWS refused to write')
    return known.write(...args)
  }
  const journal = journalOf()
  await publishImage({ set }, '/shop/image', { parameters: { ...known, write }, log: keptLog() }, journal)
  return {
    written: known.written.map(({ region, value, kind }) => [region, value, kind]),
    warnings: journal.warnings,
  }
}

test('each region gets the AMI of the region', async () => {
  expect(await publish({ 'us-east-1': second, 'eu-west-1': first })).toEqual({
    written: [
      ['eu-west-1', first, 'ami'],
      ['us-east-1', second, 'ami'],
    ],
    warnings: [],
  })
})

test('of several sources it is JSON, which the input `image` reads', async () => {
  const { written } = await publish({ 'arm64/eu-west-1': first, 'x86_64/eu-west-1': second })
  expect(written).toEqual([['eu-west-1', JSON.stringify({ arm64: first, x86_64: second }), 'text']])
  expect(readIds(written[0]?.[1] ?? '')).toEqual({
    value: [
      { name: 'arm64', id: first },
      { name: 'x86_64', id: second },
    ],
  })
})

test('what says so already stays as it is; what is there keeps its type of data', async () => {
  const set = { 'eu-west-1': first }
  expect((await publish(set, { 'eu-west-1 /shop/image': first })).written).toEqual([])
  expect((await publish(set, { 'eu-west-1 /shop/image': second })).written).toEqual([
    ['eu-west-1', first, 'text'],
  ])
})

test('what cannot be written is a warning that names it, and the other regions are', async () => {
  const { written, warnings } = await publish({ 'eu-west-1': first, 'us-east-1': second }, {}, 'eu-west-1')
  expect(written).toEqual([['us-east-1', second, 'ami']])
  expect(warnings).toEqual([
    expect.stringContaining('/shop/image in eu-west-1 stays as it was. AWS refused to write'),
  ])
})
