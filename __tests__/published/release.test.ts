import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { notesOf, sectionsOf } from '../../scripts/release/changelog.ts'
import { pinned } from '../../scripts/release/placeholder.ts'
import { problemsOf, versionOf } from '../../scripts/release/tag.ts'
import { VERSION } from '../../src/report/version.ts'

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const { version } = JSON.parse(text('package.json')) as { version: string }

const changelog = `# Change log

Words.

## [Unreleased]

## [1.10.0] - 2026-11-27

### Added

- Something.

## [1.9.1] - 2026-11-20

- Another.
`

describe('the change log', () => {
  test("the project's own is in form", () => {
    expect(sectionsOf(text('CHANGELOG.md'))[0]).toMatchObject({ version: 'Unreleased', date: '' })
  })

  test('the notes of a version are its own section', () => {
    expect(notesOf(changelog, '1.10.0')).toBe('### Added\n\n- Something.')
    expect(notesOf(changelog, '1.9.1')).toBe('- Another.')
  })

  test.each([
    ['a version that it does not have', '1.0.0', changelog, '1.0.0'],
    ['a version with nothing under it', 'Unreleased', changelog, 'Unreleased'],
    ['a version without a day', '1.9.1', changelog.replace(' - 2026-11-20', ''), '"## [1.9.1]" is neither'],
    ['a day for what is not released', '1.9.1', changelog.replace('d]', 'd] - 2026-01-01'), 'is neither'],
    ['versions out of order', '1.9.1', changelog.replace('1.10.0', '1.2.0'), 'not in order'],
    ['a version twice', '1.9.1', changelog.replace('1.10.0', '1.9.1'), 'not in order'],
  ])('%s is refused', (_, asked, log, problem) => {
    expect(() => notesOf(log, asked)).toThrow(problem)
  })
})

describe('a tag', () => {
  test('names a version of three numbers', () => expect(versionOf('v1.10.0')).toBe('1.10.0'))

  test.each(['1.0.0', 'v1', 'v1.0', 'v1.0.0-rc1', 'v01.0.0', 'v1.0.0.0', 'release'])('%s is none', (tag) => {
    expect(() => versionOf(tag)).toThrow(`"${tag}" is no tag`)
  })

  test('is released where the sources are of its version, and the change log tells of it', () => {
    expect(problemsOf('v1.10.0', { version: '1.10.0', changelog })).toEqual([])
    expect(problemsOf('v1.10.0', { version: '1.9.2', changelog })).toEqual([
      expect.stringContaining('package.json has version 1.9.2'),
      expect.stringContaining('says nothing of 1.9.2'),
    ])
  })
})

test('the lock file names no registry: each machine has its own', () => {
  expect(text('package-lock.json')).not.toContain('"resolved"')
})

test('the version in the bundle is that of package.json', () => {
  expect(VERSION).toBe(version)
})

describe('the placeholder of the action', () => {
  const release = { repository: 'acme/immutable-deploy', sha: 'a'.repeat(40), tag: 'v1.2.3' }

  test('becomes the release, with its version behind it at the end of a line', () => {
    expect(pinned('      - uses: OWNER/immutable-deploy@COMMIT\n        with:\n', release)).toBe(
      `      - uses: acme/immutable-deploy@${'a'.repeat(40)} # v1.2.3\n        with:\n`,
    )
    expect(pinned('replace `OWNER/immutable-deploy@COMMIT` in', release)).toBe(
      `replace \`acme/immutable-deploy@${'a'.repeat(40)}\` in`,
    )
    expect(
      pinned('raw.githubusercontent.com/OWNER/immutable-deploy/COMMIT/settings.schema.json', release),
    ).toBe(`raw.githubusercontent.com/acme/immutable-deploy/${'a'.repeat(40)}/settings.schema.json`)
    expect(pinned('git clone https://github.com/OWNER/immutable-deploy ../x', release)).toBe(
      'git clone https://github.com/acme/immutable-deploy ../x',
    )
    expect(pinned('[The first deploy](../../docs/first-deploy.md#x)', release)).toBe(
      '[The first deploy](https://github.com/acme/immutable-deploy/blob/v1.2.3/docs/first-deploy.md#x)',
    )
  })

  test('is in every workflow of the example, and gone when it is pinned', () => {
    const names = ['bake', 'deploy', 'prune', 'verify']
    const workflows = names.map((name) => text(`examples/web/.github/workflows/${name}.yml`))
    for (const workflow of workflows) {
      expect(workflow).toContain('OWNER/immutable-deploy@COMMIT')
      expect(pinned(workflow, release)).not.toMatch(/OWNER|COMMIT/)
    }
  })
})
