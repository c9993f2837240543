import { analysis } from './analysis.ts'
import { notices } from './notices.ts'
import { probes } from './probes.ts'
import { steps } from './steps.ts'
import { test } from './test.ts'
import { windows } from './windows.ts'

/**
 * What a release has to go through beside its rollout. These keys may stand in four places of the file, of which the first
 * that has one counts: the entry of a stack, that of its environment under `environments`, `defaults`, the top.
 */
export const PROGRESSIVE = { test, probes, analysis, steps, windows, notices } as const

/** Their names, as the file has them. */
export const PROGRESSIVE_NAMES: readonly string[] = Object.values(PROGRESSIVE).map(({ name }) => name)
