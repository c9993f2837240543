import { describe, expect, test } from '@jest/globals'
import { status } from '../../src/commands/status.ts'
import type { StatusInputs, StatusTarget } from '../../src/inputs/types.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf, type With } from '../builders/values/inputs.ts'
import { instance } from '../builders/values/observations.ts'
import { cancelled, journalOf } from '../builders/world/parts.ts'
import { type WorldFacts, worldOf } from '../builders/world/world.ts'

const live = imageRecord(2, { tags: proven('production') })
const three = [1, 2, 3].map((n) => instance({ id: `i-${n}`, imageId: live.id }))

const target = (name: string, inputs: With = {}): StatusTarget => ({
  name,
  inputs: inputsOf({ command: 'status', label: name, environment: 'production', ...inputs }) as StatusInputs,
})

function scene(targets: readonly StatusTarget[] | undefined, facts: Partial<WorldFacts> = {}) {
  const world = worldOf({ live: live.id, images: [live], seen: { instances: three }, ...facts })
  const journal = journalOf()
  const inputs = inputsOf(
    { command: 'status', environment: 'production' },
    { ...(targets && { targets }) },
  ) as StatusInputs
  const run = async () => {
    const outcome = await status(inputs, world.deps, journal)
    return { outcome, rows: journal.findings.status?.rows ?? [] }
  }
  return { ...world, journal, run }
}

test('without a settings file it is about the stack of the inputs', async () => {
  const { run, applied, taggings, autoscaling } = scene(undefined)
  const { outcome, rows } = await run()
  expect(outcome).toBe('reported')
  expect(rows).toMatchObject([
    { name: 'production', environment: 'production', standing: 'steady', release: { standing: 'proven' } },
  ])
  expect({ applied, taggings, started: autoscaling.started }).toEqual({
    applied: [],
    taggings: [],
    started: [],
  })
})

describe('of several stacks', () => {
  test('each has a row, in their order', async () => {
    const { rows } = await scene([target('b'), target('a', { environment: 'staging' })]).run()
    expect(rows.map(({ name, standing }) => [name, standing])).toEqual([
      ['b', 'steady'],
      ['a', 'differs'],
    ])
  })

  test('one whose state cannot be read says so, and takes none of the others with it', async () => {
    const broken = scene([
      target('web'),
      target('api', { 'terraform-directory': 'other/stack' }),
      target('jobs'),
    ])
    const { open } = broken.deps.terraform
    Object.assign(broken.deps.terraform, {
      open: (options: { directory: string }) =>
        options.directory.includes('other')
          ? Promise.reject(
              new DeployError('plan-failed', 'terraform init failed.', {
                evidence: ['Initializing ...\nError: Failed to get existing workspaces'],
              }),
            )
          : open(options as never),
    })
    const { rows, outcome } = await broken.run()
    expect(outcome).toBe('reported')
    expect(rows.map(({ standing }) => standing)).toEqual(['steady', 'unknown', 'steady'])
    expect(rows[1]?.problem).toBe('terraform init failed. Error: Failed to get existing workspaces')
  })

  test('one whose settings are not usable says so', async () => {
    const { rows } = await scene([{ name: 'api', problem: 'AWS_REGION: received nothing' }]).run()
    expect(rows).toMatchObject([
      { name: 'api', standing: 'unknown', problem: 'AWS_REGION: received nothing' },
    ])
  })

  test('one that AWS does not tell of is unknown, and not steady', async () => {
    const refused = scene([target('web')])
    Object.assign(refused.deps.autoscaling, {
      observe: () => Promise.reject(new DeployError('credentials', 'AWS refused to describe group web.')),
    })
    expect((await refused.run()).rows).toMatchObject([
      { standing: 'unknown', problem: 'AWS refused to describe group web.' },
    ])
  })

  test('no workspace is made, and each is opened in its own region', async () => {
    const asked: unknown[] = []
    const inputs = inputsOf({ command: 'status' }, { region: 'us-east-1' }) as StatusInputs
    const kept = scene([target('web'), { name: 'us', inputs }])
    const { open } = kept.deps.terraform
    Object.assign(kept.deps.terraform, {
      open: (options: never) => {
        asked.push(options)
        return open(options)
      },
    })
    await kept.run()
    expect(asked).toMatchObject([
      { workspaces: 'kept', region: 'eu-west-1' },
      { workspaces: 'kept', region: 'us-east-1' },
    ])
    expect(asked[1]).not.toHaveProperty('beside')
  })

  test('the providers of one are there for the next, of another directory', async () => {
    const asked: { beside?: string }[] = []
    const two = scene([target('web'), target('api', { 'terraform-directory': 'api/stack' })])
    const { open } = two.deps.terraform
    Object.assign(two.deps.terraform, {
      open: (options: never) => {
        asked.push(options)
        return open(options)
      },
    })
    await two.run()
    expect(asked.map(({ beside }) => beside)).toEqual([undefined, '/workspace/stack'])
  })

  test('images of a region are asked for once', async () => {
    const many = scene(['a', 'b', 'c', 'd'].map((name) => target(name)))
    const asked: string[] = []
    const { imagesByTags, imagesById } = many.deps.ec2
    Object.assign(many.deps.ec2, {
      imagesByTags: (...args: Parameters<typeof imagesByTags>) => {
        asked.push('tags')
        return imagesByTags(...args)
      },
      imagesById: (...args: Parameters<typeof imagesById>) => {
        asked.push('ids')
        return imagesById(...args)
      },
    })
    await many.run()
    expect(asked.toSorted()).toEqual(['ids', 'ids', 'tags'])
  })
})

test('a run that is cancelled ends, and calls nothing unknown', async () => {
  const stop = new AbortController()
  const stopped = scene([target('web'), target('api')], { parts: { signal: stop.signal } })
  Object.assign(stopped.deps.terraform, {
    open: async () => {
      stop.abort(cancelled)
      throw new Error('interrupted')
    },
  })
  await expect(stopped.run()).rejects.toMatchObject({ reason: 'cancelled' })
  expect(stopped.journal.findings.status).toBeUndefined()
})
