import { beforeAll, expect, test } from '@jest/globals'
import type { Project } from '../../sandbox/project.ts'
import { images, instances, keyPairs } from './aws-cli.ts'
import { requestsOf, stage } from './stage.ts'

/** Bakes beside each other, and bakes that are cut off. The tests follow each other in one project. */
const here = stage()
const build = 'image/build.pkr.hcl'
const slow = '"echo a long installation; sleep 4",'
let project: Project
let sha: string

beforeAll(async () => {
  project = await here.project('shop')
  await project.edit(build, (text) => text.replace('inline = [', `inline = [${slow}`))
  sha = await project.commit('Install for a while')
})

const bake = (options: Parameters<Project['run']>[1] = {}) =>
  project.run(project.push(sha), { ...options, with: { command: 'build', ...options.with } })

test('two runs of one commit started together bake once, and leave no lock', async () => {
  const runs = await Promise.all([bake(), bake()])
  expect(runs).toMatchObject([{ conclusion: 'success' }, { conclusion: 'success' }])
  const [one, two] = runs.map(({ outputs }) => outputs)
  expect([one?.['image-origin'], two?.['image-origin']].toSorted()).toEqual(['built', 'reused'])
  expect(one?.['image-id']).toBe(two?.['image-id'])
  expect(one).toMatchObject({ outcome: 'built', 'git-sha': sha, 'plan-has-changes': '' })
  const waited = runs.flatMap(({ log }) => log).filter((line) => line.includes('Waiting for the image: run '))
  expect(waited[0]).toMatch(/run \d+-1 \(http\S+\/actions\/runs\/\d+\), since .*, bakes the same\./)
  expect((await requestsOf(here, project))['RunInstances']).toBe(1)
  expect(await images(project)).toHaveLength(1)
  expect(await keyPairs(project)).toEqual([])
  expect(await instances(project)).toEqual([])
})
