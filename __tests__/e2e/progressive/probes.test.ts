import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { quarantinedTag } from '../../../src/image/tags.ts'
import type { RolloutReport } from '../../../src/rollout/report.ts'
import { imagesRunning, tagsOf } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, stage } from '../stage/stage.ts'

/** A group that goes by steps, each of whose instances is asked which version it is. */
const here = stage({ serving: true })
const environment = 'production'
let project: Project
let first: Told

const settings = () => `
steps:
  - { at: 10%, hold: 2s }
probes:
  - name: version
    per-instance: http://{{private-address}}:${here.rig.aws.servingPort}/version
    body: "{{git-sha}}"
    interval: 1s
    failures: 3
stacks:
  web: { directory: stack }
`

/** A rollout goes in steps where the action starts the refresh: the stack's own would go on to its end. */
const withoutRefresh = (stack: string) =>
  stack.replace(
    /\n {2}instance_refresh \{[\s\S]*?\n {2}\}\n/,
    '\n  default_instance_warmup = var.instance_warmup\n',
  )

interface Told {
  readonly sha: string
  readonly result: RunResult
  readonly rollouts: readonly RolloutReport[]
}

/** A deploy, with what its report says; `before` is told its commit. */
async function deploy(text: string, before?: (sha: string) => Promise<void>): Promise<Told> {
  await changeSite(project, text)
  const sha = await project.commit(text)
  await before?.(sha)
  let report = '{}'
  const result = await project.run(project.push(sha), {
    with: { stack: 'web', environment },
    between: async ({ outputs }) => {
      report = await readFile(outputs['report-file'] ?? '', 'utf8')
    },
  })
  return { sha, result, rollouts: (JSON.parse(report) as Pick<Told, 'rollouts'>).rollouts }
}

beforeAll(async () => {
  project = await here.project('probes')
  await project.edit('stack/main.tf', withoutRefresh)
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings())
  first = await deploy('Serve a first page')
})

test('a release is proven once each of its instances says its version', () => {
  const { result, rollouts } = first
  expect(result.outputs['outcome']).toBe('deployed')
  const message = 'probe version: 3 of 3 instances answered right 3 times in a row'
  expect(rollouts[0]?.gates).toMatchObject([{ kind: 'probe', name: 'version', state: 'holds', message }])
  expect(result.summary).toContain(`✅ ${message}`)
})

test('one that says it is another version is stopped with its first instance, and taken back', async () => {
  const other = '0123456789abcdef0123456789abcdef01234567'
  const { sha, result, rollouts } = await deploy('Serve a second page', (commit) => {
    const match = { image: { tag: { key: 'immutable-deploy:git-sha', value: commit } } }
    return here.rig.aws.script({ match, then: { serve: { version: other } } })
  })
  expect(result.outputs).toMatchObject({
    ...{ outcome: 'failed', 'failure-reason': 'probe-failed', recovery: 'rolled-back' },
  })
  const [rollout] = rollouts
  expect(rollout).toMatchObject({ verdict: 'probe-failed', desired: 3, percentage: 33 })
  // What was asked, what came, and what was expected; commits are no secrets.
  const asked = /asked GET `?http:\/\/127\.\d+\.\d+\.\d+:\d+\/version`? of i-[0-9a-f]+; /
  const answered = `came status 200, \`${other}\` (3 times); expected \`${sha}\` in the body`
  for (const page of [result.summary, rollout?.message, ...errorsOf(result)]) {
    expect(page).toMatch(asked)
    expect(page).toContain(answered)
  }
  // The step's own checkpoint is no cause: it is the image that is to blame.
  expect(result.summary).not.toContain('checkpoint_percentages')
  expect(await tagsOf(project, result.outputs['image-id'] ?? '')).toContainEqual(
    expect.objectContaining({ [quarantinedTag(environment)]: expect.any(String) }),
  )
  expect(new Set(await imagesRunning(project))).toEqual(new Set([first.result.outputs['image-id']]))
})
