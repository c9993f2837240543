import { beforeAll, expect, test } from '@jest/globals'
import type { Project } from '../../../sandbox/project.ts'
import { renderLine } from '../../../sandbox/runner/output/log.ts'
import { useStack } from '../rollouts/world.ts'
import { imagesRunning, tagsOf } from '../stage/aws-cli.ts'
import { stage } from '../stage/stage.ts'
import { parameter } from './steps.ts'

/** Commits that change the stack alone, with one image: the tests are one story and follow each other. */
const here = stage()
let project: Project
let image = ''
let good = ''

const deploy = (sha: string) => project.run(project.push(sha))

/** Sets what new instances are started with. */
const startWith = (text: string) =>
  project.edit('stack/main.tf', (stack) =>
    stack.replace(/user_data .*/, `user_data = base64encode("${text}")`),
  )

/** What new instances are started with, by AWS's word. */
async function startedWith(): Promise<string> {
  const { LaunchTemplates } = (await project.ask({
    service: 'ec2',
    operation: 'DescribeLaunchTemplates',
    input: { Filters: [{ Name: 'launch-template-name', Values: ['web-*'] }] },
  })) as { LaunchTemplates: { LaunchTemplateId: string }[] }
  const { LaunchTemplateVersions } = (await project.ask({
    service: 'ec2',
    operation: 'DescribeLaunchTemplateVersions',
    input: { LaunchTemplateId: LaunchTemplates[0]?.LaunchTemplateId, Versions: ['$Latest'] },
  })) as { LaunchTemplateVersions: { LaunchTemplateData: { UserData: string } }[] }
  const [latest] = LaunchTemplateVersions
  return Buffer.from(latest?.LaunchTemplateData.UserData ?? '', 'base64').toString()
}

/** Deploys a commit whose instances fall ill until the recovery begins; they have the image of those that serve. */
async function failing(sha: string) {
  await here.rig.aws.script({ then: { health: { status: 'Unhealthy', reason: 'it is ill', young: true } } })
  await here.rig.aws.script({ then: { refresh: { failAfter: 60 } } })
  let isRollout = false
  let isRecovering = false
  return project.run(project.push(sha), {
    onLine: (line) => {
      const text = renderLine(line)
      if (/✗ Rollout/.test(text)) isRollout = true
      if (isRecovering || !isRollout) return
      isRecovering = true
      void here.rig.aws.reset()
    },
  })
}

/** Scaling makes the group another size. */
async function grow(DesiredCapacity: number): Promise<void> {
  const input = { AutoScalingGroupName: 'web', DesiredCapacity }
  await project.ask({ service: 'autoscaling', operation: 'SetDesiredCapacity', input })
}

beforeAll(async () => {
  project = await here.project('stack-alone', {
    'terraform-variables': '',
    environment: 'production',
    // The sandbox's template runs a shell: without this every commit bakes.
    'image-inputs': 'image/**',
  })
  await useStack(project, 'cases/commit-sha-in-the-stack/stack')
  await project.edit('stack/main.tf', (text) =>
    text
      .replace('max_size ', 'health_check_grace_period = 1\n  max_size ')
      .replace('instance_type ', 'user_data = ""\n  instance_type ')
      .replace(/\n# Dashboards[\s\S]*/, ''),
  )
  await startWith('good')
  good = await project.commit('Start well')
  image = (await deploy(good)).outputs['image-id'] ?? 'none'
})

test('what fails is taken back as it was, image and stack, and the image is not blamed', async () => {
  await startWith('bad')
  await project.edit(
    'stack/main.tf',
    (text) =>
      `${text}\nresource "aws_ssm_parameter" "more" {\n  name = "/web/more"\n  type = "String"\n  value = "more"\n}\n`,
  )
  const sha = await project.commit('Start badly')
  const result = await failing(sha)
  expect(result.outputs).toMatchObject({
    outcome: 'failed',
    'failure-reason': 'rollout-failed',
    recovery: 'rolled-back',
  })
  expect(result.summary).toContain(good)
  expect(await startedWith()).toBe('good')
  await expect(parameter(project, '/web/more')).rejects.toThrow('ParameterNotFound')
  const [tags = {}] = await tagsOf(project, image)
  expect(Object.keys(tags).filter((name) => name.includes('quarantined'))).toEqual([])
  expect(tags['immutable-deploy:proven:production']).toContain(good)
})

test('the revert commit deploys', async () => {
  await startWith('good')
  await project.edit('stack/main.tf', (text) =>
    text.replace(/\nresource "aws_ssm_parameter" "more" [\s\S]*/, ''),
  )
  const { outputs } = await deploy(await project.commit('Revert "Start badly"'))
  expect(outputs).toMatchObject({ outcome: 'unchanged', 'image-id': image })
})

test('a rollback to `previous` goes back to the same image with the stack before', async () => {
  await startWith('better')
  const sha = await project.commit('Start better')
  expect((await deploy(sha)).outputs).toMatchObject({ outcome: 'deployed', 'image-id': image })
  await grow(3)
  const result = await project.run(project.dispatch(sha), { with: { 'rollback-to': 'previous' } })
  expect(result.outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': image })
  expect(await startedWith()).toBe('good')
  expect(await imagesRunning(project)).toEqual([image, image, image])
  expect(result.summary.replaceAll('\\', '')).toContain(
    'Kept as it runs: desired_capacity of aws_autoscaling_group.web',
  )
})

test('what differs with every plan is told of in the plan, and left by the recovery', async () => {
  const when =
    'resource "aws_ssm_parameter" "when" {\n  name = "/web/when"\n  type = "String"\n  value = timestamp()\n}\n'
  await startWith('good')
  await project.edit('stack/main.tf', (text) => `${text}\n${when}`)
  const steady = await project.commit('Tell when it was deployed')
  expect((await deploy(steady)).outputs).toMatchObject({ outcome: 'deployed' })
  await startWith('bad again')
  const sha = await project.commit('Start badly again')
  const planned = await project.run(project.push(sha), { with: { command: 'plan' } })
  expect(planned.outputs).toMatchObject({ outcome: 'planned' })
  expect(planned.summary).toContain(`The last good release (commit ${steady}) would change it even now`)
  const result = await failing(sha)
  expect(result.outputs).toMatchObject({ outcome: 'failed', recovery: 'rolled-back' })
  expect(result.summary.replaceAll('\\', '')).toContain('Left as it is: aws_ssm_parameter.when')
  expect(await startedWith()).toBe('good')
})
