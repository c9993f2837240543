import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseStacks } from '../../../src/inputs/parse/stacks.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf } from '../../builders/values/inputs.ts'

describe('of several stacks', () => {
  test.each([
    ['', undefined],
    ['web', ['web']],
    ['web,api', ['web', 'api']],
    ['web, api\n\njobs', ['web', 'api', 'jobs']],
    ['["web", "api"]', ['web', 'api']],
    ['[\n  "web"\n]', ['web']],
    ['[]', []],
    ['[["web"], ["api", "jobs"]]', ['web', 'api', 'jobs']],
    ['web,,api,', ['web', 'api']],
    ['web,web', ['web']],
  ])('%j', (text, value) => {
    expect(parseStacks(text, { command: 'report' })).toEqual({ value })
  })

  test.each(['[1]', '[', '["web"', '{"web": 1}', '["../x"]', 'web;api'])('not %j', (text) => {
    expect(parseStacks(text, { command: 'report' })).toHaveProperty('accepted')
  })

  test('each name once, however it is written', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,20}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const value = [...new Set(names)]
        for (const text of [names.join(','), names.join('\n'), JSON.stringify(names)])
          expect(parseStacks(text, { command: 'report' })).toEqual({ value })
      }),
      { numRuns: 50 },
    )
  })
})

test('a job of one stack takes no list: which of them it should be about nobody said', async () => {
  for (const stack of ['web,api', '["web"]']) {
    const { evidence } = await failureFrom(() => inputsOf({ stack }))
    expect(evidence).toEqual([expect.stringContaining('accepted: the name of a stack')])
  }
  expect(inputsOf({ command: 'report', stack: 'web,api' }, { region: '' })).toMatchObject({
    command: 'report',
    expected: ['web', 'api'],
    reports: ['reports/**/report.json'],
  })
})

test('globs stay in the workspace', async () => {
  for (const reports of ['../x/*.json', '/tmp/*.json', '# none']) {
    const { evidence } = await failureFrom(() => inputsOf({ command: 'report', reports }))
    expect(evidence).toEqual([expect.stringContaining('reports: received')])
  }
})
