import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, jest, test } from '@jest/globals'

jest.setTimeout(600_000)

test('the bench of deploys still runs to its end; how long anything takes is not looked at', async () => {
  const argv = ['--no-warnings', 'bench/deploy.ts', '--rounds=1', '--small']
  const { stdout } = await promisify(execFile)(process.execPath, argv)

  expect(stdout).toMatch(/action, unchanged, wall +\d/)
  expect(stdout).toMatch(/lean, with a bake, CPU +\d/)
})
