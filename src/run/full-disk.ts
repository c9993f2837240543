import type { Failure, FailureReason } from '../outcome/reasons.ts'

/** How much room there is on a disk that a run writes to. */
export interface Disk {
  /** A directory on it, and how much is free: a line for people. */
  readonly text: string
  /** none: what fails for lack of it often cannot even say so. */
  readonly room: 'some' | 'none'
}

/** Where a tool does the work, which may fail for a disk that is full. */
const OF_TOOLS: readonly FailureReason[] = [
  'checkout-failed',
  'image-build-failed',
  'plan-failed',
  'apply-failed',
  'internal-error',
]

/** The words of Node, the system and the tools written in Go. */
const FULL =
  /\bENOSPC\b|\bno space left on device\b|\bnot enough space on the disk\b|\bdisk quota exceeded\b|\bEDQUOT\b/i

/** Whether something could not be written for lack of room. */
function isOfFullDisk({ message, evidence }: Failure): boolean {
  return [message, ...evidence].some((text) => FULL.test(text))
}

/** The failure with what it comes from, where that is a disk that is full. @param look how full they are, that of the run first */
export async function ofFullDisk(failure: Failure, look: () => Promise<readonly Disk[]>): Promise<Failure> {
  const isSaid = isOfFullDisk(failure)
  if (!isSaid && !OF_TOOLS.includes(failure.reason)) return failure
  const disks = await look()
  if (!isSaid && disks[0]?.room !== 'none') return failure
  return {
    ...failure,
    message: `The disk is full: ${failure.message}`,
    evidence: [...disks.map(({ text }) => text), ...failure.evidence],
    next: [
      'Free room where it is used up, or take a runner with a larger disk; then run again. Plans and tools go below RUNNER_TEMP and the tool cache, providers below the workspace.',
    ],
  }
}
