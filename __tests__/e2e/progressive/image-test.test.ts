import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { makeRole } from '../../../sandbox/aws/accounts.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { createTags, images, imagesRunning, instances, keyPairs } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, requestsOf, stage } from '../stage/stage.ts'

/** An image is tested on an instance of its own before anything is planned with it. The tests follow each other. */
const here = stage({ serving: true })
let project: Project
/** The image that serves. */
let good = ''

/** Fails for a page that says so, as a service that does not start would. */
const SCRIPT = `#!/bin/sh
echo "testing $IMAGE_ID of \${GIT_SHA}"
page=$(curl --fail --silent --show-error "http://$SANDBOX_ADDRESS/") || exit 1
case "$page" in
  *slow*) echo "it takes a while"; sleep 20 ;;
  *broken*) echo "the page is broken"; exit 3 ;;
esac
echo "the page is fine"
`

const settings = (more = 'required: true') =>
  `defaults:\n  test: { script: tests/image.sh, timeout: 60s, ${more} }\nstacks:\n  web: {}\n`

/** A project that has the test. */
async function tested(name: string): Promise<Project> {
  const made = await here.project(name)
  await mkdir(join(made.directory, 'tests'), { recursive: true })
  await mkdir(join(made.directory, '.github'), { recursive: true })
  await writeFile(join(made.directory, 'tests/image.sh'), SCRIPT)
  await writeFile(join(made.directory, '.github/immutable-deploy.yml'), settings())
  return made
}

beforeAll(async () => {
  project = await tested('tested')
})

const run = (event: Parameters<Project['run']>[0], options: Parameters<Project['run']>[1] = {}) =>
  project.run(event, { ...options, with: { stack: 'web', ...options.with } })
const asked = async (action: string) => (await requestsOf(here, project))[action] ?? 0
const text = ({ log }: RunResult) => log.join('\n')
const testInstances = async () =>
  (await instances(project)).filter(({ Tags = [] }) =>
    Tags.some(({ Key, Value }) => Key === 'immutable-deploy:bake' && Value.startsWith('test-')),
  )

/** What the tags of an image say of its tests. */
async function recordsOf(id = ''): Promise<string[]> {
  const { Tags = [] } = (await images(project)).find(({ ImageId }) => ImageId === id) ?? {}
  return Tags.filter(({ Key }) => Key.startsWith('immutable-deploy:tested:')).map(({ Value }) => Value)
}

test('a good image is tested once, and deployed', async () => {
  const sha = await project.commit('Test images')
  const result = await run(project.push(sha))
  expect(result).toMatchObject({ conclusion: 'success', leftovers: [] })
  expect(result.outputs).toMatchObject({ outcome: 'deployed' })
  good = result.outputs['image-id'] ?? ''
  expect(text(result)).toMatch(new RegExp(`testing ${good} of ${sha}[^]*the page is fine[^]*Terminated i-`))
  expect(result.summary).toContain('**Image test** ✅ passed')
  expect(await testInstances()).toEqual([])
  expect(await recordsOf(good)).toEqual([expect.stringContaining(' passed ')])
  const sent = await asked('SendCommand')
  const again = await run(project.push(sha))
  expect(again.outputs).toMatchObject({ outcome: 'unchanged', 'image-id': good })
  expect(text(again)).toContain('it is not tested again')
  expect(await asked('SendCommand')).toBe(sent)
})

describe('a bad image', () => {
  let number = 0
  let bad = ''

  test('is stopped by its test on its pull request, before any plan, and the comment says so', async () => {
    await changeSite(project, 'broken')
    await project.commit('Break the page', 'broken')
    number = (await project.openPull('broken', 'Break the page')).number
    const result = await run(project.pull(number), { with: { command: 'plan' } })
    expect(result).toMatchObject({ conclusion: 'failure', leftovers: [] })
    expect(result.outputs).toMatchObject({
      ...{ outcome: 'blocked', 'failure-reason': 'image-test-failed', 'plan-has-changes': '' },
    })
    bad = result.outputs['image-id'] ?? ''
    expect(errorsOf(result)[0]).toContain(`${bad} failed its test: it ended with the code 3`)
    expect(text(result)).not.toMatch(/✓ Plan /)
    const body = here.rig.github.state().comments.find(({ pull }) => pull === number)?.body
    expect(body).toContain('**Image test** ❌ ended with the code 3')
    expect(body).toContain('the page is broken')
    expect(await testInstances()).toEqual([])
    expect(await recordsOf(bad)).toEqual([expect.stringContaining(' failed ')])
  })

  test('that is merged all the same is known: the deploy says so at once, and what served serves', async () => {
    const [launched, sent] = [await asked('RunInstances'), await asked('SendCommand')]
    const sha = await project.squash(number)
    const result = await run(project.push(sha))
    expect(result.outputs).toMatchObject({
      ...{ outcome: 'blocked', 'failure-reason': 'image-test-failed', 'image-id': bad },
    })
    expect(errorsOf(result)[0]).toContain('failed this test at ')
    expect([await asked('RunInstances'), await asked('SendCommand')]).toEqual([launched, sent])
    expect(new Set(await imagesRunning(project))).toEqual(new Set([good]))
  })
})

