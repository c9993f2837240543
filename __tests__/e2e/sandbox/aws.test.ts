import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  AutoScalingClient,
  CancelInstanceRefreshCommand,
  CreateAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  DescribeScalingActivitiesCommand,
  type DesiredConfiguration,
  type Instance,
  type InstanceRefresh,
  type RefreshPreferences,
  ResumeProcessesCommand,
  RollbackInstanceRefreshCommand,
  StartInstanceRefreshCommand,
  SuspendProcessesCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling'
import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  CreateTagsCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Rule } from '../../../sandbox/aws/script.ts'
import { type AwsSandbox, startAws } from '../../../sandbox/aws/start.ts'
import { findTools, type Tools } from '../../../sandbox/tools/find.ts'

const REGION = 'eu-west-1'
const ENDED = ['Successful', 'Failed', 'Cancelled', 'RollbackSuccessful', 'RollbackFailed']
const execute = promisify(execFile)

jest.setTimeout(300_000)

let tools: Tools
let aws: AwsSandbox
let accounts = 100_000_000_000

beforeAll(async () => {
  tools = await findTools({ need: ['moto', 'packer', 'terraform'], log: console.log })
  aws = await startAws({ clockScale: 0, ...(tools.python && { python: tools.python }) })
}, 300_000)

afterAll(() => aws.stop())
afterEach(() => aws.reset())

test('an answer comes as AWS gives it: in one piece, and not before the request can be written', async () => {
  const { hostname, port } = new URL(aws.endpoint)
  const body = 'Action=DescribeRegions&Version=2016-11-15'
  const head = [
    ...['POST / HTTP/1.1', `Host: ${hostname}`, 'Content-Type: application/x-www-form-urlencoded'],
    `Authorization: AWS4-HMAC-SHA256 Credential=${newAccount()}/20260101/${REGION}/ec2/aws4_request, SignedHeaders=host, Signature=x`,
    `Content-Length: ${body.length}`,
  ]
  const began = performance.now()
  const socket = connect(Number(port), hostname)
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  const [piece] = await once(socket, 'data')
  expect(performance.now() - began).toBeGreaterThanOrEqual(4)
  const [told = '', came = ''] = String(piece).split('\r\n\r\n')
  expect(Number(/content-length: (\d+)/i.exec(told)?.[1])).toBe(Buffer.byteLength(came))
  expect(came).toContain('DescribeRegionsResponse')
})

/** Tests share the server; each has an account, and so a world, of its own. */
function newAccount(): string {
  accounts += 1
  return `${accounts}`
}

/** A group of three on version 1 of a template whose version 2 has another image, in an account of its own. */
async function makeGroup(options: { version?: string; size?: number } = {}) {
  const { version = '1', size = 3 } = options
  const account = newAccount()
  const credentials = { accessKeyId: account, secretAccessKey: 'sandbox' }
  const config = { endpoint: aws.endpoint, region: REGION, credentials, maxAttempts: 1 }
  const asg = new AutoScalingClient(config)
  const ec2 = new EC2Client(config)
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['amazon'] }))
  const [oldImage = '', newImage = ''] = Images.map((image) => image.ImageId ?? '')
  const template = await ec2.send(
    new CreateLaunchTemplateCommand({ LaunchTemplateName: 'web', LaunchTemplateData: launch(oldImage) }),
  )
  const LaunchTemplateId = template.LaunchTemplate?.LaunchTemplateId ?? ''
  const next = { LaunchTemplateId, LaunchTemplateData: launch(newImage) }
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}))
  await asg.send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName: 'web',
      MinSize: size,
      MaxSize: size + 2,
      LaunchTemplate: { LaunchTemplateId, Version: version },
      VPCZoneIdentifier: Subnets.map((subnet) => subnet.SubnetId).join(','),
      HealthCheckGracePeriod: 0,
    }),
  )
  const group = { account, asg, ec2, oldImage, newImage, template: LaunchTemplateId }
  await until(async () => (await members(group)).every((one) => one.LifecycleState === 'InService'))
  await ec2.send(new CreateLaunchTemplateVersionCommand(next))
  return group
}
type Group = Awaited<ReturnType<typeof makeGroup>>

