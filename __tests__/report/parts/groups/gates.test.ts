import { expect, test } from '@jest/globals'
import { gateLines } from '../../../../src/report/parts/groups/gates.ts'
import { rolloutList } from '../../../../src/report/parts/groups/rollouts.ts'
import type { GateView } from '../../../../src/rollout/gates/gate.ts'
import { rolloutOf } from '../../build.ts'

const view = (state: GateView['state'], message: string): GateView => ({
  ...{ kind: 'probe', name: 'version', state, message, at: 0 },
})

test('each gate is told below its group, as it stood last', () => {
  const gates = [
    view('holds', 'probe front: answered right 3 times in a row'),
    view('waits', 'probe smoke: not asked yet'),
    view('failed', 'probe version: asked GET http://10.0.0.1/'),
  ]
  expect(
    rolloutList([rolloutOf({ gates })])
      .split('\n')
      .slice(1),
  ).toEqual([
    '  - ✅ probe front: answered right 3 times in a row',
    '  - ⏳ probe smoke: not asked yet',
    '  - ❌ probe version: asked GET `http://10.0.0.1/`',
  ])
})

test('nothing is told where there was none', () => {
  expect(rolloutList([rolloutOf({})]).split('\n')).toHaveLength(1)
})

test('an answer cannot break out of its line, nor mention anybody', () => {
  const [line = ''] = gateLines([view('failed', 'probe x: came `a` <img src=x> @octocat\n# big\n::error::')])
  expect(line.split('\n')).toHaveLength(1)
  expect(line).not.toMatch(/<img|@octocat/)
})

test('a long answer is bounded', () => {
  const [line = ''] = gateLines([view('failed', 'x '.repeat(10_000))])
  expect(line.length).toBeLessThan(2_000)
})