describe('a test that could not be run', () => {
  const refuse = async () =>
    here.rig.aws.script([
      {
        match: { action: 'SendCommand' },
        times: 1,
        then: { answer: { error: 'AccessDeniedException', message: 'not authorized', status: 400 } },
      },
    ])

  test('stops a deploy that requires it, in AWS’s words, and blames no image', async () => {
    await changeSite(project, 'another page')
    await project.edit('image/site/index.html', (html) => html.replaceAll('broken', 'mended'))
    const sha = await project.commit('Mend the page')
    await refuse()
    const result = await run(project.push(sha))
    expect(result).toMatchObject({ conclusion: 'failure', leftovers: [] })
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'image-test-not-run' })
    expect(errorsOf(result)[0]).toContain('the role may not call ssm:SendCommand')
    expect(text(result)).toContain('examples/web/iam/commands.json')
    expect(await testInstances()).toEqual([])
    expect(await recordsOf(result.outputs['image-id'])).toEqual([])
  })

  test('is a warning where it is not required', async () => {
    await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings('required: false'))
    const sha = await project.commit('Require no test')
    await refuse()
    const result = await run(project.push(sha))
    expect(result.outputs).toMatchObject({ outcome: 'deployed' })
    expect(result.summary).toContain('**Image test** ⚠️ not tested:')
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('goes on untested') }),
    )
    good = result.outputs['image-id'] ?? ''
    expect(await recordsOf(good)).toEqual([])
  })
})

describe('a test that is cut off', () => {
  const testing = (line: string) => line.includes('Testing ami-')

  test('by a cancel that gives no time leaves its instance to the post step', async () => {
    await changeSite(project, 'slow')
    const sha = await project.commit('Take a while')
    const before = await instances(project)
    const result = await run(project.push(sha), {
      cancelAfter: testing,
      cancelTimes: { interruptMs: 1, terminateMs: 1, kills: 'tree' },
    })
    expect(result).toMatchObject({ conclusion: 'cancelled', postExitCode: 0, leftovers: [] })
    expect(text(result)).toMatch(/Removed the instance i-\w+ in us-east-1, which the test of run/)
    expect(await testInstances()).toEqual([])
    expect(await keyPairs(project)).toEqual([])
    expect(await instances(project)).toHaveLength(before.length)
  })

  test('by the death of its machine leaves it to the next run, which ends it and tests', async () => {
    await project.edit('image/site/index.html', (html) => html.replaceAll('slow', 'slow, again'))
    const sha = await project.commit('Take a while again')
    const killed = await run(project.push(sha), { dieAfter: testing })
    expect(killed).toMatchObject({ conclusion: 'failure', exitCode: 137 })
    const [left] = await testInstances()
    expect(left).toBeDefined()
    for (const { KeyPairId } of await keyPairs(project))
      await createTags(project, KeyPairId, { 'immutable-deploy:heartbeat': '2026-01-01T00:00:00.000Z' })
    const next = await run(project.push(sha), { with: { command: 'build' } })
    expect(next).toMatchObject({ conclusion: 'success', leftovers: [] })
    expect(text(next)).toContain('Taking over the test of run')
    expect(text(next)).toContain(`Removed the instance ${left?.InstanceId}`)
    expect(next.summary).toContain('**Image test** ✅ passed')
    expect(await testInstances()).toEqual([])
    expect(await keyPairs(project)).toEqual([])
  })
})

test('images of another account are tested there', async () => {
  const other = await tested('elsewhere')
  const home = '200000000001'
  const { awsEnv } = other
  const consumer = awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
  const role = await makeRole(here.rig.aws, { account: home, name: 'images', trusts: [consumer] })
  const sha = await other.commit('Test images')
  const result = await other.run(other.push(sha), {
    with: { stack: 'web', command: 'build', 'image-role': role },
  })
  expect(result.outputs).toMatchObject({ outcome: 'built' })
  expect(result.summary).toContain('**Image test** ✅ passed')
  const [there, own] = await Promise.all([home, consumer].map((account) => here.rig.aws.requests(account)))
  expect(there?.actions).toMatchObject({ SendCommand: 1 })
  expect(own?.actions).not.toHaveProperty('SendCommand')
  expect(own?.actions).not.toHaveProperty('RunInstances')
})
