import { readFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Rule } from '../../../sandbox/aws/script.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { images, instances, keyPairs, securityGroups } from '../stage/aws-cli.ts'
import { errorsOf, requestsOf, stage } from '../stage/stage.ts'

/** EC2 has no capacity for Packer's builder. The tests follow each other in one project. */
const here = stage()
const fixture = join(import.meta.dirname, '../../fixtures/no-capacity')
const template = 'image/web.pkr.hcl'
let project: Project

beforeAll(async () => {
  project = await here.project('shop')
  await rm(join(project.directory, 'image'), { recursive: true })
  await cp(join(fixture, 'web.pkr.hcl'), join(project.directory, template))
})

async function answers(name: 'once' | 'always'): Promise<void> {
  const rules = JSON.parse(readFileSync(join(fixture, `${name}.json`), 'utf8')) as Rule[]
  await here.rig.aws.script(rules)
}

/** Commits another image, and has it built. */
async function bake(comment: string): Promise<RunResult> {
  await project.edit(template, (text) => `${text}\n# ${comment}\n`)
  return project.run(project.push(await project.commit(comment)), { with: { command: 'build' } })
}

/** What is left in the account, as the aws CLI sees it. */
async function account() {
  const parts = await Promise.all([
    images(project),
    instances(project),
    keyPairs(project),
    securityGroups(project),
  ])
  const [made, running, pairs, groups] = parts.map(({ length }) => length)
  return { made, running, pairs, groups }
}

const allOf = ({ log, summary, annotations }: RunResult) =>
  [...log, summary, ...annotations.map(({ message }) => message)].join('\n')

const launches = async () => (await requestsOf(here, project))['RunInstances'] ?? 0

describe('no capacity for the builder', () => {
  test('once: the bake goes on in another subnet, says so in one line, and leaves nothing of the first try', async () => {
    await answers('once')
    const result = await bake('one answer')
    expect(result).toMatchObject({ conclusion: 'success', leftovers: [] })
    expect(result.outputs).toMatchObject({ outcome: 'built', 'image-origin': 'built' })
    const told = result.log.filter((line) => line.includes('Trying again'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/no capacity.*t3\.micro.*eu-west-1a.*another subnet/)
    expect(await launches()).toBe(2)
    expect(await account()).toEqual({ made: 1, running: 0, pairs: 0, groups: 0 })
  })

  test('always: red after five tries, with the cause in the title and what makes it rarer', async () => {
    await answers('always')
    const before = await launches()
    const result = await bake('every answer')
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1, leftovers: [] })
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'image-build-failed' })
    expect(errorsOf(result)[0]?.split('\n')[0]).toContain('AWS has no capacity of t3.micro in eu-west-1a')
    expect(errorsOf(result)).toHaveLength(1)
    for (const name of ['no capacity', 'instance type', 'Availability Zone', 'run again', 'tried 5 times'])
      expect(allOf(result)).toContain(name)
    expect((await launches()) - before).toBe(5)
    expect(await account()).toEqual({ made: 1, running: 0, pairs: 0, groups: 0 })
  })

  test('always, in one subnet: the same cause and advice after one try', async () => {
    await answers('always')
    const before = await launches()
    await project.edit(template, (text) => text.replace('random = true', 'most_free = true'))
    const result = await bake('one subnet')
    expect(result.outputs['failure-reason']).toBe('image-build-failed')
    expect(result.summary).toContain('AWS has no capacity of t3.micro in eu-west-1a')
    expect(result.summary).toContain('leaves no other subnet or instance type to try')
    expect((await launches()) - before).toBe(1)
  })

  test('what cannot pass is not tried again', async () => {
    await here.rig.aws.script({
      match: { action: 'RunInstances' },
      then: {
        answer: {
          error: 'UnauthorizedOperation',
          message: 'You are not authorized to perform this operation.',
          status: 403,
        },
      },
    })
    const before = await launches()
    await project.edit(template, (text) => text.replace('most_free = true', 'random = true'))
    const result = await bake('no permission')
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'credentials' })
    expect((await launches()) - before).toBe(1)
    expect(await account()).toEqual({ made: 1, running: 0, pairs: 0, groups: 0 })
  })
})
