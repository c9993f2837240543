import { describe, expect, test } from '@jest/globals'
import { parseHcl } from '../../src/template/hcl.ts'
import { reachOfLegacy } from '../../src/template/legacy.ts'
import { reachOfTemplate } from '../../src/template/reach.ts'
import { scopeOf } from '../../src/template/scope.ts'
import type { Variable } from '../../src/tools/variable.ts'

/** What a template reaches for. */
function reach(text: string, variables: readonly Variable[] = []) {
  const body = parseHcl(text)
  const givers = { template: [body], variableFiles: [], texts: [], variables }
  return reachOfTemplate(body, scopeOf(givers, { root: 'image', environment: {} }), 'web.pkr.hcl')
}

const build = (text: string) => `build {\n${text}\n}\n`
const file = (source: string) => build(`provisioner "file" {\n source = ${source}\n destination = "/tmp"\n}`)
const root = '$' + '{path.root}'

describe('what Packer reads', () => {
  test.each([
    ['a file that is uploaded', file('"app.zip"'), ['app.zip']],
    ['one by a variable', `variable "zip" { default = "a.zip" }\n${file('var.zip')}`, ['a.zip']],
    ['several', build('provisioner "file" {\n sources = ["a", "b"]\n}'), ['a', 'b']],
    ['a script', build(`provisioner "shell" { script = "${root}/x.sh" }`), ['image/x.sh']],
    ['scripts of Windows', build('provisioner "powershell" { scripts = ["x.ps1"] }'), ['x.ps1']],
    [
      'the override of one build',
      build('provisioner "shell" {\n override = { "a.b" = { script = "y.sh" } }\n}'),
      ['a.b', 'y.sh'],
    ],
    ['user data', 'source "amazon-ebs" "web" { user_data_file = "init.yml" }', ['init.yml']],
    ['user data in a build', build('source "amazon-ebs.web" { user_data_file = "init.yml" }'), ['init.yml']],
    ['what a function reads', 'locals { a = upper(file("x")) }', ['x']],
    ['what it finds', 'locals { a = fileset("dir", "**/*.sh") }', ['dir']],
    ['what a text puts in', `locals { a = "of $` + '{file("x")}" }', ['x']],
  ])('%s', (_, text, read) => {
    expect(reach(text)).toMatchObject({ read, doubts: [] })
  })

  test.each([
    ['at the top', (text: string) => text],
    ['in a build', build],
  ])('nothing for HCP Packer, %s', (_, place) => {
    const registry = `hcp_packer_registry {\n bucket_name = "web"\n build_labels = { "at" = timestamp() }\n}\n`
    expect(reach(place(registry))).toMatchObject({ read: [], doubts: [] })
  })

  test('other texts are remembered too, but for what is written', () => {
    const text = build(
      'name = "web"\npost-processor "manifest" {\n output = "manifest.json"\n strip_path = true\n}',
    )
    expect(reach(text)).toEqual({ read: [], rendered: [], mentioned: ['web'], doubts: [] })
  })

  test('what is rendered is looked into', () => {
    expect(reach('locals { a = templatefile("x.tpl", { b = 1 }) }')).toMatchObject({ rendered: ['x.tpl'] })
  })

  test('what a variable is given by hand counts beside its default', () => {
    const text = `variable "zip" { default = "a.zip" }\n${file('var.zip')}`
    expect(reach(text, [{ name: 'zip', value: 'b.zip' }]).read).toEqual(['a.zip', 'b.zip'])
    expect(reach(text, [{ name: 'zip', value: '["c", "d"]' }]).read).toContain('c')
  })
})

describe('what is no path is not asked for', () => {
  test.each([
    ['names with times in them', 'source "amazon-ebs" "web" { ami_name = "web-$' + '{timestamp()}" }'],
    [
      'an image that is looked up',
      'data "amazon-ami" "base" {}\nsource "amazon-ebs" "web" { source_ami = data.amazon-ami.base.id }',
    ],
    ['keys of who builds', 'source "amazon-ebs" "web" { ssh_private_key_file = var.key }'],
    [
      'places on the machine',
      build('provisioner "shell" {\n inline = ["echo $' + '{var.git_sha}"]\n remote_path = var.there\n}'),
    ],
    [
      'what is fetched from the machine',
      build('provisioner "file" {\n source = var.log\n direction = "download"\n}'),
    ],
    ['the type of a variable', 'variable "x" {\n type = list(object({ a = string }))\n}'],
    ['sources of a build', build('sources = var.sources')],
    [
      'volumes in a row',
      'source "amazon-ebs" "web" {\n dynamic "launch_block_device_mappings" {\n for_each = var.all\n content { device_name = launch_block_device_mappings.value }\n }\n}',
    ],
  ])('%s', (_, text) => {
    expect(reach(text)).toMatchObject({ read: [], doubts: [] })
  })
})

