import { expect, test } from '@jest/globals'
import type { Terraform } from '../../../src/deps/tools.ts'
import { openCommit } from '../../../src/steps/back/code.ts'
import { commits } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { stack } from '../../builders/values/states.ts'
import { filesWith, gitAt } from '../../builders/world/files.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { worldOf } from '../../builders/world/world.ts'

const there = `/run/release-${commits[0].slice(0, 12)}/stack`

interface Scene {
  /** Names in the stack's directory of the checkout, in git or not. */
  readonly own: readonly string[]
  readonly tracked?: readonly string[]
  /** Names in the stack's directory of the commit. */
  readonly others?: readonly string[]
}

/** The names of what the commit's stack is given, with what is in them. */
async function taken({ own, tracked = [], others = [] }: Scene) {
  const written: Record<string, string> = {}
  const { terraform: plain } = worldOf({ live: 'ami-1', images: [] }).deps
  const terraform: Terraform = {
    ...plain,
    open: (options) => {
      expect(options).toMatchObject({ directory: there, beside: '/workspace/stack' })
      return plain.open(options)
    },
  }
  const has = (path: string, directory: string, names: readonly string[]) =>
    names.some((name) => path === `${directory}/${name}`)
  const files = filesWith({
    list: async (path) => (path === '/workspace/stack' ? own : others),
    kind: async (path) => (path === there ? 'directory' : has(path, there, others) ? 'file' : 'missing'),
    read: async (path) => `of ${path}`,
    write: async (path, text) => {
      written[path] = text
    },
  })
  const git = gitAt(commits[3], {
    tracked: async (directory, names) =>
      directory === '/workspace/stack' ? names.filter((name) => tracked.includes(name)) : [],
  })
  const log = keptLog()
  const opened = { source: sourceOf(), stack: { ...stack, directory: '/workspace/stack' } }
  await openCommit(commits[0], opened, inputsOf(), { context: contextOf(), files, git, log, terraform })
  return written
}

test('what Terraform loads by itself and no commit has is taken along', async () => {
  const names = ['terraform.tfvars', 'terraform.tfvars.json', 'job.auto.tfvars', 'job.auto.tfvars.json']
  expect(await taken({ own: ['main.tf', 'other.tfvars', 'terraform.tfvars.bak', ...names] })).toEqual(
    Object.fromEntries(names.map((name) => [`${there}/${name}`, `of /workspace/stack/${name}`])),
  )
})

test('what the run has in git is not, nor is anything of the commit replaced', async () => {
  const own = ['terraform.tfvars', 'new.auto.tfvars', 'job.auto.tfvars']
  expect(await taken({ own, tracked: ['new.auto.tfvars'], others: ['terraform.tfvars'] })).toEqual({
    [`${there}/job.auto.tfvars`]: 'of /workspace/stack/job.auto.tfvars',
  })
})
