import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { createTags, imagesRunning, tagsOf } from '../stage/aws-cli.ts'
import { errorsOf, stage } from '../stage/stage.ts'

/**
 * Images that another job, or another tool, gives: the tests are one story and follow each other. After the first, the
 * repository has no template.
 */
const here = stage()
const settings = `
stacks:
  web:
    environment: staging
    publish-to: ssm:/shop/proven
`
let project: Project
let head = ''
let baked = ''
let golden = ''

beforeAll(async () => {
  project = await here.project('given')
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings)
  head = await project.commit('A stack, and its template')
})

const deploy = (image: string): Promise<RunResult> =>
  project.run(project.push(head), { with: { stack: 'web', image } })

async function running(): Promise<string[]> {
  return [...new Set(await imagesRunning(project))]
}

interface Held {
  readonly Parameter: { readonly Value: string; readonly DataType: string }
}

const parameter = async (name: string) => {
  const { Parameter } = (await project.ask({
    service: 'ssm',
    operation: 'GetParameter',
    input: { Name: name },
  })) as Held
  return Parameter
}

describe('an image that is given', () => {
  test('by a job that baked it is deployed with what its output says, and no template', async () => {
    const build = await project.run(project.push(head), { with: { command: 'build' } })
    baked = build.outputs['image-id'] ?? ''
    expect(build.outputs).toMatchObject({
      outcome: 'built',
      'image-ids': JSON.stringify({ 'us-east-1': baked }),
    })
    await rm(join(project.directory, 'image'), { recursive: true })
    head = await project.commit('The template lives elsewhere from now on')
    const result = await deploy(build.outputs['image-ids'] ?? '')
    expect(result.outputs).toMatchObject({
      ...{ outcome: 'deployed', 'image-origin': 'chosen', 'image-id': baked },
      'image-key': build.outputs['image-key'],
      'git-sha': build.outputs['git-sha'],
    })
    expect(await running()).toEqual([baked])
    expect((await tagsOf(project, baked))[0]).toHaveProperty('immutable-deploy:proven:staging')
    expect((await tagsOf(project, baked))[0]).not.toHaveProperty('immutable-deploy:given')
    expect(await parameter('/shop/proven')).toMatchObject({ Value: baked, DataType: 'aws:ec2:image' })
  })

  test('by its id, where it is not there, is not found, and nothing changes', async () => {
    const result = await deploy('ami-0123456789abcdef0')
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'image-not-found' })
    expect(errorsOf(result).join()).toContain('ami-0123456789abcdef0: in us-east-1 there is no such image')
    expect(await running()).toEqual([baked])
  })

  test('by a parameter that another tool writes gets its record from the first deploy on', async () => {
    const image = { service: 'ec2', operation: 'RegisterImage', input: { Name: 'golden-1' } }
    golden = ((await project.ask(image)) as { readonly ImageId: string }).ImageId
    const input = { Name: '/golden/web', Value: golden, Type: 'String', DataType: 'aws:ec2:image' }
    await project.ask({ service: 'ssm', operation: 'PutParameter', input })
    const plan = await project.run(project.push(head), {
      with: { command: 'plan', stack: 'web', image: 'ssm:/golden/web' },
    })
    expect(plan.outputs).toMatchObject({ outcome: 'planned', 'image-id': golden })
    expect((await tagsOf(project, golden))[0]).toEqual({})
    const result = await deploy('ssm:/golden/web')
    expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-id': golden, 'image-key': '' })
    expect(await running()).toEqual([golden])
    expect((await tagsOf(project, golden))[0]).toMatchObject({
      'immutable-deploy:given': `us-east-1=${golden}`,
      'immutable-deploy:proven:staging': expect.any(String),
    })
    expect(await parameter('/shop/proven')).toMatchObject({ Value: golden })
  })

  test('that was made from one which failed here is not taken, though the settings file lists nothing', async () => {
    const register = async (Name: string) => {
      const made = await project.ask({ service: 'ec2', operation: 'RegisterImage', input: { Name } })
      return (made as { readonly ImageId: string }).ImageId
    }
    const [base, made] = [await register('base-1'), await register('golden-2')]
    await createTags(project, base, { 'immutable-deploy:quarantined:staging': '2026-03-01T12:00:00.000Z' })
    await createTags(project, made, { 'immutable-deploy:source-image': base })
    const result = await deploy(made)
    expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'image-revoked' })
    expect(errorsOf(result).join()).toContain(
      `${made} is revoked: it was made from ${base} (base-1), which failed`,
    )
    expect(await running()).toEqual([golden])
  })

  test('is left by a rollback and gone back to by another, and others are told', async () => {
    const back = (to: string) =>
      project.run(project.dispatch(head), { with: { stack: 'web', command: 'rollback', 'rollback-to': to } })
    expect((await back('previous')).outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': baked })
    expect(await parameter('/shop/proven')).toMatchObject({ Value: baked })
    expect((await deploy('ssm:/golden/web')).outputs).toMatchObject({
      outcome: 'blocked',
      'failure-reason': 'image-quarantined',
    })
    expect((await back(golden)).outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': golden })
    expect(await running()).toEqual([golden])
  })

  test('by its key, or by where it is proven, is looked up', async () => {
    const key = (await tagsOf(project, baked))[0]?.['immutable-deploy:image-key']
    expect((await deploy(`key:${key}`)).outputs).toMatchObject({ outcome: 'deployed', 'image-id': baked })
    const proven = await project.run(project.push(head), {
      with: { stack: 'web', command: 'plan', image: 'proven:staging' },
    })
    expect(proven.outputs).toMatchObject({ outcome: 'planned', 'image-id': golden })
  })
})
