import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { leaksOf } from '../../../faults/hostile/canaries.ts'
import { foreignRuns } from '../../../faults/hostile/foreign.ts'
import type { SceneResult } from '../../../faults/stage/scene.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
const secret = 'canary0123Zq7'

interface Planted extends Partial<SceneResult> {
  readonly comments?: readonly string[]
  readonly argv?: string
  readonly inputs?: string
  readonly raw?: string
  readonly files?: Readonly<Record<string, number>>
}

let places = 0

/** A run that left the secret somewhere. */
async function leaks({ comments = [], argv, inputs, raw, files = {}, ...result }: Planted): Promise<string> {
  places += 1
  const place = join(scratch, String(places))
  for (const [name, mode] of Object.entries(files)) {
    mkdirSync(join(place, 'kept', name, '..'), { recursive: true })
    writeFileSync(join(place, 'kept', name), secret, { mode })
  }
  mkdirSync(place, { recursive: true })
  if (argv !== undefined) writeFileSync(join(place, 'argv'), argv)
  if (raw !== undefined) writeFileSync(join(place, 'said-dist'), raw)
  if (inputs !== undefined) writeFileSync(join(place, 'inputs'), inputs)
  const nothing = { log: [], summary: '', annotations: [], outputs: {}, state: {}, env: {}, report: '' }
  const run = { result: { ...nothing, ...result } as unknown as SceneResult, comments, scene: { place } }
  return (await leaksOf(secret, run)).map(({ what }) => what).join('\n')
}

describe('a canary', () => {
  test('that is nowhere is no leak', async () => expect(await leaks({})).toBe(''))

  test.each<[string, Planted]>([
    ['what a person can read', { log: ['immutable-deploy 0.1.0', `x ${secret}`] }],
    ['what a person can read', { summary: secret }],
    ['what a person can read', { comments: [secret] }],
    ['the log before the runner hides anything', { raw: `::add-mask::${secret}\nsaid ${secret}` }],
    ['the report file', { report: secret }],
    ['the outputs', { outputs: { 'plan-file': secret } }],
    ['the state of the step', { state: { x: secret } }],
    ['the environment of later steps', { env: { x: secret } }],
    ['the arguments of a process', { argv: `packer build -var db=${secret}` }],
    ['the environment of a tool has inputs', { inputs: 'INPUT_GITHUB-TOKEN=x' }],
    ['a file that others may read', { files: { 'dist/x/report.json': 0o644 } }],
    ['a file that is there after the end', { files: { 'post/x/plan': 0o600 } }],
  ])('is found: %s %j', async (where, planted) => expect(await leaks(planted)).toContain(where))

  test('in a file of the run for its user alone is none, nor what the runner shows of the inputs', async () => {
    const log = [`terraform-variables: a=${secret}`, 'immutable-deploy 0.1.0']
    const raw = `::add-mask::${secret}`
    expect(await leaks({ log, raw, files: { 'dist/x/secrets': 0o600 } })).toBe('')
  })
})

describe("a stranger's code", () => {
  const init = 'terraform version\nterraform init -input=false'

  test.each([
    ['blocked', init, 'blocked', /a tool ran/],
    ['blocked', 'packer build image', 'blocked', /a tool ran/],
    ['blocked', '', 'planned', /it ended as planned/],
    ['validated', init, 'validated', /a tool ran/],
    ['validated', 'packer validate image', 'validated', /a tool ran/],
    ['refused', 'terraform plan', 'failed', /a tool ran/],
  ] as const)('that should be %s, and %s ended as %s', (ends, argv, outcome, what) => {
    expect(foreignRuns(ends, argv, outcome).join('\n')).toMatch(what)
  })

  test('that nothing or only a look came of is well', () => {
    const looks =
      'terraform init -backend=false -input=false\nterraform validate\npacker validate -syntax-only image'
    expect(foreignRuns('validated', looks, 'validated')).toEqual([])
    expect(foreignRuns('blocked', 'git fetch', 'blocked')).toEqual([])
  })
})
