import type { Family } from '../fault.ts'
import { openStage } from '../stage/stage.ts'
import { canaries } from './canaries.ts'
import { foreignCode } from './foreign.ts'
import { hostileWords } from './words.ts'

/** Names, texts and code of somebody who wants more from a run than it may give, and secrets that must not get out. */
export const hostile: Family = {
  name: 'hostile',
  atOnce: 8,
  sample: 10,
  open: async () => {
    const stage = await openStage()
    const faults = [...hostileWords(stage), ...canaries(stage), ...foreignCode(stage)]
    return { faults, close: stage.close }
  },
}