/** UserData must survive a new version, which moto alone would make unlaunchable. */
function launch(image: string) {
  return { ImageId: image, InstanceType: 't3.micro' as const, UserData: btoa('#!/bin/sh') }
}

async function moveTo(group: Group, version: string): Promise<void> {
  const LaunchTemplate = { LaunchTemplateId: group.template, Version: version }
  await group.asg.send(new UpdateAutoScalingGroupCommand({ AutoScalingGroupName: 'web', LaunchTemplate }))
}

async function start(group: Group, preferences: RefreshPreferences, desired?: DesiredConfiguration) {
  const Preferences = { MinHealthyPercentage: 66, InstanceWarmup: 5, ...preferences }
  const input = {
    AutoScalingGroupName: 'web',
    Preferences,
    ...(desired && { DesiredConfiguration: desired }),
  }
  const { InstanceRefreshId = '' } = await group.asg.send(new StartInstanceRefreshCommand(input))
  return InstanceRefreshId
}

async function look(group: Group, id: string): Promise<InstanceRefresh> {
  const input = { AutoScalingGroupName: 'web', InstanceRefreshIds: [id] }
  const { InstanceRefreshes = [] } = await group.asg.send(new DescribeInstanceRefreshesCommand(input))
  return InstanceRefreshes[0] ?? {}
}

/** Follows a refresh to its end: the last record, and what was seen on the way. */
async function follow(group: Group, id: string, moment = aMoment) {
  const percentages: number[] = []
  const serving: number[] = []
  const reasons: string[] = []
  let refresh: InstanceRefresh = {}
  let last: Instance[] = []
  await until(async () => {
    refresh = await look(group, id)
    const percent = refresh.PercentageComplete
    if (percent !== undefined && percentages.at(-1) !== percent) percentages.push(percent)
    reasons.push(`${percent}%: ${refresh.StatusReason}`)
    last = await members(group)
    serving.push(last.filter((one) => one.LifecycleState === 'InService').length)
    return ENDED.includes(refresh.Status ?? '')
  }, moment)
  return { refresh, last, percentages, reasons, fewest: Math.min(...serving), most: Math.max(...serving) }
}

async function members(group: Group): Promise<Instance[]> {
  const input = { AutoScalingGroupNames: ['web'] }
  const { AutoScalingGroups = [] } = await group.asg.send(new DescribeAutoScalingGroupsCommand(input))
  return AutoScalingGroups[0]?.Instances ?? []
}

/** What EC2, not the group's listing, says the group's instances run. */
async function runningImages(group: Group): Promise<string[]> {
  const Filters = [
    { Name: 'tag:aws:autoscaling:groupName', Values: ['web'] },
    { Name: 'instance-state-name', Values: ['running'] },
  ]
  const { Reservations = [] } = await group.ec2.send(new DescribeInstancesCommand({ Filters }))
  return Reservations.flatMap((one) => one.Instances ?? []).map((one) => one.ImageId ?? '')
}

async function activities(group: Group) {
  const { Activities = [] } = await group.asg.send(
    new DescribeScalingActivitiesCommand({ AutoScalingGroupName: 'web' }),
  )
  return Activities
}

/** Simulated seconds between two looks: nothing that a group does is shorter, so nothing is missed. */
const LOOK = 1.8

/** On the clock that stands still: the machine's own time does not matter. */
const aMoment = () => aws.pass(LOOK)

/** So many looks are an hour of that clock. */
const MOST_LOOKS = 2000

async function until(done: () => Promise<boolean>, moment: () => Promise<unknown> = aMoment): Promise<void> {
  for (let looks = 0; !(await done()); looks += 1) {
    if (looks > MOST_LOOKS) throw new Error('it did not come about in time')
    await moment()
  }
}

