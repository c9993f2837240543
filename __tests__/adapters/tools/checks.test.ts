import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createChecks } from '../../../src/adapters/tools/checks.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'
import { toolsOnPath } from '../../builders/world/toolbox.ts'

/** The checks with a script in each tool's place: what it is asked, and what is made of its answers. */
const scratch = scratchDirectory()
const path = process.env['PATH'] ?? ''
const fixtures = join(import.meta.dirname, '../../fixtures/diagnostics')
let count = 0

afterEach(() => {
  process.env['PATH'] = path
})

/** For each command (`fmt`, `init`, `validate`) the recorded answer and its exit code; without one it goes well. */
type Answers = Readonly<Record<string, readonly [fixture: string, code: number]>>

function sceneOf(answers: Answers) {
  count += 1
  const bin = join(scratch, `bin-${count}`)
  mkdirSync(bin)
  const calls = writeScript(scratch, `calls-${count}`, '')
  const cases = Object.entries(answers).map(
    ([command, [fixture, code]]) =>
      `if [ "$1" = ${command} ]; then tail -n +2 '${join(fixtures, `${fixture}.txt`)}'; exit ${code}; fi`,
  )
  const script = (version: string) =>
    `#!/bin/sh\n[ "$1" = version ] && { echo ${version}; exit; }\necho "$(basename "$0") $*" >> '${calls}'\n${cases.join('\n')}\n`
  writeScript(bin, 'packer', script('Packer v1.6.6'), 0o755)
  writeScript(bin, 'terraform', script('Terraform v1.11.4'), 0o755)
  process.env['PATH'] = bin
  const told: Diagnostic[] = []
  const diagnose = (found: readonly Diagnostic[]) => told.push(...found)
  const env = { PATH: `${bin}:${path}` }
  const checks = createChecks({
    env,
    runDirectory: scratch,
    signal: neverAborted,
    log: keptLog(),
    tools: toolsOnPath(env),
    diagnose,
  })
  const brief = () =>
    told.map(({ severity, file = '', line }) => `${severity} ${file.replace(scratch, '')}:${line}`)
  return { checks, brief, called: () => readFileSync(calls, 'utf8').trim().split('\n') }
}

const stack = { directory: scratch, tool: 'auto', variables: [], variableFiles: [] } as const
const template = {
  directory: scratch,
  template: 'image',
  variables: [{ name: 'a', value: '1' }],
  variableFiles: ['b.json'],
  only: [],
  except: [],
  provided: {},
  token: 'secret',
}

describe('a stack', () => {
  test('is checked without its backend', async () => {
    const { checks, brief, called } = sceneOf({})
    await checks.stack(stack)
    expect(called()).toEqual([
      'terraform fmt -check -diff -recursive',
      'terraform init -backend=false -input=false',
      'terraform validate',
    ])
    expect(brief()).toEqual([])
  })

  test('that is not formatted is warned of, and valid', async () => {
    const { checks, brief } = sceneOf({ fmt: ['terraform-format', 3] })
    await checks.stack(stack)
    expect(brief()).toEqual(['warning /stack/prod.tfvars:2'])
  })

  test('that is not valid fails, with the places', async () => {
    const { checks, brief } = sceneOf({ fmt: ['terraform-validate', 2], validate: ['terraform-validate', 1] })
    expect(await failureFrom(() => checks.stack(stack))).toMatchObject({
      reason: 'plan-failed',
      message: 'terraform validate failed with exit code 1.',
      evidence: expect.arrayContaining(['Error: Invalid expression']),
    })
    expect(brief()).toEqual(['error /main.tf:11'])
  })

  test('that cannot be initialised is not called valid', async () => {
    const { checks, called } = sceneOf({ init: ['terraform-init-errors', 1] })
    expect(await failureFrom(() => checks.stack(stack))).toMatchObject({ reason: 'plan-failed' })
    expect(called()).toHaveLength(2)
  })
})

describe('a template', () => {
  test('is read with its variables, and nothing else of it', async () => {
    const { checks, brief, called } = sceneOf({})
    await checks.template(template)
    expect(called()).toEqual([
      'packer fmt -check -diff image',
      'packer validate -syntax-only -var-file=b.json image',
    ])
    expect(brief()).toEqual([])
  })

  test('that is not formatted is warned of; a Packer without `fmt` warns of nothing', async () => {
    const formatted = sceneOf({ fmt: ['packer-format', 3] })
    await formatted.checks.template(template)
    expect(formatted.brief()).toEqual(['warning /image/web.pkr.hcl:7'])
    const old = sceneOf({ fmt: ['packer-syntax', 127] })
    await old.checks.template(template)
    expect(old.brief()).toEqual([])
  })

  test('that is not valid fails, with the place', async () => {
    const { checks, brief } = sceneOf({ validate: ['packer-syntax', 1] })
    expect(await failureFrom(() => checks.template(template))).toMatchObject({ reason: 'image-build-failed' })
    expect(brief()).toEqual(['error /broken/web.pkr.hcl:2'])
  })
})