describe('what cannot be told is a doubt', () => {
  test.each([
    [
      'a part that may read anything',
      build('provisioner "ansible" {}'),
      'line 2: the provisioner `ansible`, which may read any file',
    ],
    [
      'a program on the runner',
      build('post-processor "shell-local" {}'),
      'line 2: the post-processor `shell-local`, which may read any file',
    ],
    [
      'the same among several',
      build('post-processors {\n post-processor "shell-local" {}\n}'),
      'line 3: the post-processor `shell-local`, which may read any file',
    ],
    [
      'a source of another cloud',
      'source "qemu" "x" {}',
      'line 1: the source `qemu`, which may read any file',
    ],
    [
      'the same by its name',
      build('source "qemu.x" {}'),
      'line 2: the source `qemu`, which may read any file',
    ],
    ['data from a program', 'data "external" "x" {}', 'line 1: the data `external`, which may read any file'],
    ['parts in a row', build('dynamic "provisioner" {}'), 'line 2: a block `dynamic`'],
    ['a block of tomorrow', 'future {}', 'line 1: a block `future`'],
    ['a path of pieces', file('join("/", ["a", "b"])'), 'line 3: the path in `source`'],
    ['a path of a variable without a value', file(`"$` + '{var.dir}/x"'), 'line 3: the path in `source`'],
    [
      'a path of the commit',
      `variable "git_sha" { default = "" }\n${file('var.git_sha')}`,
      'line 4: the path in `source`',
    ],
    [
      'a path that Packer puts together',
      file('"{{ user `x` }}"'),
      'line 3: the path `{{ user `x` }}` in `source`',
    ],
    ["somebody's home", file('"~/x"'), 'line 3: the path `~/x` in `source`'],
    ['what a function reads', 'locals { a = file(var.x) }', 'line 1: the path in `file(…)`'],
    ['what it finds', 'locals { a = fileset("x", "../y/*") }', 'line 1: the pattern in `fileset(…)`'],
    ['a function of tomorrow', 'locals { a = future("x") }', 'line 1: the function `future`'],
    [
      'one deep in another',
      'locals { a = [upper("$' + '{future(1)}")][0] }',
      'line 1: the function `future`',
    ],
    ['one beside a step', 'locals { a = local.b[future(1)] }', 'line 1: the function `future`'],
    ['one in a loop', 'locals { a = [for x in future(1) : x] }', 'line 1: the function `future`'],
    ['one in a condition', 'locals { a = future(1) ? "a" : "b" }', 'line 1: the function `future`'],
  ])('%s', (_, text, doubt) => {
    expect(reach(text).doubts).toEqual([`web.pkr.hcl, ${doubt}`])
  })
})

describe('a template of the older format', () => {
  const legacy = (json: object, given: readonly Variable[] = []) =>
    reachOfLegacy({ json, given, root: 'image', environment: { HERE: 'there' } }, 'web.json')
  const upload = (source: string) => ({
    builders: [{ type: 'amazon-ebs' }],
    provisioners: [{ type: 'file', source }],
  })

  test.each([
    ['by its name', 'app.zip', ['app.zip']],
    ['in its own directory', '{{template_dir}}/x', ['image/x']],
    ['from the environment', '{{ env `HERE` }}/x', ['there/x']],
    ['by a variable', '{{user `dir`}}/x', ['given/x', 'own/x']],
  ])('names files %s', (_, source, read) => {
    const json = { ...upload(source), variables: { dir: 'own' } }
    expect(legacy(json, [{ name: 'dir', value: 'given' }])).toMatchObject({ read, doubts: [] })
  })

  test.each([
    ['a path that is not known', upload('{{user `dir`}}'), 'the path `{{user `dir`}}`'],
    [
      'a path that leads in a circle',
      { ...upload('{{user `a`}}'), variables: { a: '{{user `a`}}' } },
      'the path `{{user `a`}}`',
    ],
    [
      'a part that may read anything',
      { provisioners: [{ type: 'ansible' }] },
      '`ansible`, which may read any file',
    ],
    ['one by its name alone', { 'post-processors': [['vagrant']] }, '`vagrant`, which may read any file'],
  ])('leaves a doubt with %s', (_, json, doubt) => {
    expect(legacy(json).doubts).toEqual([`web.json: ${doubt}`])
  })
})