describe('an instance refresh', () => {
  test('replaces the instances one by one, really, and takes its time to warm up', async () => {
    const group = await makeGroup()
    await moveTo(group, '2')
    const { refresh, percentages, reasons, fewest } = await follow(
      group,
      await start(group, { InstanceWarmup: 30 }),
    )
    expect(refresh).toMatchObject({ Status: 'Successful', InstancesToUpdate: 0 })
    expect(percentages).toEqual([0, 33, 66, 100])
    expect(reasons.join('\n')).toMatch(/^0%: .* is warming up/m)
    expect(fewest).toBe(2)
    expect(await runningImages(group)).toEqual(Array(3).fill(group.newImage))
    const versions = (await members(group)).map((one) => [one.LaunchTemplate?.Version, one.ImageId])
    expect(versions).toEqual(Array(3).fill(['2', group.newImage]))
    const [newest] = await activities(group)
    expect(newest).toMatchObject({
      StatusCode: 'Successful',
      Description: expect.stringMatching(/^Launching/),
    })
  })

  test('with the preferences Terraform sends launches first, and ends when the last old one is gone', async () => {
    const group = await makeGroup()
    await moveTo(group, '2')
    const preferences = { MinHealthyPercentage: 90, MaxHealthyPercentage: 100 }
    const { refresh, last, fewest, most } = await follow(group, await start(group, preferences))
    expect(last.map((one) => one.ImageId)).toEqual(Array(3).fill(group.newImage))
    expect(await runningImages(group)).toEqual(Array(3).fill(group.newImage))
    expect(refresh.Status).toBe('Successful')
    expect([fewest, most]).toEqual([3, 4])
  })

  test('launches first where the group may not shrink, pauses at a checkpoint, and bakes', async () => {
    const group = await makeGroup()
    await moveTo(group, '2')
    const id = await start(group, {
      MinHealthyPercentage: 100,
      MaxHealthyPercentage: 134,
      CheckpointPercentages: [30, 100],
      CheckpointDelay: 120,
      BakeTime: 60,
    })
    await until(async () => /checkpoint/.test((await look(group, id)).StatusReason ?? ''))
    expect((await look(group, id)).PercentageComplete).toBe(33)
    await until(async () => (await look(group, id)).Status === 'Baking')
    const { refresh, fewest, most } = await follow(group, id)
    expect(refresh).toMatchObject({
      Status: 'Successful',
      Preferences: { BakeTime: 60, CheckpointDelay: 120 },
    })
    expect(fewest).toBe(3)
    expect(most).toBeLessThanOrEqual(4)
  })

  test('is one at a time, is found by its id, newest first, and can be cancelled', async () => {
    const group = await makeGroup()
    const first = await start(group, {})
    await expect(start(group, {})).rejects.toMatchObject({ name: 'InstanceRefreshInProgressFault' })
    await until(async () => (await look(group, first)).Status === 'InProgress')
    await group.asg.send(new CancelInstanceRefreshCommand({ AutoScalingGroupName: 'web' }))
    expect((await follow(group, first)).refresh.Status).toBe('Cancelled')
    const second = await start(group, { SkipMatching: true })
    expect((await look(group, first)).InstanceRefreshId).toBe(first)
    const all = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: 'web', MaxRecords: 1 })
    const { InstanceRefreshes = [], NextToken } = await group.asg.send(all)
    expect(InstanceRefreshes.map((one) => one.InstanceRefreshId)).toEqual([second])
    expect(NextToken).toBeDefined()
    expect((await follow(group, second)).refresh.Status).toBe('Successful')
    const cancel = group.asg.send(new CancelInstanceRefreshCommand({ AutoScalingGroupName: 'web' }))
    await expect(cancel).rejects.toMatchObject({ name: 'ActiveInstanceRefreshNotFoundFault' })
  })

  test('rolls back to what is saved on the group, and only where it has a desired configuration', async () => {
    const group = await makeGroup()
    const desired = { LaunchTemplate: { LaunchTemplateId: group.template, Version: '2' } }
    const rollback = new RollbackInstanceRefreshCommand({ AutoScalingGroupName: 'web' })
    const plain = await start(group, { SkipMatching: true })
    await expect(group.asg.send(rollback)).rejects.toMatchObject({ name: 'IrreversibleInstanceRefreshFault' })
    await follow(group, plain)
    const id = await start(group, {}, desired)
    await expect(moveTo(group, '2')).rejects.toThrow('active instance refresh with a desired configuration')
    await until(async () => ((await look(group, id)).PercentageComplete ?? 0) >= 33)
    await group.asg.send(rollback)
    const { refresh } = await follow(group, id)
    expect(refresh).toMatchObject({ Status: 'RollbackSuccessful', PercentageComplete: 0 })
    expect(await runningImages(group)).toEqual(Array(3).fill(group.oldImage))
    await follow(group, await start(group, {}, desired))
    expect(await runningImages(group)).toEqual(Array(3).fill(group.newImage))
  })

  test('waits while a process is suspended', async () => {
    const group = await makeGroup()
    const suspend = { AutoScalingGroupName: 'web', ScalingProcesses: ['Launch'] }
    await group.asg.send(new SuspendProcessesCommand(suspend))
    const id = await start(group, {})
    await until(async () => /Launch is suspended/.test((await look(group, id)).StatusReason ?? ''))
    expect(await members(group)).toHaveLength(3)
    await group.asg.send(new ResumeProcessesCommand(suspend))
    expect((await follow(group, id)).refresh.Status).toBe('Successful')
  })
})

