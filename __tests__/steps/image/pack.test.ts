import { describe, expect, test } from '@jest/globals'
import type { TrailEntry } from '../../../src/deps/aws.ts'
import type { PackerBuild } from '../../../src/deps/tools.ts'
import { bakeError } from '../../../src/image/bake/failure.ts'
import type { MachineLine } from '../../../src/image/bake/machine-lines.ts'
import { tagNames } from '../../../src/image/tags.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { pack } from '../../../src/steps/image/pack.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { imageRecord, packed } from '../../builders/values/images.ts'
import { start } from '../../builders/values/observations.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { filesWith } from '../../builders/world/files.ts'
import { leftoversWith } from '../../builders/world/leftovers.ts'
import { contextOf, keptLog, steppingClock } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'

const short =
  'Error launching source instance: InsufficientInstanceCapacity: We currently do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-1a).\n\tstatus code: 500, request id: rig'
const gone =
  "Error: InvalidSubnetID.NotFound: The subnet ID 'subnet-1' does not exist\n\tstatus code: 400, request id: rig"
const anywhere = 'source "amazon-ebs" "web" {\n subnet_filter {\n  random = true\n }\n}\n'
const here = 'source "amazon-ebs" "web" {\n subnet_id = "subnet-1"\n}\n'

const record = imageRecord(4, { tags: {} })

/** A bake in which Packer meets these errors, one a try, and then builds. */
function world(errors: readonly string[], template = anywhere, minutes = 0) {
  const log = keptLog()
  const stepping = steppingClock()
  let tries = 0
  const pairs: string[] = []
  const deps = {
    log,
    clock: { ...stepping, now: () => stepping.now() + tries * minutes * 60_000 },
    context: contextOf(),
    ec2: ec2With([record]),
    files: filesWith({ kind: async () => 'file', read: async () => template }),
    leftovers: { ...leftoversWith([]), note: (entry: { kind: string }) => void pairs.push(entry.kind) },
    packer: {
      build: async (_: unknown, watch: (line: MachineLine) => void): Promise<PackerBuild> => {
        const error = errors[tries]
        tries += 1
        const pair = `packer_6b094eca-dd35-9c24-f5a7-41bf2bcfdef${tries}`
        watch({
          target: '',
          type: 'ui',
          data: ['say', `==> amazon-ebs.web: Creating temporary keypair: ${pair}`],
        })
        if (error === undefined) return packed({ 'eu-west-1': record.id })
        const line = `1,amazon-ebs.web,error,${error.replaceAll('\n', '\\n').replaceAll(',', '%!(PACKER_COMMA)')}`
        throw bakeError({ command: 'build', code: 1, stdout: [line], stderr: [], isLegacy: false })
      },
    },
  }
  return { deps, log, pairs, tries: () => tries }
}

const inputs = {
  template: 'image.pkr.hcl',
  variables: [],
  variableFiles: [],
  only: [],
  except: [],
  contents: { beside: [] },
  build: 'auto',
  maxAgeMs: Number.POSITIVE_INFINITY,
  environment: '',
  token: '',
  key: 'key',
  revoked: [],
} as const
const wanted = { gitSha: 'sha', imageKey: 'key', template: 'image', notBefore: 0 }
const job = {
  inputs,
  wanted,
  source: sourceOf(),
  lock: 'none',
  owner: 'run-1',
  regions: ['eu-west-1'],
} as const

describe('what EC2 does not show at once', () => {
  /** An error of EC2 as the adapter gives it. */
  const unknown = (name: string) =>
    new DeployError('internal-error', `AWS could not do it: ${name}`, {
      cause: Object.assign(new Error('not there'), { name }),
    })

  /** Does it once this many milliseconds are over. */
  function late(ms: number) {
    const { deps } = world([])
    const isOver = () => deps.clock.now() - start >= ms
    const ec2 = {
      ...deps.ec2,
      imagesById: async (...asked: Parameters<typeof deps.ec2.imagesById>) =>
        isOver() ? deps.ec2.imagesById(...asked) : [],
      tag: async (...asked: Parameters<typeof deps.ec2.tag>) => {
        if (deps.clock.now() - start < 2 * ms) throw unknown('InvalidSnapshot.NotFound')
        return deps.ec2.tag(...asked)
      },
    }
    return { ...deps, ec2 }
  }

  test('is waited for: the image for two minutes, and as long for its tags', async () => {
    const deps = late(110_000)
    await pack(job, deps)
    expect(deps.ec2.taggings).toHaveLength(1)
  })

  test('is not there after that', async () => {
    const failure = await failureFrom(() => pack(job, late(130_000)))
    expect(failure).toMatchObject({
      reason: 'image-build-failed',
      message: expect.stringContaining('EC2 does not know it'),
    })
  })

  test('is another matter than what EC2 refuses', async () => {
    const { deps } = world([])
    const tag = () => Promise.reject(unknown('TagLimitExceeded'))
    await failureFrom(() => pack(job, { ...deps, ec2: { ...deps.ec2, tag } }))
    expect(deps.clock.now() - start).toBeLessThan(5_000)
  })
})

