import { DeployError } from '../../outcome/error.ts'

/**
 * The work, or an error once it took too long. What it still asks is left to its own limits.
 * @param doing what the work does, in words that follow "could not"
 * @throws DeployError aws-unavailable
 */
export async function within<T>(ms: number, doing: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(ms, doing)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}

function tooLate(ms: number, doing: string): DeployError {
  return new DeployError('aws-unavailable', `AWS could not ${doing} within ${ms / 1000} s.`, {
    next: ['Run again: this passes. Where it stays, look at the AWS Health Dashboard.'],
  })
}
