import {
  DeleteKeyPairCommand,
  DeleteSecurityGroupCommand,
  DeleteSnapshotCommand,
  DeleteVolumeCommand,
  DeregisterImageCommand,
  DescribeKeyPairsCommand,
  type EC2Client,
  type Filter,
  paginateDescribeImages,
  paginateDescribeInstances,
  paginateDescribeSecurityGroups,
  paginateDescribeSnapshots,
  paginateDescribeVolumes,
  type Snapshot,
  type Tag,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import type { Leftovers } from '../../../deps/aws.ts'
import { type Leftover, type LeftoverKind, nameOf } from '../../../image/bake/leftover.ts'
import { forgetIn, markIn, noteIn } from '../../runner/trail.ts'
import type { ClientParts } from '../client.ts'
import { allOf } from '../pages.ts'
import { asking } from '../trouble.ts'
import { launchTemplates, removeLaunchTemplate } from './launch-templates.ts'
import type { Profiles } from './profiles.ts'

/** What bakes leave in EC2 and IAM, and the run's own notes of it. @param parts of IAM's client, loaded where it is needed */
export function createLeftovers(
  clientFor: (region: string) => EC2Client,
  runDirectory: string,
  parts: ClientParts = {},
): Leftovers {
  let loading: Promise<Profiles> | undefined
  const profiles = () => {
    loading ??= import('./profiles.ts').then(({ createProfiles }) => createProfiles(parts))
    return loading
  }
  return {
    list: async (region, kind, filters) => {
      const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }))
      const found = await asking(`look for what bakes left (${kind})`, () =>
        listers[kind](clientFor(region), Filters, { region, profiles }),
      )
      return found.map((one) => ({ ...one, kind, region }))
    },
    remove: (leftover) =>
      asking(`remove the ${nameOf(leftover)}`, async () => {
        const remove = () => removers[leftover.kind](clientFor(leftover.region), leftover, profiles)
        // EC2 shows a terminated instance for an hour: one that it does not know was launched a moment ago.
        await (leftover.kind === 'instance' ? remove() : gone(remove))
      }),
    note: (entry) => noteIn(runDirectory, entry),
    mark: () => markIn(runDirectory),
    forget: (mark) => forgetIn(runDirectory, mark),
  }
}

type Found = Omit<Leftover, 'kind' | 'region'>
type Iam = () => Promise<Profiles>
type Beside = { readonly region: string; readonly profiles: Iam }
type Lister = (client: EC2Client, Filters: Filter[], beside: Beside) => Promise<Found[]>

