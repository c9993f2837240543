import type { Family } from './fault.ts'

/** All families, in the order in which they are played. */
export const FAMILIES: readonly Family[] = []
