import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { balancerOf, openBalancer } from '../../../../sandbox/aws/balancer.ts'
import { startAws } from '../../../../sandbox/aws/start.ts'
import { findTools } from '../../../../sandbox/tools/find.ts'
import { eventually, get, getMany, group, run, running, sandbox, states } from './world.ts'

const here = sandbox()

function at(address: string | undefined, path = '/'): string {
  return `http://${address}:${here.aws.servingPort}${path}`
}

test('each instance has an address of its own, boots, and serves what its image carries until it is terminated', async () => {
  const account = await here.account()
  const [one, other] = await run(account, 2)
  expect(one?.PrivateIpAddress).toMatch(/^127\./)
  expect(other?.PrivateIpAddress).not.toBe(one?.PrivateIpAddress)
  await expect(get(at(one?.PrivateIpAddress))).rejects.toThrow()
  await here.aws.pass(6)
  const shared = { version: 'commit-0', image: account.images[0], instance: one?.InstanceId }
  expect(await get(at(one?.PrivateIpAddress))).toEqual({ status: 200, body: 'page 0', ...shared })
  expect(await get(at(other?.PrivateIpAddress, '/version'))).toMatchObject({
    status: 200,
    body: 'commit-0\n',
  })
  expect((await get(at(one?.PrivateIpAddress, '/none'))).status).toBe(404)
  await account.ask('ec2', 'TerminateInstances', { InstanceIds: [one?.InstanceId] })
  await here.aws.pass(2)
  await expect(get(at(one?.PrivateIpAddress))).rejects.toThrow()
  expect((await get(at(other?.PrivateIpAddress))).status).toBe(200)
})

test('what is put on an instance is in the image made of it, in a copy of that, and on what runs it', async () => {
  const account = await here.account()
  const [builder] = await run(account)
  const tar = gzipSync(tarOf('./index.html', 'baked')).toString('base64')
  await fetch(`${here.aws.endpoint}/_sandbox/disk`, {
    method: 'POST',
    body: JSON.stringify({ instance: builder?.InstanceId, tar }),
  })
  const { ImageId } = (await account.ask('ec2', 'CreateImage', {
    InstanceId: builder?.InstanceId,
    Name: 'baked',
  })) as { readonly ImageId: string }
  const copied = (await account.ask('ec2', 'CopyImage', {
    ...{ SourceImageId: ImageId, SourceRegion: 'us-east-1', Name: 'copy' },
  })) as { readonly ImageId: string }
  const [instance] = await run({ ...account, images: [copied.ImageId, ''] })
  await here.aws.pass(6)
  expect(await get(at(instance?.PrivateIpAddress))).toMatchObject({ body: 'baked', version: 'commit-0' })
})

test('an image that carries nothing says its commit by its tags', async () => {
  const account = await here.account()
  const { ImageId } = (await account.ask('ec2', 'RegisterImage', { Name: 'bare' })) as {
    readonly ImageId: string
  }
  const [instance] = await run({ ...account, images: [ImageId, ''] })
  await here.aws.pass(6)
  expect(await get(at(instance?.PrivateIpAddress))).toMatchObject({ version: ImageId, body: 'ok\n' })
  const Tags = [{ Key: 'immutable-deploy:git-sha', Value: 'abc' }]
  await account.ask('ec2', 'CreateTags', { Resources: [ImageId], Tags })
  await here.aws.pass(1)
  expect(await get(at(instance?.PrivateIpAddress))).toMatchObject({ version: 'abc', image: ImageId })
})

