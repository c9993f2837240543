import { instanceLine } from '../evidence.ts'
import { isSick, runsImage } from '../health.ts'
import type { Examination, InstanceView, Observation } from '../observation.ts'
import type { RolloutReport, SickInstance } from '../report.ts'
import { failuresIn } from './console.ts'

/** How many instances are asked about: a hundred are sick for one reason. */
const MOST = 3

/** Instances of the image that are worth asking about, the latest first, each once. */
export interface Patients {
  /** Those that were seen sick. */
  readonly sick: readonly InstanceView[]
  /** Those that were seen on their way into service. */
  readonly coming: readonly InstanceView[]
}

export const NO_PATIENTS: Patients = { sick: [], coming: [] }

/** Whom to ask about with one more look: AWS may take them out again before the last one. */
export function patientsWith(
  { sick, coming }: Patients,
  { instances }: Pick<Observation, 'instances'>,
  images: readonly string[],
): Patients {
  const own = instances.filter(isOf(images))
  return {
    sick: firsts([...own.filter(isSick), ...sick]),
    coming: firsts([...own.filter(({ lifecycleState }) => /^Pending/.test(lifecycleState)), ...coming]),
  }
}

/** Those that were seen sick, and where there is none, those that did not come into service. */
export function patientsOf({ sick, coming }: Patients): readonly InstanceView[] {
  return sick.length > 0 ? sick : coming
}

function firsts(instances: readonly InstanceView[]): InstanceView[] {
  const found: InstanceView[] = []
  for (const each of instances) {
    if (found.length === MOST) break
    if (found.every(({ id }) => id !== each.id)) found.push(each)
  }
  return found
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
