import { DeployError } from '../../../outcome/error.ts'

/** What a clause of a refusal needs: why, and what to do. */
interface Why {
  readonly why: string
  readonly next: readonly string[]
}

const ASIDE =
  'Or let the image come alone: give the stack a variable for it (`variable "ami_id" { type = string }`), and name that in `ami-variable`.'

/** The image has no place in the variable. Values stay out: they may be secrets. */
export function noPlace(variable: string, { why, next }: Why): DeployError {
  return new DeployError('plan-without-image', `The image cannot be put into "${variable}": ${why}.`, {
    next: [...next, ASIDE],
  })
}
