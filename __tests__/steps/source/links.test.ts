import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createGit } from '../../../src/adapters/git/git.ts'
import { createFiles } from '../../../src/adapters/runner/files.ts'
import { keyOf } from '../../../src/steps/image/key.ts'
import { openSource } from '../../../src/steps/source/source.ts'
import { gitEnvironment, repositories } from '../../builders/servers/repository.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'

/** Real repositories and real links: the base branch at the top, a pull request below it, something else outside. */
const scratch = scratchDirectory()
const copy = repositories(scratch, (directory) => {
  for (const name of ['image', 'stack', 'site']) mkdirSync(join(directory, name))
  writeFileSync(
    join(directory, 'image/web.pkr.hcl'),
    'build {\n  provisioner "file" {\n    source = "site/"\n    destination = "/"\n  }\n}\n',
  )
  writeFileSync(join(directory, 'stack/main.tf'), '')
  writeFileSync(join(directory, 'site/index.html'), '')
  writeFileSync(join(directory, 'x.tfvars'), '')
})

function world() {
  const { directory: root, git } = copy()
  const outside = mkdtempSync(join(scratch, 'outside-'))
  mkdirSync(join(outside, 'stack'))
  for (const name of ['stack/main.tf', 'x.tfvars']) writeFileSync(join(outside, name), '')
  const pr = join(root, 'pr')
  git('clone', '--quiet', '--template=', '.', pr)
  writeFileSync(join(pr, 'site/index.html'), 'theirs')
  const theirs = (...args: string[]) => git('-C', pr, ...args)
  theirs('commit', '--quiet', '--all', '-m', 'theirs')
  const [base, head] = [git('rev-parse', 'HEAD'), theirs('rev-parse', 'HEAD')]
  const link = (from: string, to: string) => symlinkSync(to, join(root, from))
  const open = async (inputs: With, context = {}) => {
    const all = inputsOf(inputs)
    const deps = {
      context: contextOf({ workspace: root, sha: base, runDirectory: join(outside, 'run'), ...context }),
      files: createFiles(),
      git: createGit(gitEnvironment(scratch), outside),
      log: keptLog(),
    }
    const source = await openSource(all, deps)
    return keyOf(all.image, source, deps)
  }
  const stranger = { commits: [head], repository: 'mona/shop' }
  const target = { eventName: 'pull_request_target', stranger }
  return { root, outside, link, open, target }
}

describe('on pull_request_target a link into the head’s checkout is its code:', () => {
  test.each<[string, (scene: ReturnType<typeof world>) => void, With]>([
    ['a stack', ({ link }) => link('linked', 'pr/stack'), { 'terraform-directory': 'linked' }],
    ['a file of the stack', ({ link }) => link('stack/more.tf', '../pr/stack/main.tf'), {}],
    [
      'a template',
      ({ link }) => link('linked.pkr.hcl', 'pr/image/web.pkr.hcl'),
      { 'packer-template': 'linked.pkr.hcl' },
    ],
    [
      'a variable file',
      ({ link }) => link('y.tfvars', 'pr/x.tfvars'),
      { 'terraform-variable-files': 'y.tfvars' },
    ],
    ['an image input', ({ link }) => link('files', 'pr/site'), { 'image-inputs': 'files' }],
    ['what the template reaches for', ({ link }) => link('site/more', '../pr/site'), {}],
    ['a working directory', ({ link }) => link('work', 'pr'), { 'working-directory': 'work' }],
  ])('%s', async (_, prepare, inputs) => {
    const scene = world()
    await expect(scene.open({}, scene.target)).resolves.toBeDefined()
    prepare(scene)
    expect(await failureFrom(() => scene.open(inputs, scene.target))).toMatchObject({
      reason: 'untrusted-code',
    })
  })
})

describe('nothing leads out of the repository:', () => {
  test.each<[string, (scene: ReturnType<typeof world>) => void, With]>([
    [
      'terraform-directory',
      ({ link, outside }) => link('linked', join(outside, 'stack')),
      { 'terraform-directory': 'linked' },
    ],
    ['terraform-directory', ({ link, outside }) => link('stack/more.tf', join(outside, 'stack/main.tf')), {}],
    [
      'terraform-variable-files',
      ({ link, outside }) => link('y.tfvars', join(outside, 'x.tfvars')),
      { 'terraform-variable-files': 'y.tfvars' },
    ],
    ['terraform-variable-files', () => undefined, { 'terraform-variable-files': '../outside.tfvars' }],
    [
      'packer-template',
      ({ link, outside }) => link('linked.pkr.hcl', join(outside, 'stack/main.tf')),
      { 'packer-template': 'linked.pkr.hcl' },
    ],
    ['packer-variable-files', () => undefined, { 'packer-variable-files': 'image/../../x.pkrvars.hcl' }],
    ['image-inputs', ({ link, outside }) => link('files', outside), { 'image-inputs': 'files' }],
    [
      'backend-config',
      ({ link, outside }) => link('b.hcl', join(outside, 'x.tfvars')),
      { 'backend-config': 'b.hcl' },
    ],
    ['working-directory', ({ link, outside }) => link('work', outside), { 'working-directory': 'work' }],
  ])('%s', async (input, prepare, inputs) => {
    const scene = world()
    prepare(scene)
    const failure = await failureFrom(() => scene.open(inputs))
    expect(failure.reason).toBe('invalid-input')
    expect(failure.evidence).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^${input}: received .*leads out of the repository`)),
      ]),
    )
  })

  test('but links within it, `..` within it, and files that the workflow names by their whole path', async () => {
    const { link, open, outside, root } = world()
    link('linked', 'stack')
    mkdirSync(join(root, 'services'))
    for (const name of ['image', 'site', 'stack']) link(`services/${name}`, `../${name}`)
    const files = ['../x.tfvars', join(outside, 'x.tfvars')].join('\n')
    await expect(
      open({ 'working-directory': 'services', 'terraform-variable-files': files }),
    ).resolves.toBeDefined()
    await expect(open({ 'terraform-directory': 'linked' })).resolves.toBeDefined()
  })
})
