import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { findTools } from '../../../sandbox/tools/find.ts'
import { createPacker } from '../../../src/adapters/tools/packer.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'

/** What the real Packer makes of variables that it gets without an argument: a builder that needs no cloud tells. */
jest.setTimeout(600_000)
const odd = `x \${y}-%{z} [q`
const given = { s: odd, l: '["a","b"]', u: '["q"]', o: '{"a":1}', b: 'true' }
const read = `s=${odd} l=a+b u=q o={"a":1} b=true`
let [root, path] = ['', '']

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'variables-'))
  const { packer } = await findTools({ need: ['packer'], log: () => undefined })
  path = packer ?? ''
  const files = {
    't.pkr.hcl': `
variable "s" {
  type    = string
  default = ""
}
variable "l" { type = list(string) }
variable "u" { default = ["x"] }
variable "o" {}
variable "b" { type = bool }
source "null" "a" { communicator = "none" }
build {
  sources = ["source.null.a"]
  provisioner "shell-local" {
    inline = ["echo 's=\${var.s} l=\${join("+", var.l)} u=\${join("+", var.u)} o=\${var.o} b=\${var.b}'"]
  }
}
`,
    'low.pkrvars.hcl': 's = "low"\nl = []\nu = ["low"]\no = "low"\nb = false\n',
    't.json': JSON.stringify({
      variables: { s: '', o: null },
      builders: [{ type: 'null', communicator: 'none' }],
      provisioners: [{ type: 'shell-local', inline: ["echo 's={{user `s`}} o={{user `o`}}'"] }],
    }),
    'low.json': '{"s": "low", "o": "low"}',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** Bakes, which ends without an image; what Packer said. */
async function said(template: string, variableFiles: string[], values: Readonly<Record<string, string>>) {
  const log = keptLog()
  const tools = { take: async () => ({ path, version: '1.6.6' }) }
  const packer = createPacker({ env: process.env, runDirectory: root, signal: neverAborted, log, tools })
  const variables = Object.entries(values).map(([name, value]) => ({ name, value }))
  const rest = { only: [], except: [], provided: {}, token: '' }
  const build = () =>
    packer.build({ ...rest, directory: root, template, variableFiles, variables }, () => undefined)
  const { message } = await failureFrom(build)
  return [...log.lines, message].join('\n')
}

test.each([
  ['by the environment', []],
  ['behind a file that names the same', ['low.pkrvars.hcl']],
])('variables are read as ever, %s', async (_, files) => {
  expect(await said('t.pkr.hcl', files, given)).toContain(read)
})

test('variables of an older template are read as ever', async () => {
  expect(await said('t.json', ['low.json'], { s: odd, o: '{}' })).toContain(`s=${odd} o={}`)
})

test('a variable that the template does not declare is refused, and its value is not told', async () => {
  const text = await said('t.pkr.hcl', [], { ...given, nobody: 'hunter2' })
  expect(text).toContain('declares no variable nobody')
  expect(text).not.toContain('hunter2')
})
