import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { findTool, toolEnvironment } from '../../src/adapters/tools.ts'
import { failureFrom } from '../builders/failures.ts'
import { scratchDirectory, writeScript } from '../builders/scratch.ts'

const scratch = scratchDirectory()
const path = process.env['PATH']

afterEach(() => {
  process.env['PATH'] = path
})

/** A directory with these programs, as the only one on PATH. */
function onPath(...programs: string[]): string {
  const directory = join(scratch, programs.join('-') || 'empty')
  mkdirSync(directory, { recursive: true })
  for (const program of programs) writeScript(directory, program, '#!/bin/sh\n', 0o755)
  process.env['PATH'] = directory
  return directory
}

describe('a tool', () => {
  test('is found on PATH', async () => {
    const directory = onPath('packer')
    expect(await findTool('packer')).toBe(join(directory, 'packer'))
  })

  test('is the program beside the script of setup-terraform', async () => {
    const directory = onPath('terraform', 'terraform-bin')
    expect(await findTool('terraform')).toBe(join(directory, 'terraform-bin'))
  })

  test('is the program beside the script of setup-opentofu', async () => {
    const directory = onPath('tofu', 'tofu-bin')
    expect(await findTool('tofu')).toBe(join(directory, 'tofu-bin'))
  })

  test.each([
    ['terraform', 'hashicorp/setup-terraform'],
    ['tofu', 'opentofu/setup-opentofu'],
  ] as const)(
    '%s that is missing is named, with a way to have it and another way out',
    async (name, action) => {
      onPath()
      expect(await failureFrom(() => findTool(name))).toMatchObject({
        reason: 'tool-missing',
        message: `${name} is not on PATH; nothing was built or changed.`,
        next: [expect.stringContaining(action), expect.stringContaining('`terraform-tool`')],
      })
    },
  )

  test('that is missing is named, with a way to have it', async () => {
    onPath()
    expect(await failureFrom(() => findTool('packer'))).toMatchObject({
      reason: 'tool-missing',
      message: 'packer is not on PATH; nothing was built or changed.',
      next: [expect.stringContaining('hashicorp/setup-packer')],
    })
  })
})

test("tools do not see the action's inputs, nor the runner's tokens; all else they do", () => {
  const theirs = { PATH: '/bin', AWS_REGION: 'eu-west-1', TF_VAR_x: '1', PKR_VAR_y: '2', GITHUB_SHA: 'abc' }
  const ours = {
    'INPUT_GITHUB-TOKEN': 'ghs_x',
    INPUT_COMMAND: 'deploy',
    'STATE_run-directory': '/run',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_RUNTIME_URL: 'x',
    ACTIONS_RESULTS_URL: 'x',
    ACTIONS_CACHE_URL: 'x',
  }
  expect(toolEnvironment({ ...theirs, ...ours })).toEqual(theirs)
})
