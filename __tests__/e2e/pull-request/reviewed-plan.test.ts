import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { changeSite, errorsOf, requestsOf, stage } from '../stage/stage.ts'

/** What is merged is what was reviewed, or somebody hears of it; `setup/tools` does it with OpenTofu. The tests follow each other. */
const here = stage()
let project: Project

const required = { with: { 'require-reviewed-plan': 'true' } }
const warningsOf = ({ annotations }: RunResult) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
const commentsOf = (pull: number) =>
  here.rig.github
    .state()
    .comments.filter((comment) => comment.repository === project.repository && comment.pull === pull)
const toldOf = (result: RunResult) => result.log.join('\n')

/** A pull request that changes the site, with its plan as a comment; its number. */
async function plannedPull(branch: string): Promise<number> {
  await changeSite(project, branch)
  await project.commit(`Change ${branch}`, branch)
  const { number } = await project.openPull(branch, `Change ${branch}`)
  const planned = await project.run(project.pull(number))
  expect(planned.outputs).toMatchObject({ outcome: 'planned' })
  return number
}

beforeAll(async () => {
  project = await here.project('shop')
  const sha = await project.commit('Serve a first page')
  const first = await project.run(project.push(sha), required)
  expect(first.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-changed' })
  expect(errorsOf(first)[0]).toContain('No pull request was merged')
  const deployed = await project.run(project.push(sha))
  expect(deployed.outputs).toMatchObject({ outcome: 'deployed' })
  expect(warningsOf(deployed)).toEqual([])
})

test('a squashed pull request is deployed as reviewed, though others wrote comments with the marker too', async () => {
  const number = await plannedPull('headline')
  const [comment] = commentsOf(number)
  const [marker = ''] = comment?.body.split('\n') ?? []
  here.rig.github.comment({ repo: project.repository, pull: number, body: `${marker}\nforged` })
  const result = await project.run(project.push(await project.squash(number)), required)
  expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-origin': 'reused' })
  expect(toldOf(result)).toContain(`The plan is the one reviewed in #${number}.`)
  expect(warningsOf(result)).toEqual([])
})

test('a stack that somebody changed in between is refused, with what differs', async () => {
  const number = await plannedPull('footer')
  await project.checkout('main')
  await project.edit('stack/main.tf', (text) =>
    text.replace('max_size                  = var.max_size', 'max_size = 9'),
  )
  await project.commit('Allow nine instances')
  const sha = await project.squash(number)
  const updates = (await requestsOf(here, project))['UpdateAutoScalingGroup']
  const result = await project.run(project.push(sha), required)
  expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
  expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-changed' })
  const [error = ''] = errorsOf(result)
  expect(error).toContain(`not the one that was reviewed in #${number}; nothing was changed`)
  expect(error).toContain('The image is another one')
  expect(error).toContain('aws_autoscaling_group.web is not what was reviewed: max_size')
  expect((await requestsOf(here, project))['UpdateAutoScalingGroup']).toBe(updates)

  const warned = await project.run(project.push(sha))
  expect(warned.outputs).toMatchObject({ outcome: 'deployed' })
  expect(warningsOf(warned)).toContainEqual(expect.stringMatching(/not the one reviewed in .*max_size/))
})

test('a plan that destroys is blocked, already on the pull request', async () => {
  await project.checkout('main')
  for (const file of ['stack/main.tf', 'stack/outputs.tf']) {
    await project.edit(file, (text) =>
      text
        .replace('"aws_autoscaling_group" "web"', '"aws_autoscaling_group" "site"')
        .replaceAll('aws_autoscaling_group.web', 'aws_autoscaling_group.site'),
    )
  }
  await project.commit('Rename the group', 'rename')
  const { number } = await project.openPull('rename', 'Rename the group')
  const planned = await project.run(project.pull(number))
  expect(planned).toMatchObject({ conclusion: 'failure', leftovers: [] })
  expect(planned.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-blocked' })
  const [comment] = commentsOf(number)
  expect(comment?.body).toContain('**Destroyed:** `aws_autoscaling_group.web`')
  expect(comment?.body).toContain('**Terraform** 1 to add')
})
