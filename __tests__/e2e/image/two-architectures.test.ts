import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { readSteps } from '../releases/steps.ts'
import { useStack } from '../rollouts/world.ts'
import { images, imagesByGroup, instances, tagsOf } from '../stage/aws-cli.ts'
import { stage } from '../stage/stage.ts'

/**
 * A template with two sources, and a stack with a group on each, which takes them in an object: the tests are one story and
 * follow each other.
 */
const folder = new URL('../../fixtures/cases/two-architectures-in-one-template/', import.meta.url)
const template = 'image/web.pkr.hcl'
const here = stage()
const steps = readSteps(folder).filter(({ run }) => run !== undefined)
let project: Project
let content = 0
let head = ''

beforeAll(async () => {
  project = await here.project('two-architectures', {
    'terraform-variables': 'app={ warmup = 10, image = { family = "al2023" } }',
    'ami-variable': 'app.image.ids',
  })
  await rm(join(project.directory, 'image'), { recursive: true })
  await cp(fileURLToPath(new URL('image', folder)), join(project.directory, 'image'), { recursive: true })
  await useStack(project, 'cases/two-architectures-in-one-template/stack')
  // A group is believed to be healthy when its grace period is over, which goes by the real clock.
  await project.edit('stack/main.tf', (text) =>
    text
      .replaceAll('max_size ', 'health_check_grace_period = 1\n  max_size ')
      .replace(/variable "image_ids" \{.*?\n\}/s, nested)
      .replaceAll('var.image_ids[', 'var.app.image.ids[')
      .replaceAll(/instance_warmup += 10/g, 'instance_warmup = var.app.warmup'),
  )
})

const nested = `variable "app" {
  type = object({
    warmup = number
    image  = object({ family = string, ids = map(map(string)) })
  })
}`

async function anotherImage(): Promise<void> {
  content += 1
  await project.edit(template, (text) => text.replace(/content = "\d*"/, `content = "${content}"`))
  head = await project.commit(`Bake content ${content}`)
}

/** Plays a run of the case, and holds its outputs against what the case says. */
async function play(index: number): Promise<RunResult> {
  const { event, run = '', inputs: { 'ami-variable': _, ...inputs } = {}, then } = steps[index] ?? {}
  const { exit, ...outputs } = then ?? { exit: 0 }
  const trigger = event === 'push' ? project.push(head) : project.dispatch(head)
  const result = await project.run(trigger, { with: { command: run, ...inputs } })
  expect({ exit: result.exitCode, ...result.outputs }).toMatchObject({ exit, ...outputs })
  return result
}

type Pair = Readonly<Record<'x86_64' | 'arm64', string>>

/** The AMIs of the run, by the source of the template that each is from. */
function pairOf({ outputs }: RunResult): Pair {
  const sets = JSON.parse(outputs['image-ids'] ?? '{}') as Record<keyof Pair, Record<string, string>>
  const only = (name: keyof Pair) => Object.values(sets[name] ?? {})[0] ?? 'none'
  return { x86_64: only('x86_64'), arm64: only('arm64') }
}

/** What the account has made, by EC2's word on what it runs on. */
async function architectures(): Promise<string[]> {
  return (await images(project)).map(({ Architecture }) => Architecture).toSorted()
}

async function expectServing({ x86_64, arm64 }: Pair): Promise<void> {
  expect(await imagesByGroup(project)).toEqual({
    'web-x86_64': [x86_64, x86_64],
    'web-arm64': [arm64],
  })
}

let first: Pair
let second: Pair

