import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readPlan } from '../../../src/plan/read/read.ts'
import { sensitiveTexts } from '../../../src/plan/read/secrets.ts'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { changeOf } from '../../builders/values/changes.ts'

test('what changes mark somewhere is found, deep inside', () => {
  const change = changeOf({
    before: { key: 'before-secret', open: 'open-value', pin: 90210 },
    after: {
      list: [{ key: 'inner-secret', open: 'open-value' }],
      block: { all: ['one-line\n  other-line\n'] },
    },
    beforeSensitive: { key: true, pin: true, list: true },
    afterSensitive: { list: [{ key: true }], block: true, open: false },
  })
  expect(sensitiveTexts([change]).sort()).toEqual([
    '90210',
    'before-secret',
    'inner-secret',
    'one-line\n  other-line\n',
  ])
})

test('so is what the plan marks elsewhere: in states, outputs, drift and variables', () => {
  const resource = (name: string) => ({ values: { key: `${name}-secret` }, sensitive_values: { key: true } })
  const module = (name: string) => ({
    root_module: { resources: [resource(name)], child_modules: [{ resources: [resource(`${name}-child`)] }] },
    outputs: {
      open: { sensitive: false, value: 'open' },
      o: { sensitive: true, value: { a: [`${name}-output`] } },
    },
  })
  const { secrets } = readPlan(
    JSON.stringify({
      format_version: '1.2',
      resource_changes: [],
      resource_drift: [
        {
          ...{ address: 'a.b', type: 'a', name: 'b', mode: 'managed' },
          change: {
            actions: ['update'],
            before: { key: 'drift-secret' },
            before_sensitive: { key: true },
            after: {},
          },
        },
      ],
      prior_state: { values: module('prior') },
      planned_values: module('planned'),
      output_changes: {
        o: { actions: ['update'], before: 'old-output', before_sensitive: true, after: 'open-now' },
      },
      variables: { pw: { value: 'variable-secret' }, open: { value: 'open-value' } },
      configuration: { root_module: { variables: { pw: { sensitive: true }, open: {} } } },
    }),
  )
  const found = [
    'prior-secret',
    'prior-child-secret',
    'prior-output',
    'planned-secret',
    'planned-child-secret',
  ]
  expect([...(secrets ?? [])].sort()).toEqual(
    [...found, 'planned-output', 'old-output', 'drift-secret', 'variable-secret'].sort(),
  )
})

test.each(['first', 'update', 'invoke'])('so is what an action is given (%s)', (plan) => {
  const json = readFileSync(new URL(`../../fixtures/actions/${plan}.json`, import.meta.url), 'utf8')
  const { variables, configuration, prior_state, ...rest } = JSON.parse(json)
  expect(readPlan(JSON.stringify(rest)).secrets).toEqual(['made-up-passphrase-1'])
})

test('and what waits for a later plan, and what the code gives to sensitive variables of modules', () => {
  const marked = (name: string) => ({ before: null, after: { k: name }, after_sensitive: { k: true } })
  const invocation = (name: string) => ({ config_values: { k: [name] }, config_sensitive: { k: true } })
  const inner = {
    variables: { pin: { sensitive: true, default: 'inner-default' }, open: { default: 'open-default' } },
  }
  const outer = {
    module: {
      variables: { pw: { sensitive: true }, open: {} },
      module_calls: { c: { module: inner, expressions: { pin: { constant_value: 'inner-given' } } } },
    },
    expressions: { pw: { constant_value: 'given' }, open: { constant_value: 'open' }, x: [{ a: {} }] },
  }
  const { secrets } = readPlan(
    JSON.stringify({
      ...{ format_version: '1.2', resource_changes: [] },
      deferred_changes: [{ reason: 'x', resource_change: { change: marked('deferred') } }, 'no record'],
      deferred_action_invocations: [{ reason: 'x', action_invocation: invocation('deferred-action') }],
      configuration: { root_module: { module_calls: { b: outer } } },
    }),
  )
  expect([...(secrets ?? [])].sort()).toEqual(
    ['deferred', 'deferred-action', 'given', 'inner-default', 'inner-given'].sort(),
  )
})

test("what is a part of a group's name is none, wherever it is marked", () => {
  const change = (type: string, name: string) => ({
    ...{ address: `${type}.web`, type, name: 'web', mode: 'managed' },
    change: {
      actions: ['no-op'],
      before: { name },
      after: { name, k: 'real-secret' },
      after_sensitive: true,
    },
  })
  const { secrets } = readPlan(
    JSON.stringify({
      format_version: '1.2',
      resource_changes: [change('aws_autoscaling_group', 'shop-production-web'), change('a', 'another-name')],
      variables: { stage: { value: 'production' } },
      configuration: { root_module: { variables: { stage: { sensitive: true } } } },
    }),
  )
  expect([...(secrets ?? [])].sort()).toEqual(['another-name', 'real-secret'])
})

test('no secret is left in any text, whatever characters it has', () => {
  const secret = fc
    .string({
      minLength: 6,
      maxLength: 20,
      unit: fc.constantFrom('a', 'b', '"', '\\', '$', '.', '(', 'ü', ' ', '\t'),
    })
    .filter((text) => text.trim().length >= 6)
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), fc.string(), (secrets, other) => {
      const redaction = startRedaction()
      for (const one of secrets) redaction.learn(one)
      const text = secrets
        .map((key) => `  a = ${JSON.stringify(key)}\n  <<-EOT\n    ${key}\n${other}`)
        .join('\n')
      const shown = redaction.text(text).split('(sensitive value)').join('\u0000')
      for (const key of secrets) {
        expect(shown).not.toContain(key.trim())
        expect(shown).not.toContain(JSON.stringify(key.trim()).slice(1, -1))
      }
    }),
  )
})
