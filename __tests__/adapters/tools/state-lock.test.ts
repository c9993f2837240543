import { mkdirSync, readFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createStateLocks } from '../../../src/adapters/tools/state-lock.ts'
import type { Child } from '../../../src/children/child.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
let count = 0

/** What the tools print for a lock in S3; recorded from OpenTofu 1.12 and cut. */
const locked = `Error: Error acquiring the state lock

Error message: operation error S3: PutObject, https response error
StatusCode: 412, api error PreconditionFailed: At least one of the
pre-conditions you specified did not hold
Lock Info:
  ID:        62a38676-a4b7-fd29-2a5f-49c02232b154
  Path:      state/s3l.tfstate
  Operation: OperationTypeApply
  Who:       runner@host
  Version:   1.12.6
  Created:   2026-11-27 09:58:56.437640089 +0000 UTC
  Info:      `

/** A tool that notes how it is called, and answers with this. */
function sceneOf(answer: string, code: number, env: NodeJS.ProcessEnv = {}) {
  count += 1
  const directory = join(scratch, String(count))
  mkdirSync(join(directory, '.terraform'), { recursive: true })
  writeScript(directory, '.terraform/environment', 'blue')
  const answered = writeScript(directory, 'answer', answer)
  const calls = join(directory, 'calls')
  const text = `#!/bin/sh\necho "$*" >> '${calls}'\ncat '${answered}' >&2\nexit ${code}\n`
  const program = writeScript(directory, 'tofu', text, 0o755)
  const child: Child = {
    id: 'one',
    pid: 1,
    at: 0,
    tool: 'tofu',
    command: 'apply',
    work: 'state',
    shows: 'all',
    program,
    directory,
    stdout: '',
    stderr: '',
  }
  const locks = createStateLocks({ PATH: process.env['PATH'], ...env })
  return { locks, child, called: () => readFileSync(calls, 'utf8').trim().split('\n') }
}

test('a tool that gets the lock says that it was free, and is asked to change nothing', async () => {
  const { locks, child, called } = sceneOf('', 0)
  expect(await locks.look(child)).toBe('free')
  expect(called()).toEqual([
    expect.stringMatching(/^untaint -no-color -allow-missing -lock-timeout=0s terraform_data\.\w+$/),
  ])
})

test('a tool that does not get the lock says who has it, to the millisecond', async () => {
  const { locks, child } = sceneOf(locked, 1)
  expect(await locks.look(child)).toEqual({
    id: '62a38676-a4b7-fd29-2a5f-49c02232b154',
    who: 'runner@host',
    created: '2026-11-27 09:58:56 UTC',
    operation: 'apply',
    path: 'state/s3l.tfstate',
    takenAt: Date.parse('2026-11-27T09:58:56.437Z'),
  })
})

test('what else keeps it from the lock is no answer', async () => {
  const { locks, child } = sceneOf('Error: Backend initialization required\n', 1)
  await expect(locks.look(child)).rejects.toThrow(
    'tofu could not look for the lock: Error: Backend initialization',
  )
})

test('the lock of this id is released, and a refusal is told', async () => {
  const { locks, child, called } = sceneOf('', 0)
  await locks.release(child, 'lock-1')
  expect(called()).toEqual(['force-unlock -no-color -force lock-1'])
  const refused = sceneOf('Error: Failed to unlock state\n', 1)
  await expect(refused.locks.release(refused.child, 'lock-1')).rejects.toThrow('Failed to unlock state')
})

test('the workspace is the one that is selected there, or named for all', async () => {
  const { locks, child } = sceneOf('', 0)
  expect(await locks.workspace(child)).toBe('blue')
  const named = sceneOf('', 0, { TF_WORKSPACE: 'green' })
  expect(await named.locks.workspace(named.child)).toBe('green')
  expect(await locks.workspace({ ...child, directory: scratch })).toBe('default')
})

test('whom a lock names is the user on this machine', () => {
  expect(createStateLocks({}).who()).toBe(`${userInfo().username}@${hostname()}`)
})

test('what Terragrunt ran is asked through Terragrunt, in the words and with the settings of its version', async () => {
  const lead = ['run', '--']
  for (const [words, setting] of [
    [lead, 'TG_NON_INTERACTIVE'] as const,
    [[], 'TERRAGRUNT_NON_INTERACTIVE'] as const,
  ]) {
    const { locks, child, called } = sceneOf('', 0)
    const text = `#!/bin/sh\necho "$*" "$${setting}" >> '${join(child.directory, 'calls')}'\necho blue\n`
    const program = writeScript(child.directory, 'terragrunt', text, 0o755)
    const unit: Child = { ...child, tool: 'terragrunt', program, lead: words }
    expect(await locks.look(unit)).toBe('free')
    await locks.release(unit, 'the-id')
    expect(await locks.workspace(unit)).toBe('blue')
    const before = words.map((word) => `${word} `).join('')
    expect(called()).toEqual([
      expect.stringMatching(new RegExp(`^${before}untaint -no-color .* true$`)),
      `${before}force-unlock -no-color -force the-id true`,
      `${before}workspace show true`,
    ])
  }
})
