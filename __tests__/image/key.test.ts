import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { imageKey, type KeyFacts, valueDigest } from '../../src/image/key.ts'
import { debugLines, keyLines } from '../../src/image/key-lines.ts'

const word = fc.constantFrom('a', 'b', 'variable', 'a=b', '"', ',', '')
const plain = { noNullPrototype: true }
const value = fc.record({ name: word, digest: word }, plain)
/** Of which the order does not matter: once each. */
const few = <T>(each: fc.Arbitrary<T>, by: (value: T) => string) =>
  fc
    .uniqueArray(each, { maxLength: 3, selector: by })
    .map((all) => all.toSorted((a, b) => (by(a) < by(b) ? -1 : 1)))
const facts: fc.Arbitrary<KeyFacts> = fc.record(
  {
    directory: word,
    template: word,
    files: few(fc.record({ path: word, mode: word, digest: word }, plain), ({ path }) => path),
    variableFiles: fc.array(value, { maxLength: 3 }),
    variables: fc.array(value, { maxLength: 3 }),
    environment: few(value, ({ name }) => name),
    only: few(word, (name) => name),
    except: few(word, (name) => name),
  },
  plain,
)

/** The names of variable files are no part of it: they may lie anywhere. */
const counts = (each: KeyFacts) => ({
  ...each,
  variableFiles: each.variableFiles.map(({ digest }) => digest),
})

test('is the same for the same facts and another for others, wherever a word may end and the next begin', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(imageKey(one)).toMatch(/^[0-9a-f]{64}$/)
      expect(imageKey(one) === imageKey(other)).toBe(isDeepStrictEqual(counts(one), counts(other)))
    }),
    { numRuns: 2000 },
  )
})

test('is the same in whatever order files, the environment and the choices are found', () => {
  fc.assert(
    fc.property(facts, (each) => {
      const { files, environment, only, except } = each
      const [a, b, c, d] = [files, environment, only, except].map((list) => [...list].reverse())
      expect(imageKey({ ...each, files: a, environment: b, only: c, except: d } as KeyFacts)).toBe(
        imageKey(each),
      )
    }),
  )
})

const base: KeyFacts = {
  directory: '',
  template: 'image',
  files: [],
  variableFiles: [],
  variables: [],
  environment: [],
  only: [],
  except: [],
}

test('the order of variables and variable files is part of it: Packer lets the later of two win', () => {
  const two = [
    { name: 'colour', digest: 'red' },
    { name: 'colour', digest: 'blue' },
  ]
  for (const list of ['variables', 'variableFiles'] as const) {
    expect(imageKey({ ...base, [list]: two })).not.toBe(imageKey({ ...base, [list]: two.toReversed() }))
  }
})

test('what else is known of a run is not in it', () => {
  const run = { ...base, gitSha: 'abc', ref: 'refs/heads/main', token: 'secret', key: '', doubts: ['all'] }
  expect(imageKey(run)).toBe(imageKey(base))
})

// sha256sum of [["immutable-deploy image key 2"],["directory",""],["template","image"],["file","a","100644","1"]]
test('stays what it is from release to release, so that images are found again', () => {
  const known = { ...base, files: [{ path: 'a', mode: '100644', digest: '1' }] }
  expect(imageKey(known)).toBe('a572bbc32657730f2f60a141c28b17083d607ee1aaae6de2ade4990ae3f03e34')
})

describe('the digest of a value', () => {
  // Python: hashlib.scrypt(b'hunter2', salt=b'octo-org/shop password', n=16384, r=8, p=1, dklen=32).hex()
  test('is scrypt with a cost that makes guessing dear', () => {
    const known = '1e44b45c870247c13f26b8d82692bf60dfa87e154e981f411a7bb7de87b7c5e7'
    expect(valueDigest('hunter2', 'octo-org/shop password')).toBe(known)
  })

  test('differs by value and by salt', () => {
    const digests = [
      valueDigest('hunter2', 'octo-org/shop password'),
      valueDigest('hunter3', 'octo-org/shop password'),
      valueDigest('hunter2', 'octo-org/other password'),
    ]
    expect(new Set(digests).size).toBe(3)
  })
})

describe('the log', () => {
  const file = (path: string) => ({ path, mode: '100644', digest: `digest of ${path}` })
  const listing = { ...base, key: '1a2b', doubts: [] }

  test('names few files, and groups many', () => {
    expect(keyLines({ ...listing, files: [file('web.pkr.hcl')] })).toEqual([
      'image key 1a2b: 1 file (web.pkr.hcl)',
    ])
    const files = ['image/a', 'image/b/c', 'app/x', 'top', 'also'].map(file)
    expect(keyLines({ ...listing, files, variables: [{ name: 'v', digest: '' }], only: ['x'] })).toEqual([
      'image key 1a2b: 5 files (image/** 2, app/x, 2 at the top), 1 variable, only x',
    ])
  })

  test('says why everything counts, and what to do about it', () => {
    const doubts = ['one', 'two', 'three', 'four']
    expect(keyLines({ ...listing, doubts })[1]).toBe(
      'All files of the work tree count, since the template does not tell for certain which it needs: one; two; three; and 1 more. To build less often, name those that go into the image in `image-inputs`.',
    )
  })

  test('has every digest for who debugs', () => {
    const values = [{ name: 'v', digest: 'd' }]
    expect(debugLines({ ...listing, files: [file('a')], variables: values, doubts: ['why'] })).toEqual([
      'file 100644 digest of a a',
      'variable d v',
      'in doubt: why',
    ])
  })
})
