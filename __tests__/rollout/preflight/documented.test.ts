import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { HAZARDS } from '../../../src/plan/guard/hazards/hazards.ts'
import { LIVE_HAZARDS } from '../../../src/rollout/preflight/obstacles.ts'

const page = readFileSync(new URL('../../../docs/rollout.md', import.meta.url), 'utf8')

test('docs/rollout.md has the table of hazards, in the words and the order of the code', () => {
  const rows = [...HAZARDS, ...LIVE_HAZARDS].map(({ sign, risk, cure }) => `| ${sign} | ${risk} | ${cure} |`)
  expect(page).toContain(['| sign | risk | cure |', '|---|---|---|', ...rows, ''].join('\n'))
})
