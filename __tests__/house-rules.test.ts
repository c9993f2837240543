import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { problemsOf, sourcesIn } from '../scripts/rooms/imports.ts'
import { ROOMS } from '../scripts/rooms/order.ts'
import { roomsPage } from '../scripts/rooms/picture.ts'

const sources = sourcesIn(new URL('../src/', import.meta.url))

/** Paths of the files in which a pattern is found. */
function filesWith(pattern: RegExp, files = sources): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

const below = (...rooms: string[]) => sources.filter(({ path }) => rooms.includes(path.split('/')[0] ?? ''))
const outside = (allowed: RegExp) => sources.filter(({ path }) => !allowed.test(path))

test('there are sources to check', () => {
  expect(sources.length).toBeGreaterThan(40)
})

describe('rooms', () => {
  test('no room imports from a higher one, and all are known', () => {
    expect(problemsOf(sources)).toEqual([])
  })

  test('each that is in the order is there', () => {
    const there = new Set(sources.map(({ path }) => posix.dirname(path)))
    expect(ROOMS.map(({ path }) => path).filter((path) => !there.has(path))).toEqual([])
  })

  test('an import that climbs is named, with the rooms where what is needed could stand', () => {
    const climbing = [
      { path: 'image/key.ts', text: "import { wait } from '../rollout/pace.ts'" },
      { path: 'rollout/pace.ts', text: "import { words } from '../text/duration.ts'" },
      { path: 'text/duration.ts', text: '' },
    ]
    expect(problemsOf(climbing)).toEqual([
      'image/key.ts imports rollout/pace.ts, a higher room: what it needs of rollout/pace.ts could stand in any room from text/ to image/',
    ])
    expect(
      problemsOf([
        { path: 'commands/plan.ts', text: "import { git } from '../adapters/git/git.ts'" },
        { path: 'adapters/git/git.ts', text: "import { plan } from '../../deps/code.ts'" },
        { path: 'lost.ts', text: '' },
        { path: 'cellar/key.ts', text: '' },
      ]),
    ).toEqual([
      'lost.ts lies loose: put it into the room of its subject',
      'cellar/ has no place in ROOMS (scripts/rooms/order.ts)',
      expect.stringContaining('commands/plan.ts imports adapters/git/git.ts, a higher room'),
      'commands/plan.ts imports adapters/git/git.ts: it knows the world by deps only',
    ])
  })

  test('docs/architecture.md shows them as they are: npm run rooms draws them anew', () => {
    const page = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8')
    expect(page).toContain(roomsPage(sources))
  })
})

describe('folders', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const code = tracked
    .split('\n')
    .filter((path) => /^(src|__tests__|sandbox|scripts|bench|faults)\//.test(path))
    .filter((path) => !/^__tests__\/fixtures\/|^scripts\/fixtures\/\w+\/|\/golden\//.test(path))
  const folders = Map.groupBy(code, (path) => posix.dirname(path))

  test('none holds more than a dozen files', () => {
    const full = [...folders].filter(([, files]) => new Set(files).size > 12)
    expect(full.map(([folder, files]) => `${folder}: ${files.length} files`)).toEqual([])
  })

  test('three files with a common first word are a folder', () => {
    const crowds = [...folders].flatMap(([folder, files]) => {
      const words = files.map((path) => /^([a-z]+)-/.exec(posix.basename(path))?.[1])
      const crowded = Map.groupBy(words, (word) => word)
      return [...crowded].flatMap(([word, all]) =>
        word !== undefined && all.length > 2 ? [`${folder}/${word}-`] : [],
      )
    })
    expect(crowds).toEqual([])
  })
})

describe('the world is met at the edge only', () => {
  const edge = /^(connect\.ts|index\.ts|post\.ts|start\.ts|adapters\/)/

  test.each([
    ['the environment', /\bprocess\s*\.\s*env\b|\bfrom 'node:process'/],
    ["the runner's toolkit", /['"]@actions\//],
    ['an SDK', /['"]@aws-sdk\//],
    ['another process', /['"](node:)?child_process['"]/],
  ])('%s', (_, pattern) => {
    expect(filesWith(pattern, outside(edge))).toEqual([])
    expect(filesWith(pattern)).not.toEqual([])
  })
})

test('pure rooms know nothing of files, processes and sockets', () => {
  const impure = /['"](node:)?(fs|fs\/promises|child_process|http|https|net)['"]/
  const impureRooms = ['adapters', 'connect.ts', 'index.ts', 'post.ts', 'start.ts']
  const pure = [...new Set(ROOMS.map(({ path }) => path.split('/')[0] ?? ''))]
  expect(filesWith(impure, below(...pure.filter((room) => !impureRooms.includes(room))))).toEqual([])
})

test('every relative import names its file with the suffix', () => {
  expect(filesWith(/from '\.[^']*(?<!\.ts)'/)).toEqual([])
})

test('no function of the formatted sources is longer than 50 lines', () => {
  const long = sources.flatMap(({ path, text }) => {
    const functions = text.matchAll(/^(?:export )?(?:async )?function (\w+)[\s\S]*?^}/gm)
    return [...functions].flatMap(([body, name]) => {
      const lines = body.split('\n').length
      return lines > 50 ? [`${path}: ${name} has ${lines} lines`] : []
    })
  })
  expect(long).toEqual([])
})

test('no file is longer than 300 lines', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([])
})

test('nothing is left behind: no TODO, no utils, no helpers', () => {
  expect(filesWith(/\b(TODO|FIXME|XXX)\b/)).toEqual([])
  expect(sources.filter(({ path }) => /utils|helpers/i.test(path))).toEqual([])
})
