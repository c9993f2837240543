import { describe, expect, test } from '@jest/globals'
import { choose } from '../../../src/settings/layers.ts'
import { readSettings } from '../../../src/settings/read.ts'

const read = (steps: string) => readSettings(`defaults:\n  steps: ${steps}\n`, 'settings.yml')

const stepsIn = (text: string) => {
  const { settings, problems } = read(text)
  expect(problems).toEqual([])
  return choose({ head: settings, widening: settings }, '').beyond.steps
}

describe('`steps` of the settings file', () => {
  test('are read as percentages and holds; 100 % follows by itself', () => {
    const ours = [
      { at: 10, hold: 900_000 },
      { at: 50, hold: 'until-promoted' },
    ]
    expect(stepsIn('[{ at: 10%, hold: 15m }, { at: 50%, hold: until-promoted }]')).toEqual(ours)
    expect(stepsIn('[{ at: 10%, hold: 15m }, { at: 50%, hold: until-promoted }, { at: 100% }]')).toEqual(ours)
  })

  test('take five hours of timed holds, and as long as one likes of the others', () => {
    expect(
      stepsIn('[{ at: 1%, hold: 2h }, { at: 2%, hold: until-promoted }, { at: 3%, hold: 3h }]'),
    ).toHaveLength(3)
  })

  test.each([
    ['[]', 'a list of steps'],
    ['10%', 'a list of steps'],
    ['[{ at: 10% }]', 'a `hold` for every step but that of `100%`'],
    ['[{ at: 100% }]', 'at least one step below `100%`'],
    ['[{ at: 50%, hold: 1m }, { at: 10%, hold: 1m }]', 'steps in ascending order'],
    ['[{ at: 10%, hold: 1m }, { at: 10%, hold: 1m }]', 'steps in ascending order'],
    ['[{ at: 10%, hold: 1m }, { at: 100%, hold: 1m }]', 'no `hold` at `100%`'],
    ['[{ at: 10%, hold: 3h }, { at: 20%, hold: 2.1h }]', 'timed holds of at most 5h in all'],
    ['[{ at: 10%, hold: 2d }]', 'timed holds of at most 5h in all'],
    ['[{ at: 10, hold: 1m }]', 'a percentage from `1%` to `100%`'],
    ['[{ at: 0%, hold: 1m }]', 'a percentage from `1%` to `100%`'],
    ['[{ at: 101%, hold: 1m }]', 'a percentage from `1%` to `100%`'],
    ['[{ at: 10%, hold: 0m }]', 'a duration such as `15m`, or `until-promoted`'],
    ['[{ at: 10%, hold: forever }]', 'a duration such as `15m`, or `until-promoted`'],
    ['[{ at: 10%, hold: 1m, for: x }]', 'there is no such key'],
  ])('%s is refused', (text, accepted) => {
    const { problems } = read(text)
    expect(problems.join('\n')).toContain(accepted)
  })
})
