import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { allWorkflows } from '../../scripts/workflows/collect.ts'

const root = new URL('../../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')
const action = parse(text('action.yml')) as {
  readonly name: string
  readonly description: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly runs: Readonly<Record<string, string>>
}

/**
 * What GitHub asks of an action in its Marketplace, seen only when a release is published there:
 * https://docs.github.com/actions/how-tos/create-and-publish-actions/publish-in-github-marketplace
 * https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding
 */
const colors = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']

test('one metadata file, in the root', () => {
  expect(readdirSync(root).filter((file) => /^action\.ya?ml$/.test(file))).toEqual(['action.yml'])
})

test("the metadata are what GitHub's own parser takes", () => {
  const refusals = (content: string) =>
    parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors()
  expect(refusals(text('action.yml'))).toEqual([])
  expect(refusals(text('action.yml').replace('post-if', 'post-when'))).not.toEqual([])
})

test('a name, and a description of fewer than 125 characters in one line', () => {
  expect(action.name).toMatch(/^[\w -]{1,64}$/)
  expect(action.description).toMatch(/^[A-Z].*\.$/)
  expect(action.description.length).toBeLessThan(125)
})

test('an icon and a color that there are', () => {
  expect(colors).toContain(action.branding.color)
  expect(action.branding.icon).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('a README, a licence, and what it runs, which are all there', () => {
  expect(text('README.md')).toContain('# immutable-deploy')
  expect(text('LICENSE')).toContain('MIT License')
  for (const file of [action.runs['main'], action.runs['post']]) expect(text(file ?? '')).not.toBe('')
})

test('whom to ask, how to report a weakness, and what changed', () => {
  const pages = ['SECURITY.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md', 'CONTRIBUTING.md', '.github/CODEOWNERS']
  for (const page of pages) expect(text(page).length).toBeGreaterThan(100)
})

test('Dependabot is told of the folders that workflows and root modules really are in', () => {
  const { updates } = parse(text('.github/dependabot.yml')) as {
    readonly updates: readonly {
      readonly 'package-ecosystem': string
      readonly directory?: string
      readonly directories?: readonly string[]
    }[]
  }
  const kinds: Readonly<Record<string, RegExp>> = {
    npm: /^package-lock\.json$/,
    'github-actions': /\.ya?ml$/,
    terraform: /\.tf$/,
  }
  const looked = updates.flatMap(({ directory, directories, ...update }) =>
    [...(directories ?? []), ...(directory === undefined ? [] : [directory])].map((place) => ({
      kind: update['package-ecosystem'],
      // Of actions, "/" stands for the folder that GitHub runs workflows from.
      folder:
        update['package-ecosystem'] === 'github-actions' && place === '/' ? '.github/workflows' : `.${place}`,
    })),
  )
  const empty = looked.filter(({ kind, folder }) => {
    const names = readdirSync(new URL(`${folder}/`, root))
    return !names.some((name) => kinds[kind]?.test(name))
  })
  expect(empty).toEqual([])
  const workflows = allWorkflows().flatMap(({ name, extent }) =>
    extent === 'workflow' && /\.ya?ml$/.test(name) ? [posix.dirname(name)] : [],
  )
  const folders = looked
    .filter(({ kind }) => kind === 'github-actions')
    .map(({ folder }) => posix.normalize(folder))
  expect(folders.sort()).toEqual([...new Set(workflows)].sort())
})
