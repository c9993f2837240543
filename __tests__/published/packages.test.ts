import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { subset } from 'semver'

const root = new URL('../../', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const { engines } = read('package.json') as { readonly engines: { readonly node: string } }

/** Of npm's lock file, version 3. https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
interface Locked {
  readonly engines?: { readonly node?: string }
  /** Left out without a word where it does not fit the machine. */
  readonly optional?: boolean
  readonly deprecated?: string
}

const packages = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path, { optional }]) => path !== '' && optional !== true,
)

test('every package runs on every Node that package.json promises, so that npm warns of none', () => {
  const choosy = packages.filter(([, { engines: own }]) => !subset(engines.node, own?.node ?? '*'))
  expect(choosy.map(([path, { engines: own }]) => `${path} wants Node ${own?.node}`)).toEqual([])
})

test('no package is given up by its makers', () => {
  expect(packages.filter(([, { deprecated }]) => deprecated !== undefined).map(([path]) => path)).toEqual([])
})

test('and nothing that npm says is held back', () => {
  expect(readFileSync(new URL('.npmrc', root), 'utf8')).not.toMatch(/^(loglevel|silent|quiet)\b/m)
})
