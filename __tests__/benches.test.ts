import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** Runs in the sandbox, and has a test there. */
const SLOW = 'deploy.ts'
const benches = readdirSync('bench').filter((name) => name.endsWith('.ts') && name !== SLOW)

// How long anything takes is not looked at: only whether a bench still runs to its end.
test.each(benches)('bench/%s runs', (name) => {
  const argv = ['--no-warnings', `bench/${name}`, '--rounds=1', '--small']
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/\d (ms|s|x|MB)/)
})
