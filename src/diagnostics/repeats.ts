import { stripVTControlCharacters } from 'node:util'
import { isClosed, isOpened, isSide } from './frames.ts'

/** Takes a tool's lines one by one, each as it comes; gives what is to be printed for it. */
export interface Lines {
  take(line: string): readonly string[]
  /** What was held when the lines ended. */
  rest(): readonly string[]
}

/**
 * Leaves out a warning in a frame that was told before in the same words, but for a line that says so: Terraform and
 * OpenTofu give the same ones with every plan and apply. Errors are always told.
 * @param told the warnings that were told, which grows
 */
export function withoutToldWarnings(told: Set<string>): Lines {
  let held: string[] = []
  const letGo = () => held.splice(0)
  const take = (line: string): readonly string[] => {
    const text = stripVTControlCharacters(line)
    if (isOpened(text)) {
      const before = letGo()
      held = [line]
      return before
    }
    if (held.length === 0) return [line]
    held.push(line)
    if (isClosed(text)) return once(letGo(), told)
    return isSide(text) ? [] : letGo()
  }
  return { take, rest: letGo }
}

/** The lines of a frame; of a warning that was told before one line. */
function once(lines: readonly string[], told: Set<string>): readonly string[] {
  const [title = '', ...words] = lines
    .map((line) => stripVTControlCharacters(line).replace(/^│ ?/, ''))
    .slice(1)
  if (!title.startsWith('Warning: ')) return lines
  const text = [title, ...words].join('\n')
  if (told.has(text)) return [`${title} (as told above)`]
  told.add(text)
  return lines
}
