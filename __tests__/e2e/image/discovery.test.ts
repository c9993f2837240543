import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, stage } from '../stage/stage.ts'

/** A stack that finds the image by itself; then by a filter that asks for too little. The tests follow each other. */
const here = stage()
let project: Project
let first: { readonly sha: string; readonly result: RunResult }

const found = { 'ami-variable': '' }

const byKey = 'name   = "tag:immutable-deploy:image-key"\n    values = [var.image_key]'
const byRepository = 'name   = "tag:immutable-deploy:repository"\n    values = ["octo-org/shop"]'

beforeAll(async () => {
  project = await here.project('shop')
  const example = join(import.meta.dirname, '../../../examples/discovery/image.tf')
  await copyFile(example, join(project.directory, 'stack/image.tf'))
  await project.edit('stack/variables.tf', (text) => text.replace(/variable "ami_id" \{.*?^\}/ms, ''))
  await project.edit('stack/main.tf', (text) => text.replace('var.ami_id', 'data.aws_ami.web.id'))
})

test('a stack that looks for it only during the apply is refused', async () => {
  const waiting = '  depends_on  = [aws_security_group.web]\n'
  await project.edit('stack/image.tf', (text) => text.replace('  owners', `${waiting}  owners`))
  const sha = await project.commit('Find the image later')
  const result = await project.run(project.push(sha), { with: { ...found, command: 'plan' } })
  expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-without-image' })
  expect(errorsOf(result)[0]).toContain('data.aws_ami.web is read only during the apply')
  await project.edit('stack/image.tf', (text) => text.replace(waiting, ''))
})

test('one that finds it by its key is deployed', async () => {
  const sha = await project.commit('Find the image by its key')
  first = { sha, result: await project.run(project.push(sha), { with: found }) }
  const { outputs } = first.result
  expect(outputs).toMatchObject({ outcome: 'deployed', 'image-origin': 'built' })
  const image = outputs['image-id'] ?? 'none'
  expect(await imagesRunning(project)).toEqual([image, image, image])
})

test('one that takes the newest is warned of, and refused when it is to go back; by the key it goes', async () => {
  await changeSite(project, 'a new headline')
  await project.edit('stack/image.tf', (text) => text.replace(byKey, byRepository))
  const sha = await project.commit('Find the newest image')
  const second = await project.run(project.push(sha), { with: found })
  expect(second.outputs).toMatchObject({
    outcome: 'deployed',
    'previous-image-id': first.result.outputs['image-id'],
  })
  expect(second.summary).toContain('It found the image because that is the newest one that fits')

  const back = { with: { ...found, 'rollback-to': 'previous' } }
  const alone = { with: { ...back.with, 'rollback-scope': 'image' } }
  const refused = await project.run(project.dispatch(sha), alone)
  expect(refused.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'plan-without-image' })
  const [error = ''] = errorsOf(refused)
  expect(error).toContain(`data.aws_ami.web finds another image, ${second.outputs['image-id']} (`)
  expect(error).toContain(`commit ${sha}); expected ${first.result.outputs['image-id']}`)
  expect(error).toContain('name = "tag:immutable-deploy:image-key" and values = [var.image_key]')

  // The whole release has its own stack, which finds the image by its key.
  const returned = await project.run(project.dispatch(sha), back)
  expect(returned.outputs).toMatchObject({
    outcome: 'rolled-back',
    'image-id': first.result.outputs['image-id'],
  })
})
