import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createTerraform } from '../../../src/adapters/tools/terraform.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'
import { toolsOnPath } from '../../builders/world/toolbox.ts'

const scratch = scratchDirectory()
const path = process.env['PATH'] ?? ''
let count = 0

afterEach(() => {
  process.env['PATH'] = path
})

describe('what a plan quotes', () => {
  const says = (code: number, account: string) => `#!/bin/sh
if [ "$1" = version ]; then echo 'Terraform v1.11.4'; exit; fi
if [ "$1" = show ]; then echo '{}'; exit; fi
cat <<'END'
a.x: Refreshing state... [id=1]

${account}
END
if [ ${code} = 1 ]; then printf '\\nError: Resource precondition failed\\n\\nno\\n' >&2; fi
exit ${code}
`
  const plans = async (code: number, account: string) => {
    count += 1
    const directory = join(scratch, `stack-${count}`)
    mkdirSync(directory)
    writeScript(directory, 'terraform', says(code, account), 0o755)
    process.env['PATH'] = directory
    const env = { PATH: `${directory}:${path}` }
    const log = keptLog()
    const terraform = createTerraform({
      env,
      runDirectory: scratch,
      signal: neverAborted,
      log,
      tools: toolsOnPath(env),
    })
    const stack = {
      tool: 'terraform',
      toolVersion: '1.11.4',
      directory,
      lockTimeoutMs: 0,
      variables: [],
      variableFiles: [],
    } as const
    const lines = () => log.lines.filter((line) => !line.includes('on PATH'))
    const plan = () =>
      terraform.plan(stack, {
        file: 'p',
        variable: '',
        value: '',
        asMap: '{}',
        provided: {},
        purpose: 'apply',
      })
    if (code === 0) return { held: (await plan()).held?.(), lines: lines() }
    return { failure: await failureFrom(plan), lines: lines() }
  }

  test("waits until the plan's secrets are known", async () => {
    const quoted = ['Terraform will perform the following actions:', '  + a = "b"']
    const printed = ['tool: a.x: Refreshing state... [id=1]', 'tool: ']
    expect(await plans(0, quoted.join('\n'))).toEqual({ held: quoted, lines: printed })
  })

  test.each([
    ['with a preamble', 'used the selected providers to generate the following execution\nplan.\n\n'],
    ['without one', ''],
  ])('is not shown of one that fails, %s: its secrets are never known', async (_, preamble) => {
    const tells = 'planned the following actions, but then encountered a problem:'
    const account = [
      ...(preamble === '' ? [] : [`Terraform ${preamble}`]),
      `Terraform ${tells}`,
      '',
      '  + resource "terraform_data" "a" {',
      '      + input  = "echo correct-horse-battery-staple | login"',
      '        Error: correct-horse-battery-staple',
      '    }',
      '',
      'Plan: 2 to add, 0 to change, 0 to destroy.',
      '',
      'Warning: Deprecated',
    ].join('\n')
    const { lines, failure } = await plans(1, account)
    expect(JSON.stringify([lines, failure])).not.toContain('correct-horse')
    expect(failure?.evidence).toEqual(['Error: Resource precondition failed', 'no'])
    expect(lines.filter((line) => /not shown/.test(line))).toHaveLength(1)
    expect(lines).toEqual(
      expect.arrayContaining([
        'tool: a.x: Refreshing state... [id=1]',
        'tool: Error: Resource precondition failed',
        'tool: Warning: Deprecated',
      ]),
    )
  })

  test('is no evidence where the tool ends without an error', async () => {
    const { failure } = await plans(
      3,
      'Terraform will perform the following actions:\n\n  + a = "correct-horse"',
    )
    expect(JSON.stringify(failure)).not.toContain('correct-horse')
  })
})
