import type { GroupRef } from '../plan/group-ref.ts'
import type { GroupForecast } from '../plan/plan.ts'
import { measure } from './health.ts'
import type { Observation } from './observation.ts'
import { hasEnded } from './standing.ts'

/** A group of the stack that the run does not move: looked at once, and not judged. */
export interface Bystander {
  readonly group: string
  readonly region: string
  readonly address: string
  readonly desired: number
  /** Capacity units healthy on what its own template says. */
  readonly healthy: number
  /** 0-100. */
  readonly percentage: number
  /** The AMIs it is to run; empty where nobody could tell. */
  readonly images: readonly string[]
  /** Why it is left alone, and what is worth knowing of it; one sentence each. */
  readonly message: string
}

/** What is known of a group that is only looked at. */
export interface Sight {
  readonly group: GroupRef
  readonly images: readonly string[]
  readonly forecast: GroupForecast | undefined
  /** Absent where AWS could not be asked: `trouble` says why. */
  readonly observation?: Observation
  readonly trouble?: string
}

/** What is reported of it. */
export function bystanderOf({ group, images, forecast, observation, trouble }: Sight): Bystander {
  const { name, region, address } = group
  const health = observation && measure(observation, images, 'by-refresh')
  const said = [
    whyAlone(forecast),
    ...(observation?.exists === false ? ['The group is gone.'] : []),
    ...(observation?.refreshes ?? [])
      .filter((refresh) => !hasEnded(refresh))
      .map(({ id, status }) => `Refresh ${id} is ${status}; it is not of this run.`),
    ...(images.length > 0 && (health?.outdated ?? 0) > 0
      ? [`${health?.outdated} of ${health?.serving} in service do not run what its template says.`]
      : []),
    ...(trouble === undefined ? [] : [trouble]),
  ]
  return {
    ...{ group: name, region, address, images },
    desired: health?.desired ?? 0,
    healthy: health?.healthy ?? 0,
    percentage: images.length === 0 ? 0 : (health?.percentage ?? 0),
    message: said.join(' '),
  }
}

function whyAlone(forecast: GroupForecast | undefined): string {
  if (forecast === undefined || forecast.effect === 'unchanged') return 'The plan leaves it alone.'
  if (forecast.effect === 'updated') return `No instance moves: ${forecast.because}.`
  return `Nothing has begun to move it: ${forecast.because}.`
}
