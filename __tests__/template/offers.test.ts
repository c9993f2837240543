import { describe, expect, test } from '@jest/globals'
import { parseHcl } from '../../src/template/hcl.ts'
import { offerOf, offerOfLegacy } from '../../src/template/offers.ts'
import { scopeOf } from '../../src/template/scope.ts'

/** What a template offers to builds. */
function offer(text: string, builds: readonly string[] = ['amazon-ebs.web']) {
  const template = [parseHcl(text)]
  const givers = { template, variableFiles: [], texts: [], variables: [] }
  return offerOf(builds, template, scopeOf(givers, { root: 'image', environment: {} }))
}

const source = (inner: string, name = 'web') => `source "amazon-ebs" "${name}" {\n${inner}\n}\n`
const filter = (inner: string) => `subnet_filter {\n filters = { "default-for-az" = "true" }\n${inner}\n}`

describe('a source offers', () => {
  test.each([
    ['a subnet by chance', filter('random = true')],
    ['a subnet by chance, as a text', filter('random = "true"')],
    ['a subnet that EC2 picks', 'instance_type = "t3.micro"'],
    ['a subnet that EC2 picks, by an empty id', 'subnet_id = ""'],
  ])('another subnet: %s', (_, inner) => expect(offer(source(inner))).toBe('another subnet'))

  test('what a variable says', () => {
    const variable = (value: string) => `variable "any" { default = ${value} }\n`
    const inner = filter('random = var.any')
    expect(offer(variable('true') + source(inner))).toBe('another subnet')
    expect(offer(variable('false') + source(inner))).toBeUndefined()
  })

  test('another instance type of Spot, also in one subnet', () => {
    const inner = 'subnet_id = "subnet-1"\nspot_price = "auto"\n'
    expect(offer(source(`${inner}spot_instance_types = ["t3.micro", "t3a.micro"]`))).toBe(
      'another instance type',
    )
    expect(offer(source(`${inner}spot_instance_types = ["t3.micro"]`))).toBeUndefined()
  })

  test.each([
    ['one subnet', 'subnet_id = "subnet-1"'],
    ['one subnet, of which nobody knows which', 'subnet_id = data.x.y.id'],
    [
      'one subnet beside a filter that does not count then',
      `subnet_id = "subnet-1"\n${filter('random = true')}`,
    ],
    ['the subnet with most addresses: the same again', filter('most_free = true')],
    ['a zone', 'availability_zone = "eu-west-1a"'],
  ])('nothing: %s', (_, inner) => expect(offer(source(inner))).toBeUndefined())
})

describe('the source of a build', () => {
  const text = `${source('subnet_id = "subnet-1"')}${source(filter('random = true'), 'worker')}
build {
  name = "my image"
  source "source.amazon-ebs.web" {
    name = "other"
    spot_instance_types = ["t3.micro", "t3a.micro"]
  }
}
`
  test.each([
    [['amazon-ebs.web'], undefined],
    [['amazon-ebs.worker'], 'another subnet'],
    [['my image.amazon-ebs.worker'], 'another subnet'],
    [['my image.amazon-ebs.other'], 'another instance type'],
    [['amazon-ebs.worker', 'amazon-ebs.web'], undefined],
    [['amazon-ebs.nobody'], undefined],
  ])('%j', (builds, expected) => expect(offer(text, builds)).toBe(expected))
})

describe('a JSON template', () => {
  test.each([
    [{ type: 'amazon-ebs', subnet_filter: { random: true } }, 'another subnet'],
    [{ type: 'amazon-ebs' }, 'another subnet'],
    [{ type: 'amazon-ebs', subnet_id: '{{user `subnet`}}' }, undefined],
    [{ type: 'amazon-ebs', subnet_filter: { most_free: true } }, undefined],
    [{ type: 'amazon-ebs', availability_zone: 'eu-west-1a' }, undefined],
    [{ type: 'amazon-ebs', subnet_id: 'subnet-1', spot_instance_types: ['a', 'b'] }, 'another instance type'],
    [{ type: 'amazon-ebs', name: 'web' }, undefined],
  ])('%j', (builder, expected) =>
    expect(offerOfLegacy(['amazon-ebs'], { builders: [builder] })).toBe(expected),
  )
})
