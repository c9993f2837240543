import type { View } from '../view.ts'

/** The healthy percentage from a moment on; `at` in milliseconds since the epoch. */
export interface Point {
  readonly at: number
  readonly percentage: number
}

/** More than a chart can show: a percentage that goes up and down for a day must not fill the memory. */
export const MOST_POINTS = 400

/** What a point is made of. */
export type Drawn = Pick<View, 'observation' | 'percentage' | 'health' | 'refresh'>

/** The percentage over time with one more look: a point for each change; where there are too many, every other one. */
export function courseWith(course: readonly Point[], view: Drawn): readonly Point[] {
  const percentage = shown(view)
  if (course.at(-1)?.percentage === percentage) return course
  return [...thinned(course), { at: view.observation.at, percentage }]
}

/** What a refresh that skips what matches has come to is of the rest: such a one of the last half begins at 0 %. */
function shown({ percentage, health, refresh }: Drawn): number {
  return refresh?.preferences.skipMatching === true ? health.percentage : percentage
}

function thinned(course: readonly Point[]): readonly Point[] {
  return course.length < MOST_POINTS ? course : course.filter((_, index) => index % 2 === 0)
}

/** Two stretches of one rollout, the later one behind the earlier. */
export function joined(earlier: readonly Point[], later: readonly Point[]): readonly Point[] {
  return [...earlier, ...later].reduce<readonly Point[]>((all, point) => [...thinned(all), point], [])
}

/** The points of a chart: one for each change, and one for the last look, up to which the last percentage held. */
export function courseUpTo(course: readonly Point[], view: Drawn): readonly Point[] {
  const { at } = view.observation
  return course.at(-1)?.at === at ? course : [...course, { at, percentage: shown(view) }]
}
