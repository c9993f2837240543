import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { imageSetOf, sourceImageOf } from '../../../src/image/bake/packer-output.ts'
import { failureFrom } from '../../builders/values/failures.ts'

/** What the real Packer printed. */
function recorded(name: string): string[] {
  return readFileSync(new URL(`../../fixtures/packer/1.6/${name}.txt`, import.meta.url), 'utf8').split('\n')
}

/** An artifact line as Packer writes it: commas of the id escaped. */
const artifact = (id: string) =>
  `1795463455,amazon-ebs.web,artifact,0,id,${id.replaceAll(',', '%!(PACKER_COMMA)')}`

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
      evidence: ['ami-1a2b3c4d in us-east-1', 'ami-5e6f7081 in us-east-1', 'ami-99999999 in eu-west-1'],
    })
    expect(imageSetOf([web, web])).toEqual({ 'us-east-1': 'ami-1a2b3c4d' })
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
