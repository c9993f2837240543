import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { marked, type Tokens } from 'marked'
import { parse } from 'yaml'
import { fill, PARTS } from '../scripts/docs/parts.ts'
import { SCHEMA_FILE, settingsSchema } from '../scripts/docs/settings-schema.ts'
import { declaredDefault } from '../src/inputs/given.ts'
import { FIRST, inputNames, SECTIONS } from '../src/inputs/table.ts'
import { COMMANDS } from '../src/outcome/commands.ts'
import { EVENTS } from '../src/outcome/events.ts'
import { OUTCOMES } from '../src/outcome/outcomes.ts'
import { REASONS } from '../src/outcome/reasons.ts'
import { OUTPUTS } from '../src/report/places/outputs.ts'

const root = new URL('../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** As the runner reads it. */
const action: ActionFile = parse(text('action.yml'))

/** First cells of the tables below a heading of a page, as Markdown has them: rows that begin with "| `name` |". */
function rowsUnder(page: string, heading: string): string[] {
  const [section = ''] = (text(page).split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')
  const tables = marked.lexer(section).filter((token): token is Tokens.Table => token.type === 'table')
  return tables.flatMap(({ rows }) => rows.map(([cell]) => (cell?.text ?? '').replaceAll('`', '')))
}

test.each(Object.entries(PARTS))(
  '%s says what the entries say; if this fails, npm run docs writes it',
  (file, parts) => expect(text(file)).toBe(fill(text(file), parts)),
)

test('settings.schema.json is made from what reads settings files; if this fails, npm run docs writes it', () => {
  expect(text(SCHEMA_FILE)).toBe(settingsSchema())
})

test('a file without the lines that mark a part is no file that says it', () => {
  const [inputs = '', outputs = ''] = ['inputs', 'outputs'].map(
    (name) => `# begin ${name}: made\nold $1\n# end ${name}\n`,
  )
  expect(fill(`${inputs}between\n${outputs}`, { inputs: '$&\n', outputs: '' })).toBe(
    '# begin inputs: made\n$&\n# end inputs\nbetween\n# begin outputs: made\n# end outputs\n',
  )
  expect(() => fill(inputs, { outputs: '' })).toThrow('"outputs"')
})

describe('inputs', () => {
  const entries = SECTIONS.flatMap((section) => Object.values(section.entries))

  test('each is one entry', () => {
    expect(new Set(inputNames).size).toBe(inputNames.length)
    expect(inputNames).toHaveLength(entries.length)
  })

  test('the runner reads their defaults from action.yml as they are written in the entries', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
    expect(declared).toEqual(entries.map((entry) => [entry.name, declaredDefault(entry)]))
  })

  test('each default is taken by its own parser', () => {
    const beside = { eventName: 'push', rollbackTo: '', command: undefined }
    const refused = entries.filter((entry) => 'accepted' in entry.parse(entry.default, beside))
    expect(refused).toEqual([])
  })

  test('each is described in whole sentences', () => {
    const descriptions = Object.values(action.inputs).map((input) => input.description)
    expect(descriptions.filter((description) => !/^[\p{Lu}`].*\.$/u.test(description))).toEqual([])
    expect(descriptions.join()).not.toContain('](')
  })

  test('the reference has a row for each, and the README for those that most people set first', () => {
    expect(rowsUnder('docs/reference.md', 'Inputs')).toEqual(inputNames)
    expect(rowsUnder('README.md', 'Inputs')).toEqual(FIRST)
  })
})

test.each([
  ['README.md', 'Commands', COMMANDS],
  ['docs/reference.md', 'Outputs', OUTPUTS],
  ['docs/reference.md', 'Events', { ...EVENTS, 'any other': {} }],
])('%s has a row for each of the %s', (page, heading, entries) => {
  expect(rowsUnder(page, heading)).toEqual(Object.keys(entries))
})

test('each failure reason has a section: what it means, what serves now, what to do next', () => {
  const [, ...sections] = text('docs/troubleshooting.md').split(/^### /m)
  expect(sections.map((section) => section.split('\n')[0])).toEqual(
    Object.keys(REASONS).map((reason) => `\`${reason}\``),
  )
  for (const section of sections)
    expect(section).toMatch(
      /^`.*`\n\n- \*\*Means\*\* .*\.\n- \*\*Serves now:\*\* .*\.\n- \*\*Next:\*\* .*\.\n/,
    )
})

test('the words of an output and of an input are those that the code knows', () => {
  const wordsOf = (description = '') => [...description.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word)
  expect(wordsOf(action.outputs['outcome']?.description)).toEqual(
    expect.arrayContaining(Object.keys(OUTCOMES)),
  )
  expect(wordsOf(action.inputs['command']?.description)).toEqual(
    expect.arrayContaining(Object.keys(COMMANDS)),
  )
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS))
})

describe('links', () => {
  const under = (directory: string) =>
    readdirSync(new URL(directory, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${directory}${path}`)
  const own = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md']
  const pages = [...own, ...under('docs/'), ...under('examples/')]

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

  /** Links and pictures of a page that are in the repository: path and anchor. */
  const linksOf = (page: string) => [
    ...text(page).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g),
    ...text(page).matchAll(/\b(?:src|srcset)="(?!https?:)([^"\s#]*)"/g),
  ]

  const targetOf = (page: string, path: string) =>
    path === '' ? page : new URL(path, new URL(page, root)).href.slice(root.href.length)

  test.each(pages)('those of %s lead somewhere', (page) => {
    const links = linksOf(page)
    const broken = links.flatMap(([link, path = '', anchor]) => {
      const target = targetOf(page, path)
      if (!existsSync(new URL(target, root))) return [link]
      return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [link]
    })
    expect(broken).toEqual([])
  })

  test('every page can be reached from the README in two clicks', () => {
    const reached = (from: readonly string[]) => [
      ...new Set([
        ...from,
        ...from
          .filter((page) => page.endsWith('.md'))
          .flatMap((page) => linksOf(page).map(([, path = '']) => targetOf(page, path))),
      ]),
    ]
    const near = reached(reached(['README.md']))
    expect([...pages, '__tests__/fixtures/README.md'].filter((page) => !near.includes(page))).toEqual([])
  })

  test('every picture is shown on a page', () => {
    const shown = pages.flatMap((page) => linksOf(page).map(([, path = '']) => targetOf(page, path)))
    const pictures = readdirSync(new URL('docs/pictures/', root)).map((name) => `docs/pictures/${name}`)
    expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([])
  })

  /** Pages that tell of the code; decisions tell of the day they were made. */
  const present = [...pages, '__tests__/fixtures/README.md'].filter((page) => !page.includes('/decisions/'))

  test.each(present)('files and scripts that %s names are there', (page) => {
    const code = [...text(page).matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word)
    const files = code.filter((word) =>
      /^(src|docs|scripts|__tests__|sandbox|examples)\/[\w./-]+$/.test(word),
    )
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
    const commands = code.flatMap((word) => /^npm run ([\w:]+)/.exec(word)?.[1] ?? [])
    expect({
      files: files.filter((file) => !existsSync(new URL(file, root))),
      commands: commands.filter((name) => !Object.hasOwn(scripts, name)),
    }).toEqual({ files: [], commands: [] })
  })
})
