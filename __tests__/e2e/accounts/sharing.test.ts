import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { images, imagesRunning, tagsOf } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, requestsOf, stage } from '../stage/stage.ts'

/**
 * One account bakes and shares what another runs, each with keys of its own: the settings file says with whom. The tests
 * follow each other.
 */
const here = stage()
const home = '200000000001'
let project: Project
/** The same with the keys of the images' account. */
let atHome: Project
let consumer = ''

/** The settings file, with more of what it says by default. */
async function says(...lines: readonly string[]): Promise<void> {
  const text = ['defaults:', ...lines.map((line) => `  ${line}`), 'stacks:', '  web: {}', '']
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), text.join('\n'))
}

beforeAll(async () => {
  project = await here.project('shared')
  const awsEnv = here.rig.aws.envOf({ account: home })
  atHome = { ...project, awsEnv, ask: (question) => here.rig.aws.ask(awsEnv, question) }
  consumer = project.awsEnv['AWS_ACCESS_KEY_ID'] ?? ''
})

const ask = (service: string, operation: string, input: Record<string, unknown> = {}) =>
  atHome.ask({ service, operation, input })
const bake = (sha: string): Promise<RunResult> =>
  project.run(project.push(sha), { with: { stack: 'web', command: 'build' }, env: atHome.awsEnv })
const imageOf = ({ outputs }: RunResult) => outputs['image-id'] ?? 'none'

/** Whom an image is shared with, and when it is deprecated, as EC2 tells its owner. */
async function offerOf(ImageId: string) {
  const { LaunchPermissions } = (await ask('ec2', 'DescribeImageAttribute', {
    ...{ ImageId, Attribute: 'launchPermission' },
  })) as { readonly LaunchPermissions: readonly object[] }
  const { Images } = (await ask('ec2', 'DescribeImages', { ImageIds: [ImageId] })) as {
    readonly Images: readonly { readonly CreationDate: string; readonly DeprecationTime?: string }[]
  }
  return { permissions: LaunchPermissions, ...Images[0] }
}

const newPage = async (headline: string): Promise<string> => {
  await changeSite(project, headline)
  return project.commit(`Say ${headline}`)
}

let first = ''

test('an image is baked, shared and given an end in one account', async () => {
  await says(`share-with: ["${home}", "${consumer}"]`, 'deprecate-after: 90d')
  const result = await bake(await project.commit('Share with another account'))
  first = imageOf(result)
  expect(result.outputs).toMatchObject({ outcome: 'built', 'image-origin': 'built' })
  const { permissions, CreationDate = '', DeprecationTime = '' } = await offerOf(first)
  expect(permissions).toEqual([{ UserId: consumer }])
  const days = (Date.parse(DeprecationTime) - Date.parse(CreationDate)) / 86_400_000
  expect(days).toBeCloseTo(90, 2)
})

test('it is deployed in the other, which cannot share it and need not', async () => {
  const sha = await project.commit('Deploy elsewhere')
  const result = await project.run(project.push(sha), { with: { stack: 'web', image: first } })
  expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-id': first })
  expect([...new Set(await imagesRunning(project))]).toEqual([first])
  expect(result.log.join('\n')).toContain(`${first} is of another account`)
  expect(Object.keys(await requestsOf(here, project))).not.toContain('DescribeImageAttribute')
})

test('one that is encrypted with the default key is refused, and not shared', async () => {
  await ask('ec2', 'EnableEbsEncryptionByDefault')
  const result = await bake(await newPage('a secret page'))
  expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'image-not-shared' })
  expect(errorsOf(result).join('\n')).toContain('encrypted with the default key of its account (aws/ebs)')
  expect(result.summary).toContain('kms_key_id')
  const { Images } = (await ask('ec2', 'DescribeImages', { Owners: ['self'] })) as {
    readonly Images: readonly { readonly ImageId: string }[]
  }
  const others = Images.filter(({ ImageId }) => ImageId !== first)
  expect(await Promise.all(others.map(async ({ ImageId }) => (await offerOf(ImageId)).permissions))).toEqual([
    [],
  ])
})

test('one with a key of the account is shared once the key lets the other account use it', async () => {
  const { KeyMetadata } = (await ask('kms', 'CreateKey')) as {
    readonly KeyMetadata: { readonly KeyId: string; readonly Arn: string }
  }
  const { KeyId, Arn } = KeyMetadata
  await ask('ec2', 'ModifyEbsDefaultKmsKeyId', { KmsKeyId: Arn })
  const sha = await newPage('a page with a key')
  const refused = await bake(sha)
  expect(refused.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'image-not-shared' })
  const summary = refused.summary.split('\n')
  const statement = JSON.parse(summary.find((line) => line.startsWith('{"Sid"')) ?? '') as object
  expect(statement).toMatchObject({ Principal: { AWS: `arn:aws:iam::${consumer}:root` } })

  const command = summary.find((line) => line.startsWith('aws kms create-grant')) ?? ''
  const [, GranteePrincipal = '', operations = ''] =
    /--grantee-principal (\S+) --operations (.+)/.exec(command) ?? []
  const policy = { Version: '2012-10-17', Statement: [statement] }
  await ask('kms', 'PutKeyPolicy', { KeyId, PolicyName: 'default', Policy: JSON.stringify(policy) })
  await ask('kms', 'CreateGrant', { KeyId, GranteePrincipal, Operations: operations.split(' ') })
  const result = await bake(sha)
  expect(result.outputs).toMatchObject({ outcome: 'built', 'image-origin': 'reused' })
  expect((await offerOf(imageOf(result))).permissions).toEqual([{ UserId: consumer }])
})

test('what the other account runs is a copy of its own, where that is wished, made once and known to prune', async () => {
  await ask('ec2', 'DisableEbsEncryptionByDefault')
  await says(`share-with: ["${consumer}"]`, 'copy-to: account')
  const sha = await newPage('a page to be copied')
  const deploy = (image: string) => project.run(project.push(sha), { with: { stack: 'web', image } })
  // Baked when nobody was to copy it.
  const refused = await deploy(first)
  expect(refused.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'aws-refused' })
  expect(errorsOf(refused).join()).toContain('You do not have permission to access the storage of this ami')

  const alone = imageOf(await bake(sha))
  const { outputs } = await deploy(alone)
  const copy = outputs['image-id'] ?? ''
  expect(outputs).toMatchObject({ outcome: 'deployed' })
  expect(copy).not.toBe(alone)
  expect([...new Set(await imagesRunning(project))]).toEqual([copy])
  const own = await images(project)
  expect(own.map(({ ImageId }) => ImageId)).toEqual([copy])
  expect((await tagsOf(project, copy)).map((tags) => tags['immutable-deploy:copy-of'])).toEqual([
    alone,
    alone,
  ])
  expect((await deploy(alone)).outputs).toMatchObject({ outcome: 'unchanged', 'image-id': copy })

  const pruned = await project.run(project.dispatch(sha), { with: { command: 'prune' } })
  expect(pruned.outputs).toMatchObject({ outcome: 'planned' })
  expect(pruned.summary).toContain(copy)
})
