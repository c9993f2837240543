import { closest } from 'fastest-levenshtein'
import type { RollbackTarget } from '../../image/target.ts'
import { type Command, commandFor, commandNames, isAllowedOn } from '../../outcome/commands.ts'
import type { Beside, Parsed } from './entry.ts'
import { parseBoolean, parseRollbackTo } from './values.ts'

const names = ['auto', ...commandNames]

/** A command by its name, where the event lets it run; `auto` is the one that the event suits. */
export function parseCommand(
  text: string,
  beside: Pick<Beside, 'eventName' | 'rollbackTo'>,
): Parsed<Command> {
  if (text === 'auto') return { value: commandFor(beside) }
  const named = commandNames.find((name) => name === text)
  if (named !== undefined)
    return isAllowedOn(named, beside.eventName)
      ? { value: named }
      : {
          accepted: `\`auto\` or \`plan\` on the event \`${beside.eventName}\`: nothing is merged yet, and may never be`,
        }
  const hint = text === '' ? '' : `; did you mean \`${closest(text, names)}\`?`
  return { accepted: `${names.map((name) => `\`${name}\``).join(', ')}${hint}` }
}

/** What to go back to. A rollback that is asked for and not carried out would be worse than an error. */
export function parseTarget(text: string, { command }: Beside): Parsed<RollbackTarget | undefined> {
  if (command === 'rollback') return parseRollbackTo(text)
  return text === '' || command === undefined
    ? { value: undefined }
    : { accepted: `nothing where the command is \`${command}\`; set \`command: rollback\`` }
}

/** What a command may do: show what it would do, or do it. */
export type Extent = 'planned' | 'applied'

/** `true` is planned. A deploy that was to change nothing, and does, would be worse than an error. */
export function parseDryRun(text: string, { command }: Beside): Parsed<Extent> {
  const parsed = parseBoolean(text)
  if ('accepted' in parsed) return parsed
  if (parsed.value && command === 'build')
    return { accepted: '`false` where the command is `build`: it bakes' }
  if (parsed.value && command === 'deploy')
    return {
      accepted: '`false` where the command is `deploy`; set `command: plan` to see what it would do',
    }
  return { value: parsed.value ? 'planned' : 'applied' }
}

/** `true` is applied. Who sets `prune: true` expects images to be removed; no other command does that. */
export function parsePrune(text: string, { command }: Beside): Parsed<Extent> {
  const parsed = parseBoolean(text)
  if ('accepted' in parsed) return parsed
  return parsed.value && command !== undefined && command !== 'prune'
    ? { accepted: `\`false\` where the command is \`${command}\`; set \`command: prune\`` }
    : { value: parsed.value ? 'applied' : 'planned' }
}
