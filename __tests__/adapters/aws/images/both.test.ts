import { beforeEach, describe, expect, test } from '@jest/globals'
import { type ClientParts, ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createEc2OfBoth } from '../../../../src/adapters/aws/images/both.ts'
import { isQuarantined, provenTag, quarantinedTag, tagNames } from '../../../../src/image/tags.ts'
import { type Asked, awsServer, fields, items } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

/** Two accounts over the wire: who asks is told by the region that a client signs for. */
const aws = awsServer()
const account = '111122223333'
const proven = provenTag('production')
let warnings: string[] = []
let calls: { readonly who: string; readonly asked: Asked }[] = []

beforeEach(() => {
  warnings = []
  calls = []
})

/** Keys of an account; the calls made with them are kept by its name. */
const clientsOf = (who: string) => {
  const keys = { accessKeyId: who, secretAccessKey: 'x', sessionToken: 'x' }
  const credentials: ClientParts['credentials'] = async () => ({
    ...keys,
    expiration: new Date(Date.now() + 3_600_000),
  })
  return (region: string) => {
    const client = ec2Clients({ credentials })(region)
    client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args)
        calls.push({ who, asked: aws.asked.at(-1) ?? {} })
        return answer
      },
      { step: 'initialize' },
    )
    return client
  }
}

const ec2 = () =>
  createEc2OfBoth({
    home: clientsOf('home'),
    own: clientsOf('own'),
    warn: (text) => warnings.push(text),
  })

function imageXml(id: string, tags: Readonly<Record<string, string>>, owner = account): string {
  const set = items(
    'tagSet',
    Object.entries(tags).map(([key, value]) => fields({ key, value })),
  )
  return `${fields({ imageId: id, imageState: 'available', imageOwnerId: owner })}${set}`
}

const answers = (...images: string[]) => items('imagesSet', images)
const isById = (asked: Asked) => Object.values(asked).includes('image-id')
const facts = { [tagNames.repository]: 'octo-org/shop' }

describe('images of another account', () => {
  test('are looked for there, with the records that the own account has of them', async () => {
    aws.answer('DescribeImages', (asked) =>
      isById(asked)
        ? answers(imageXml('ami-1', { [proven]: '2026-11-27T10:00:00.000Z', [tagNames.imageKey]: 'forged' }))
        : answers(imageXml('ami-1', facts), imageXml('ami-2', facts)),
    )
    const found = await ec2().imagesByTags('eu-west-1', facts)
    const [first, second] = ['ami-1', 'ami-2'].map((id) => found.find((one) => one.id === id))
    expect(first?.tags).toEqual({ ...facts, [proven]: '2026-11-27T10:00:00.000Z' })
    expect(second?.tags).toEqual(facts)
    expect([first?.isUnshared, second?.isUnshared]).toEqual([undefined, true])
    expect(calls.map(({ who }) => who)).toEqual(['home', 'own'])
    expect(calls[1]?.asked).toMatchObject({
      'Filter.1.Name': 'image-id',
      'Filter.1.Value.1': 'ami-1',
      'Filter.1.Value.2': 'ami-2',
    })
    expect(calls[1]?.asked).toMatchObject({ IncludeDeprecated: 'true' })
  })

  test('and of a third account have the records of the own account as well: that one failed is not hidden', async () => {
    const failed = { [quarantinedTag('production')]: '2026-11-27T10:00:00.000Z' }
    aws.answer('DescribeImages', (asked) => {
      // EC2 shows the tags of who asks, and filters by them.
      const isOwn = calls.length > 0
      const isLeftOut = isOwn && asked['Filter.1.Name'] === 'owner-id'
      return isLeftOut ? answers() : answers(imageXml('ami-1', isOwn ? failed : {}, '999988887777'))
    })
    const [image] = await ec2().imagesById('eu-west-1', ['ami-1'])
    expect(isQuarantined(image?.tags ?? {}, 'production')).toBe(true)
  })

  test('are asked for by as many ids as EC2 takes', async () => {
    const ids = Array.from({ length: 201 }, (_, n) => `ami-${n}`)
    aws.answer('DescribeImages', (asked) =>
      isById(asked) ? answers() : answers(...ids.map((id) => imageXml(id, facts))),
    )
    expect(await ec2().imagesByTags('eu-west-1', facts)).toHaveLength(201)
    expect(calls.map(({ who }) => who)).toEqual(['home', 'own', 'own'])
  })

  test('that are not there need no records', async () => {
    aws.answer('DescribeImages', answers())
    expect(await ec2().imagesByTags('eu-west-1', facts)).toEqual([])
    expect(calls.map(({ who }) => who)).toEqual(['home'])
  })

  test('that the role does not see are asked for with the own keys', async () => {
    aws.answer('DescribeImages', (asked) => {
      return answers(imageXml(Object.values(asked).includes('ami-1') ? 'ami-1' : 'ami-2', {}))
    })
    const found = await ec2().imagesById('eu-west-1', ['ami-1', 'ami-2'])
    expect(found.map(({ id }) => id)).toEqual(['ami-1', 'ami-2'])
    expect(calls.map(({ who }) => who)).toEqual(['home', 'own', 'own'])
    expect(Object.values(calls[2]?.asked ?? {})).not.toContain('ami-1')
  })
})

