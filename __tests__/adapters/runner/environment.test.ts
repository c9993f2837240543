import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { withholdFromChildren } from '../../../src/adapters/runner/runner.ts'

test('a program that a library starts sees nothing of the action either', () => {
  const env = {
    PATH: process.env['PATH'],
    'INPUT_GITHUB-TOKEN': 'canary',
    INPUT_REDACT: 'canary',
    STATE_x: 'canary',
    ACTIONS_RUNTIME_TOKEN: 'canary',
    ACTIONS_RESULTS_URL: 'canary',
    AWS_PROFILE: 'theirs',
    GITHUB_STATE: '/state',
  }
  withholdFromChildren(env)
  expect(execFileSync('env', { env, encoding: 'utf8' })).not.toContain('canary')
  expect(env).toMatchObject({ AWS_PROFILE: 'theirs', GITHUB_STATE: '/state', PATH: process.env['PATH'] })
})
