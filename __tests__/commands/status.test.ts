import { describe, expect, test } from '@jest/globals'
import { status } from '../../src/commands/status.ts'
import type { Ec2 } from '../../src/deps/aws.ts'
import type { ImageRole } from '../../src/image/role.ts'
import type { StatusInputs, StatusTarget } from '../../src/inputs/types.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf, type With } from '../builders/values/inputs.ts'
import { instance } from '../builders/values/observations.ts'
import { ec2With } from '../builders/world/ec2.ts'
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

describe('of stacks whose jobs have a role or a version of their own', () => {
  const [ours, theirs] = ['arn:aws:iam::111122223333:role/images', 'arn:aws:iam::444455556666:role/images']
  const hidden = { ...live, tags: {} }
  const refuses = async () => {
    throw new DeployError('credentials', `AWS refused to let this job assume the image role ${theirs}.`)
  }

  /** The account of the job sees no tag of the images. */
  function rolesOf(targets: readonly StatusTarget[], roles: Readonly<Record<string, Partial<Ec2>>> = {}) {
    const { run, deps } = scene(targets, { images: [hidden] })
    const asked: (string | undefined)[] = []
    const known = new Map<string | undefined, Ec2>([[undefined, deps.ec2]])
    const ec2As = (role: ImageRole | undefined) => {
      const found = known.get(role?.arn) ?? Object.assign(ec2With([live]), roles[role?.arn ?? ''])
      known.set(role?.arn, found)
      asked.push(role?.arn)
      return found
    }
    return { deps: Object.assign(deps, { ec2As }), run, asked }
  }

  test('images are looked at with the role of their stack', async () => {
    const { run } = rolesOf([
      target('web', { 'image-role': ours }),
      target('api', { 'image-role': theirs }),
      target('own'),
    ])
    expect((await run()).rows.map(({ name, release }) => [name, release?.standing])).toEqual([
      ['web', 'proven'],
      ['api', 'proven'],
      ['own', 'unknown'],
    ])
  })

  test('a role that is refused to one of them is told in its row', async () => {
    const { run } = rolesOf(
      [target('web', { 'image-role': ours }), target('api', { 'image-role': theirs })],
      {
        [theirs]: { requireCredentials: refuses, imagesById: refuses, imagesByTags: refuses },
      },
    )
    expect((await run()).rows).toMatchObject([
      { name: 'web', standing: 'steady' },
      { name: 'api', standing: 'unknown', problem: expect.stringContaining(theirs) },
    ])
  })

  test('one that is refused to all ends the run', async () => {
    const all = [target('web', { 'image-role': theirs }), target('api', { 'image-role': theirs })]
    const { run } = rolesOf(all, { [theirs]: { requireCredentials: refuses } })
    await expect(run()).rejects.toMatchObject({ reason: 'credentials' })
  })

  test('states are read in the versions that each asks for, and a directory has a tool of its own', async () => {
    const several = scene([
      target('web', { 'terraform-version': '1.9.0' }),
      target('again', { 'terraform-version': '1.9.0' }),
      target('api', { 'terraform-version': '1.11.4' }),
      target('jobs', { 'terraform-directory': 'jobs/stack' }),
    ])
    const asked: (string | undefined)[] = []
    const terraformWith: (typeof several.deps)['terraformWith'] = ({ versions }) => {
      asked.push(versions.terraform?.text)
      return several.deps.terraform
    }
    Object.assign(several.deps, { terraformWith })
    expect((await several.run()).rows.map(({ standing }) => standing)).toEqual(Array(4).fill('steady'))
    expect(asked).toEqual(['1.9.0', '1.11.4', undefined])
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