describe('tags', () => {
  const record = { [proven]: '2026-11-27T10:00:00.000Z' }
  const denied = { code: 'UnauthorizedOperation', message: 'You are not authorized.', status: 403 }

  test('go to the account where the image lives', async () => {
    aws.answer('CreateTags', '<return>true</return>')
    await ec2().tag('eu-west-1', ['ami-1'], record)
    expect(calls.map(({ who }) => who)).toEqual(['home'])
    expect(warnings).toEqual([])
  })

  test('that are a record stay in the own account where the role may not write, with a warning', async () => {
    let times = 0
    aws.answer('CreateTags', () => {
      times += 1
      return times % 2 === 1 ? denied : '<return>true</return>'
    })
    const both = ec2()
    await both.tag('eu-west-1', ['ami-1'], record)
    await both.tag('us-east-1', ['ami-2'], record)
    expect(times).toBe(4)
    expect(calls.map(({ who }) => who)).toEqual(['own', 'own'])
    expect(warnings).toEqual([
      expect.stringMatching(/What is recorded of ami-1 is kept in the account of this job.*ec2:CreateTags/),
    ])
  })

  test('that the own account may not write either are refused as the role was', async () => {
    aws.answer('CreateTags', denied)
    const failure = await failureFrom(() => ec2().tag('eu-west-1', ['ami-1'], record))
    expect(failure.reason).toBe('credentials')
    expect(failure.message).toContain('the image role may not call ec2:CreateTags')
    expect(failure.next[0]).toMatch(/^Allow ec2:CreateTags to `image-role`/)
    expect(warnings).toEqual([])
  })

  test('of an image that is not of the account of the role go where it is', async () => {
    let times = 0
    const gone = { code: 'InvalidAMIID.NotFound', message: 'does not exist' }
    aws.answer('CreateTags', () => {
      times += 1
      return times === 1 ? gone : '<return>true</return>'
    })
    await ec2().tag('eu-west-1', ['ami-1'], { [tagNames.gitSha]: 'abc' })
    expect(calls.map(({ who }) => who)).toEqual(['own'])
    expect(warnings).toEqual([])
  })

  test.each([
    ['facts of a build', { [tagNames.imageKey]: 'k' }, denied],
    ['a record, where AWS is in trouble', record, { code: 'InternalError', message: 'oops', status: 500 }],
  ])('%s stay nowhere else', async (_, tags, answer) => {
    aws.answer('CreateTags', answer)
    await failureFrom(() => ec2().tag('eu-west-1', ['ami-1'], tags))
    expect(aws.actions()).toEqual(['CreateTags'])
  })
})

test('credentials are those of both, and the own come first', async () => {
  await ec2().requireCredentials('eu-west-1')
  expect(aws.asked).toEqual([])
})
