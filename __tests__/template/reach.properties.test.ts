import { posix } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseHcl } from '../../src/template/hcl.ts'
import { reachOfTemplate } from '../../src/template/reach.ts'
import { scopeOf } from '../../src/template/scope.ts'

const dollar = '$'

/** Ways to write a path of which each gives `lib/data` when Packer runs at the top, with a template in image/. */
const { path } = fc.letrec<{ path: string }>((tie) => ({
  path: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      ...[
        '"lib/data"',
        '"li\\u0062/data"',
        '"./lib//data"',
        `"${dollar}{path.root}/../lib/data"`,
        `"${dollar}{ path.cwd }/lib/data"`,
        `"${dollar}{local.directory}/data"`,
        `"${dollar}{var.directory}/${dollar}{local.name}"`,
        `"lib/${dollar}{ "data" }"`,
        `"lib/%{ if true }data%{ endif }"`,
        `"lib/  ${dollar}{~ "data" ~}  "`,
        'join("/", ["lib", "data"])',
        'format("%s/%s", "lib", local.name)',
        'replace("lib-data", "-", "/")',
        'lower("LIB/DATA")',
        'env("WHERE")',
        'local.all["path"]',
        'local.paths[0]',
        'one(local.paths)',
        '[for name in ["data"] : "lib/@{name}"][0]',
        '{ for name in ["data"] : name => "lib/@{name}" }["data"]',
        'data.external.where.result',
        'templatefile("@{path.root}/where.tpl", {})',
        'trimspace(<<-X\n  lib/data\n  X\n)',
      ].map((text) => text.replaceAll('@{', `${dollar}{`)),
    ),
    tie('path').map((inner) => `(${inner})`),
    tie('path').map((inner) => `true ? ${inner} : "none"`),
    tie('path').map((inner) => `(false ? "none" : ${inner})`),
    tie('path').map((inner) => `[${inner}, "other"][0]`),
    tie('path').map((inner) => `{ a = ${inner}, b = 1 }.a`),
    tie('path').map((inner) => `{\n a : ${inner}\n b : 1\n}["a"]`),
    tie('path').map((inner) => `try(${inner}, "none")`),
    tie('path').map((inner) => `element(concat([${inner}]), 0)`),
    tie('path').map((inner) => `trimsuffix(${inner}, "/")`),
    tie('path').map((inner) => `coalesce(/* first */ "", ${inner})`),
    tie('path').map((inner) => `"${dollar}{${inner}}"`),
  ),
}))

const block = (type: string, text: string) => `build {\n provisioner "${type}" {\n  ${text}\n }\n}\n`
const use = fc.constantFrom<((value: string) => string)[]>(
  (value) => block('file', `source = ${value}`),
  (value) => block('file', `sources = [${value}]`),
  (value) => block('shell', `script = ${value}`),
  (value) => block('powershell', `scripts = concat(["a.ps1"], [${value}])`),
  (value) => block('shell', `inline = ["echo ${dollar}{file(${value})}"]`),
  (value) => block('shell', `environment_vars = [for x in [filemd5(${value})] : x]`),
  (value) => `source "amazon-ebs" "web" {\n user_data_file = ${value}\n}\n`,
  (value) => `source "amazon-ebs" "web" {\n user_data = templatefile(${value}, { a = 1 })\n}\n`,
  (value) => `variable "late" {\n default = ${value}\n}\n${block('file', 'source = var.late')}`,
  (value) => `local "late" {\n expression = ${value}\n}\n${block('file', 'source = local.late')}`,
  (value) => `locals {\n some = { x = [${value}] }\n}\n${block('file', 'sources = local.some.x')}`,
)

const shared = `
variable "directory" { default = "lib" }
locals {
  directory = var.directory
  name      = "data"
  paths     = ["lib/data"]
  all       = { path = "lib/data", other = "x" }
}
`

test('however a template writes the path of a file that it uses, the file is found or there is a doubt', () => {
  let found = 0
  fc.assert(
    fc.property(path, use, (value, used) => {
      const body = parseHcl(shared + used(value))
      const givers = { template: [body], variableFiles: [], texts: [], variables: [] }
      const scope = scopeOf(givers, { root: 'image', environment: { WHERE: 'lib/data' } })
      const { read, doubts } = reachOfTemplate(body, scope, 'web.pkr.hcl')
      const isFound = read.some((each) => posix.normalize(each) === 'lib/data')
      if (isFound) found += 1
      expect(isFound || doubts.length > 0).toBe(true)
    }),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(500)
})
