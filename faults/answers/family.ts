import type { Family } from '../fault.ts'
import { openStage } from '../stage/stage.ts'
import { faultOf } from './faults.ts'
import { githubFaults } from './github-table.ts'
import { lostFaults } from './lost.ts'
import { pruneFaults } from './prune.ts'
import { sicknessFaults } from './sickness.ts'
import { awsFaults } from './table.ts'

/** Answers of AWS and of GitHub that are late, broken, wrong or not there. */
export const answers: Family = {
  name: 'answers',
  atOnce: 8,
  sample: 8,
  open: async () => {
    const stage = await openStage()
    const all = [...awsFaults(), ...sicknessFaults(), ...lostFaults(), ...pruneFaults(), ...githubFaults()]
    return { faults: all.map((fault) => faultOf(fault, stage)), close: stage.close }
  },
}
