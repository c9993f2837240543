import { DeployError } from '../../../src/outcome/error.ts'

/** The DeployError that `work` throws or rejects with; anything else fails the test. */
export async function failureFrom(work: () => unknown): Promise<DeployError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof DeployError) return error
    throw new Error('another error than DeployError was thrown', { cause: error })
  }
  throw new Error('nothing was thrown')
}
