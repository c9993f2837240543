import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { removeRun } from '../../../src/adapters/children/removal.ts'
import type { Child } from '../../../src/children/child.ts'
import type { Children } from '../../../src/deps/children.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { start } from '../../builders/values/observations.ts'

const scratch = scratchDirectory()
let count = 0

/** A run's directory with a stack in it, and a workspace. */
function machine() {
  count += 1
  const [runDirectory, workspace] = [join(scratch, `${count}`, 'run'), join(scratch, `${count}`, 'workspace')]
  const stack = join(runDirectory, 'source', 'stack')
  for (const made of [stack, workspace]) mkdirSync(made, { recursive: true })
  return { runDirectory, workspace, stack }
}

const childIn = (directory: string): Child => ({
  id: 'one',
  pid: 4711,
  at: start,
  tool: 'tofu',
  command: 'apply',
  work: 'state',
  shows: 'all',
  program: '/bin/tofu',
  directory,
  stdout: '/none',
  stderr: '/none',
  code: 1,
})

type State = Awaited<ReturnType<Children['state']>>

async function removed(
  runDirectory: string,
  workspace: string | undefined,
  child: Child,
  state: State = 'ended',
) {
  const said: string[] = []
  const children = { list: async () => [child], state: async () => state }
  await removeRun(runDirectory, { children, workspace, warn: (text) => said.push(text) })
  return said
}

test('the directory of a run goes, and nothing is said', async () => {
  const { runDirectory, workspace, stack } = machine()
  expect(await removed(runDirectory, workspace, childIn(stack))).toEqual([])
  expect(existsSync(runDirectory)).toBe(false)
})

describe('a state that no backend has', () => {
  test('is kept in the workspace for this user alone, with the command to push it', async () => {
    const { runDirectory, workspace, stack } = machine()
    writeScript(workspace, 'errored.tfstate', 'of another run')
    writeScript(stack, 'errored.tfstate', '{"serial":7}', 0o644)
    const [said = '', ...others] = await removed(runDirectory, workspace, childIn(stack))
    const name = readdirSync(workspace).find((one) => one !== 'errored.tfstate') ?? ''
    const kept = join(workspace, name)
    expect(readFileSync(kept, 'utf8')).toBe('{"serial":7}')
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(said).toContain(`\`tofu state push ${kept}\``)
    expect(others).toEqual([])
    expect(existsSync(runDirectory)).toBe(false)
    expect(readFileSync(join(workspace, 'errored.tfstate'), 'utf8')).toBe('of another run')
  })

  test.each([
    ['there is no workspace', undefined],
    ['the workspace cannot be written to', '/dev/null'],
  ])('stays where it is, where %s', async (_, workspace) => {
    const { runDirectory, stack } = machine()
    const path = writeScript(stack, 'errored.tfstate', '{}')
    const [said] = await removed(runDirectory, workspace, childIn(stack))
    expect(said).toContain(`\`tofu state push ${path}\``)
    expect(existsSync(path)).toBe(true)
  })

  test('is none of ours outside of the run’s directory', async () => {
    const { runDirectory, workspace } = machine()
    const path = writeScript(workspace, 'errored.tfstate', '{}')
    expect(await removed(runDirectory, workspace, childIn(workspace))).toEqual([])
    expect(readdirSync(workspace)).toEqual(['errored.tfstate'])
    expect(existsSync(path)).toBe(true)
  })

  test.each([
    ['changed in this run', 1, 1],
    ['as it was checked out', -1, 0],
  ])('a file that is the backend: %s', async (_, seconds, kept) => {
    const { runDirectory, workspace, stack } = machine()
    const at = start / 1000 + seconds
    utimesSync(writeScript(stack, 'terraform.tfstate', '{}'), at, at)
    expect(await removed(runDirectory, workspace, childIn(stack))).toHaveLength(kept)
    expect(readdirSync(workspace)).toHaveLength(kept)
  })
})

test.each<State>(['running', 'unknown'])(
  'nothing is taken from under a tool that may work: %s',
  async (state) => {
    const { runDirectory, workspace, stack } = machine()
    const path = writeScript(stack, 'errored.tfstate', '{}')
    const { code: _, ...living } = childIn(stack)
    const said = await removed(runDirectory, workspace, living, state)
    expect(said).toEqual([expect.stringMatching(/^tofu apply \(process 4711\) may still work\./)])
    expect(said[0]).toContain(runDirectory)
    expect(existsSync(path)).toBe(true)
  },
)
