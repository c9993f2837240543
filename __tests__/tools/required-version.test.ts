import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
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
