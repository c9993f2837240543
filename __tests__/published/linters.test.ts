import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { onPath } from '../../sandbox/tools/run.ts'
import { scratchDirectory } from '../builders/servers/scratch.ts'

const home = scratchDirectory()
const bin = join(home, 'bin')
const root = join(import.meta.dirname, '../..')

/** `npm run workflows` on a machine that has git and what is in `bin`, and no cache. */
function check() {
  return spawnSync(process.execPath, ['scripts/workflows.ts'], {
    cwd: root,
    env: { HOME: home, PATH: bin },
    encoding: 'utf8',
  })
}

test('a checker that cannot be had is named as not run, with what installs it, and fails nothing', async () => {
  mkdirSync(bin)
  symlinkSync((await onPath('git')) ?? 'git is needed', join(bin, 'git'))
  const { status, stdout, stderr } = check()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const name of ['actionlint', 'zizmor'])
    expect(stdout).toMatch(
      new RegExp(`^${name}: not run \\(.*there is no python3.*\\)\\. To install it: python3 -m venv`, 'm'),
    )
})

test('what one has found is shown, and fails', () => {
  writeFileSync(join(bin, 'actionlint'), '#!/bin/sh\necho "ci.yml:1:1: something" && exit 1\n', {
    mode: 0o755,
  })
  writeFileSync(join(bin, 'zizmor'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  const { status, stdout } = check()
  expect(status).toBe(1)
  expect(stdout).toContain('ci.yml:1:1: something\nactionlint has found something\n')
  expect(stdout).toMatch(/^zizmor: \d+ workflows are well$/m)
})
