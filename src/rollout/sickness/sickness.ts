import { instanceLine } from '../evidence.ts'
import { runsImage } from '../health.ts'
import { isSick } from '../image-standing.ts'
import type { Examination, InstanceView, Observation } from '../observation.ts'
import type { RolloutReport, SickInstance } from '../report.ts'
import { failuresIn } from './console.ts'

/** How many instances are asked about: a hundred are sick for one reason. */
const MOST = 3

/**
 * Instances of the image that are worth asking about: those that were seen sick, the latest first, and where there is
 * none, those that did not come into service. AWS may have taken them out again before the last look.
 */
export function patientsOf(observations: readonly Observation[], images: readonly string[]): InstanceView[] {
  const own = observations.toReversed().flatMap(({ instances }) => instances.filter(isOf(images)))
  const sick = own.filter(isSick)
  const found = sick.length > 0 ? sick : own.filter(({ lifecycleState }) => /^Pending/.test(lifecycleState))
  const firsts = found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index)
  return firsts.slice(0, MOST)
}

function isOf(images: readonly string[]): (instance: InstanceView) => boolean {
  return (instance) => runsImage(instance, images)
}

/** What is reported of a sick instance: what Auto Scaling and the target groups say, and what EC2 tells. */
export function sickInstance(seen: InstanceView, examination: Examination): SickInstance {
  const { console, ...told } = examination
  return {
    id: seen.id,
    standing: instanceLine(seen),
    failures: failuresIn(console),
    ...told,
    ...(console === '' ? {} : { console }),
  }
}

/** What the sick instances of a group show, a line each; that something may not be asked is said once. */
export function symptomLines({ sick = [] }: Pick<RolloutReport, 'sick'>): string[] {
  const lines = sick.flatMap(({ id, checks, failures }) => [
    ...checks.map((check) => `${id}, status check: ${check}`),
    ...failures.map((failure) => `${id}, console: ${failure}`),
  ])
  return [...lines, ...new Set(sick.flatMap(({ untold }) => untold))]
}
