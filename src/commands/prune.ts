import type { Deps } from '../deps/deps.ts'
import { judgeRetention } from '../image/retention.ts'
import type { PruneInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { pruneLines } from '../report/parts/prune-list.ts'
import { rowOf } from '../report/prune.ts'
import type { Journal } from '../run/journal.ts'
import { removeAll } from '../steps/prune/remove.ts'
import { takeSurvey } from '../steps/prune/survey.ts'
import { open } from '../steps/stack/prepare.ts'

/** Removes the images that nothing needs any more, with their snapshots, in all regions; or only says which. */
export async function prune(inputs: PruneInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const opened = await open(inputs, deps, journal)
  const survey = await journal.step('Survey', () => takeSurvey(opened, inputs, deps))
  const rulings = judgeRetention(survey.builds, survey.facts, { ...inputs.retention, now: deps.clock.now() })
  const builds = rulings.map((ruling) => rowOf(ruling))
  journal.record({ prune: { extent: inputs.extent, builds } })
  for (const line of pruneLines(builds)) deps.log.info(line)
  if (inputs.extent === 'planned') return 'planned'
  const rows = await journal.step('Remove', () => removeAll(rulings, survey, deps, journal))
  return rows.some(({ result }) => result === 'removed') ? 'pruned' : 'unchanged'
}
