import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { isOnPath, programOnPath } from '../../../src/adapters/tools/on-path.ts'
import { toolEnvironment } from '../../../src/tools/environment.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { recorded } from '../../builders/values/packer-recordings.ts'
import { neverAborted } from '../../builders/world/parts.ts'

const scratch = scratchDirectory()
const path = process.env['PATH']
let count = 0

afterEach(() => {
  process.env['PATH'] = path
})

/** A directory with these programs, each with what it says to `version`, as the only one on PATH. */
function onPath(programs: Readonly<Record<string, string>>): string {
  count += 1
  const directory = join(scratch, `bin ${count}`)
  mkdirSync(directory, { recursive: true })
  for (const [program, says] of Object.entries(programs)) {
    writeScript(directory, program, `#!/bin/sh\necho '${says}'\n`, 0o755)
  }
  process.env['PATH'] = directory
  return directory
}

const look = (name: 'packer' | 'terraform' | 'tofu') =>
  programOnPath(name, { cwd: scratch, env: { PATH: path }, signal: neverAborted })

describe('a tool', () => {
  test('is found on PATH, with its version', async () => {
    const directory = onPath({
      packer: 'Packer v1.6.6\n\nYour version of Packer is out of date! The latest is 1.11.2.',
    })
    expect(await look('packer')).toEqual({ kind: 'found', path: join(directory, 'packer'), version: '1.6.6' })
    expect(await isOnPath('packer')).toBe(true)
  })

  test('says its version as Packer 1.16 was recorded to', async () => {
    onPath({ packer: recorded('1.16', 'version').join('\n') })
    expect(await look('packer')).toMatchObject({ kind: 'found', version: '1.16.0' })
  })

  test.each(['terraform', 'tofu'] as const)('is the program beside the script of setup-%s', async (name) => {
    const title = { terraform: 'Terraform', tofu: 'OpenTofu' }[name]
    const directory = onPath({
      [name]: `[command]${name}-bin version`,
      [`${name}-bin`]: `${title} v1.12.0-rc1\non linux`,
    })
    expect(await look(name)).toEqual({
      kind: 'found',
      path: join(directory, `${name}-bin`),
      version: '1.12.0-rc1',
    })
  })

  test('is not another program of the same name', async () => {
    const directory = onPath({ packer: 'packer 2.9.6: 0 words' })
    expect(await look('packer')).toEqual({
      kind: 'other',
      path: join(directory, 'packer'),
      said: 'packer 2.9.6: 0 words',
    })
  })

  test('is asked where it will run: a script of a version manager answers by the directory', async () => {
    const directory = onPath({ packer: '' })
    writeScript(directory, 'packer', '#!/bin/sh\nread version < wanted\necho "Packer v$version"\n', 0o755)
    writeScript(scratch, 'wanted', '1.7.3\n')
    expect(await look('packer')).toMatchObject({ version: '1.7.3' })
  })

  test('may be missing', async () => {
    onPath({})
    expect(await look('packer')).toEqual({ kind: 'none' })
    expect(await isOnPath('packer')).toBe(false)
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
