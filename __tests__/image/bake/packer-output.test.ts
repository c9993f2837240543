import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { imageSetOf, sourceImageOf } from '../../../src/image/bake/packer-output.ts'
import { handedOver, membersOf } from '../../../src/image/image.ts'
import { failureFrom } from '../../builders/values/failures.ts'

/** What the real Packer printed. */
function recorded(name: string): string[] {
  return readFileSync(new URL(`../../fixtures/packer/1.6/${name}.txt`, import.meta.url), 'utf8').split('\n')
}

/** An artifact line as Packer writes it: commas of the id escaped. */
const artifactOf = (build: string, id: string) =>
  `1795463455,${build},artifact,0,id,${id.replaceAll(',', '%!(PACKER_COMMA)')}`

const artifact = (id: string) => artifactOf('amazon-ebs.web', id)

describe('the AMIs of a build', () => {
  test.each([
    ['one-region', { 'us-east-1': 'ami-9a364921c499965ba' }],
    ['two-regions', { 'eu-west-1': 'ami-631384839796679d4', 'us-east-1': 'ami-f1b8174d100e78674' }],
    ['provisioner-fails', {}],
    ['no-source-image', {}],
  ])('recorded: %s', (name, set) => expect(imageSetOf(recorded(name))).toEqual(set))

  test.each([
    'us-gov-west-1',
    'us-isob-east-1',
    'eu-isoe-west-1',
    'ap-southeast-7',
    'eusc-de-east-1',
    'cn-north-1',
  ])('in %s', (region) =>
    expect(imageSetOf([artifact(`${region}:ami-0123456789abcdef0`)])).toEqual({
      [region]: 'ami-0123456789abcdef0',
    }),
  )

  test('artifacts of other builders are passed over', () => {
    const others = ['packer-manifest', 'null', '', 'VM', 'us-east-1:snap-0123', 'x:ami-0123456789abcdef0']
    expect(imageSetOf([...others.map(artifact), artifact('us-east-1:ami-1a2b3c4d')])).toEqual({
      'us-east-1': 'ami-1a2b3c4d',
    })
  })

  test('two in one region are one too many, the same twice is not', async () => {
    const web = artifact('us-east-1:ami-1a2b3c4d')
    const worker = artifact('us-east-1:ami-5e6f7081,eu-west-1:ami-99999999')
    expect(await failureFrom(() => imageSetOf([web, worker]))).toMatchObject({
      reason: 'image-build-failed',
      evidence: [
        'ami-1a2b3c4d in us-east-1 (amazon-ebs.web)',
        'ami-5e6f7081 in us-east-1 (amazon-ebs.web)',
        'ami-99999999 in eu-west-1 (amazon-ebs.web)',
      ],
    })
    expect(imageSetOf([web, web])).toEqual({ 'us-east-1': 'ami-1a2b3c4d' })
  })

  test.each([
    [
      ['amazon-ebs.x86_64', 'amazon-ebs.arm64'],
      ['x86_64', 'arm64'],
    ],
    [
      ['shop.amazon-ebs.x86_64', 'shop.amazon-ebs.arm64'],
      ['x86_64', 'arm64'],
    ],
    [
      ['web.amazon-ebs.base', 'worker.amazon-ebs.base'],
      ['web', 'worker'],
    ],
    [
      ['amazon-ebs.base', 'amazon-ebssurrogate.base'],
      ['amazon-ebs', 'amazon-ebssurrogate'],
    ],
    [
      ['web.amazon-ebs.a', 'web.amazon-ebs.b', 'worker.amazon-ebs.a'],
      ['web.amazon-ebs.a', 'web.amazon-ebs.b', 'worker.amazon-ebs.a'],
    ],
    [
      ['web server', 'arm/64'],
      ['web_server', 'arm_64'],
    ],
  ])('of the sources %j in one region have the names %j', (builds, names) => {
    const lines = builds.map((build, n) => artifactOf(build, `us-east-1:ami-0000000${n}`))
    const members = membersOf(imageSetOf(lines)).map(({ name, id }) => `${name} ${id}`)
    expect(members.toSorted()).toEqual(names.map((name, n) => `${name} ami-0000000${n}`).toSorted())
  })

  test('of sources of which only the one is copied have names in all regions', () => {
    const lines = [
      artifactOf('amazon-ebs.x86_64', 'us-east-1:ami-00000001,eu-west-1:ami-00000002'),
      artifactOf('amazon-ebs.arm64', 'us-east-1:ami-00000003'),
    ]
    expect(handedOver(imageSetOf(lines))).toEqual({
      x86_64: { 'us-east-1': 'ami-00000001', 'eu-west-1': 'ami-00000002' },
      arm64: { 'us-east-1': 'ami-00000003' },
    })
  })

  test('of two sources, each in a region of its own, are one set', () => {
    const sources = ['us-east-1:ami-1a2b3c4d', 'eu-west-1:ami-99999999']
    expect(imageSetOf(sources.map(artifact))).toEqual({
      'us-east-1': 'ami-1a2b3c4d',
      'eu-west-1': 'ami-99999999',
    })
  })

  test('only artifact lines count: what a provisioner prints is no artifact', () => {
    const said = [
      'us-east-1:ami-0bad0bad',
      '1795463455,,ui,say,us-east-1:ami-0bad0bad',
      '1795463455,,ui,message,artifact%!(PACKER_COMMA)0%!(PACKER_COMMA)id%!(PACKER_COMMA)us-east-1:ami-0bad0bad',
      '1795463455,amazon-ebs.web,artifact,0,string,AMIs were created:\\nus-east-1: ami-0bad0bad\\n',
    ]
    expect(imageSetOf(said)).toEqual({})
  })
})

describe('the base image', () => {
  test.each([
    ['one-region', 'ami-40d1ea57585b98afe'],
    ['two-regions', 'ami-40d1ea57585b98afe'],
    ['no-source-image', ''],
  ])('recorded: %s', (name, id) => expect(sourceImageOf(recorded(name))).toBe(id))

  test('is the first of a build: provisioners write there too', () => {
    const found = (build: string, id: string) =>
      `1,,ui,message,    amazon-ebs.${build}: Found Image ID: ${id}`
    expect(sourceImageOf([found('a', 'ami-0000000a'), found('a', 'ami-0000000b')])).toBe('ami-0000000a')
    expect(sourceImageOf([found('a', 'ami-0000000a'), found('b', 'ami-0000000b')])).toBe('')
  })
})
