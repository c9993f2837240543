import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startAws } from '../../../../sandbox/aws/start.ts'
import { findTools } from '../../../../sandbox/tools/find.ts'
import { type Account, accountOf, eventually, run, sandbox } from './world.ts'

const here = sandbox()

interface Invocation {
  readonly Status: string
  readonly ResponseCode: number
  readonly StandardOutputContent: string
  readonly StandardErrorContent: string
}

async function send({ ask }: Account, id: string | undefined, commands: string[], more: object = {}) {
  const { Command } = (await ask('ssm', 'SendCommand', {
    ...{ DocumentName: 'AWS-RunShellScript', Parameters: { commands, ...more } },
    ...{ InstanceIds: [id] },
  })) as { readonly Command: { readonly CommandId: string } }
  return Command.CommandId
}

async function outcome({ ask }: Account, id: string | undefined, command: string): Promise<Invocation> {
  let seen: Invocation | undefined
  await eventually(async () => {
    const input = { CommandId: command, InstanceId: id }
    seen = (await ask('ssm', 'GetCommandInvocation', input)) as Invocation
    return !['Pending', 'InProgress'].includes(seen.Status)
  })
  return seen as Invocation
}

async function online({ ask }: Account, id: string | undefined): Promise<boolean> {
  const input = { Filters: [{ Key: 'InstanceIds', Values: [id] }] }
  const { InstanceInformationList: list } = (await ask('ssm', 'DescribeInstanceInformation', input)) as {
    readonly InstanceInformationList: readonly { readonly PingStatus: string }[]
  }
  return list[0]?.PingStatus === 'Online'
}

test('a command reaches an instance of no group once it is online, and sees what its image carries and what it serves', async () => {
  const account = await here.account()
  const [instance] = await run(account)
  const id = instance?.InstanceId
  expect(await online(account, id)).toBe(false)
  await expect(send(account, id, ['true'])).rejects.toThrow('InvalidInstanceId')
  await here.aws.pass(6)
  expect(await online(account, id)).toBe(true)
  const command = await send(account, id, [
    'cat version',
    'echo "$INSTANCE_ID" >&2',
    'curl --silent --fail "http://$SANDBOX_ADDRESS/healthz"',
  ])
  expect(await outcome(account, id, command)).toMatchObject({
    ...{
      Status: 'Success',
      ResponseCode: 0,
      StandardOutputContent: 'commit-0ok',
      StandardErrorContent: `${id}\n`,
    },
  })
})

test('a script that fails, one that a shell of its own runs, one that takes too long, and one that is cancelled', async () => {
  const account = await here.account()
  const [instance] = await run(account)
  const id = instance?.InstanceId
  await here.aws.pass(6)
  const failed = await send(account, id, ['echo before', 'exit 7', 'echo behind'])
  expect(await outcome(account, id, failed)).toMatchObject({
    ...{ Status: 'Failed', ResponseCode: 7, StandardOutputContent: 'before\n' },
  })
  const bash = await send(account, id, ['#!/usr/bin/env bash', '[[ one == o* ]] && echo two'])
  expect(await outcome(account, id, bash)).toMatchObject({
    Status: 'Success',
    StandardOutputContent: 'two\n',
  })
  const long = await send(account, id, ['echo begun', 'sleep 600'], { executionTimeout: ['1'] })
  expect(await outcome(account, id, long)).toMatchObject({
    ...{ Status: 'TimedOut', ResponseCode: -1, StandardOutputContent: 'begun\n' },
  })
  const endless = await send(account, id, ['sleep 600'])
  await eventually(async () => {
    await account.ask('ssm', 'CancelCommand', { CommandId: endless })
    const input = { CommandId: endless, InstanceId: id }
    return ((await account.ask('ssm', 'GetCommandInvocation', input)) as Invocation).Status === 'Cancelled'
  })
})

test('the script keeps an instance away from Run Command, or lets its commands end otherwise', async () => {
  const account = await here.account()
  const [instance] = await run(account)
  const id = instance?.InstanceId
  const match = { account: account.id, image: { id: account.images[0] } }
  await here.aws.script({ match, then: { ssm: { never: true } } })
  await here.aws.pass(600)
  expect(await online(account, id)).toBe(false)
  await here.aws.reset()
  await here.aws.script({ match, then: { ssm: { fail: 'Undeliverable' } } })
  const command = await send(account, id, ['true'])
  expect((await outcome(account, id, command)).Status).toBe('Undeliverable')
})

test('a script that still runs ends with the sandbox, with what it has started', async () => {
  const { python = ['python3'] } = await findTools({ need: ['moto'], log: console.log })
  const aws = await startAws({ clockScale: 0, serving: true, python })
  const account = await accountOf(aws, '100000000009')
  const [instance] = await run(account)
  await aws.pass(6)
  const directory = await mkdtemp(join(tmpdir(), 'sandbox-commands-'))
  const file = join(directory, 'pid')
  await send(account, instance?.InstanceId, [
    `sleep 600 & echo $! >${file}.new; mv ${file}.new ${file}; wait`,
  ])
  await eventually(async () => existsSync(file))
  const pid = Number(await readFile(file, 'utf8'))
  expect(isAlive(pid)).toBe(true)
  await aws.stop()
  await eventually(async () => !isAlive(pid))
  await rm(directory, { recursive: true })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
