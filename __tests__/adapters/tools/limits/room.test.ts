import { readdirSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { requireRoom } from '../../../../src/adapters/tools/limits/room.ts'
import type { ChildFacts } from '../../../../src/children/child.ts'
import { DeployError, failureOf } from '../../../../src/outcome/error.ts'
import { ofFullDisk } from '../../../../src/run/full-disk.ts'
import { scratchDirectory } from '../../../builders/servers/scratch.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const scratch = scratchDirectory()
type Facts = Pick<ChildFacts, 'tool' | 'command' | 'work'>
const build: Facts = { tool: 'packer', command: 'build', work: 'image' }
const refusing = (code: string) => async () => {
  throw Object.assign(new Error(`${code}: no space left on device, write`), { code })
}

test.each<[string, Facts]>([
  ['image-build-failed', build],
  ['apply-failed', { tool: 'terraform', command: 'apply', work: 'state' }],
  ['plan-failed', { tool: 'tofu', command: 'plan', work: 'state' }],
])('a full disk is %s before the tool begins', async (reason, facts) => {
  const failure = await failureFrom(() => requireRoom(scratch, facts, refusing('ENOSPC')))
  expect(failure).toBeInstanceOf(DeployError)
  expect(failure).toMatchObject({ reason, message: expect.stringContaining('was not begun') })
  expect((await ofFullDisk(failureOf(failure), async () => [])).message).toMatch(/^The disk is full: /)
})

test('what makes nothing may begin, and so may all where there is room, or another trouble', async () => {
  await requireRoom(scratch, { tool: 'packer', command: 'validate', work: 'other' }, refusing('ENOSPC'))
  await requireRoom(scratch, build, refusing('EACCES'))
  await requireRoom(scratch, build)
  expect(readdirSync(scratch)).toEqual([])
})
