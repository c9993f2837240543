import { expect, test } from '@jest/globals'
import { declaredDefault, entryOf, givenIn, namesSettings } from '../../src/inputs/given.ts'
import { type InputName, inputNames } from '../../src/inputs/table.ts'

const from = (raw: Partial<Record<InputName, string>>) => givenIn((name) => raw[name])

test('what action.yml declares is not given, whatever the input', () => {
  const given = givenIn((name) => declaredDefault(entryOf(name)))
  expect(inputNames.filter((name) => entryOf(name).setting !== 'none' && given(name) !== undefined)).toEqual(
    [],
  )
})

test.each(inputNames.filter((name) => entryOf(name).setting !== 'none' && entryOf(name).default !== ''))(
  '%s: its default as a word under `with:` is given',
  (name) => {
    const { default: text } = entryOf(name)
    expect(from({ [name]: text })(name)).toBe(text)
  },
)

test('an empty text is given where it says something, and else what an expression without a value leaves', () => {
  expect(from({ 'ami-variable': '' })('ami-variable')).toBe('')
  expect(from({ environment: '' })('environment')).toBeUndefined()
  expect(from({})('environment')).toBeUndefined()
})

test('what is given is trimmed', () => expect(from({ allow: ' any\n' })('allow')).toBe('any'))

test.each([
  [{ stack: 'web' }, true],
  [{ settings: 'x.yml' }, true],
  [{ stack: '', settings: '' }, false],
  [{ stack: ' ' }, false],
  [{}, false],
  [{ command: 'matrix', settings: 'x.yml' }, false],
] as const)('a job with %j goes by a settings file: %s', (raw, names) => {
  expect(namesSettings(from(raw))).toBe(names)
})
