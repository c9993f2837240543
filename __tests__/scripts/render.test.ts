import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { scratchDirectory, writeScript } from '../builders/servers/scratch.ts'

const root = join(import.meta.dirname, '../..')
const plans = join(root, '__tests__/fixtures/plans')
const scratch = scratchDirectory()

function render(...files: string[]) {
  const script = join(root, 'scripts/render.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script, ...files], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  })
  return { status, stdout, stderr }
}

describe('npm run render', () => {
  test.each([
    ["with the tool's own text", ['ami-change.json', 'ami-change.txt'], /latest_version +=/],
    ['from the JSON alone', ['ami-change.json'], /!\s+image_id = /],
  ])('prints the whole comment, %s', (_, files, line) => {
    const { status, stdout, stderr } = render(...files.map((file) => join(plans, file)))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^<!-- immutable-deploy:/)
    expect(stdout).toContain('**Terraform** 0 to add, 2 to change, 0 to destroy')
    expect(stdout).toMatch(line)
    expect(stdout.trimEnd()).toMatch(/<\/sub>\n<!-- immutable-deploy-history:\S+ -->$/)
  })

  test.each([
    ['a file that is not there', [join(scratch, 'none.json')], 'none.json cannot be read'],
    [
      'a text that is not there',
      [join(plans, 'create.json'), join(scratch, 'none.txt')],
      'none.txt cannot be read',
    ],
    ['a directory', [scratch], 'cannot be read'],
    ['no JSON', [writeScript(scratch, 'text.json', 'no\nplan')], 'it is not JSON'],
    ['a state', [join(plans, 'after-create.state.json')], 'it holds no plan'],
    ['nothing', [], 'Usage'],
  ])('%s: one line on stderr, exit 1', (_, files, why) => {
    const { status, stdout, stderr } = render(...files)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(why)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
