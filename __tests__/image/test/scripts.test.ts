import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type TestFile, type TestPlan, testDigest } from '../../../src/image/test/files.ts'
import { isTooLarge, testScripts } from '../../../src/image/test/scripts.ts'
import { verdictOf } from '../../../src/image/test/verdict.ts'
import type { ImageTest } from '../../../src/image/test/wish.ts'

const wish: ImageTest = {
  ...{ securityGroups: [], instanceTypes: [], timeoutMs: 60_000, required: 'when-possible' },
}

function planOf(
  command: string,
  files: readonly TestFile[] = [],
  changes: Partial<ImageTest> = {},
): TestPlan {
  const plan = { test: { ...wish, ...changes }, files, command }
  return { ...plan, digest: testDigest(plan) }
}

const file = (name: string, content: string | Uint8Array, mode: TestFile['mode'] = 'plain'): TestFile => ({
  ...{ name, mode, content: typeof content === 'string' ? Buffer.from(content) : content },
})

/** Bytes that nothing makes smaller. */
function random(length: number): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length }, () => {
    seed = Math.imul(seed, 1_664_525) + 1_013_904_223
    return seed >>> 24
  })
}

/** Runs the scripts one after the other, as the agent on an instance would, each by a shell of its own. */
function runOn(
  plan: TestPlan,
  environment: Readonly<Record<string, string>> = {},
  env: NodeJS.ProcessEnv = {},
) {
  const { uploads, run } = testScripts(plan, environment)
  const cwd = mkdtempSync(join(tmpdir(), 'agent-'))
  try {
    const sh = (script: string) =>
      spawnSync('sh', ['-s'], {
        cwd,
        input: script,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...env },
      })
    for (const upload of uploads) expect(sh(upload)).toMatchObject({ status: 0, stderr: '' })
    const { status, stdout, stderr } = sh(run)
    const ended = {
      kind: 'ended',
      status: status === 0 ? 'Success' : 'Failed',
      exitCode: status ?? -1,
    } as const
    const told = { ...ended, output: stdout, errors: stderr }
    const { timeoutMs } = plan.test
    return { ...told, uploads: uploads.length, verdict: verdictOf(told, { timeoutMs, limit: 'a minute' }) }
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

describe('a test on an instance, by a real shell', () => {
  test('passes where its command does, and says what it wrote', () => {
    const { output, verdict } = runOn(planOf('echo out; echo err >&2'))
    expect(output.trim().split('\n').toSorted()).toEqual(['err', 'out'])
    expect(verdict).toEqual({ state: 'passed', seconds: expect.any(Number) })
  })

  test('has its files, with their modes and whatever is in them', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, n) => n % 256)
    const files = [
      file('run.sh', '#!/bin/sh\ncat data/*; cksum bytes\n', 'executable'),
      file("data/it's \\$HOME \\n.txt", "quotes ' and \\ and $x\nEND\n"),
      file('bytes', bytes),
    ]
    const { output, verdict } = runOn(planOf('./run.sh', files))
    const sum = spawnSync('cksum', { input: bytes, encoding: 'utf8' }).stdout.split(' ')[0]
    expect(output).toBe(`quotes ' and \\ and $x\nEND\n${sum} 300 bytes\n`)
    expect(verdict.state).toBe('passed')
  })

  test('is told of the image by its environment, and has a home', () => {
    const { output } = runOn(planOf('echo "$IMAGE_ID|$HOME"'), { IMAGE_ID: "ami-1 'x'" })
    expect(output).toBe("ami-1 'x'|/root\n")
  })

  test.each([
    ['exit 3', 'ended with the code 3'],
    ['exit 97', 'ended with the code 97'],
    ['no-such-command-here', 'ended with the code 127: the shell did not find what `test` names'],
    ['./missing/../x', 'ended with the code 127: the shell did not find what `test` names'],
    ['kill -9 $$', 'ended with the code 137'],
  ])('%s fails', (command, said) => {
    expect(runOn(planOf(command)).verdict).toEqual({ state: 'failed', said })
  })

  test('that takes too long is ended, and what it wrote until then is told', () => {
    const { output, verdict } = runOn(planOf('echo begun; sleep 30', [], { timeoutMs: 1000 }))
    expect(output).toBe('begun\n')
    expect(verdict).toEqual({ state: 'failed', said: 'did not end within a minute' })
  })

  test('that ends by itself with the code of a timeout has failed, and was not late', () => {
    expect(runOn(planOf('exit 124')).verdict).toEqual({ state: 'failed', said: 'ended with the code 124' })
  })

  test('that writes much is told in its beginning and its end', () => {
    const { output } = runOn(
      planOf('echo first; i=0; while [ $i -lt 9000 ]; do echo "line $i"; i=$((i+1)); done; echo last'),
    )
    expect(output.length).toBeLessThan(24_000)
    expect(output).toMatch(/^first\nline 0\n/)
    expect(output).toMatch(/… \d+ bytes are left out …/)
    expect(output).toMatch(/line 8999\nlast\n$/)
  })

  test('of many files goes in parts, and leaves nothing', () => {
    const noise = random(60_000)
    const plan = planOf('cksum noise; ls -d /var/tmp/immutable-deploy-test-*', [file('noise', noise)])
    const { output, uploads, verdict } = runOn(plan)
    expect(uploads).toBeGreaterThan(1)
    expect(output).toContain(
      `${spawnSync('cksum', { input: noise, encoding: 'utf8' }).stdout.split(' ')[0]} 60000`,
    )
    expect(output).toContain(plan.digest)
    expect(verdict.state).toBe('passed')
    const left = spawnSync('sh', ['-c', `ls -d /var/tmp/immutable-deploy-test-${plan.digest}`])
    expect(left.status).not.toBe(0)
  })

  test.each([
    ['at all', { ...planOf('true'), digest: 'x/../../../proc/none' }],
    ['as a whole', planOf('true', [file('a', '1'), file('a/b', '2')])],
  ])('that cannot be put there %s has said nothing of the image', (_, broken) => {
    const { verdict } = runOn(broken)
    expect(verdict).toEqual({ state: 'not-run', why: expect.stringContaining('not installed') })
  })
})