describe('the script', () => {
  test('a bad image, known by a tag it gets later, fails the refresh and leaves what it replaced', async () => {
    const group = await makeGroup()
    await moveTo(group, '2')
    const { account } = group
    const image = { tag: { key: 'site', value: 'bad*' } }
    const health = { status: 'Unhealthy', reason: 'an ELB system health check failure' }
    await aws.script([
      { match: { account, image }, then: { health } },
      { match: { account }, then: { refresh: { failAfter: 90 } } },
    ])
    const Tags = [{ Key: 'site', Value: 'bad-1' }]
    await group.ec2.send(new CreateTagsCommand({ Resources: [group.newImage], Tags }))
    const { refresh } = await follow(group, await start(group, {}))
    expect(refresh).toMatchObject({ Status: 'Failed', PercentageComplete: 0 })
    expect(refresh.StatusReason).toMatch(/health checks/)
    const healthy = (await members(group)).filter((one) => one.ImageId === group.oldImage)
    expect(healthy).toHaveLength(2)
    expect((await activities(group)).map((one) => one.Cause).join('\n')).toMatch(/ELB system health check/)
  })

  test('launches that EC2 refuses are failed activities, and the reason of the failed refresh', async () => {
    const group = await makeGroup()
    await moveTo(group, '2')
    const fail = 'We currently do not have sufficient t3.micro capacity.'
    const match = { account: group.account, image: { id: group.newImage } }
    await aws.script({ match, then: { launch: { fail } } })
    await aws.script({ match: { account: group.account }, then: { refresh: { failAfter: 60 } } })
    const { refresh } = await follow(group, await start(group, {}))
    expect(refresh).toMatchObject({ Status: 'Failed', StatusReason: expect.stringContaining(fail) })
    const failed = (await activities(group)).find((one) => one.StatusCode === 'Failed')
    expect(failed?.StatusMessage).toContain(fail)
  })

  test.each<[string, NonNullable<Rule['then']['refresh']>, string, number]>([
    ['fails at a percentage', { at: 33, status: 'Failed', reason: 'alarm' }, 'Failed', 33],
    ['is rolled back', { at: 33, status: 'RollbackInProgress' }, 'RollbackSuccessful', 0],
    [
      'fails to roll back',
      { at: 33, status: 'RollbackInProgress', then: 'RollbackFailed' },
      'RollbackFailed',
      0,
    ],
    ['has a status nobody knows, then ends', { at: 33, status: 'Draining' }, 'Successful', 100],
  ])('a refresh %s', async (_name, refresh, status, percent) => {
    const group = await makeGroup()
    await moveTo(group, '2')
    await aws.script({ match: { account: group.account, group: 'we' }, then: { refresh } })
    const end = await follow(group, await start(group, {}))
    expect(end.refresh).toMatchObject({ Status: status, PercentageComplete: percent })
    const expected = refresh.status === 'RollbackInProgress' ? group.oldImage : group.newImage
    expect(await runningImages(group)).toContain(expected)
  })

  test('a refresh stays pending, then stalls, and moves again once the script is over', async () => {
    const group = await makeGroup()
    const match = { account: group.account, region: REGION }
    await aws.script({ match, then: { refresh: { status: 'Pending', hold: true } } })
    const id = await start(group, {})
    await aws.pass(36)
    expect(await look(group, id)).toMatchObject({ Status: 'Pending' })
    await aws.reset()
    await aws.script({ match, then: { refresh: { at: 33, hold: true } } })
    await until(async () => (await look(group, id)).PercentageComplete === 33)
    await aws.pass(60)
    expect(await look(group, id)).toMatchObject({ Status: 'InProgress', PercentageComplete: 33 })
    await aws.reset()
    expect((await follow(group, id)).refresh.Status).toBe('Successful')
  })

  test('calls are throttled, refused, late or dropped, and counted', async () => {
    const group = await makeGroup()
    const match = { account: group.account, action: 'DescribeInstanceRefreshes' }
    await aws.script({ match, then: { answer: { drop: true } }, times: 1 })
    await aws.script({ match, then: { answer: { error: 'ResourceContention', status: 500 } }, times: 1 })
    await aws.script({ match, then: { answer: { error: 'Throttling' } }, times: 1, every: 2 })
    const calls = [0, 1, 2, 3].map(() => () => look(group, 'none'))
    const answers: unknown[] = []
    for (const call of calls) answers.push(await call().catch((error: Error) => error.name))
    expect(answers).toEqual(['ResourceContentionFault', 'Throttling', expect.any(String), {}])
    expect((await aws.requests(group.account)).groups['web']).toMatchObject({ DescribeInstanceRefreshes: 4 })
    expect(await aws.requests('000000000000')).toEqual({ actions: {}, groups: {}, roles: {} })
  })

  test('a misspelt rule is refused', async () => {
    const rule = { match: { groups: 'web' }, then: { refresh: {} } } as unknown as Rule
    await expect(aws.script(rule)).rejects.toThrow("match: ['groups'] not understood")
  })
})