describe('two architectures in one template', () => {
  test('one bake makes both, each group gets its own, and both carry one key', async () => {
    await anotherImage()
    const result = await play(0)
    first = pairOf(result)
    expect(await architectures()).toEqual(['arm64', 'x86_64'])
    await expectServing(first)
    const [x86_64, arm64] = [await tagsOf(project, first.x86_64), await tagsOf(project, first.arm64)]
    expect(x86_64[0]).toMatchObject({ 'immutable-deploy:source': 'x86_64', 'immutable-deploy:images': '2' })
    expect(arm64[0]).toMatchObject({ 'immutable-deploy:source': 'arm64', 'immutable-deploy:images': '2' })
    for (const name of ['immutable-deploy:image-key', 'immutable-deploy:proven:default'])
      expect(x86_64[0]?.[name]).toBe(arm64[0]?.[name] ?? 'none')
    for (const id of Object.values(first)) expect(result.summary).toContain(id)
  })

  test('the same content again bakes nothing', async () => {
    expect(pairOf(await play(1))).toEqual(first)
    expect(await architectures()).toEqual(['arm64', 'x86_64'])
  })

  test('another content replaces both', async () => {
    await anotherImage()
    const result = await play(2)
    second = pairOf(result)
    expect(await architectures()).toEqual(['arm64', 'arm64', 'x86_64', 'x86_64'])
    await expectServing(second)
    for (const id of [...Object.values(first), ...Object.values(second)]) expect(result.summary).toContain(id)
  })

  test('verify finds nothing amiss', async () => {
    const result = await project.run(project.dispatch(head), { with: { command: 'verify' } })
    expect(result.outputs).toMatchObject({ outcome: 'unchanged' })
  })

  test('a rollback takes both back, to the pair that was proven together', async () => {
    expect(pairOf(await play(3))).toEqual(first)
    await expectServing(first)
  })

  test('where one source fails, none is used and nothing stays; the next run bakes both', async () => {
    const arm64 = 'filters     = { name = "al2023-ami-2023.*-arm64" }'
    await project.edit(template, (text) => text.replace(arm64, arm64.replace('2023.*', '2099.*')))
    await anotherImage()
    const failed = await project.run(project.push(head))
    expect(failed).toMatchObject({ conclusion: 'failure', leftovers: [] })
    expect(failed.outputs).toMatchObject({ 'failure-reason': 'image-build-failed', 'image-ids': '{}' })
    expect(await architectures()).toEqual(['arm64', 'arm64', 'x86_64', 'x86_64'])
    expect(await instances(project)).toHaveLength(3)
    await expectServing(first)
    await project.edit(template, (text) => text.replace('2099.*', '2023.*'))
    await anotherImage()
    const result = await project.run(project.push(head))
    expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-origin': 'built' })
    await expectServing(pairOf(result))
  })

  test('a mixed group with an override of the other architecture is green on both', async () => {
    await project.edit('stack/main.tf', (text) => text + mixedGroup)
    for (const what of ['made', 'refreshed']) {
      await anotherImage()
      const result = await project.run(project.push(head))
      expect(result.outputs).toMatchObject({ outcome: 'deployed', 'healthy-percentage': '100' })
      const { x86_64, arm64 } = pairOf(result)
      const groups = await imagesByGroup(project)
      expect({ what, on: groups['web-mixed']?.toSorted() }).toEqual({ what, on: [x86_64, arm64].toSorted() })
    }
  })
})

const mixedGroup = `
resource "aws_autoscaling_group" "mixed" {
  name                      = "web-mixed"
  availability_zones        = ["\${local.region}a"]
  min_size                  = 1
  desired_capacity          = 2
  max_size                  = 4
  health_check_grace_period = 1

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.web["x86_64"].id
        version            = aws_launch_template.web["x86_64"].latest_version
      }
      override {
        instance_type = "t3.micro"
      }
      override {
        instance_type = "t4g.micro"
        launch_template_specification {
          launch_template_id = aws_launch_template.web["arm64"].id
          version            = aws_launch_template.web["arm64"].latest_version
        }
      }
    }
  }

  instance_refresh {
    strategy = "Rolling"
    preferences {
      min_healthy_percentage = 50
      instance_warmup        = 10
    }
  }
}
`
