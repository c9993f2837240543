import type { View } from '../view.ts'

/** The healthy percentage from a moment on; `at` in milliseconds since the epoch. */
export interface Point {
  readonly at: number
  readonly percentage: number
}

/** More than a chart can show: a percentage that goes up and down for a day must not fill the memory. */
export const MOST_POINTS = 400

/** The percentage over time with one more look: a point for each change; where there are too many, every other one. */
export function courseWith(
  course: readonly Point[],
  { observation, percentage }: Pick<View, 'observation' | 'percentage'>,
): readonly Point[] {
  if (course.at(-1)?.percentage === percentage) return course
  const kept = course.length < MOST_POINTS ? course : course.filter((_, index) => index % 2 === 0)
  return [...kept, { at: observation.at, percentage }]
}

/** The points of a chart: one for each change, and one for the last look, up to which the last percentage held. */
export function courseUpTo(
  course: readonly Point[],
  { observation, percentage }: Pick<View, 'observation' | 'percentage'>,
): readonly Point[] {
  const isThere = course.at(-1)?.at === observation.at
  return isThere ? course : [...course, { at: observation.at, percentage }]
}
