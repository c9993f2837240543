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
