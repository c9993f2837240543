import { expect, test } from '@jest/globals'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { modelDiff } from '../../../src/report/parts/diff/model-diff.ts'
import { redactValues, userDataIn } from '../../../src/report/redaction/values.ts'
import { changeOf } from '../../builders/values/changes.ts'

const change = changeOf({
  address: 'a.x',
  kind: 'update',
  before: {
    same: 'stays as it is',
    pin: 'abc',
    map: { 'a key': 'v' },
    env: { DB_PASSWORD: 'one', DEBUG: '1', ttl: 5 },
    list: [{ name: 'API_TOKEN', value: 'two' }],
    block: [{ user_data: 'echo one' }],
    url: 'https://bob:three@host/',
    etag: 'Vmxk9aQ2bTzP04rLc8eYh1UjXwN7dKs3',
  },
  after: {
    same: 'stays as it is',
    pin: 'abd',
    map: { 'a key': 'w' },
    env: { DB_PASSWORD: 'two', DEBUG: '0', ttl: 6 },
    list: [{ name: 'API_TOKEN', value: 'three' }],
    block: [{ user_data: 'echo two' }],
    url: 'https://bob:four@host/',
    etag: 'k3J9x0Q2m5V8b1N4c7Z6l2H5g8F1d4S7',
  },
  beforeSensitive: { pin: true, map: true },
  afterSensitive: { pin: true, map: true },
})

test('values are hidden by marks, names and look, with that they change; what stays is left out', () => {
  expect(redactValues(change, startRedaction())).toMatchObject({
    before: {
      pin: '(sensitive value)',
      map: '(sensitive value)',
      env: { DB_PASSWORD: '(likely a secret)', DEBUG: '1', ttl: 5 },
      list: [{ name: 'API_TOKEN', value: '(likely a secret)' }],
      block: [{ user_data: 'sha256:5d103558eaea' }],
      url: 'https://bob:(likely a secret)@host/',
      etag: 'Vmxk9aQ2bTzP04rLc8eYh1UjXwN7dKs3',
    },
    after: {
      pin: '(sensitive value) (another)',
      env: { DB_PASSWORD: '(likely a secret) (another)' },
      url: 'https://bob:(likely a secret)@host/ (another)',
    },
  })
  expect(redactValues(change, startRedaction()).before).not.toHaveProperty('same')
})

test('blocks and maps that stay as they are are left out; what differs anywhere in them is not', () => {
  const proto = (value: string) => JSON.parse(`{"__proto__": "${value}"}`) as object
  const stays = { a: [{ b: 1, c: null }], d: { e: '' } }
  const differing = {
    longer: [[1], [1, 2]],
    more: [{ a: 1 }, { a: 1, b: null }],
    other: [{ a: null }, { b: null }],
    shape: [[], {}],
    deep: [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    proto: [proto('one'), proto('two')],
  }
  const side = (index: number) =>
    Object.fromEntries(Object.entries(differing).map(([name, sides]) => [name, sides[index]]))
  const shown = redactValues(
    changeOf({
      before: { ...side(0), stays },
      after: { stays: { d: { e: '' }, a: [{ c: null, b: 1 }] }, ...side(1) },
    }),
    startRedaction(),
  )
  expect(shown.before).toStrictEqual(side(0))
  expect(shown.after).toStrictEqual(side(1))
})

test('a resource that is itself a name and a value counts as such', () => {
  const pair = changeOf({
    before: { name: 'DB_PASSWORD', value: 'one' },
    after: { name: 'DB_PASSWORD', value: 'two' },
  })
  expect(redactValues(pair, startRedaction())).toMatchObject({
    before: { value: '(likely a secret)' },
    after: { value: '(likely a secret) (another)' },
  })
})

test('the diff made of them tells what changes, user data by its digests', () => {
  const lines = modelDiff([redactValues(change, startRedaction())]).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      '      ~ pin = (sensitive value) -> (sensitive value)',
      '      ~ map = (sensitive value) -> (sensitive value)',
      '      ~ env.DB_PASSWORD = (likely a secret) -> (likely a secret)',
      '      ~ url = "https://bob:(likely a secret)@host/" -> "https://bob:(likely a secret)@host/ (another)"',
      '      ~ env.DEBUG = "1" -> "0"',
      '      ~ block[0].user_data = sha256:5d103558eaea -> sha256:d70ea63d138e',
    ]),
  )
})

test('user data is found by address and name, where it is the only one', () => {
  const find = userDataIn([change])
  expect(find('a.x', 'user_data')).toEqual({ before: 'echo one', after: 'echo two' })
  expect(find('a.x', 'user_data_base64')).toBeUndefined()
  expect(find('a.y', 'user_data')).toBeUndefined()
  const two = changeOf({ ...change, after: { ...change.after, more: { user_data: 'another' } } })
  expect(userDataIn([two])('a.x', 'user_data')).toBeUndefined()
})
