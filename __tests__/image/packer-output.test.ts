import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  imageSetOf,
  packerErrors,
  parseMachineLine,
  provisionerTail,
  sourceImageOf,
  uiLines,
} from '../../src/image/packer-output.ts'
import { failureFrom } from '../builders/values/failures.ts'

/** What the real Packer printed. */
function recorded(name: string): string[] {
  return readFileSync(new URL(`../fixtures/packer/${name}.txt`, import.meta.url), 'utf8').split('\n')
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

describe('one line', () => {
  test('has its escapes undone', () => {
    expect(parseMachineLine('1,amazon-ebs.web,ui,say,a%!(PACKER_COMMA) b\\nc\\rd')).toEqual({
      target: 'amazon-ebs.web',
      type: 'ui',
      data: ['say', 'a, b\nc\rd'],
    })
  })

  test.each(['', 'plain text', '2026/03/02 09:30:00 [INFO] x,y,z', '1,two'])('is none: "%s"', (line) =>
    expect(parseMachineLine(line)).toBeUndefined(),
  )
})

describe('what a person would have seen', () => {
  test.each([
    ['1,,ui,say,\\n==> a%!(PACKER_COMMA) b', ['', '==> a, b']],
    ['1,amazon-ebs.web,artifact,0,id,x', []],
    ['a line of a plugin, with a comma', ['a line of a plugin, with a comma']],
    ['', []],
  ])('%j', (line, lines) => expect(uiLines(line)).toEqual(lines))
})

describe('what Packer calls errors', () => {
  test("a provisioner's last words come first", () => {
    const [first, ...rest] = packerErrors(recorded('provisioner-fails'))
    expect(first).toBe("==> amazon-ebs.web: provision.sh: the site's index.html is cut short (no </html>)")
    expect(rest.join('\n')).toContain('Script exited with non-zero exit status: 1')
  })

  test('a missing source image is named with its filters', () => {
    const errors = packerErrors(recorded('no-source-image'))
    expect(errors[0]).toBe('==> amazon-ebs.web: No AMI was found matching filters: {')
    expect(errors.join('\n')).toContain('Values: ["al2099-ami-*-x86_64"]')
    expect(new Set(errors).size).toBe(errors.length)
  })

  test('a build that went well has none', () => expect(packerErrors(recorded('one-region'))).toEqual([]))
})

describe('the tail of a provisioner that failed', () => {
  test('ends before Packer cleans up, and holds what was no error', () => {
    const tail = provisionerTail(recorded('provisioner-fails'))
    expect(tail.slice(-2)).toEqual([
      '    amazon-ebs.web: installing 1 file(s) of the site',
      "==> amazon-ebs.web: provision.sh: the site's index.html is cut short (no </html>)",
    ])
    expect(tail.join()).not.toContain('Terminating')
  })

  test('is 30 lines of many', () => {
    const lines = Array.from({ length: 100 }, (_, n) => `1,,ui,message,    amazon-ebs.web: line ${n}`)
    const end = '1,,ui,say,==> amazon-ebs.web: Provisioning step had errors: Running the cleanup provisioner'
    const tail = provisionerTail([...lines, end])
    expect(tail).toHaveLength(30)
    expect(tail.at(-1)).toContain('line 99')
  })

  test.each(['no-source-image', 'one-region'])('is nothing where none failed: %s', (name) => {
    expect(provisionerTail(recorded(name))).toEqual([])
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
