import { expect, test } from '@jest/globals'
import type { RoleCall } from '../../../sandbox/aws/start.ts'
import { buildTags, commitTag, copyTags, provenTag, tagNames } from '../../../src/image/tags.ts'
import { buildFacts, commits } from '../../builders/values/images.ts'
import { held } from './held.ts'
import { policies } from './load.ts'

const account = '111122223333'
const images = { arn: `arn:aws:iam::${account}:role/images`, parts: ['build', 'record'] } as const
const plans = { arn: `arn:aws:iam::${account}:role/plans`, parts: ['build'] } as const
const image = 'ami-0123456789abcdef0'
const own = { [tagNames.repository]: 'you/shop' }

const called = (
  call: string,
  parameters: RoleCall['parameters'] = {},
  more: Partial<RoleCall> = {},
): RoleCall => ({
  ...{ role: images.arn, agent: '', account, region: 'eu-central-1', tags: {}, answered: [] },
  ...{ call, parameters, ...more },
})
const proof = { 'ResourceId.1': image, 'Tag.1.Key': provenTag('production'), 'Tag.1.Value': 'now' }
const judged = (calls: readonly RoleCall[], holders: Parameters<typeof held>[1] = [images, plans]) =>
  held(calls, holders, policies)

test('a call is allowed by the policy of its role, by what its resource carries just then', async () => {
  const tags = { [image]: own }
  expect(await judged([called('ec2:CreateTags', proof, { tags })])).toMatchObject({ refused: [], open: [] })
  const { refused } = await judged([
    called('ec2:CreateTags', proof),
    called('ec2:CreateTags', proof, { tags, role: plans.arn }),
    called('sts:GetCallerIdentity'),
  ])
  expect(refused).toEqual([
    `images: ec2:CreateTags on arn:aws:ec2:eu-central-1::image/${image} aws:RequestTag/immutable-deploy:proven:production=now`,
    expect.stringMatching(/^plans: .* aws:ResourceTag\/immutable-deploy:repository=you\/shop/),
  ])
})

test('what is made is asked for, its tags beside it, and what is taken by default', async () => {
  const specified = (kind: string, at: number) => ({
    [`TagSpecification.${at}.ResourceType`]: kind,
    [`TagSpecification.${at}.Tag.1.Key`]: tagNames.repository,
    [`TagSpecification.${at}.Tag.1.Value`]: 'you/shop',
  })
  const launch = { ImageId: image, ...specified('instance', 1), ...specified('volume', 2) }
  expect((await judged([called('ec2:RunInstances', launch)])).refused).toEqual([])
  const { refused } = await judged([
    called('ec2:RunInstances', { ImageId: image, ...specified('instance', 1) }),
  ])
  expect(refused).toEqual([`images: ec2:RunInstances on arn:aws:ec2:eu-central-1:${account}:volume/new`])
})

test('a group that launches from a template is asked whether its maker may', async () => {
  const deploy = { arn: `arn:aws:iam::${account}:role/deploy`, parts: ['deploy'] } as const
  const parameters = {
    AutoScalingGroupName: 'web',
    'LaunchTemplate.LaunchTemplateId': 'lt-0123456789abcdef0',
  }
  const call = called('autoscaling:CreateAutoScalingGroup', parameters, { role: deploy.arn })
  const { refused, idle } = await judged([call], [deploy])
  expect(refused).toEqual([])
  expect(idle).not.toEqual(expect.arrayContaining(['deploy: LaunchFromTemplatesAlone']))
  expect(idle).not.toEqual(expect.arrayContaining(['deploy: TagWhatTheyLaunch']))
})

test('a copy is made with the tags that the code gives it', async () => {
  const tags = {
    ...buildTags(buildFacts({ repository: 'you/shop' })),
    [commitTag(commits[0])]: 'x',
    [provenTag('staging')]: 'y',
  }
  const given = Object.entries(copyTags(tags, { source: image, repository: 'you/shop' }))
  const specified = ['image', 'snapshot'].flatMap((kind, at) => [
    [`TagSpecification.${at + 1}.ResourceType`, kind],
    ...given.flatMap(([key, value], nth) => [
      [`TagSpecification.${at + 1}.Tag.${nth + 1}.Key`, key],
      [`TagSpecification.${at + 1}.Tag.${nth + 1}.Value`, value],
    ]),
  ])
  const parameters = { SourceImageId: image, ...(Object.fromEntries(specified) as RoleCall['parameters']) }
  const copier = { ...images, parts: ['copy'] } as const
  expect(await judged([called('ec2:CopyImage', parameters)], [copier])).toEqual({
    ...{ refused: [], open: [], idle: [] },
  })
})

test('a role that could make the call of another, and makes none such, is told of', async () => {
  const tags = { [image]: own }
  const noted = { ...proof, 'Tag.1.Key': 'immutable-deploy:commit:abc' }
  const { open } = await judged([called('ec2:CreateTags', noted, { tags })])
  expect(open).toEqual([expect.stringContaining('plans: ec2:CreateTags')])
})

test('a call that nobody has told of fails, and is not passed over', async () => {
  await expect(judged([called('ec2:CreateTags', proof, { role: 'arn:aws:iam::1:role/x' })])).rejects.toThrow(
    'say which policies it has',
  )
  await expect(judged([called('kms:CreateGrant')])).rejects.toThrow('say here what resources it is about')
})
