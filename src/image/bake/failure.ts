import type { Cause } from '../../causes/causes.ts'
import { endedBySignal } from '../../diagnostics/failure.ts'
import { readDiagnostics } from '../../diagnostics/read.ts'
import { DeployError } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { type Explained, explained, shortageIn } from './explain.ts'
import { parseMachineLine } from './machine-lines.ts'
import type { About } from './mishaps.ts'
import { type BuildError, buildErrors, packerText } from './packer-output.ts'
import { lastWordsOf } from './provisioner.ts'
import { traceReader } from './trace.ts'

/** A command of Packer's that failed. */
export interface FailedCommand extends About {
  readonly command: string
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

/** A bake that failed, with what it takes to know whether another try makes sense. */
export class BakeError extends DeployError {
  /** What AWS has too little of, where this build ran; undefined where no other place would help. */
  readonly shortage: Shortage | undefined

  constructor({ reason, message, evidence, next, shortage }: BakeFacts) {
    super(reason, message, { evidence, next })
    this.shortage = shortage
  }
}

interface BakeFacts {
  readonly reason: FailureReason
  readonly message: string
  readonly evidence: readonly string[]
  readonly next: readonly string[]
  readonly shortage: Shortage | undefined
}

/** Something that another subnet or instance type may have. */
export interface Shortage {
  readonly cause: Cause
  /** Builds that met it, as Packer names them. */
  readonly builds: readonly string[]
}

/** Why a command of Packer's failed: Packer's own error first, then the last that a provisioner wrote. */
export function bakeError(failed: FailedCommand): BakeError {
  const { command, code, stdout } = failed
  const errors = buildErrors(stdout)
  const made = imagesOf(stdout)
  const said =
    errors.length > 0 ? { texts: errors.map(({ text }) => text), lines: errors.map(whole) } : toldBy(failed)
  const isKilled = errors.length === 0 && endedBySignal(code)
  const { reason, what, next } = isKilled ? KILLED : explained(said.texts, failed)
  const how = isKilled ? 'was ended by a signal' : `failed with exit code ${code}`
  const title = what === '' ? `packer ${command} ${how}` : `packer ${command} failed: ${what}`
  const shortages = made.length === 0 ? errors.map(({ text }) => shortageIn(text)) : []
  const [cause] = shortages
  const isShort = cause !== undefined && shortages.every((one) => one !== undefined)
  return new BakeError({
    reason,
    message:
      made.length === 0
        ? `${title}; no image was made.`
        : `${title}. It had made ${made.join(', ')} by then.`,
    evidence: [...said.lines, ...wordsOf(errors, stdout)],
    next: [...next, ...(made.length === 0 ? [] : [madeNext])],
    shortage: isShort ? { cause, builds: errors.map(({ build }) => build) } : undefined,
  })
}

/** Nothing that it has said by then is an error. */
const KILLED: Explained = {
  reason: 'image-build-failed',
  what: '',
  next: [
    'Run again: nothing says that the template is wrong. Where it happens again, see what ends processes on this machine: mostly the system does, when the memory is used up.',
  ],
}

const madeNext =
  'An image of a build that failed is not used: the end of the job removes it, where Packer has not.'

function whole({ build, text }: BuildError): string {
  return `${build}: ${text}`
}

/** What Packer said, to be understood and to be quoted. */
interface Told {
  readonly texts: readonly string[]
  readonly lines: readonly string[]
}

/** Where there is no error of a build, Packer did not get that far: its diagnostics, or its last lines. */
function toldBy({ stdout, stderr }: FailedCommand): Told {
  const text = packerText([...stdout, '', ...stderr])
  const found = readDiagnostics(text, 'packer').filter(({ severity }) => severity === 'error')
  const lines = text.filter((line) => line.trim() !== '').slice(-30)
  if (found.length === 0) return { texts: [lines.join('\n')], lines }
  const texts = found.map(({ summary, file, line, snippet, detail }) => {
    const place = file === undefined ? '' : `  on ${file} line ${line}`
    return [`Error: ${summary}`, place, snippet, detail].filter((part) => part !== '').join('\n')
  })
  return { texts, lines: texts }
}

/** What provisioners wrote, one of each build that failed in one. */
function wordsOf(errors: readonly BuildError[], stdout: readonly string[]): string[] {
  return errors.flatMap((error) => {
    const words = lastWordsOf(error, stdout)
    if (words === undefined || words.lines.length === 0) return []
    const where = errors.length === 1 ? '' : `${error.build}: `
    return ['', `${where}The last that ${words.of} wrote:`, ...words.lines]
  })
}

/** Images that Packer named in this build. */
function imagesOf(stdout: readonly string[]): string[] {
  const read = traceReader()
  const traces = stdout.map(parseMachineLine).flatMap((line) => (line === undefined ? [] : read(line)))
  return traces.flatMap((trace) => (trace.kind === 'image' ? [trace.id] : []))
}
