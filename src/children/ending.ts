import { stripVTControlCharacters } from 'node:util'
import type { Child } from './child.ts'

/**
 * How a tool ended that the run could not see end.
 * in-order: it said so itself, or nothing shows otherwise; its lock was given back by then.
 * cut-off: a signal of somebody else ended it in the midst of its work.
 * killed: it was killed by whoever took over.
 * unknown: it may still run.
 */
export type Ending = 'in-order' | 'cut-off' | 'killed' | 'unknown'

/** What a tool wrote. */
export interface Output {
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

/** What the tools say last; of a plan also what they say right before, so that nobody takes the moment between for a cut. */
const LAST_WORD =
  /^(?:(?:Apply|Destroy) complete!|Releasing state lock|No changes\.|Plan: \d|Saved the plan to:)/
const ERROR = /^[│|]?\s*Error: /
/** https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/clistate/state.go */
const NOT_GIVEN_BACK = /Error releasing the state lock/

/**
 * How a tool ended that is no more. One that came to its end gave its lock back before it said so, whatever was killed
 * after that; where nothing was noted, its output has to show that it broke off.
 * @param by who ended it: we, or itself or somebody else
 */
export function endingOf(
  { code }: Pick<Child, 'code'>,
  output: Output,
  by: 'itself' | 'us',
): Exclude<Ending, 'unknown'> {
  const [stdout, stderr] = [output.stdout, output.stderr].map((lines) => lines.map(stripVTControlCharacters))
  if (stderr?.some((line) => NOT_GIVEN_BACK.test(line))) return by === 'us' ? 'killed' : 'cut-off'
  if (stdout?.some((line) => LAST_WORD.test(line)) || stderr?.some((line) => ERROR.test(line)))
    return 'in-order'
  if (by === 'us') return 'killed'
  if (code !== undefined) return code >= 128 ? 'cut-off' : 'in-order'
  return stdout?.some((line) => line.trim() !== '') ? 'cut-off' : 'in-order'
}
