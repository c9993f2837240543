import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

const root = new URL('../src/', import.meta.url)

/** Every source file by its path below src/, with its text. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(new URL(path, root), 'utf8') }))

/** Paths of the files in which a pattern is found. */
function filesWith(pattern: RegExp, files = sources): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

const below = (...rooms: string[]) => sources.filter(({ path }) => rooms.includes(path.split('/')[0] ?? ''))
const outside = (allowed: RegExp) => sources.filter(({ path }) => !allowed.test(path))

test('there are sources to check', () => {
  expect(sources.length).toBeGreaterThan(40)
})

describe('the world is met at the edge only', () => {
  const edge = /^(index\.ts|post\.ts|adapters\/)/

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

test('pure rooms know nothing of adapters, commands and steps, nor of files and processes', () => {
  const impure =
    /from '(\.\.?\/)*(adapters|commands|steps)\/|['"](node:)?(fs|fs\/promises|child_process|http|https|net)['"]/
  const rooms = below(
    'image',
    'template',
    'plan',
    'release',
    'rollout',
    'report',
    'redaction',
    'tools',
    'diagnostics',
  )
  expect(filesWith(impure, rooms)).toEqual([])
})

test('steps and commands know the world by deps only', () => {
  expect(filesWith(/from '(\.\.?\/)*adapters\//, below('steps', 'commands'))).toEqual([])
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
