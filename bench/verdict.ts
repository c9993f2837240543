/**
 * `npm run bench:verdict`: how long after the truth the verdict comes, and how much AWS is asked for it: simulated rollouts
 * at default settings, on a clock of their own. The machine's speed has no part in it, so there are no rounds.
 */
import fc from 'fast-check'
import { type Shape, shapes } from '../__tests__/builders/rollouts/simulated.ts'
import { watched } from '../__tests__/builders/rollouts/watched.ts'
import { asked, say } from './parts/figures.ts'

const numRuns = asked().size === 'small' ? 5 : 2000
const SEED = 15
const WORST = { most: 10 }
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

for (const [name, targets] of [
  ['without a target group', 'none'],
  ['with a target group', 'one'],
] as const) {
  const all: Shape[] = fc.sample(shapes(targets), { numRuns, seed: SEED })
  const endings = await Promise.all(all.map(watched))
  const seconds = endings.map(({ delay }) => delay / 1000)
  console.log(`${numRuns} rollouts ${name}`)
  say({ what: '  from the truth to the verdict, mean', value: mean(seconds), unit: 's', goal: { most: 5 } })
  say({ what: '  the worst', value: Math.max(...seconds), unit: 's', goal: WORST })
  const late = seconds.filter((value) => value > WORST.most).length
  say({ what: '  later than that', value: (late * 100) / numRuns, unit: '%' })
  const requests = endings.map(({ most, mostOfTargets }) => Math.max(most, mostOfTargets))
  say({
    what: '  requests of a group in a minute, the most',
    value: Math.max(...requests),
    unit: '',
    goal: { most: 12 },
  })
}
