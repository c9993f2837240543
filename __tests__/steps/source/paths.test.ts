import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../../src/inputs/types.ts'
import { requirePaths } from '../../../src/steps/source/paths.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf, pruneInputsOf, rollbackInputsOf } from '../../builders/values/inputs.ts'
import { filesWith } from '../../builders/world/files.ts'

/** A repository in /repo; a name that ends with a slash is a directory. */
const tree = [
  'image/',
  'image/web.pkr.hcl',
  'stack/',
  'stack/main.tf.json',
  'docs/',
  'unit/',
  'unit/terragrunt.hcl',
  'docs/index.md',
  'web.json',
  'web.pkrvars.hcl',
  'web.tfvars',
]

const files = filesWith({
  kind: async (path) => {
    if (path === '/elsewhere/secret.tfvars') return 'file'
    const inside = path.replace(/^\/repo\//, '')
    if (tree.includes(`${inside}/`)) return 'directory'
    return tree.includes(inside) ? 'file' : 'missing'
  },
  list: async (path) => {
    const inside = `${path.replace(/^\/repo\//, '')}/`
    return tree.filter((name) => name.startsWith(inside)).map((name) => name.slice(inside.length))
  },
})

const check = (inputs: Inputs) => requirePaths(inputs, { root: '/repo', directory: '/repo' }, files)

describe('paths that are there', () => {
  test.each([
    ['by default', {}],
    ['a Terragrunt unit', { 'terraform-tool': 'terragrunt', 'terraform-directory': 'unit' }],
    ['a template that is a file', { 'packer-template': 'web.json' }],
    [
      'files of variables, one of them outside the repository',
      {
        'packer-variable-files': 'web.pkrvars.hcl',
        'terraform-variable-files': 'web.tfvars\n/elsewhere/secret.tfvars',
      },
    ],
  ])('%s', async (_, inputs) => expect(await check(inputsOf(inputs))).toBeUndefined())
})

describe('paths that are not', () => {
  test.each([
    ['packer-template', 'gone', 'which does not exist'],
    ['packer-template', 'docs', 'a directory without a .pkr.hcl or .pkr.json file'],
    ['packer-variable-files', 'gone.hcl', 'which is no file'],
    ['packer-variable-files', 'docs', 'which is no file'],
    ['terraform-directory', 'gone', 'which is no directory'],
    ['terraform-directory', 'web.json', 'which is no directory'],
    ['terraform-directory', 'docs', 'a directory without a .tf, .tf.json, .tofu or .tofu.json file'],
    ['terraform-variable-files', 'gone.tfvars', 'which is no file'],
  ])('%s: %s, %s', async (name, value, problem) => {
    const failure = await failureFrom(() => check(inputsOf({ [name]: value })))
    expect(failure.reason).toBe('invalid-input')
    expect(failure.evidence).toEqual([expect.stringContaining(`${name}: received \`${value}\`, ${problem}`)])
  })

  test.each([
    [{ 'terraform-directory': 'unit' }, 'for its Terragrunt unit set `terraform-tool: terragrunt`'],
    [
      { 'terraform-directory': 'stack', 'terraform-tool': 'terragrunt' },
      'a directory without a terragrunt.hcl',
    ],
    [{ 'terraform-directory': 'gone', 'terraform-tool': 'terragrunt' }, 'the directory of a Terragrunt unit'],
  ])('%j: %s', async (inputs, problem) => {
    const { evidence } = await failureFrom(() => check(inputsOf(inputs)))
    expect(evidence).toEqual([expect.stringContaining(problem)])
  })

  test('are all named at once', async () => {
    const inputs = inputsOf({
      'packer-template': 'gone',
      'packer-variable-files': 'one.hcl\ntwo.hcl',
      'terraform-directory': 'gone',
      'terraform-variable-files': 'gone.tfvars',
    })
    expect((await failureFrom(() => check(inputs))).evidence).toHaveLength(5)
  })
})

describe('a command that builds nothing', () => {
  const gone = { 'packer-template': 'gone', 'packer-variable-files': 'gone.hcl' }

  test.each([
    ['rollback', rollbackInputsOf(gone)],
    ['verify', inputsOf({ ...gone, command: 'verify' })],
  ])('%s needs no template', async (_, inputs) => expect(await check(inputs)).toBeUndefined())

  test.each([
    ['rollback', rollbackInputsOf({ 'terraform-directory': 'gone' })],
    ['verify', inputsOf({ command: 'verify', 'terraform-directory': 'gone' })],
  ])('%s needs its stack', async (_, inputs) =>
    expect((await failureFrom(() => check(inputs))).evidence).toHaveLength(1),
  )

  test('prune needs its template, which it knows its images by, but no variables', async () => {
    const { evidence } = await failureFrom(() => check(pruneInputsOf(gone)))
    expect(evidence).toEqual([expect.stringContaining('packer-template: received `gone`')])
  })
})
