import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { handedOver, type ImageSet, type Member, setFrom } from '../../src/image/image.ts'
import { formatPlaces, type ImageWish, parsePlaces, readIds, readWish } from '../../src/image/wish.ts'

const [a, b] = ['ami-0123456789abcdef0', 'ami-1a2b3c4d']
const key = '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab'
const told = (...amis: Extract<ImageWish, { kind: 'told' }>['amis']): ImageWish => ({ kind: 'told', amis })

describe('the input `image`', () => {
  test.each<[string, ImageWish]>([
    ['auto', { kind: 'auto' }],
    [a, told({ id: a })],
    [b, told({ id: b })],
    [`{"eu-west-1":"${a}"}`, told({ region: 'eu-west-1', id: a })],
    [
      `{ "eu-west-1": "${a}",\n "us-gov-east-1": "${b}" }`,
      told({ region: 'eu-west-1', id: a }, { region: 'us-gov-east-1', id: b }),
    ],
    [`{"arm64":"${a}","x86_64":"${b}"}`, told({ name: 'arm64', id: a }, { name: 'x86_64', id: b })],
    [`{"web-arm-64":"${a}"}`, told({ name: 'web-arm-64', id: a })],
    [
      `{"arm64":{"eusc-de-east-1":"${a}"},"x86_64":{"ap-southeast-7":"${b}"}}`,
      told(
        { name: 'arm64', region: 'eusc-de-east-1', id: a },
        { name: 'x86_64', region: 'ap-southeast-7', id: b },
      ),
    ],
    ['ssm:/golden/web', told({ parameter: '/golden/web' })],
    ['ssm:golden.web_1', told({ parameter: 'golden.web_1' })],
    ['ssm:/golden/web:12', told({ parameter: '/golden/web:12' })],
    ['ssm:/golden/web:released', told({ parameter: '/golden/web:released' })],
    [
      'ssm:arn:aws-us-gov:ssm:us-gov-east-1:123456789012:parameter/golden/web',
      told({ parameter: 'arn:aws-us-gov:ssm:us-gov-east-1:123456789012:parameter/golden/web' }),
    ],
    [
      '{"eu-west-1":"ssm:/golden/web","us-east-1":"ssm:/golden/web"}',
      told(
        { region: 'eu-west-1', parameter: '/golden/web' },
        { region: 'us-east-1', parameter: '/golden/web' },
      ),
    ],
    [`key:${key}`, { kind: 'key', key }],
    ['proven:staging', { kind: 'proven', environment: 'staging' }],
    ['proven: eu / staging', { kind: 'proven', environment: 'eu / staging' }],
  ])('%s', (text, value) => {
    expect(readWish(text)).toEqual({ value })
  })

  test.each([
    ['', 'nothing came'],
    ['{}', 'names no image'],
    ['{"arm64":{}}', 'keys'],
    ['{"eu-west-1":"ami-1234567', 'not JSON'],
    [`{"eu-west-1":"${a}","arm64":"${b}"}`, 'all of its keys'],
    [`{"arm64":{"eu-west-1":"${a}"},"x86_64":"${b}"}`, 'is no region'],
    [`{"arm64":{"here":"${a}"}}`, '`here` is no region'],
    ['{"eu-west-1":"ami-xyz"}', '`eu-west-1` has no AMI id'],
    ['{"eu-west-1":7}', '`eu-west-1` has no AMI id'],
    [`{"eu-west-1":["${a}"]}`, '`eu-west-1` has no AMI id'],
    [`{"a b":"${a}"}`, 'no name of a source'],
    [`["${a}"]`, 'none of these'],
    ['ami-123', 'none of these'],
    [`${a}0`, 'none of these'],
    ['AUTO', 'none of these'],
    ['ssm:', 'none of these'],
    ['ssm:/a b', 'none of these'],
    ['ssm:arn:aws:ssm:eu-west-1:12:parameter/a', 'none of these'],
    ['key:abc', '64 hex digits'],
    ['proven:', 'names no environment'],
  ])('refuses %j', (text, why) => {
    expect(readWish(text)).toEqual({ problem: expect.stringContaining(why) })
  })
})

const regions = fc.constantFrom('eu-west-1', 'us-east-1', 'ap-southeast-2', 'us-gov-west-1', 'il-central-1')
const ids = fc.stringMatching(/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/)
const names = fc.stringMatching(/^[A-Za-z0-9_][\w.-]{0,20}$/).filter((name) => name !== '__proto__')
const plain = fc.uniqueArray(fc.record({ region: regions, id: ids }), {
  minLength: 1,
  selector: (m) => m.region,
})
const named = fc.uniqueArray(fc.record({ region: regions, id: ids, name: names }), {
  minLength: 1,
  selector: ({ region, name }) => `${name}/${region}`,
})
const sets = fc.oneof(plain, named).map((members: readonly Member[]) => setFrom(members))
const setOfWish = (wish: ImageWish): ImageSet =>
  wish.kind === 'told' ? setFrom(wish.amis.map((ami) => ami as unknown as Member)) : {}

describe('what one run hands over, another takes', () => {
  test('the output `image-ids` is what `image` reads, for any image', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const text = JSON.stringify(handedOver(set))
        const [wish, ids] = [readWish(text), readIds(text)]
        expect('value' in wish && setOfWish(wish.value)).toEqual(set)
        expect('value' in ids && setOfWish({ kind: 'told', amis: ids.value })).toEqual(set)
      }),
      { numRuns: 200 },
    )
  })

  test('a tag holds any image that fits into it', () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(parsePlaces(formatPlaces(set))).toEqual(set)
      }),
      { numRuns: 200 },
    )
  })

  test('no text makes the reader fail, and none but `auto` bakes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readWish(text)
        expect('value' in read && read.value.kind === 'auto').toBe(text === 'auto')
      }),
      { numRuns: 300 },
    )
  })
})

describe('what a parameter holds', () => {
  test.each([
    [` ${a}\n`, [{ id: a }]],
    [`{"eu-west-1":"${a}"}`, [{ region: 'eu-west-1', id: a }]],
  ])('%j', (text, value) => {
    expect(readIds(text)).toEqual({ value })
  })

  test.each(['ssm:/another', '{"eu-west-1":"ssm:/another"}', 'proven:staging', 'hunter2', ''])(
    'is never %j',
    (text) => expect(readIds(text)).toHaveProperty('problem'),
  )
})
