import { inlineCode } from '../text/escape.ts'
import { firstOf } from '../text/more.ts'

/** How many stacks are named. */
const MOST_NAMES = 10

/**
 * What is to be known of stacks that a pull request takes out of the settings file; never of none.
 * @param path the settings file, from the root of the repository
 */
export function removedWords(names: readonly string[], path: string): string {
  const [are, they, them] = names.length === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them']
  const of = firstOf(names.map(inlineCode), MOST_NAMES)
  return `${of} ${are} no longer in ${inlineCode(path)}: once this is merged, no job plans, deploys or verifies ${them}, and nothing destroys ${them}: what ${they} launched goes on serving. Where ${they} ${are} to go, take ${them} down by hand (\`terraform destroy\` in the directory, with the same backend and workspace) before the code is gone. Under another name, a stack of the same state goes on as it was.`
}
