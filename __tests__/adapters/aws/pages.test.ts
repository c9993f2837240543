import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../src/adapters/aws/client.ts'
import { createInstanceFacts } from '../../../src/adapters/aws/groups/instances.ts'
import { createEc2 } from '../../../src/adapters/aws/images/ec2.ts'
import { createLeftovers } from '../../../src/adapters/aws/images/leftovers.ts'
import type { LeftoverKind } from '../../../src/image/bake/leftover.ts'
import { rawServer, says } from '../../builders/servers/raw-server.ts'

/** EC2 may end a page with nothing on it; what is looked for is on the next. */
const server = rawServer()
const before = { ...process.env }

beforeAll(() => {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: server.url(),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
})
afterAll(() => {
  process.env = before
})

const clients = () => ec2Clients()
const page = (list: string, items: string, more = '') =>
  says(200, `<Response><${list}>${items}</${list}>${more}</Response>`)
const inTwo = (list: string, item: string) =>
  server.answer(page(list, '', '<nextToken>more</nextToken>'), page(list, `<item>${item}</item>`))
const instance =
  '<instancesSet><item><instanceId>i-1</instanceId><imageId>ami-1</imageId></item></instancesSet>'

test('images by id and by tags', async () => {
  const ec2 = createEc2(clients())
  inTwo('imagesSet', '<imageId>ami-1</imageId>')
  expect(await ec2.imagesById('eu-west-1', ['ami-1'])).toMatchObject([{ id: 'ami-1' }])
  inTwo('imagesSet', '<imageId>ami-1</imageId>')
  expect(await ec2.imagesByTags('eu-west-1', { a: 'b' })).toMatchObject([{ id: 'ami-1' }])
})

test('what instances run', async () => {
  inTwo('reservationSet', instance)
  const facts = await createInstanceFacts(clients()).describe('eu-west-1', ['i-1'], 'trusted')
  expect(facts.get('i-1')).toMatchObject({ imageId: 'ami-1' })
})

const LISTS: readonly (readonly [LeftoverKind, string, string, string])[] = [
  ['instance', 'reservationSet', instance, 'i-1'],
  ['security-group', 'securityGroupInfo', '<groupId>sg-1</groupId>', 'sg-1'],
  ['volume', 'volumeSet', '<volumeId>vol-1</volumeId>', 'vol-1'],
  ['image', 'imagesSet', '<imageId>ami-1</imageId>', 'ami-1'],
  ['snapshot', 'snapshotSet', '<snapshotId>snap-1</snapshotId>', 'snap-1'],
  ['launch-template', 'launchTemplates', '<launchTemplateId>lt-1</launchTemplateId>', 'lt-1'],
]

test.each(LISTS)('what bakes left: %s', async (kind, list, item, id) => {
  inTwo(list, item)
  const found = await createLeftovers(clients(), '/nowhere').list('eu-west-1', kind, { a: 'b' })
  expect(found).toMatchObject([{ id }])
})
