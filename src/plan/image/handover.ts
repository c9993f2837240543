import type { Image } from '../../image/image.ts'

/** How a stack comes by the image, and which image that is. */
export interface Handover {
  /** The stack's variable for the AMI; '' where a `data "aws_ami"` of the stack finds it. */
  readonly variable: string
  readonly image: Pick<Image, 'set' | 'imageKey'>
}

/** Why a plan does not carry the image: a clause that goes on after a colon, what shows it, and what to write. */
export interface Explanation {
  readonly why: string
  readonly evidence: readonly string[]
  readonly next: readonly string[]
}

export const NO_HOLDER = 'no launch template or launch configuration ends on it'
