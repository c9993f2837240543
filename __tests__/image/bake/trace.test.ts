import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseMachineLine } from '../../../src/image/bake/machine-lines.ts'
import { type Trace, traceReader } from '../../../src/image/bake/trace.ts'

function traces(lines: readonly string[]): Trace[] {
  const read = traceReader()
  return lines.flatMap((line) => {
    const parsed = parseMachineLine(line)
    return parsed === undefined ? [] : read(parsed)
  })
}

const recorded = (name: string) =>
  readFileSync(new URL(`../../fixtures/packer/1.6/${name}.txt`, import.meta.url), 'utf8').split('\n')
const say = (text: string) => `1,,ui,say,==> web.amazon-ebs.web: ${text}`
const message = (text: string) => `1,,ui,message,    amazon-ebs.web: ${text}`

describe('what Packer 1.6.6 makes, as recorded', () => {
  test('with a copy in another region', () => {
    expect(traces(recorded('two-regions'))).toEqual([
      { kind: 'key-pair', name: 'packer_6b04991f-1150-5bd1-37c1-ba7764d95daf' },
      { kind: 'security-group', name: 'packer_6b04991f-a6f4-171e-2609-18b86d737921' },
      { kind: 'instance', id: 'i-fae061211511831ad' },
      { kind: 'image', id: 'ami-f1b8174d100e78674' },
      { kind: 'copy', region: 'eu-west-1' },
    ])
  })

  test.each([
    ['provisioner-fails', ['key-pair', 'security-group', 'instance']],
    ['no-source-image', []],
  ])('%s', (name, kinds) => expect(traces(recorded(name)).map(({ kind }) => kind)).toEqual(kinds))
})

const uuid = '6b04991f-1150-5bd1-37c1-ba7764d95daf'

test('a profile and a role for the builder, and the launch template of a spot builder', () => {
  const lines = [
    `Creating temporary instance profile for this instance: packer-${uuid}`,
    `Creating temporary role for this instance: packer-${uuid}`,
    'Created Spot Fleet launch template: lt-8c0b5586db4ca8bb8',
  ]
  expect(traces(lines.map(say))).toEqual([
    { kind: 'instance-profile', name: `packer-${uuid}` },
    { kind: 'role', name: `packer-${uuid}` },
    { kind: 'launch-template', id: 'lt-8c0b5586db4ca8bb8' },
  ])
})

describe('a key pair that the template has named', () => {
  const named = say('Creating temporary keypair: my builder')
  const failed =
    '1,,ui,error,==> web.amazon-ebs.web: Error creating temporary keypair: InvalidKeyPair.Duplicate'

  test('is made when the build goes on', () => {
    expect(traces([named])).toEqual([])
    expect(traces([named, '1,,ui,say,==> other: Launching'])).toEqual([])
    expect(traces([named, say('Launching a source AWS instance...')])).toEqual([
      { kind: 'key-pair', name: 'my builder' },
    ])
  })

  test("is another's when the build fails there", () => {
    expect(traces([named, failed, say('Cleaning up')])).toEqual([])
  })
})

test('newer versions say the instance, where 1.6 gives it as a message', () => {
  expect(traces([say('Instance ID: i-0123456789abcdef0')])).toEqual([
    { kind: 'instance', id: 'i-0123456789abcdef0' },
  ])
})

describe('what a provisioner prints is not what Packer makes', () => {
  const builder = message('Instance ID: i-0aaaaaaaaaaaaaaaa')

  test('another instance, after the builder', () => {
    expect(traces([builder, message('Instance ID: i-0bbbbbbbbbbbbbbbb')])).toEqual(traces([builder]))
  })

  test('an image, before Packer makes one', () => {
    expect(traces([builder, message('AMI: ami-0bbbbbbbbbbbbbbbb')])).toEqual(traces([builder]))
  })

  test('a key pair, a launch template, a profile or a role after the builder', () => {
    const lines = [
      'Creating temporary keypair: production',
      'Created Spot Fleet launch template: lt-0bbbbbbbbbbbbbbbb',
      `Creating temporary instance profile for this instance: packer-${uuid}`,
      `Creating temporary role for this instance: packer-${uuid}`,
      'and on it goes',
    ]
    expect(traces([builder, ...lines.map(message)])).toEqual(traces([builder]))
  })

  test('a profile that is not one of Packer’s temporary ones', () => {
    const line = 'Creating temporary instance profile for this instance: production'
    expect(traces([message(line), message('Creating temporary role for this instance: production')])).toEqual(
      [],
    )
  })

  test('words in the middle of a line, or not through Packer’s own output', () => {
    expect(
      traces([message('see Instance ID: i-0bbbbbbbbbbbbbbbb'), 'Instance ID: i-0bbbbbbbbbbbbbbbb']),
    ).toEqual([])
  })
})

test('two builds beside each other have an instance each', () => {
  const lines = ['a', 'b'].map(
    (name, n) => `1,,ui,message,    amazon-ebs.${name}: Instance ID: i-0000000${n}`,
  )
  expect(traces(lines)).toHaveLength(2)
})

test('a build whose name has blanks is followed like any other', () => {
  const lines = [
    'Instance ID: i-0123456789abcdef0',
    'Creating AMI web from instance i-0123',
    'AMI: ami-0123abcd',
  ]
  expect(traces(lines.map((text) => `1,,ui,say,==> my image (arm64).amazon-ebs.web: ${text}`))).toEqual([
    { kind: 'instance', id: 'i-0123456789abcdef0' },
    { kind: 'image', id: 'ami-0123abcd' },
  ])
})

test('what a post-processor prints is not what its build makes', () => {
  const lines = [
    say('Prevalidating AMI Name: x'),
    '1,,ui,say,==> web.amazon-ebs.web (shell-local): Instance ID: i-0bbbbbbbbbbbbbbbb',
  ]
  expect(traces(lines)).toEqual([])
})
