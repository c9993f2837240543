import * as v from 'valibot'
import { parseDuration } from '../../inputs/parse/values.ts'
import { isRecord } from '../../plan/json.ts'
import type { HoldStep } from '../../rollout/holds/step.ts'
import { strict } from '../shapes/strict.ts'
import { whereSaid } from '../shapes/stricter.ts'

const percent = 'a percentage from `1%` to `100%`'
const at = v.pipe(v.string(percent), v.regex(/^([1-9]\d?|100)%$/, percent))

const duration = 'a duration such as `15m`, or `until-promoted`'
const hold = v.pipe(
  v.string(duration),
  v.regex(/^((?=.*[1-9])\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)|until-promoted)$/, duration),
)

const form = 'a list of steps such as `{ at: 10%, hold: 15m }`'
const step = strict({ at, hold }, 'a step such as `{ at: 10%, hold: 15m }`', ['at'])

/** So that a job of GitHub's runners, which may take six hours, has one left for all else. */
export const LONGEST_HOLDS_MS = 5 * 3_600_000

const MOST_STEPS = 10

/** What the parts of a list do not show: its order, and what is missing or too much in all. */
function problemOf(steps: unknown): string | undefined {
  const said = (Array.isArray(steps) ? steps : []).filter(isRecord)
  const percents = said.map(percentOf)
  const isAscending = percents.every((one, index) => index === 0 || one > (percents[index - 1] ?? 0))
  if (!isAscending) return 'steps in ascending order, each percentage once'
  if (said.some((one, index) => percents[index] !== 100 && one['hold'] === undefined))
    return 'a `hold` for every step but that of `100%`'
  if (said.some((one, index) => percents[index] === 100 && one['hold'] !== undefined))
    return 'no `hold` at `100%`: what follows it is `bake-time`'
  if (percents.every((one) => one === 100)) return 'at least one step below `100%`'
  const timed = said.reduce((sum, one) => sum + msOf(one['hold']), 0)
  if (timed > LONGEST_HOLDS_MS)
    return 'timed holds of at most 5h in all, since the job waits for them; a longer one is `until-promoted`, and a scheduled job promotes'
  return undefined
}

function percentOf({ at: said }: Readonly<Record<string, unknown>>): number {
  return Number(String(said).replace('%', ''))
}

function msOf(said: unknown): number {
  const parsed = parseDuration(String(said ?? ''))
  return 'value' in parsed ? parsed.value : 0
}

/** `steps`: at which percentages a rollout holds, and for how long. */
export const steps = {
  name: 'steps',
  description:
    'At which percentages of a group a rollout holds, and for what: a list such as `[{ at: 10%, hold: 15m }, { at: 50%, hold: until-promoted }]`; `100%` follows by itself. See [holds](docs/progressive.md#holds).',
  effect: 'widening',
  stricter: whereSaid,
  schema: v.pipe(
    v.array(step, form),
    v.minLength(1, form),
    v.maxLength(MOST_STEPS, `at most ${MOST_STEPS} steps`),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? problemOf(dataset.value) : undefined
      if (problem !== undefined) addIssue({ message: problem })
    }),
  ),
  read: (value: unknown): readonly HoldStep[] =>
    (Array.isArray(value) ? value : []).filter(isRecord).flatMap((one) => {
      const percentage = percentOf(one)
      if (percentage >= 100) return []
      const said = one['hold']
      return [{ at: percentage, hold: said === 'until-promoted' ? said : msOf(said) } as const]
    }),
} as const