test('the script lets instances of an image fail, lie, be late, break off, for a path, a share, and after a while', async () => {
  const account = await here.account()
  const [instance] = await run(account)
  const page = at(instance?.PrivateIpAddress)
  const image = { image: { id: account.images[0] } }
  await here.aws.pass(6)
  await account.script({ path: '/', status: 500, share: 0.2 }, image)
  const statuses = (await getMany(page, 10)).map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200, 200, 500, 200, 200, 200, 200, 500])
  expect(
    (await getMany(at(instance?.PrivateIpAddress, '/healthz'), 10)).every(({ status }) => status === 200),
  ).toBe(true)
  await account.script({ version: 'another', body: 'other', headers: { 'x-more': 'yes' }, after: 60 }, image)
  expect((await get(page)).version).toBe('commit-0')
  await here.aws.pass(60)
  expect(await get(page)).toMatchObject({ status: 200, version: 'another', body: 'other' })
  await account.script({ drop: true }, { image: { id: account.images[1] } })
  expect((await get(page)).status).toBe(200)
  await account.script({ drop: true }, image)
  await expect(get(page)).rejects.toThrow()
  await here.aws.reset()
  await account.script({ delay: 0.3 })
  const began = performance.now()
  expect((await get(page)).status).toBe(200)
  expect(performance.now() - began).toBeGreaterThan(250)
})

test('an instance can be slow to boot, or never listen', async () => {
  const account = await here.account()
  await account.script({ boot: 120 })
  const [instance] = await run(account)
  await here.aws.pass(100)
  await expect(get(at(instance?.PrivateIpAddress))).rejects.toThrow()
  await here.aws.pass(30)
  expect((await get(at(instance?.PrivateIpAddress))).status).toBe(200)
  await account.script({ silent: true })
  await expect(get(at(instance?.PrivateIpAddress))).rejects.toThrow()
})

test('a clone has addresses and a load balancer of its own', async () => {
  const account = await here.account()
  const balancer = await group(here.aws, account)
  await here.aws.pass(40)
  const id = '999999999999'
  await here.aws.clone({ from: account.id, to: id })
  const clone = { ...account, id, env: here.aws.envOf({ account: id }) }
  const ask: typeof account.ask = (service, operation, input = {}) =>
    here.aws.ask(clone.env, { service, operation, input })
  const addresses = (await running(account)).map(({ PrivateIpAddress }) => PrivateIpAddress)
  const cloned = (await running({ ...clone, ask })).map(({ PrivateIpAddress }) => PrivateIpAddress)
  expect(new Set([...addresses, ...cloned]).size).toBe(4)
  const copy = await balancerOf(here.aws, clone.env, 'web')
  expect(copy.url).not.toBe(balancer.url)
  await here.aws.pass(20)
  expect(await states({ ...clone, ask }, copy.targetGroupArn)).toEqual(['healthy', 'healthy'])
  await account.script({ status: 500, path: '/' })
  expect([(await get(balancer.url)).status, (await get(copy.url)).status]).toEqual([500, 200])
  await here.aws.forget(id)
})

test('a sandbox without it knows no such rule, gives no such address, and has nothing that listens', async () => {
  const { python = ['python3'] } = await findTools({ need: ['moto'], log: console.log })
  const plain = await startAws({ clockScale: 0, python })
  try {
    expect(plain.servingPort).toBeUndefined()
    await expect(plain.script({ then: { serve: { status: 500 } } })).rejects.toThrow(
      "['serve'] not understood",
    )
    await expect(plain.install('ami-1', {})).rejects.toThrow('no such route')
  } finally {
    await plain.stop()
  }
})

test('all of it ends with the sandbox', async () => {
  const { python = ['python3'] } = await findTools({ need: ['moto'], log: console.log })
  const other = await startAws({ clockScale: 60, serving: true, python })
  const balancer = await openBalancer(other, other.env, { name: 'web' })
  await eventually(async () => (await get(balancer.url).catch(() => undefined))?.status === 503)
  await other.stop()
  await eventually(async () => (await get(balancer.url).catch(() => undefined)) === undefined)
})

/** An archive of one file. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
function tarOf(name: string, text: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name)
  header.write('0000644\0', 100)
  header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        0ustar\x0000', 148)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, Buffer.from(text.padEnd(512, '\0')), Buffer.alloc(1024)])
}
