import { DeployError } from '../../outcome/error.ts'

/** Asks something of a region; an error says which it was, and that what cannot be seen is not removed. */
export async function inRegion<T>(region: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DeployError)) throw error
    const { reason, message, evidence, next, cause } = error
    const text = `In ${region}: ${message} What cannot be seen or changed there stays.`
    throw new DeployError(reason, text, { evidence, next, cause })
  }
}
