import type { Failure } from '../outcome/reasons.ts'

/** The words of Node, the system and the tools written in Go. */
const FULL =
  /\bENOSPC\b|\bno space left on device\b|\bnot enough space on the disk\b|\bdisk quota exceeded\b|\bEDQUOT\b/i

/** Whether something could not be written for lack of room. */
export function isOfFullDisk({ message, evidence }: Failure): boolean {
  return [message, ...evidence].some((text) => FULL.test(text))
}

/** The failure with what it comes from. @param disks how much room there is, a line each directory */
export function ofFullDisk(failure: Failure, disks: readonly string[]): Failure {
  return {
    ...failure,
    message: `The disk is full: ${failure.message}`,
    evidence: [...disks, ...failure.evidence],
    next: [
      'Free room where it is used up, or take a runner with a larger disk; then run again. Plans and tools go below RUNNER_TEMP and the tool cache, providers below the workspace.',
    ],
  }
}
