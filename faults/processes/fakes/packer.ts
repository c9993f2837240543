/**
 * A small Packer: it makes in EC2 what the amazon plugin makes for an EBS image, in its order and with its words, cleans up
 * when it is interrupted, and leaves what it has made when it is killed. Started as `node packer.ts packer ARGUMENTS`.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { awsFrom, query, taggedAs, textOf } from './aws.ts'
import { sceneOf } from './scene.ts'

const [, , , ...args] = process.argv
const scene = sceneOf(process.env)
const aws = awsFrom(process.env)
const BUILD = 'amazon-ebs.web'

const machine = (target: string, ...data: readonly string[]) =>
  process.stdout.write(
    `${Math.floor(Date.now() / 1000)},${target},${data.map((text) => text.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\n', '\\n')).join(',')}\n`,
  )
const step = (text: string) => machine('', 'ui', 'say', `==> ${BUILD}: ${text}`)
const detail = (text: string) => machine('', 'ui', 'message', `    ${BUILD}: ${text}`)
const ec2 = (action: string, params?: Readonly<Record<string, string>>) => query(aws, 'ec2', action, params)

scene.listen(() => process.exit(1))

/** What has to be undone, the last first. */
const undo: (() => Promise<unknown>)[] = []

async function cleanUp(): Promise<void> {
  for (const one of undo.toReversed()) await one()
  undo.length = 0
}

const repository = { 'immutable-deploy:repository': process.env['GITHUB_REPOSITORY'] ?? '' }

async function build(): Promise<number> {
  const name = `web-${randomUUID()}`
  step('Prevalidating any provided VPC information')
  step(`Prevalidating AMI Name: ${name}`)
  const source = textOf(await ec2('DescribeImages', { 'Owner.1': 'amazon' }), 'imageId')
  detail(`Found Image ID: ${source}`)
  await scene.reach('prevalidated')
  await makeKeyPair()
  const group = await makeGroup()
  const instance = await launch(source, group)
  const image = await makeImage(instance, name)
  await cleanUp()
  await scene.reach('cleaned')
  machine('', 'ui', 'say', `Build '${BUILD}' finished after 1 second 2 milliseconds.`)
  machine('', 'ui', 'say', '\n==> Builds finished. The artifacts of successful builds are:')
  const text = `AMIs were created:\n${aws.region}: ${image}\n`
  machine(BUILD, 'artifact-count', '1')
  machine(BUILD, 'artifact', '0', 'builder-id', 'mitchellh.amazonebs')
  machine(BUILD, 'artifact', '0', 'id', `${aws.region}:${image}`)
  machine(BUILD, 'artifact', '0', 'string', text)
  machine(BUILD, 'artifact', '0', 'files-count', '0')
  machine(BUILD, 'artifact', '0', 'end')
  machine('', 'ui', 'say', `--> ${BUILD}: ${text}`)
  await scene.reach('ended')
  return 0
}

async function makeKeyPair(): Promise<void> {
  const KeyName = `packer_${randomUUID()}`
  step(`Creating temporary keypair: ${KeyName}`)
  await ec2('CreateKeyPair', { KeyName })
  undo.push(async () => {
    step('Deleting temporary keypair...')
    await ec2('DeleteKeyPair', { KeyName })
  })
  await scene.reach('key-pair')
}

async function makeGroup(): Promise<string> {
  const GroupName = `packer_${randomUUID()}`
  step(`Creating temporary security group for this instance: ${GroupName}`)
  const GroupId = textOf(
    await ec2('CreateSecurityGroup', { GroupName, GroupDescription: 'Temporary' }),
    'groupId',
  )
  undo.push(async () => {
    step('Deleting temporary security group...')
    await ec2('DeleteSecurityGroup', { GroupId })
  })
  step('Authorizing access to port 22 from [0.0.0.0/0] in the temporary security groups...')
  await scene.reach('group')
  return GroupId
}

async function launch(source: string, group: string): Promise<string> {
  step('Launching a source AWS instance...')
  step('Adding tags to source instance')
  for (const [key, value] of Object.entries(repository)) detail(`Adding tag: "${key}": "${value}"`)
  const made = await ec2('RunInstances', {
    ImageId: source,
    MinCount: '1',
    MaxCount: '1',
    InstanceType: 't3.micro',
    'SecurityGroupId.1': group,
    KeyName: keyName(await ec2('DescribeKeyPairs')),
    ...taggedAs('instance', repository),
  })
  const instance = textOf(made, 'instanceId')
  undo.push(async () => {
    step('Terminating the source AWS instance...')
    await ec2('TerminateInstances', { 'InstanceId.1': instance })
    step('Cleaning up any extra volumes...')
  })
  await scene.reach('instance-unsaid')
  detail(`Instance ID: ${instance}`)
  step(`Waiting for instance (${instance}) to become ready...`)
  await scene.reach('instance')
  step('Provisioning with shell script: provision.sh')
  await scene.reach('provision')
  step('Stopping the source instance...')
  detail('Stopping instance')
  await ec2('StopInstances', { 'InstanceId.1': instance })
  step('Waiting for the instance to stop...')
  return instance
}

/** The one that was made here, not the lock of the action. */
function keyName(xml: string): string {
  return /<keyName>(packer_[^<]*)</.exec(xml)?.[1] ?? ''
}

async function makeImage(instance: string, name: string): Promise<string> {
  step(`Creating AMI ${name} from instance ${instance}`)
  const image = textOf(await ec2('CreateImage', { InstanceId: instance, Name: name }), 'imageId')
  const described = await ec2('DescribeImages', { 'ImageId.1': image })
  const snapshot = textOf(described, 'snapshotId')
  const deregister = async () => {
    step('Deregistering the AMI because the build was cancelled, and deleting its snapshots...')
    await ec2('DeregisterImage', { ImageId: image })
    await ec2('DeleteSnapshot', { SnapshotId: snapshot })
  }
  undo.push(deregister)
  await scene.reach('image-unsaid')
  detail(`AMI: ${image}`)
  step('Waiting for AMI to become ready...')
  await scene.reach('image')
  step(`Adding tags to AMI (${image})...`)
  step(`Tagging snapshot: ${snapshot}`)
  const [[Key = '', Value = ''] = []] = Object.entries(repository)
  await ec2('CreateTags', {
    'ResourceId.1': image,
    'ResourceId.2': snapshot,
    'Tag.1.Key': Key,
    'Tag.1.Value': Value,
  })
  await scene.reach('tagged')
  undo.splice(undo.indexOf(deregister), 1)
  return image
}

const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
  version: async () => {
    process.stdout.write('Packer v1.6.6\n')
    return 0
  },
  validate: async () => {
    await scene.reach('validate')
    return 0
  },
  build,
}

const [command = ''] = args
scene.called(['packer', ...args])
try {
  process.exitCode = (await COMMANDS[command]?.()) ?? 1
} catch (error) {
  if (scene.signal.aborted) {
    step('Cancelling build after receiving interrupt')
    await delay(scene.endingMs())
    await cleanUp()
    machine('', 'ui', 'error', `Build '${BUILD}' errored after 1 second: build was cancelled`)
  } else {
    machine('', 'ui', 'error', `==> ${BUILD}: ${(error as Error).message}`)
    await cleanUp()
  }
  process.exitCode = 1
}
process.exit()