test('no part is longer than Run Command takes, and more than it takes is known before', () => {
  const plan = planOf('true', [file('a', random(150_000))])
  const { uploads, run } = testScripts(plan, {})
  expect(Math.max(...[...uploads, run].map(({ length }) => length))).toBeLessThanOrEqual(40_000)
  expect(isTooLarge(plan)).toBe(false)
  expect(isTooLarge(planOf('true', [file('a', random(600_000))]))).toBe(true)
})

describe('the digest of a test', () => {
  const files = [file('a', '1'), file('b', '2')]
  const base = planOf('true', files).digest

  test('does not depend on the order of files, nor on whether it is required', () => {
    expect(planOf('true', files.toReversed()).digest).toBe(base)
    expect(planOf('true', files, { required: 'always' }).digest).toBe(base)
    expect(base).toMatch(/^[0-9a-f]{16}$/)
  })

  test.each<[string, TestPlan]>([
    ['the command', planOf('false', files)],
    ['a file', planOf('true', [file('a', '1'), file('b', '3')])],
    ['a name', planOf('true', [file('a', '1'), file('c', '2')])],
    ['a mode', planOf('true', [file('a', '1', 'executable'), file('b', '2')])],
    ['the type', planOf('true', files, { instanceTypes: ['t3.small'] })],
    ['the subnet', planOf('true', files, { subnet: 'subnet-1' })],
    ['the limit', planOf('true', files, { timeoutMs: 1 })],
    ['the profile', planOf('true', files, { instanceProfile: 'x' })],
    ['the groups', planOf('true', files, { securityGroups: ['sg-1'] })],
  ])('differs by %s', (_, plan) => {
    expect(plan.digest).not.toBe(base)
  })
})