describe('the server', () => {
  test('answers a call with the same client token as before, and makes no second template or version', async () => {
    const credentials = { accessKeyId: newAccount(), secretAccessKey: 'sandbox' }
    const ec2 = new EC2Client({ endpoint: aws.endpoint, region: REGION, credentials })
    const create = (ClientToken: string) =>
      ec2.send(
        new CreateLaunchTemplateCommand({
          ClientToken,
          LaunchTemplateName: 'web',
          LaunchTemplateData: { InstanceType: 't3.micro' },
        }),
      )
    const { LaunchTemplate: first } = await create('one')
    const { LaunchTemplate: again } = await create('one')
    expect(again?.LaunchTemplateId).toBe(first?.LaunchTemplateId)
    await expect(create('two')).rejects.toThrow('already in use')
    const next = (ClientToken: string) =>
      ec2.send(
        new CreateLaunchTemplateVersionCommand({
          ClientToken,
          LaunchTemplateName: 'web',
          LaunchTemplateData: { InstanceType: 't3.small' },
        }),
      )
    await next('three')
    expect((await next('three')).LaunchTemplateVersion?.VersionNumber).toBe(2)
  })

  test('says why it did not start', async () => {
    const python = ['python3', '-c', 'raise SystemExit("no moto here")']
    await expect(startAws({ clockScale: 1, python })).rejects.toThrow('no moto here')
  })

  test('ends with the process that started it, even when that is killed', async () => {
    const script = `import { startAws } from '${new URL('../../../sandbox/aws/start.ts', import.meta.url)}'
      const options = ${JSON.stringify({ clockScale: 1, python: tools.python, logFile: '/dev/null' })}
      const aws = await startAws(options)
      console.log(aws.endpoint)
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script])
    const [line] = await once(parent.stdout, 'data')
    const endpoint = String(line).trim()
    expect((await fetch(`${endpoint}/_sandbox/ready`)).status).toBe(200)
    parent.kill('SIGKILL')
    const isGone = () =>
      fetch(`${endpoint}/_sandbox/ready`).then(
        () => false,
        () => true,
      )
    await until(isGone, () => setTimeout(20))
  }, 300_000)
})

const STACK = `
provider "aws" {
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}
variable "ami_id" {}
data "aws_subnets" "all" {}
resource "aws_launch_template" "web" {
  name_prefix   = "web-"
  image_id      = var.ami_id
  instance_type = "t3.micro"
  lifecycle {
    create_before_destroy = true
  }
}
resource "aws_autoscaling_group" "web" {
  name                      = "web"
  min_size                  = 3
  max_size                  = 4
  vpc_zone_identifier       = data.aws_subnets.all.ids
  health_check_grace_period = 0
  launch_template {
    id      = aws_launch_template.web.id
    version = aws_launch_template.web.latest_version
  }
  instance_refresh {
    strategy = "Rolling"
    preferences {
      min_healthy_percentage = 90
    }
  }
}
`

const IMAGE = `
variable "endpoint" {}
variable "name" {}
source "amazon-ebs" "web" {
  custom_endpoint_ec2    = var.endpoint
  region                 = "${REGION}"
  skip_region_validation = true
  ami_name               = var.name
  instance_type          = "t3.micro"
  communicator           = "none"
  source_ami_filter {
    filters = {
      name                = "al2023-ami-2023.*-x86_64"
      virtualization-type = "hvm"
      root-device-type    = "ebs"
    }
    owners      = ["amazon"]
    most_recent = true
  }
}
build {
  sources = ["source.amazon-ebs.web"]
}
`

test('the real Packer and Terraform go through it: build, apply, supersede a running refresh, plan nothing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sandbox-aws-'))
  const account = newAccount()
  // The tools wait by their own clock.
  const live = await startAws({ clockScale: 120, ...(tools.python && { python: tools.python }) })
  const TF_CLI_CONFIG_FILE = await tools.tfCliConfig(directory)
  const env = { ...process.env, ...live.envOf({ account, region: REGION }), TF_CLI_CONFIG_FILE }
  const run = async (tool: string | undefined, ...args: string[]) =>
    (await execute(tool ?? '', args, { cwd: directory, env })).stdout
  const bake = async (name: string) => {
    const variables = [`-var=endpoint=${live.endpoint}`, `-var=name=${name}`]
    const output = await run(tools.packer, 'build', '-machine-readable', ...variables, 'image.pkr.hcl')
    return /artifact,0,id,[^:]*:(ami-\w+)/.exec(output)?.[1] ?? output
  }
  const apply = (image: string) =>
    run(tools.terraform, 'apply', '-auto-approve', '-input=false', `-var=ami_id=${image}`)
  try {
    await writeFile(join(directory, 'image.pkr.hcl'), IMAGE)
    await writeFile(join(directory, 'main.tf'), STACK)
    await run(tools.terraform, 'init', '-input=false')
    const [first, second, third] = [await bake('one'), await bake('two'), await bake('three')]
    await apply(first)
    await live.script({ match: { account }, then: { refresh: { at: 33, hold: true } } })
    await apply(second)
    const credentials = { accessKeyId: account, secretAccessKey: 'sandbox' }
    const config = { endpoint: live.endpoint, region: REGION, credentials }
    const group = { asg: new AutoScalingClient(config), ec2: new EC2Client(config) } as Group
    await apply(third)
    await live.reset()
    const all = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: 'web' })
    const { InstanceRefreshes: [newest, older] = [] } = await group.asg.send(all)
    expect(older?.Status).toBe('Cancelled')
    const { refresh } = await follow(group, newest?.InstanceRefreshId ?? '', () => setTimeout(50))
    expect(refresh.Status).toBe('Successful')
    expect(await runningImages(group)).toEqual(Array(3).fill(third))
    expect(await run(tools.terraform, 'plan', '-input=false', `-var=ami_id=${third}`)).toContain('No changes')
    expect((await live.requests(account)).actions['RunInstances']).toBe(3)
  } finally {
    await live.stop()
    await rm(directory, { recursive: true, force: true })
  }
}, 600_000)
