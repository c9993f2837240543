import { answers } from './answers/family.ts'
import type { Family } from './fault.ts'
import { hostile } from './hostile/family.ts'
import { bakeFamily } from './processes/bake.ts'
import { machineFamily } from './processes/machine/machine.ts'
import { realFamily } from './processes/real/real.ts'
import { stackFamily } from './processes/stack.ts'

/** All families, in the order in which they are played. */
export const FAMILIES: readonly Family[] = [
  stackFamily(),
  bakeFamily(),
  machineFamily(),
  realFamily(),
  answers,
  hostile,
]
