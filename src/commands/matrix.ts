import type { Deps } from '../deps/deps.ts'
import { matricesOf } from '../fleet/matrices.ts'
import { removedWords } from '../fleet/removed.ts'
import { type SharedRecord, sharedRecords, sharedStates } from '../fleet/states.ts'
import type { MatrixInputs } from '../inputs/types.ts'
import { DeployError } from '../outcome/error.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { MOST_CHARACTERS, matrixOutput } from '../report/matrix.ts'
import { matrixLines } from '../report/parts/matrix-list.ts'
import type { Journal } from '../run/journal.ts'
import { removedStacks } from '../settings/layers.ts'
import { readStacks } from '../steps/fleet/stacks.ts'
import { touchedStacks } from '../steps/fleet/touched.ts'
import { inlineCode } from '../text/escape.ts'
import { firstOf } from '../text/more.ts'

/** The stacks of the settings file as matrices of jobs; on a pull request those that it touches. Asks nothing of AWS. */
export async function matrix(inputs: MatrixInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const fleet = await journal.step('Settings', () => readStacks(inputs, deps))
  const { code, path, files, stacks: all } = fleet
  journal.record({ commit: { repository: code.repository, sha: code.sha, ref: code.ref } })
  for (const names of sharedStates(all)) journal.warn(sharing(names))
  for (const record of sharedRecords(all)) journal.warn(oneRecord(record))
  const removed = removedStacks(files)
  if (removed.length > 0) journal.warn(removedWords(removed, path))
  const { stacks, touched, whole } = await journal.step('Changes', () => touchedStacks(fleet, deps))
  const matrices = matricesOf(stacks, files.head.waves)
  const report = { settings: path, matrices, all: all.length, touched, whole }
  requireRoom(matrixOutput(report))
  journal.record({ matrix: report })
  for (const line of matrixLines(report)) deps.log.info(line)
  return 'planned'
}

/** How many stacks are named. */
const MOST_NAMES = 10

function sharing(names: readonly string[]): string {
  const of = firstOf(names.map(inlineCode), MOST_NAMES)
  return `${of} have the same directory, workspace, backend settings and variables, and so one state, unless their jobs tell them apart: give each a \`backend-config\` or a \`workspace\` of its own.`
}

function oneRecord({ environment, names }: SharedRecord): string {
  const of = firstOf(names.map(inlineCode), MOST_NAMES)
  const where = environment === '' ? 'no environment' : `the environment ${inlineCode(environment)}`
  return `${of} take the same image in ${where}: what is recorded of an image is recorded for an environment, so that the first of them that is well proves it for all, and one that fails puts it into quarantine for all. Give each an \`environment\` of its own.`
}

const PART =
  'Part the stacks into several settings files, each with a workflow of its own; the input `settings` names one.'

function requireRoom(output: string): void {
  if (output.length <= MOST_CHARACTERS) return
  throw new DeployError('invalid-input', 'The stacks are more than an output of a job can hold.', {
    evidence: [`the output \`matrix\` has ${output.length} characters; GitHub takes ${MOST_CHARACTERS}`],
    next: [PART],
  })
}
