/** When a test is made, and how often it alone may be wrong. */
export interface Trial {
  /** Position in what is measured: after so many periods. */
  readonly after: number
  /** The chance to call an unchanged service worse. */
  readonly alpha: number
}

/**
 * Parts of the planned number at which a test is made, and the part of the allowed chance that each has: little before
 * there is enough, most when there is, and half of what is left at each doubling after it. They sum to 1.
 */
const EARLY: readonly (readonly [part: number, share: number])[] = [
  [1 / 8, 0.02],
  [1 / 4, 0.04],
  [1 / 2, 0.14],
  [1, 0.4],
]

/** What each doubling has: 0.2, 0.1, 0.05, ... */
const shareOfDoubling = (doubling: number) => 0.4 / 2 ** doubling

/** So many doublings have all but nothing of the chance. */
const DOUBLINGS = 30

/**
 * The tests of a series that grows. Each is made once, when so much was measured that the next step is reached: then it
 * does not matter how often anybody looks, and the chances of all tests together are at most `alpha` (Bonferroni). Steps
 * that are passed within one period are one test that has the chances of all. How much was measured does not depend on
 * what came out, so the tests may be chosen by it.
 * After Lan and DeMets, Biometrika 70 (1983) 659-663: https://doi.org/10.1093/biomet/70.3.659
 * @param sizes how much each period adds: its requests, or 1
 * @param planned how much there is to be before it may hold
 */
export function trialsOf(sizes: readonly number[], planned: number, alpha: number): Trial[] {
  const steps = [
    ...EARLY.map(([part, share]) => ({ size: planned * part, share })),
    ...Array.from({ length: DOUBLINGS }, (_, index) => ({
      size: planned * 2 ** (index + 1),
      share: shareOfDoubling(index + 1),
    })),
  ]
  const trials: Trial[] = []
  let next = 0
  let total = 0
  for (const [index, size] of sizes.entries()) {
    total += size
    let share = 0
    for (let step = steps[next]; step !== undefined && step.size <= total; step = steps[next]) {
      share += step.share
      next += 1
    }
    if (share > 0) trials.push({ after: index + 1, alpha: alpha * share })
  }
  return trials
}
