import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { policiesWith } from '../../src/causes/policies.ts'

const folder = new URL('../../examples/web/iam/', import.meta.url)

interface Policy {
  readonly Statement: readonly { readonly Action: readonly string[] }[]
}

const policies = readdirSync(folder).map((file) => {
  const { Statement } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Policy
  return { path: `examples/web/iam/${file}`, actions: Statement.flatMap(({ Action }) => Action) }
})

/** Every action that a policy names, and for its wildcards one that they stand for. */
const named = [...new Set(policies.flatMap(({ actions }) => actions))].map((action) =>
  action.replace('*', 'Something'),
)

const allows = (actions: readonly string[], action: string) =>
  actions.some((one) => (one.endsWith('*') ? action.startsWith(one.slice(0, -1)) : one === action))

test.each(named)('%s is said to be in the policies that have it, and in no other', (action) => {
  const having = policies.filter(({ actions }) => allows(actions, action)).map(({ path }) => path)
  expect(policiesWith(action).toSorted()).toEqual(having.toSorted())
})

test('what no policy has is in none', () => {
  expect(policiesWith('ec2:CreateVpc')).toEqual([])
  expect(policiesWith('')).toEqual([])
})
