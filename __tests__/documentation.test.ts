import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { inputNames } from '../src/inputs/names.ts'
import { OUTPUT_NAMES } from '../src/report/places/outputs.ts'
import { action } from './builders/values/inputs.ts'

/** What publish adds to the outputs of a report: the report's own path. */
const outputs = [...OUTPUT_NAMES, 'report-file']

/** First cells of the table rows below a heading of the README: rows that begin with "| `name` |". */
function rowsUnder(heading: string): string[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [section = ''] = (readme.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name = '']) => name)
}

describe('inputs', () => {
  test('action.yml declares those that are read, in the same order', () => {
    expect(Object.keys(action.inputs)).toEqual([...inputNames])
  })

  test('the README lists them, in the same order', () => {
    expect(rowsUnder('Inputs')).toEqual([...inputNames])
  })

  test('each has a description, and a default that is text: YAML would make numbers and booleans of others', () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      expect([name, typeof input.description, typeof input.default]).toEqual([name, 'string', 'string'])
    }
  })
})

describe('outputs', () => {
  test('action.yml declares those that are set, in the same order', () => {
    expect(Object.keys(action.outputs)).toEqual(outputs)
  })

  test('the README lists them, in the same order', () => {
    expect(rowsUnder('Outputs')).toEqual(outputs)
  })
})

describe('links', () => {
  const root = new URL('../', import.meta.url)
  const text = (path: string) => readFileSync(new URL(path, root), 'utf8')
  const under = (directory: string) =>
    readdirSync(new URL(directory, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${directory}${path}`)
  const pages = ['README.md', 'CONTRIBUTING.md', ...under('docs/'), ...under('examples/')]

  /** Anchors of a page's headings, as GitHub makes them. */
  function anchorsOf(page: string): string[] {
    const headings = [...text(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
    return headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )
  }

  test.each(pages)('those of %s lead somewhere', (page) => {
    const links = [...text(page).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)]
    const broken = links.flatMap(([link, path = '', anchor]) => {
      const target = path === '' ? page : new URL(path, new URL(page, root)).href.slice(root.href.length)
      if (!existsSync(new URL(target, root))) return [link]
      return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [link]
    })
    expect(broken).toEqual([])
  })
})
