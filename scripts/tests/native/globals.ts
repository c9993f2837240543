/** What a file of tests has in the place of `@jest/globals`, which is there inside of Jest's own runtime alone. */
import { getState } from 'jest-circus'

export { expect } from 'expect'
export { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'jest-circus'

export const jest = {
  /** How long each test and hook of this file may take, in milliseconds. */
  setTimeout: (ms: number): void => {
    getState().testTimeout = ms
  },
}
