import type { RunResult } from '../../../sandbox/project.ts'
import type { Finding, Kind } from '../../fault.ts'

/** What is true of the stack, as AWS tells without the action. */
export interface Truth {
  /** The image of each instance of the group. */
  readonly images: readonly string[]
}

const GREEN = ['deployed', 'unchanged', 'built', 'planned', 'rolled-back', 'pruned', 'verified']

/** Whether the run ended as it says, and said what a person needs. @param blow what was done to it */
export function badEnding(
  result: RunResult,
  facts: { readonly truth: Truth; readonly asked: boolean; readonly toolKilled: boolean },
): Finding[] {
  const found: Finding[] = []
  const find = (kind: Kind, what: string) => found.push({ kind, what })
  const { exitCode, outputs, annotations, summary, log } = result
  const { outcome = '', 'failure-reason': reason = '', 'image-id': image = '' } = outputs
  const wasKilled = exitCode > 128
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
  if (exitCode === 0) {
    if (!GREEN.includes(outcome)) find('false-green', `exit code 0 with the outcome "${outcome}"`)
    const others = facts.truth.images.filter((one) => one !== image)
    if (outcome === 'deployed' && others.length > 0)
      find('false-green', `"deployed" ${image}, and the group runs ${others.join(', ')}`)
  } else if (!wasKilled) {
    // Without a directory for its report a run cannot begin, and says that.
    const hasBegun = !summary.includes('The run could not begin')
    if (hasBegun && (outcome === '' || reason === ''))
      find('unclear', `no outcome or no reason: "${outcome}", "${reason}"`)
    if (reason === 'internal-error') find('unclear', `internal-error: ${errors.join(' | ')}`)
    if (errors.length === 0) find('unclear', 'it failed, and no error says why')
    if (summary.trim() === '') find('unclear', 'it failed, and there is no summary')
    if (facts.asked && !['cancelled', 'failed'].includes(outcome))
      find('unclear', `it was asked to end, and its outcome is "${outcome}"`)
    if (facts.toolKilled && !facts.asked && !/signal|killed/i.test(errors.join(' ')))
      find('unclear', `its tool was killed, and it says: ${errors.join(' | ')}`)
  }
  const { postExitCode } = result
  if (postExitCode !== undefined && postExitCode !== 0)
    find('unclear', `the post step ended with ${postExitCode}`)
  const broken = [...errors, ...log].filter((text) =>
    /\n?\s+at .*(?:index\.js|node:internal).*:\d+|\[object Object\]|\bNaN\b|\bat undefined\b/.test(text),
  )
  if (broken.length > 0) find('unclear', `words for programmers: ${broken.slice(0, 2).join(' | ')}`)
  return found
}

/** Processes and files that outlive the job. */
export function leftOnMachine({ leftovers, temporaryFiles, log, postExitCode }: RunResult): Finding[] {
  if (postExitCode === undefined) return []
  const files = temporaryFiles.filter((path) => !path.startsWith('_runner_file_commands'))
  const isSaid = log.some((line) => /remove it when that has ended|will not find .* and leaves it/.test(line))
  return [
    ...leftovers.map(
      ({ pid, command }): Finding => ({
        kind: 'orphan',
        what: `process ${pid} outlives the job: ${command}`,
      }),
    ),
    ...(files.length > 0 && !isSaid
      ? [{ kind: 'leak', what: `files of the run stay: ${files.slice(0, 5).join(', ')}` } as const]
      : []),
  ]
}
