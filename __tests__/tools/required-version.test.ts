import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fits } from '../../src/tools/constraint.ts'
import { requiredVersion } from '../../src/tools/required-version.ts'

const inFile = (text: string, name = 'versions.tf') => requiredVersion([{ name, text }], 'terraform')?.text

describe('required_version is read', () => {
  test.each([
    ['from a terraform block', 'terraform {\n  required_version = "~> 1.5"\n}\n'],
    ['on one line', 'terraform { required_version = "~> 1.5" }'],
    [
      'behind other settings',
      'terraform {\n  backend "s3" {\n    key = "a"\n  }\n  required_version="~> 1.5"\n}',
    ],
    [
      'behind strings that hold braces and quotes',
      `locals {\n  a = "\${lookup({ "x" = "}" }, "x")}{"\n  b = "\\"{"\n  c = "$\${ {"\n}\nterraform {\n  required_version = "~> 1.5"\n}`,
    ],
    [
      'behind a heredoc',
      'locals {\n  a = <<-EOT\n    terraform { required_version = "9.9.9" }\n    {\n  EOT\n}\nterraform {\n  required_version = "~> 1.5"\n}',
    ],
    [
      'and not what comments say',
      '# terraform { required_version = "1.0" }\n// {\n/* terraform {\n required_version = "2" */\nterraform {\n  # required_version = "3"\n  required_version = "~> 1.5" # or more\n}',
    ],
  ])('%s', (_, text) => {
    expect(inFile(text)).toBe('~> 1.5')
  })

  test('from JSON, as an object or a list of them', () => {
    expect(inFile('{"terraform": {"required_version": "~> 1.5"}}', 'main.tf.json')).toBe('~> 1.5')
    expect(inFile('{"terraform": [{}, {"required_version": "~> 1.5"}]}', 'main.tf.json')).toBe('~> 1.5')
  })

  test.each([
    ['there is none', 'terraform {\n  required_providers {}\n}'],
    ['it is elsewhere', 'module "a" {\n  required_version = "1.5.0"\n}'],
    ['it is deeper', 'terraform {\n  required_providers {\n    required_version = "1.5.0"\n  }\n}'],
    ['it is a block of another type', 'resource "x" "terraform" {\n  required_version = "1.5.0"\n}'],
    ['it cannot be read', 'terraform {\n  required_version = var.version\n}'],
    ['it is nonsense', 'terraform {\n  required_version = "about one"\n}'],
    ['the file is cut short', 'terraform {\n  required_version = "~> 1'],
  ])('as nothing where %s', (_, text) => {
    expect(inFile(text)).toBeUndefined()
  })

  test('as nothing from broken JSON', () => {
    for (const text of ['{', 'null', '{"terraform": null}', '{"terraform": "1.5.0"}', '[]']) {
      expect(inFile(text, 'main.tf.json')).toBeUndefined()
    }
  })
})

test('all that several files say must hold', () => {
  const files = ['>= 1.3', '< 1.9'].map((version, at) => ({
    name: `${at}.tf`,
    text: `terraform {\n  required_version = "${version}"\n}`,
  }))
  expect(requiredVersion(files, 'terraform')).toMatchObject({
    text: '>= 1.3, < 1.9',
    range: '>=1.3.0 <1.9.0',
  })
})

test("OpenTofu's own files are its own, and take the place of those with the same name", () => {
  const block = (version: string) => `terraform {\n  required_version = "${version}"\n}`
  const files = [
    { name: 'versions.tf', text: block('1.5.7') },
    { name: 'versions.tofu', text: block('1.8.5') },
    { name: 'notes.md', text: block('9.9.9') },
  ]
  expect(requiredVersion(files, 'terraform')?.exact).toBe('1.5.7')
  expect(requiredVersion(files, 'tofu')?.exact).toBe('1.8.5')
})

describe('OpenTofu', () => {
  const required = (version: string) => `terraform {\n  required_version = "${version}"\n}\n`
  const compatible = (version: string) =>
    `language {\n  compatible_with {\n    opentofu  = "${version}"\n    other = "~> 9.0"\n  }\n}\n`
  const judged = (files: Readonly<Record<string, string>>, versions: readonly string[]) => {
    const constraint = requiredVersion(
      Object.entries(files).map(([name, text]) => ({ name, text })),
      'tofu',
    )
    return versions.filter((version) => constraint === undefined || fits(version, constraint))
  }
  const releases = ['1.8.5', '1.9.0', '1.9.3', '1.11.2', '1.12.0', '1.12.6', '1.13.1', '2.0.0']
  const current = ['1.12.0', '1.12.6', '1.13.1', '2.0.0']

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'since 1.12 leaves alone what a .tf file says to Terraform',
      { 'a.tf': required('~> 1.9.0') },
      ['1.9.0', '1.9.3', ...current],
    ],
    ['also where it names one version', { 'a.tf': required('1.9.3') }, ['1.9.3', ...current]],
    [
      'also in JSON',
      { 'a.tf.json': '{"terraform": [{"required_version": "~> 1.9.0"}]}' },
      ['1.9.0', '1.9.3', ...current],
    ],
    ['goes by its own files', { 'a.tofu': required('~> 1.12.1') }, ['1.12.6']],
    ['goes by what a module is compatible with', { 'a.tf': compatible('~> 1.12.1') }, ['1.12.6']],
    [
      'also in JSON, as objects or lists',
      { 'a.tofu.json': '{"language": [{"compatible_with": {"opentofu": "~> 1.12.1"}}]}' },
      ['1.12.6'],
    ],
    [
      'takes its own word where both are there',
      { 'a.tf': required('~> 1.9.0'), 'b.tf': compatible('>= 1.12.3, < 2.0') },
      ['1.12.6', '1.13.1'],
    ],
    [
      'before 1.12 goes by both',
      { 'a.tf': required('~> 1.9'), 'b.tofu': required('!= 1.9.3, < 1.13') },
      ['1.9.0', '1.11.2', '1.12.0', '1.12.6'],
    ],
    ['is free where nothing is said', { 'a.tf': 'language {\n  opentofu = "1.0"\n}\n' }, releases],
  ])('%s', (_, files, fitting) => {
    expect(judged(files, releases)).toEqual(fitting)
  })

  test('is what its blocks are for: Terraform has none of them', () => {
    expect(requiredVersion([{ name: 'a.tf', text: compatible('1.12.0') }], 'terraform')).toBeUndefined()
  })
})

test('it is found behind whatever is well-formed, and nothing that is not makes it fail', () => {
  const piece = fc.constantFrom(
    '"',
    '{',
    '}',
    '\\',
    '${',
    '%{',
    '#',
    '//',
    '/*',
    '*/',
    '<<EOT',
    '\n',
    'terraform',
    '=',
    'required_version',
    'x',
  )
  const noise = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))
  const inString = fc.stringMatching(/^[a-z{}#/*<= ]*$/)
  fc.assert(
    fc.property(noise, (text) => {
      requiredVersion([{ name: 'main.tf', text }], 'terraform')
      requiredVersion([{ name: 'main.tf.json', text }], 'terraform')
    }),
  )
  fc.assert(
    fc.property(inString, inString, (one, other) => {
      const before = `locals {\n  a = "${one}" # ${other}"\n  b = <<EOT\n${other}\nEOT\n}\n`
      expect(inFile(`${before}terraform {\n  required_version = "~> 1.5"\n}\n`)).toBe('~> 1.5')
    }),
  )
})
