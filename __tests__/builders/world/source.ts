import type { Source } from '../../../src/steps/source/source.ts'
import { commits } from '../values/images.ts'

/** The code of the fourth commit, in the workspace. */
export function sourceOf(changes: Partial<Source> = {}): Source {
  return {
    repository: 'octo-org/shop',
    root: '/workspace',
    directory: '/workspace',
    sha: commits[3],
    ref: 'refs/heads/main',
    ...changes,
  }
}
