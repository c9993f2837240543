import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { figureCharts } from '../../../src/report/places/figures.ts'
import type { Figures } from '../../../src/rollout/gates/figures.ts'
import type { GateView } from '../../../src/rollout/gates/gate.ts'
import { rolloutOf } from '../build.ts'

const figures: Figures = {
  ...{ unit: 'share', periodMs: 60_000, baseline: 0.05, limits: [0.1] },
  values: [0.04, 0.12, 0.2].map((value, minute) => ({ at: minute * 60_000, value })),
}
const gate = (rest: Partial<GateView> = {}): GateView => ({
  ...{ kind: 'analysis', name: 'error "rate"', state: 'failed', message: 'x', at: 0, figures },
  ...rest,
})
const chartOf = (gates: readonly GateView[]) =>
  figureCharts({ rollouts: [rolloutOf({ verdict: 'analysis-failed', gates })] })

test('an analysis that failed is drawn with what it is compared with, and its limits', () => {
  const chart = chartOf([gate()])
  expect(chart).toContain('  title "error rate of ')
  expect(chart).toContain('  x-axis "minutes since the first period that is shown" 0 --> 2')
  expect(chart).toContain('  y-axis "percent" 0 --> 22')
  expect(chart).toContain('  line [4, 12, 20]\n  line [5, 5, 5]\n  line [10, 10, 10]')
})

test('one that holds or waits, and a probe, are not', () => {
  expect(chartOf([gate({ state: 'holds' }), gate({ state: 'waits' })])).toBe('')
  const { figures: _, ...probe } = gate({ kind: 'probe' })
  expect(chartOf([probe])).toBe('')
  expect(chartOf([gate({ figures: { ...figures, values: [] } })])).toBe('')
})

test('whatever was measured, no number has an exponent, and all lines are as long', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), value, (measured, limit) => {
      const values = measured.map((each, at) => ({ at, value: each }))
      const chart = chartOf([gate({ figures: { ...figures, unit: 'value', values, limits: [limit] } })])
      const lines = [...chart.matchAll(/line \[(.*)\]/g)].map(([, line = '']) => line.split(', '))
      expect(new Set(lines.map(({ length }) => length)).size).toBe(1)
      expect(lines.flat().filter((text) => !/^-?\d+(\.\d+)?$/.test(text))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
