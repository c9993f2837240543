import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AutoScalingClient,
  DeleteAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
} from '@aws-sdk/client-auto-scaling'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { EC2Client } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Match, Rule, Then } from '../../../sandbox/aws/script.ts'
import { createProject, type Project } from '../../../sandbox/project.ts'
import type { Rig } from '../../../sandbox/rig.ts'

export const environment = 'production'

export type Variables = Readonly<Record<string, string>>

/** A group of three that serves the old image, in an account of its own; the new commit is not deployed yet. */
export interface World {
  readonly rig: Rig
  readonly project: Project
  readonly account: string
  /** What the stack was applied with; every run gives the same. */
  readonly variables: Variables
  /** AMI id of what serves. */
  readonly old: string
  readonly commits: { readonly older: string; readonly old: string; readonly new: string }
  readonly aws: Clients
  /** Adds rules that hold for this account only. */
  script(then: Then, match?: Match, times?: Pick<Rule, 'times' | 'every'>): Promise<void>
}

interface Clients {
  readonly autoscaling: AutoScalingClient
  readonly cloudwatch: CloudWatchClient
  readonly ec2: EC2Client
  readonly elb: ElasticLoadBalancingV2Client
}

/** Makes worlds: each a copy of one that was built up once for its kind of stack. The next one ends the last. */
export interface Worlds {
  /** Runs the first deploy, from which everything is copied. */
  begin(rig: Rig): Promise<void>
  /** A world in which the stack was applied with these variables; one of its own for each call. */
  open(variables: Variables): Promise<World>
  /** The same, in which nothing was ever applied, but the old image is there. */
  openEmpty(variables: Variables): Promise<World>
}

/** Images that are there before anything is run: with `both` each world finds what would be baked in each. */
export type Ahead = 'both' | 'old'

/** @param first the first account; each world takes the next */
export function createWorlds(first: number, ahead: Ahead = 'both'): Worlds {
  let account = first
  const nextAccount = () => String(account++)
  const applied = new Map<string, Promise<World>>()
  let base: World | undefined
  const begun = () => {
    if (base === undefined) throw new Error('Worlds begin with `begin`.')
    return base
  }
  const copyOf = (world: World) => fork(world, nextAccount())
  let latest: World | undefined
  /** What the test before was given is not needed any more. */
  const lend = async (world: World) => {
    await latest?.rig.aws.forget(latest.account)
    latest = world
    return world
  }
  const empty = async (variables: Variables) => {
    const world = await copyOf({ ...begun(), variables })
    await forget(world)
    return world
  }
  const apply = async (variables: Variables) => {
    const world = await empty(variables)
    await world.project.apply(world.old, variables)
    return world
  }
  return {
    begin: async (rig) => {
      base = await firstWorld(rig, nextAccount(), ahead)
      applied.set('{}', Promise.resolve(base))
    },
    openEmpty: async (variables) => lend(await empty(variables)),
    open: async (variables) => {
      const key = JSON.stringify(variables)
      const kind = applied.get(key) ?? apply(variables)
      applied.set(key, kind)
      // The next world of this kind is tried anew.
      kind.catch(() => applied.delete(key))
      return lend(await copyOf(await kind))
    },
  }
}

async function firstWorld(rig: Rig, account: string, ahead: Ahead): Promise<World> {
  const project = await createProject(rig, {
    repository: 'octo-org/web',
    account,
    with: { environment },
    provider: 'kept',
  })
  await useStack(project, 'rollout-stack')
  const older = await project.commit('Serve a first page')
  const old = await changed(project, 'old')
  const { outputs } = await project.run(project.push(old), { with: { 'poll-interval': '0.3s' } })
  if (outputs['outcome'] !== 'deployed') throw new Error(`The first deploy is ${outputs['outcome']}.`)
  const commits = { older, old, new: await changed(project, 'new') }
  if (ahead === 'both') await bake(project, commits.new)
  const facts = { account, variables: {}, old: outputs['image-id'] ?? '', commits }
  return worldOf(rig, project, facts)
}

async function bake(project: Project, sha: string): Promise<void> {
  const { outputs } = await project.run(project.push(sha), { with: { command: 'build' } })
  if (outputs['outcome'] !== 'built') throw new Error(`The bake of the new image is ${outputs['outcome']}.`)
}

/** Puts a stack of the fixtures in the place of the example's. */
export async function useStack({ directory, edit }: Project, name: string): Promise<void> {
  const stack = join(directory, 'stack')
  await rm(stack, { recursive: true })
  await cp(join(import.meta.dirname, '../../fixtures', name), stack, { recursive: true })
  await edit('stack/main.tf', (text) => text.replace('terraform {', 'terraform {\n  backend "local" {}\n'))
}

/** A commit that makes another image. */
export async function changed(project: Project, text: string): Promise<string> {
  await project.edit('image/site/index.html', (html) => html.replace('</html>', `<!-- ${text} -->\n</html>`))
  return project.commit(`Serve the ${text} page`)
}

type Facts = Pick<World, 'account' | 'variables' | 'old' | 'commits'>

function worldOf(rig: Rig, project: Project, facts: Facts): World {
  return {
    ...facts,
    rig,
    project,
    aws: clientsOf(project),
    script: (then, match = {}, times = {}) =>
      rig.aws.script({ then, match: { ...match, account: facts.account }, ...times }),
  }
}

async function fork(world: World, account: string): Promise<World> {
  const { old, commits, variables } = world
  return worldOf(world.rig, await world.project.fork(account), { account, old, commits, variables })
}

/** Takes groups and state away: what is left is an account with an image, and nothing that launches it. */
async function forget({ aws, project }: World): Promise<void> {
  for (const AutoScalingGroupName of await groupNames(aws)) {
    await aws.autoscaling.send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName, ForceDelete: true }))
  }
  await rm(project.stateFile, { force: true })
}

async function groupNames({ autoscaling }: Clients): Promise<string[]> {
  const { AutoScalingGroups = [] } = await autoscaling.send(new DescribeAutoScalingGroupsCommand({}))
  return AutoScalingGroups.flatMap(({ AutoScalingGroupName = [] }) => AutoScalingGroupName)
}

/** The newest refresh of the group; undefined where it never had one. */
export async function newestRefresh({ aws }: World) {
  const input = { AutoScalingGroupName: 'web', MaxRecords: 1 }
  const { InstanceRefreshes = [] } = await aws.autoscaling.send(new DescribeInstanceRefreshesCommand(input))
  return InstanceRefreshes[0]
}

function clientsOf({ awsEnv }: Project): Clients {
  const config = {
    endpoint: awsEnv['AWS_ENDPOINT_URL'] ?? '',
    region: awsEnv['AWS_REGION'] ?? '',
    credentials: { accessKeyId: awsEnv['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  }
  return {
    autoscaling: new AutoScalingClient(config),
    cloudwatch: new CloudWatchClient(config),
    ec2: new EC2Client(config),
    elb: new ElasticLoadBalancingV2Client(config),
  }
}
