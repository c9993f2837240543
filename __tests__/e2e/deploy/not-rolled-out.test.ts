import { expect, test } from '@jest/globals'
import { imagesRunning } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, stage } from '../stage/stage.ts'

const here = stage()

test('a group on $Latest, which Terraform does not refresh, does not pass as deployed, however often it is tried', async () => {
  const project = await here.project('shop')
  await project.edit('stack/main.tf', (text) =>
    text.replace('version = aws_launch_template.web.latest_version', 'version = "$Latest"'),
  )
  const first = await project.run(project.push(await project.commit('Serve a first page')))
  expect(first.outputs['outcome']).toBe('deployed')

  await changeSite(project, 'a new headline')
  const sha = await project.commit('Give the page a new headline')
  const told = { with: { 'when-no-refresh': 'fail' } }
  const second = await project.run(project.push(sha), told)
  expect(second).toMatchObject({
    conclusion: 'failure',
    outputs: { outcome: 'failed', 'failure-reason': 'rollout-not-started', 'plan-has-changes': 'true' },
  })
  expect(errorsOf(second)).toEqual([expect.stringContaining('3 of 3 in service do not run the new image')])

  const again = await project.run(project.push(sha), told)
  expect(again).toMatchObject({
    conclusion: 'failure',
    outputs: { outcome: 'failed', 'failure-reason': 'rollout-not-started', 'plan-has-changes': 'false' },
  })
  const old = first.outputs['image-id'] ?? ''
  expect(await imagesRunning(project)).toEqual([old, old, old])
})
