import { MARK } from './scripts.ts'

/** How a command ended on the instance, as SSM tells it. */
export interface Ended {
  readonly kind: 'ended' | 'late' | 'not-run' | 'unanswered'
  readonly status: string
  readonly exitCode?: number
  readonly output: string
  readonly errors: string
}

/** What a test says of the image. not-run: nothing, and why. */
export type TestVerdict =
  | { readonly state: 'passed'; readonly seconds: number }
  /** In words that follow "it". */
  | { readonly state: 'failed'; readonly said: string }
  | { readonly state: 'not-run'; readonly why: string }

/** Of `timeout`: it ended the command, gently or not. https://www.gnu.org/software/coreutils/manual/html_node/timeout-invocation.html */
const ENDED_BY_TIMEOUT: ReadonlySet<number> = new Set([124, 137])

/** Codes of a shell that say more than that it failed. */
const CODES: Readonly<Record<number, string>> = {
  126: ': the shell could not run what `test` names',
  127: ': the shell did not find what `test` names',
}

const END = new RegExp(`^${MARK} code=(\\d+) seconds=(-?\\d+)$`, 'm')

/**
 * Reads how a test ended. It passed only where its own shell said so and SSM too; where neither says how it ended, it says
 * nothing of the image.
 * @param limit in words
 */
export function verdictOf(
  ended: Ended,
  { timeoutMs, limit }: { readonly timeoutMs: number; readonly limit: string },
): TestVerdict {
  if (ended.kind === 'late') return late(limit)
  if (ended.kind !== 'ended') return { state: 'not-run', why: whyNot(ended) }
  const [, digits, time] = END.exec(ended.errors) ?? []
  if (digits === undefined || time === undefined) return { state: 'not-run', why: unsaid(ended) }
  const [code, seconds] = [Number(digits), Number(time)]
  if (code !== 0 && ENDED_BY_TIMEOUT.has(code) && seconds >= Math.floor(timeoutMs / 1000)) return late(limit)
  if (code !== 0) return { state: 'failed', said: `ended with the code ${code}${CODES[code] ?? ''}` }
  if (ended.exitCode !== 0) return { state: 'not-run', why: unsaid(ended) }
  return { state: 'passed', seconds: Math.max(0, seconds) }
}

function late(limit: string): TestVerdict {
  return { state: 'failed', said: `did not end within ${limit}` }
}

function whyNot({ kind, status }: Ended): string {
  if (kind === 'unanswered') return `SSM told of no end of the command (${status})`
  return `SSM did not run the command: ${status}`
}

function unsaid({ status, exitCode, errors }: Ended): string {
  const said = errors.trim().split('\n').at(-1) ?? ''
  return `SSM calls the command ${status}, code ${exitCode}, but the test did not say how it ended${said === '' ? '' : `: ${said}`}`
}
