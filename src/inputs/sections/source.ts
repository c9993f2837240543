import { input } from '../parse/entry.ts'
import { parsePath, parseRef, parseRepository } from '../parse/values.ts'

/** Where the code comes from. */
export const source = {
  /** `owner/name`, or '' for the repository of the run. */
  repository: input('repository', {
    parse: parseRepository,
    default: '',
    description:
      'Repository to take the template and the stack from, as `owner/name`, when it is not the one the workflow runs in.',
    setting: 'none',
  }),
  ref: input('ref', {
    parse: parseRef,
    default: '',
    description:
      'Branch, tag or commit of `repository` to take. Without it: the commit of the run, or the default branch of another repository.',
    setting: 'none',
  }),
  workingDirectory: input('working-directory', {
    parse: parsePath,
    default: '.',
    description:
      'Directory inside the repository that all other paths are relative to. Packer runs here, Terraform in `terraform-directory`.',
    setting: 'plain',
  }),
}
