import { answers } from './answers/family.ts'
import type { Family } from './fault.ts'
import { bakeFamily } from './processes/bake.ts'
import { machineFamily } from './processes/machine/machine.ts'
import { stackFamily } from './processes/stack.ts'

/** All families, in the order in which they are played. */
export const FAMILIES: readonly Family[] = [stackFamily(), bakeFamily(), machineFamily(), answers]
