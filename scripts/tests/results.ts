import { clip } from '../../src/text/escape.ts'

/** The part that is read of what Jest writes with `--json`. https://jestjs.io/docs/cli#--json */
export interface JestResults {
  readonly testResults: readonly {
    /** Path of the file. */
    readonly name: string
    readonly status: string
    /** Why the file as a whole failed; '' otherwise. */
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[] | null
    }[]
  }[]
}

/** What came of one file. */
export interface FileResult {
  readonly path: string
  readonly passed: number
  readonly skipped: number
  readonly failures: readonly Failure[]
  /** How runs of it ended that had no success: of a story that failed often the only trace. Absent where nothing failed. */
  readonly runs?: readonly string[]
}

export interface Failure {
  /** Full name of the test. */
  readonly test: string
  /** Why, in one line. */
  readonly why: string
}

export interface Tries {
  readonly first: readonly FileResult[]
  /** Of files that failed at the first try and were tried once more, from their beginning and in a fresh world. */
  readonly second: readonly FileResult[]
  /** How many parts the tests need that are not there, where that is a failure. */
  readonly missing: number
}

/**
 * Reads what Jest found out. A file that could not be loaded, or of which a hook failed, is one failure at least.
 * @param runs how runs ended that had no success, by the file of their story
 */
export function resultsOf(
  { testResults }: JestResults,
  runs: ReadonlyMap<string, readonly string[]> = new Map(),
): FileResult[] {
  return testResults.map(({ name, status, message, assertionResults }) => {
    const count = (...wanted: string[]) =>
      assertionResults.filter((one) => wanted.includes(one.status)).length
    const failures = assertionResults
      .filter((one) => one.status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        test: fullName,
        why: brief(failureMessages?.[0] ?? ''),
      }))
    const whole = status === 'failed' && failures.length === 0
    const all = whole ? [{ test: 'the file as a whole', why: brief(message) }] : failures
    const ended = all.length === 0 ? undefined : runs.get(name)
    return {
      path: name,
      passed: count('passed'),
      skipped: count('pending', 'skipped', 'todo'),
      failures: all,
      ...(ended && { runs: ended.map((said) => clip(said, LONGEST)) }),
    }
  })
}

/** The end of the report, to be printed line by line; the last line counts, and says whether all is well. */
export function reportOf({ first, second, missing }: Tries): {
  readonly lines: string[]
  readonly isWell: boolean
} {
  const again = new Map(second.map((result) => [result.path, result]))
  const last = first.map((result) => again.get(result.path) ?? result)
  const sum = (of: (result: FileResult) => number) => last.reduce((all, result) => all + of(result), 0)
  const [passed, skipped] = [sum((one) => one.passed), sum((one) => one.skipped)]
  const failed = sum(({ failures }) => failures.length) + missing
  const counted = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  const told = first.flatMap((result) => toldOf(result, again.get(result.path)))
  return { lines: [...told, counted], isWell: failed === 0 && passed > 0 }
}

/** The first failure is told also where the second try went well: it is the one to look into. */
function toldOf(first: FileResult, again: FileResult | undefined): string[] {
  const file = first.path.replace(/^.*(?=__tests__\/)/, '')
  const lines = (title: string, { failures, runs = [] }: FileResult) => [
    ...failures.map(({ test, why }) => `${title}: ${file} › ${test}: ${why}`),
    ...runs.slice(0, MOST_RUNS).map((said) => `A run of ${file}: ${said}`),
  ]
  if (again === undefined) return lines('Failed', first)
  if (again.failures.length === 0) return lines('Failed at first, passed at the second try', first)
  return [...lines('Failed at first', first), ...lines('Failed at the second try', again)]
}

/** Characters of what is told of a failure, or of a run. */
const LONGEST = 601
const MOST_RUNS = 10

/** What Jest says before it tells where: what was expected, and what was there instead. */
function brief(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Jest colours its messages
  const plain = text.replace(/\u001b\[[\d;]*m/g, '')
  const lines = plain.split('\n').map((line) => line.trim())
  const end = lines.findIndex((line) => line.startsWith('at '))
  const said = lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line !== '' && !line.startsWith('●'))
  const whole = said.join(' ')
  return whole === '' ? 'no message' : clip(whole, LONGEST)
}
