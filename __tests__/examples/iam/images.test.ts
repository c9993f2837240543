import { describe, expect, test } from '@jest/globals'
import { sourcesIn } from '../../../scripts/rooms/imports.ts'
import {
  commitTag,
  provenTag,
  prunedTag,
  quarantinedTag,
  recordPrefixes,
  tagNames,
} from '../../../src/image/tags.ts'
import { testedTag } from '../../../src/image/test/record.ts'
import { IMAGE_ROLES } from './calls.ts'
import { isAllowed, isLike, type Request } from './evaluate.ts'
import { policies } from './load.ts'
import { callsIn } from './sources.ts'

/** Roles in the account where images live. */
const roles = Object.keys(IMAGE_ROLES) as (keyof typeof IMAGE_ROLES)[]
const who = (request: Request) =>
  roles.filter((role) =>
    isAllowed(
      IMAGE_ROLES[role].map((name) => policies[name]),
      request,
    ),
  )

const image = 'arn:aws:ec2:eu-central-1::image/ami-1'
const finished = {
  [`aws:ResourceTag/${tagNames.repository}`]: 'you/shop',
  [`aws:ResourceTag/${tagNames.builtAt}`]: '2026-11-27T15:00:00.000Z',
}
const tagging = (
  tags: string | readonly string[],
  facts: Readonly<Record<string, string>> = finished,
): Request => ({
  action: 'ec2:CreateTags',
  resource: image,
  facts: {
    ...facts,
    ...Object.fromEntries([tags].flat().map((tag) => [`aws:RequestTag/${tag}`, 'x'])),
  },
})

describe('what a role for images may do', () => {
  test.each<[string, Request, string[]]>([
    ['see images', { action: 'ec2:DescribeImages', resource: '*' }, [...roles]],
    ['prove an image', tagging(provenTag('production')), ['images']],
    ['quarantine it', tagging(quarantinedTag('production')), ['images']],
    ['prove an image of others', tagging(provenTag('production'), {}), []],
    ['remove it', { action: 'ec2:DeregisterImage', resource: image, facts: finished }, ['images']],
    ['touch a group', { action: 'autoscaling:UpdateAutoScalingGroup', resource: '*' }, []],
    ['look at a group', { action: 'autoscaling:DescribeAutoScalingGroups', resource: '*' }, []],
    ['assume another role', { action: 'sts:AssumeRole', resource: 'arn:aws:iam::1:role/x' }, []],
  ])('%s', (_, request, allowed) => {
    expect(who(request)).toEqual(allowed)
  })

  test('it sees all that the adapters of images read, and nothing else but what Packer does', () => {
    const calls = callsIn(sourcesIn(new URL('../../../src/adapters/aws/images/', import.meta.url)))
    const read = [...new Set(Object.values(calls).flat())].filter((call) => /:Describe/.test(call))
    const allowed = policies.images.Statement.flatMap(({ Action }) => Action)
    expect(read).toEqual(expect.arrayContaining(['ec2:DescribeImages']))
    expect(read.filter((call) => !allowed.some((action) => isLike(call, action)))).toEqual([])
    expect(allowed.filter((action) => !read.some((call) => isLike(call, action)))).toEqual([])
  })
})

describe('what a run learns of an image', () => {
  /** A tag of each kind that the code writes. */
  const records = recordPrefixes.map((prefix) => (prefix.endsWith(':') ? `${prefix}x` : prefix))
  /** What a bake and the test of its image write, pull requests among them. */
  const ofBakes = [commitTag('x'), testedTag('x')]

  test('no tag is in the sources that is neither a fact of a build nor among these', () => {
    const written = sourcesIn(new URL('../../../src/', import.meta.url)).flatMap(({ text }) =>
      [...text.matchAll(/['`](immutable-deploy:[a-z-]+:?)/g)].map(([, tag = '']) => tag),
    )
    const known = new Set<string>([...Object.values(tagNames), ...recordPrefixes, prunedTag])
    expect(written).toEqual(expect.arrayContaining(['immutable-deploy:tested:', prunedTag]))
    expect(written.filter((tag) => !known.has(tag))).toEqual([])
  })

  test.each(records)('%s is written with any other in one call, and with all of them', (tag) => {
    expect(records.filter((other) => !who(tagging([tag, other])).includes('images'))).toEqual([])
    expect(who(tagging(records))).toEqual(['images'])
  })

  test('the role that deploys writes them too, where images are of its own account, or of nobody', () => {
    expect(isAllowed([policies.deploy], tagging(records))).toBe(true)
    expect(isAllowed([policies.deploy], tagging(records, {}))).toBe(true)
  })

  test('a role of plans writes what a bake learns, and nothing beside it', () => {
    expect(records.filter((tag) => who(tagging(tag)).length > 1)).toEqual(ofBakes)
    expect(records.filter((tag) => who(tagging([tag, ...ofBakes])).length > 1)).toEqual(ofBakes)
  })

  test.each([
    ['build', { 'ec2:CreateAction': 'CreateImage' }],
    ['copies', {}],
    ['copy', { 'ec2:CreateAction': 'CopyImage' }],
  ] as const)('%s makes no image that has any other already', (name, facts) => {
    const claimed = { ...facts, [`aws:RequestTag/${tagNames.repository}`]: 'you/shop' }
    const made = 'arn:aws:ec2:eu-west-1::image/ami-1'
    const makes = (tag: string) => isAllowed([policies[name]], { ...tagging(tag, claimed), resource: made })
    expect(records.filter(makes)).toEqual(ofBakes)
  })
})

test('a job may assume the one role', () => {
  const [action, own] = ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/images']
  expect(isAllowed([policies.assume], { action, resource: own })).toBe(true)
  expect(isAllowed([policies.assume], { action, resource: 'arn:aws:iam::111122223333:role/admin' })).toBe(
    false,
  )
})
