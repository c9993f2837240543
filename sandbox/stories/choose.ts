import type { Tools } from '../tools/find.ts'
import { imageStory } from './image.ts'
import type { Part, Stage } from './part.ts'
import { stackStory } from './stack.ts'
import { wholeStory } from './whole.ts'

/** What can be played with the tools that there are. */
export interface Choice {
  readonly story: (stage: Stage) => Part[]
  /** What the story goes without, a sentence each; none where it is the whole one. */
  readonly leftOut: readonly string[]
}

/** The story for these tools; undefined where there is none: without AWS, or with nothing to bake or to deploy. */
export function storyFor(tools: Tools): Choice | undefined {
  if (tools.python === undefined) return undefined
  const hasStack = (tools.terraform ?? tools.tofu) !== undefined && tools.provider !== undefined
  if (hasStack && tools.packer !== undefined) return { story: wholeStory, leftOut: [] }
  if (hasStack) {
    const leftOut = [
      'Without Packer nothing is baked: the stack is made by hand, and images of Amazon Linux play those of a site.',
    ]
    return {
      story: stackStory,
      leftOut: [...leftOut, 'So there are no plans of a pull request and no deploys.'],
    }
  }
  if (tools.packer === undefined) return undefined
  const lacking = (tools.terraform ?? tools.tofu) === undefined ? 'Terraform or OpenTofu' : 'the AWS provider'
  const leftOut = [`Without ${lacking} there is no stack: images are baked, and nothing is deployed.`]
  return {
    story: imageStory,
    leftOut: [...leftOut, 'So there are no plans, no rollouts, no recovery and no rollback.'],
  }
}