test('a finished image is noted with its tags before it gets them: the run may end, or be refused', async () => {
  const { deps } = world([])
  const notes: TrailEntry[] = []
  const leftovers = { ...deps.leftovers, note: (entry: TrailEntry) => void notes.push(entry) }
  const ec2 = { ...deps.ec2, tag: () => Promise.reject(new Error('no tags')) }
  await expect(pack(job, { ...deps, ec2, leftovers })).rejects.toThrow('no tags')
  const tags = expect.objectContaining({ [tagNames.gitSha]: 'sha', [tagNames.imageKey]: 'key' })
  expect(notes.at(-1)).toEqual({ kind: 'built', images: [{ region: 'eu-west-1', id: record.id, tags }] })
})

test('images of several sources get the tags they have in common last, in one go, and here last of all', async () => {
  const arm = imageRecord(5, { tags: {}, id: 'ami-00000000000000055' })
  const far = imageRecord(6, { tags: {}, id: 'ami-00000000000000066', region: 'us-east-1' })
  const set = { 'x86_64/eu-west-1': record.id, 'arm64/eu-west-1': arm.id, 'x86_64/us-east-1': far.id }
  const { deps } = world([])
  const ec2 = ec2With([record, arm, far])
  const { image, records } = await pack(job, { ...deps, ec2, packer: { build: async () => packed(set) } })
  expect(records.map(({ id }) => id).toSorted()).toEqual([record.id, arm.id, far.id].toSorted())
  expect(image.set).toEqual(set)
  const sources = ec2.taggings.filter(({ tags }) => tagNames.source in tags)
  expect(sources.map(({ tags }) => tags[tagNames.source]).toSorted()).toEqual(['arm64', 'x86_64', 'x86_64'])
  const common = ec2.taggings.slice(sources.length)
  expect(common.map(({ region, resources }) => [region, resources.toSorted()])).toEqual([
    ['us-east-1', [far.id, ...far.snapshotIds]],
    ['eu-west-1', [arm.id, record.id, ...arm.snapshotIds, ...record.snapshotIds].toSorted()],
  ])
  for (const { tags } of common)
    expect(tags).toMatchObject({ [tagNames.images]: '3', [tagNames.regions]: 'eu-west-1 us-east-1' })
})

describe('a bake that meets a shortage', () => {
  test('is tried again where the template offers another subnet, and says so', async () => {
    const { deps, log, pairs, tries } = world([short])
    expect((await pack(job, deps)).image.set).toEqual({ 'eu-west-1': record.id })
    expect(tries()).toBe(2)
    const told = log.lines.filter((line) => line.includes('Trying again'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      /^warning: AWS has no capacity .* \(eu-west-1a\)\. .*in another subnet .*\(try 2 of 5\)\.$/,
    )
    expect(deps.clock.sleeps).toContain(5000)
    // Each try makes a key pair of its own, and each is followed.
    expect(pairs.filter((kind) => kind === 'key-pair')).toHaveLength(2)
  })

  test('ends after five tries', async () => {
    const { deps, tries } = world(Array(9).fill(short))
    const failure = await failureFrom(() => pack(job, deps))
    expect(tries()).toBe(5)
    expect(failure).toMatchObject({
      reason: 'image-build-failed',
      message: 'packer build failed: AWS has no capacity of t3.micro in eu-west-1a; no image was made.',
    })
    expect(failure.evidence.at(-1)).toContain('tried 5 times')
    expect(failure.next.join('\n')).toMatch(/run again[\s\S]*`instance_type`[\s\S]*Availability Zones/)
  })

  test('ends after minutes, however many tries that were', async () => {
    const { deps, tries } = world(Array(9).fill(short), anywhere, 5)
    await failureFrom(() => pack(job, deps))
    expect(tries()).toBe(2)
  })

  test('is not tried again where the template offers nothing else: the same cause and advice', async () => {
    const { deps, tries } = world([short], here)
    const failure = await failureFrom(() => pack(job, deps))
    expect(tries()).toBe(1)
    expect(failure.message).toContain('AWS has no capacity of t3.micro in eu-west-1a')
    expect(failure.evidence.at(-1)).toContain('leaves no other subnet or instance type to try')
    expect(failure.next.join('\n')).toContain('run again')
  })

  test('is not tried again for what cannot pass', async () => {
    const { deps, tries } = world([gone])
    await failureFrom(() => pack(job, deps))
    expect(tries()).toBe(1)
  })

  test('ends with what the second try meets, where that is another thing', async () => {
    const { deps, tries } = world([short, gone])
    expect((await failureFrom(() => pack(job, deps))).message).toContain('the subnet subnet-1 does not exist')
    expect(tries()).toBe(2)
  })

  test('keeps its cause where the template cannot be read any more', async () => {
    const { deps } = world([short])
    const files = filesWith({
      read: async () => {
        throw new Error('gone')
      },
    })
    expect((await failureFrom(() => pack(job, { ...deps, files }))).message).toContain('AWS has no capacity')
  })
})