const listers: Readonly<Record<LeftoverKind, Lister>> = {
  instance: async (client, Filters) => {
    const pages = paginateDescribeInstances({ client }, { Filters })
    const reservations = await allOf(pages, ({ Reservations }) => Reservations)
    return reservations
      .flatMap(({ Instances = [] }) => Instances)
      .map((one) => ({
        ...common(one.InstanceId, one.Tags, one.LaunchTime),
        state: one.State?.Name ?? '',
        launchedWith: {
          ...(one.KeyName === undefined ? {} : { keyPair: one.KeyName }),
          groups: (one.SecurityGroups ?? []).flatMap(({ GroupName }) => GroupName ?? []),
        },
      }))
  },
  'security-group': async (client, Filters) => {
    const pages = paginateDescribeSecurityGroups({ client }, { Filters })
    const groups = await allOf(pages, ({ SecurityGroups }) => SecurityGroups)
    return groups.map((one) => common(one.GroupId, one.Tags, undefined))
  },
  'key-pair': async (client, Filters) => {
    const { KeyPairs = [] } = await client.send(new DescribeKeyPairsCommand({ Filters }))
    return KeyPairs.map((one) => ({
      ...common(one.KeyPairId, one.Tags, one.CreateTime),
      ...(one.KeyName === undefined ? {} : { name: one.KeyName }),
    }))
  },
  'launch-template': async (client, Filters) => {
    const found = await launchTemplates(client, Filters)
    return found.map((one) => common(one.LaunchTemplateId, one.Tags, one.CreateTime))
  },
  'instance-profile': async (_, Filters, { region, profiles }) =>
    ofIam(await namedIn(Filters, async (name) => (await profiles()).instanceProfiles(region, name))),
  role: async (_, Filters, { region, profiles }) =>
    ofIam(await namedIn(Filters, async (name) => (await profiles()).roles(region, name))),
  volume: async (client, Filters) => {
    const volumes = await allOf(paginateDescribeVolumes({ client }, { Filters }), ({ Volumes }) => Volumes)
    return volumes.map((one) => ({
      ...common(one.VolumeId, one.Tags, one.CreateTime),
      state: one.State ?? '',
    }))
  },
  image: async (client, Filters) => {
    const pages = paginateDescribeImages({ client }, { Owners: ['self'], Filters })
    const images = await allOf(pages, ({ Images }) => Images)
    return images.map((one) => ({
      ...common(one.ImageId, one.Tags, one.CreationDate),
      ...(one.Name === undefined ? {} : { name: one.Name }),
      state: one.State ?? '',
      parts: (one.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
    }))
  },
  snapshot: async (client, Filters) => {
    const snapshots = await snapshotsBy(client, Filters)
    return snapshots.map((one) => ({
      ...common(one.SnapshotId, one.Tags, one.StartTime),
      state: one.State ?? '',
    }))
  },
}

/** IAM finds by name alone; nothing there is found by tags. Its client is loaded where there is a name. */
async function namedIn<T>(Filters: readonly Filter[], find: (name: string) => Promise<T[]>): Promise<T[]> {
  const name = Filters.find(({ Name }) => Name === 'name')?.Values?.[0]
  return name === undefined ? [] : find(name)
}

function ofIam(found: readonly { readonly name: string; readonly madeAt: Date | undefined }[]): Found[] {
  return found.map(({ name, madeAt }) => common(name, [], madeAt))
}

function common(id = '', tags: readonly Tag[] = [], made: Date | string | undefined): Found {
  const since = made === undefined ? Number.NaN : new Date(made).getTime()
  return {
    id,
    state: '',
    parts: [],
    tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    ...(Number.isNaN(since) ? {} : { since }),
  }
}

type Remover = (client: EC2Client, leftover: Leftover, profiles: Iam) => Promise<unknown>

const removers: Readonly<Record<LeftoverKind, Remover>> = {
  instance: (client, { id }) => client.send(new TerminateInstancesCommand({ InstanceIds: [id] })),
  'security-group': (client, { id }) => client.send(new DeleteSecurityGroupCommand({ GroupId: id })),
  'key-pair': (client, { id }) => client.send(new DeleteKeyPairCommand({ KeyPairId: id })),
  'launch-template': (client, { id }) => removeLaunchTemplate(client, id),
  'instance-profile': async (_, { id, region }, profiles) => (await profiles()).removeProfile(region, id),
  role: async (_, { id, region }, profiles) => (await profiles()).removeRole(region, id),
  volume: (client, { id }) => client.send(new DeleteVolumeCommand({ VolumeId: id })),
  snapshot: (client, { id }) => client.send(new DeleteSnapshotCommand({ SnapshotId: id })),
  image: async (client, { id, parts }) => {
    const snapshots = new Set([...parts, ...(await snapshotsFor(client, id))])
    await gone(() => client.send(new DeregisterImageCommand({ ImageId: id })))
    for (const SnapshotId of snapshots)
      await gone(() => client.send(new DeleteSnapshotCommand({ SnapshotId })))
  },
}

/**
 * An image that is still being made does not name its snapshots; their descriptions, which EC2 writes, name the image.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
 */
async function snapshotsFor(client: EC2Client, image: string): Promise<string[]> {
  const descriptions = [`Created by CreateImage(*) for ${image}*`, `Copied for DestinationAmi ${image} *`]
  const Filters = [{ Name: 'description', Values: descriptions }]
  return (await snapshotsBy(client, Filters)).flatMap(({ SnapshotId }) => SnapshotId ?? [])
}

function snapshotsBy(client: EC2Client, Filters: Filter[]): Promise<Snapshot[]> {
  const pages = paginateDescribeSnapshots({ client }, { OwnerIds: ['self'], Filters })
  return allOf(pages, ({ Snapshots }) => Snapshots)
}

/** Another run, or Packer itself, may have been faster. */
async function gone(remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove()
  } catch (error) {
    const isGone = error instanceof Error && /\.(NotFound|NotFoundException|Unavailable)$/.test(error.name)
    if (!isGone) throw error
  }
}
