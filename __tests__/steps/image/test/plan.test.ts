import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createFiles } from '../../../../src/adapters/runner/files.ts'
import type { ImageTest } from '../../../../src/image/test/wish.ts'
import { readTest } from '../../../../src/steps/image/test/plan.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { gitAt } from '../../../builders/world/files.ts'
import { contextOf } from '../../../builders/world/parts.ts'
import { sourceOf } from '../../../builders/world/source.ts'

const root = mkdtempSync(join(tmpdir(), 'test-plan-'))
const wish: ImageTest = {
  ...{ securityGroups: [], instanceTypes: [], timeoutMs: 60_000, required: 'when-possible' },
}
const deps = { context: contextOf(), files: createFiles(), git: gitAt('a') }
const read = (changes: Partial<ImageTest>) =>
  readTest({ ...wish, ...changes }, { ...sourceOf(), root, directory: join(root, 'app') }, deps)

beforeAll(() => {
  mkdirSync(join(root, 'app/tests/data'), { recursive: true })
  writeFileSync(join(root, 'app/tests/check.sh'), 'exit 0\n')
  writeFileSync(join(root, 'app/tests/data/goss.yaml'), 'x: 1\n')
  chmodSync(join(root, 'app/tests/check.sh'), 0o755)
  writeFileSync(join(root, 'shared.txt'), 'shared\n')
  symlinkSync('../../shared.txt', join(root, 'app/tests/link.txt'))
  symlinkSync('/etc/hostname', join(root, 'app/tests/outside'))
  symlinkSync('/etc', join(root, 'app/etc'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('a test of the repository', () => {
  test('that is a file is put there and run', async () => {
    const { files, command, digest } = await read({ script: 'tests/check.sh' })
    expect(files).toMatchObject([{ name: 'check.sh', mode: 'executable' }])
    expect(command).toBe('./check.sh')
    expect(digest).toMatch(/^[0-9a-f]{16}$/)
  })

  test('that is a directory is put there whole, without what lies outside of the repository', async () => {
    const { files, command } = await read({ script: 'tests', command: './check.sh' })
    const told = files.map(({ name, mode, content }) => [name, mode, Buffer.from(content).toString()])
    expect(told.toSorted()).toEqual([
      ['check.sh', 'executable', 'exit 0\n'],
      ['data/goss.yaml', 'plain', 'x: 1\n'],
      ['link.txt', 'plain', 'shared\n'],
    ])
    expect(command).toBe('./check.sh')
  })

  test('that is a command alone needs no files', async () => {
    expect(await read({ command: 'goss validate' })).toMatchObject({ files: [], command: 'goss validate' })
  })

  test('is another one when what is in a file changes', async () => {
    const before = await read({ script: 'tests', command: 'x' })
    writeFileSync(join(root, 'app/tests/data/goss.yaml'), 'x: 2\n')
    expect((await read({ script: 'tests', command: 'x' })).digest).not.toBe(before.digest)
  })

  test.each<[string, Partial<ImageTest>]>([
    ['does not exist', { script: 'tests/none.sh' }],
    ['is a directory, and `command` does not say', { script: 'tests' }],
    ['leads out of the repository', { script: 'etc/hostname' }],
  ])('that %s is refused before anything is baked', async (words, changes) => {
    const failure = await failureFrom(() => read(changes))
    expect(failure.reason).toBe('invalid-input')
    expect(failure.evidence.join('\n')).toContain(words)
  })

  test('that is more than Run Command takes is refused', async () => {
    const { randomBytes } = await import('node:crypto')
    writeFileSync(join(root, 'app/large'), randomBytes(700_000))
    const failure = await failureFrom(() => read({ script: 'large' }))
    expect(failure.evidence.join('\n')).toContain('is too large')
  })
})
