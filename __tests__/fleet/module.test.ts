import { describe, expect, test } from '@jest/globals'
import { reachOfFile } from '../../src/fleet/module.ts'

const ROOT = { directory: 'stacks/web', root: 'stacks/web' }
const CALLED = { directory: 'modules/net', root: 'stacks/web' }
const reach = (text: string, place = ROOT, name = 'main.tf') => reachOfFile({ name, text }, place)
const file = (value: string) => `locals { text = ${value} }\n`

describe('the modules that a file calls', () => {
  test.each([
    ['"../../modules/net"', ['modules/net']],
    ['"./net"', ['stacks/web/net']],
    ['"../../modules/net/"', ['modules/net']],
    ['"../.."', ['']],
    [`"../../modules/\${var.kind}"`, ['modules']],
    ['"terraform-aws-modules/vpc/aws"', []],
    ['"git::https://github.com/octo-org/modules.git//net"', []],
    ['"/opt/modules/net"', []],
  ])('by source = %s', (source, modules) => {
    expect(reach(`module "net" {\n  source = ${source}\n  size = 1\n}\n`)).toEqual({ modules, paths: [] })
  })

  test.each(['var.source', `"\${var.modules}/net"`, `local.all["net"]`, 'var.own ? "./net" : local.net'])(
    'may be anywhere in the repository where only variables tell: source = %s',
    (source) => expect(reach(`module "net" {\n  source = ${source}\n}\n`).paths).toEqual(['']),
  )

  test.each([
    [`"\${path.module}/../dns"`, ['modules/dns']],
    [`"\${path.root}/../../dns"`, ['dns']],
    ['var.own ? "./a" : "../b"', ['modules/net/a', 'modules/b']],
  ])('as OpenTofu takes them: source = %s', (source, modules) => {
    expect(reach(`module "net" {\n  source = ${source}\n}\n`, CALLED)).toEqual({ modules, paths: [] })
  })

  test('are relative to its own directory, not to the root module', () => {
    const called = reach('module "a" {\n  source = "../dns"\n}\n', CALLED)
    expect(called).toEqual({ modules: ['modules/dns'], paths: [] })
  })

  test('also in JSON, however it is written there', () => {
    const json = (value: unknown) => reach(JSON.stringify(value), ROOT, 'main.tf.json')
    const expected = { modules: ['modules/net'], paths: [] }
    expect(json({ module: { net: { source: '../../modules/net' } } })).toEqual(expected)
    expect(json({ module: [{ net: [{ source: '../../modules/net' }] }] })).toEqual(expected)
  })
})

describe('the files that it names outside of its directory', () => {
  test.each([
    ['file("../shared/motd")', ['stacks/shared/motd']],
    [`file("\${path.module}/../../shared/motd")`, ['shared/motd']],
    [`file("\${path.root}/../../shared/motd")`, ['shared/motd']],
    [`file("\${abspath(path.module)}/../../shared/motd")`, ['shared/motd']],
    [`templatefile("../../shared/\${var.name}.tftpl", {})`, ['shared']],
    [`fileset("\${path.module}/../../shared", "*.json")`, ['shared']],
    [`[for name in var.names : file("../../shared/\${name}")]`, ['shared']],
    ['{ a = true ? "../../a.json" : "../../b.json" }', ['a.json', 'b.json']],
    [`"bash \${path.module}/../x.sh"`, ['stacks/x.sh']],
    [`"\${var.shell} \${path.root}/../../y.sh"`, ['y.sh']],
    ['"bash ../x.sh -e=../y"', ['stacks/x.sh', 'stacks/y']],
    ['file("../the motd")', ['stacks/the motd', 'stacks/the']],
    [`"\${var.shell} ../x.sh"`, ['stacks/x.sh']],
    ['file(format("%s/../x", path.module))', ['stacks/x']],
    ['file(join("/", [path.module, "..", "x"]))', ['stacks']],
    [`file("\${dirname(path.module)}/x")`, ['stacks']],
    [`file("\${dirname(abspath(path.root))}/x")`, ['stacks']],
    ['"cd .. && make"', []],
    [`file("\${path.module}/motd")`, []],
    ['file("./motd")', []],
    ['"1..2"', []],
    ['"https://host/../x"', []],
    ['"/etc/../x"', []],
    ['"../../../../outside"', []],
  ])('%s', (value, paths) => expect(reach(file(value)).paths).toEqual(paths))

  test('by plain paths begin at the root module, wherever the file is', () => {
    expect(reach(file('file("../shared/motd")'), CALLED).paths).toEqual(['stacks/shared/motd'])
    expect(reach(file(`file("\${path.module}/../shared/motd")`), CALLED).paths).toEqual([
      'modules/shared/motd',
    ])
  })

  test('also in blocks in blocks, and in JSON', () => {
    const block = 'resource "a" "b" {\n  c {\n    d = file("../../x")\n  }\n}\n'
    expect(reach(block).paths).toEqual(['x'])
    const json = JSON.stringify({
      locals: { a: [`\${file("../../w")}`, `\${path.module}/../../x`, `../../y/\${var.z}`] },
    })
    expect(reach(json, ROOT, 'a.tf.json').paths).toEqual(['w', 'x', 'y'])
  })
})

test('what cannot be read is an error with its line', () => {
  expect(() => reach('a = 1\nb = "2\n')).toThrow(/line \d/)
  expect(() => reach('{', ROOT, 'a.tf.json')).toThrow()
})
