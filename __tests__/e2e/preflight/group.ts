import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  SetInstanceProtectionCommand,
  SuspendProcessesCommand,
} from '@aws-sdk/client-auto-scaling'
import type { Project } from '../../../sandbox/project.ts'
import { registerImage } from '../stage/registered-images.ts'
import { changeSite, type Stage } from '../stage/stage.ts'

const cases = join(import.meta.dirname, '../../fixtures/hazards/cases')

/** A project with this stack in the place of the example's, and its first image applied by hand. */
export async function deployed(here: Stage, name: string): Promise<Project> {
  const project = await here.project(name, { 'terraform-variables': '' })
  const stack = join(project.directory, 'stack')
  for (const file of await readdir(stack))
    if (file !== 'backend.tf') await rm(join(stack, file), { recursive: true })
  await cp(join(cases, name), stack, { recursive: true })
  await project.commit('Serve a first page')
  await project.apply(await registerImage(project, { build: 'first' }))
  return project
}

/** Another image on a branch, its plan as the pull request shows it, and the merged commit to deploy. */
export async function planned(project: Project) {
  await changeSite(project, 'a new headline')
  await project.commit('Give the page a new headline', 'headline')
  const pull = await project.openPull('headline', 'A new headline')
  const result = await project.run(project.pull(pull.number))
  const sha = await project.squash(pull.number)
  return { result, sha, text: result.log.join('\n'), number: pull.number }
}

function clientOf({ awsEnv }: Project): AutoScalingClient {
  return new AutoScalingClient({
    region: awsEnv['AWS_REGION'] ?? '',
    endpoint: awsEnv['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: awsEnv['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'sandbox' },
  })
}

const AutoScalingGroupName = 'web'

/** Ids of the group's instances, in order. */
export async function instanceIds(project: Project): Promise<string[]> {
  const command = new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [AutoScalingGroupName] })
  const { AutoScalingGroups = [] } = await clientOf(project).send(command)
  return (AutoScalingGroups[0]?.Instances ?? []).flatMap(({ InstanceId }) => InstanceId ?? []).toSorted()
}

export async function protect(project: Project, InstanceIds: string[]): Promise<void> {
  const input = { AutoScalingGroupName, InstanceIds, ProtectedFromScaleIn: true }
  await clientOf(project).send(new SetInstanceProtectionCommand(input))
}

export async function suspend(project: Project, ...ScalingProcesses: string[]): Promise<void> {
  await clientOf(project).send(new SuspendProcessesCommand({ AutoScalingGroupName, ScalingProcesses }))
}

/** How many refreshes the group has had. */
export async function refreshes(project: Project): Promise<number> {
  const command = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName })
  return ((await clientOf(project).send(command)).InstanceRefreshes ?? []).length
}

/** Processes that are suspended, in order. */
export async function suspendedOf(project: Project): Promise<string[]> {
  const command = new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [AutoScalingGroupName] })
  const { AutoScalingGroups = [] } = await clientOf(project).send(command)
  return (AutoScalingGroups[0]?.SuspendedProcesses ?? [])
    .flatMap(({ ProcessName }) => ProcessName ?? [])
    .toSorted()
}
