import { createHash } from 'node:crypto'
import type { ImageTest } from './wish.ts'

/** A file of a test, as it is put onto the instance. */
export interface TestFile {
  /** Relative, with `/`, and never upwards. */
  readonly name: string
  readonly content: Uint8Array
  readonly mode: 'plain' | 'executable'
}

/** A test as it is run. */
export interface TestPlan {
  readonly test: ImageTest
  /** Empty where the image brings all that the command needs. */
  readonly files: readonly TestFile[]
  /** What `sh` is given, where the files are. */
  readonly command: string
  /** Tells this test from every other: what is run, and how. */
  readonly digest: string
}

/** Results of tests that were told apart in another way are not found again. */
const FORMAT = 'immutable-deploy image test 1'

/** Digits of the digest: it is a part of the name of a tag. */
const DIGITS = 16

/**
 * The same test has the same digest on every machine: its files, what is run, and where and for how long, but not whether
 * it is required.
 */
export function testDigest({ test, files, command }: Omit<TestPlan, 'digest'>): string {
  const { subnet = '', securityGroups, instanceTypes, instanceProfile = '', timeoutMs } = test
  const canonical = [
    [FORMAT],
    ['command', command],
    ...files.toSorted(byName).map(({ name, mode, content }) => ['file', name, mode, sha256(content)]),
    ['place', subnet, securityGroups.toSorted().join(' '), instanceTypes.join(' '), instanceProfile],
    ['timeout', timeoutMs],
  ]
  return sha256(JSON.stringify(canonical)).slice(0, DIGITS)
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The same on every machine, whatever its language. */
function byName({ name: a }: TestFile, { name: b }: TestFile): number {
  return a < b ? -1 : a > b ? 1 : 0
}
