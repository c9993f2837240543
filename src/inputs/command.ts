import { closest } from 'fastest-levenshtein'
import type { RollbackTarget } from '../image/target.ts'
import type { Command } from '../outcome/commands.ts'
import { type Parsed, parseBoolean, parseRollbackTo } from './values.ts'

const commands = ['auto', 'build', 'plan', 'deploy', 'rollback', 'verify', 'prune'] as const

/** `auto` means: plan on pull requests, rollback where `rollback-to` is set by hand, deploy on every other event. */
export function parseCommand(text: string, eventName: string, rollbackTo: string): Parsed<Command> {
  if (text === 'auto') return { value: commandFor(eventName, rollbackTo) }
  const named = commands.find((name) => name === text)
  if (named !== undefined && named !== 'auto') return { value: named }
  const hint = text === '' ? '' : `; did you mean \`${closest(text, commands)}\`?`
  return { accepted: `${commands.map((name) => `\`${name}\``).join(', ')}${hint}` }
}

function commandFor(eventName: string, rollbackTo: string): Command {
  // Reviews and their comments are events of a pull request too: its code is checked out, merged or not.
  if (eventName.startsWith('pull_request')) return 'plan'
  return eventName === 'workflow_dispatch' && rollbackTo !== '' ? 'rollback' : 'deploy'
}

/**
 * What to go back to. A rollback that is asked for and not carried out would be worse than an error.
 * @param command undefined where it could not be read: that is said already
 */
export function parseTarget(text: string, command: Command | undefined): Parsed<RollbackTarget | undefined> {
  if (command === 'rollback') return parseRollbackTo(text)
  return text === '' || command === undefined
    ? { value: undefined }
    : { accepted: `nothing where the command is \`${command}\`; set \`command: rollback\`` }
}

/** A deploy that was to change nothing, and does, would be worse than an error. */
export function parseDryRun(text: string, command: Command): Parsed<boolean> {
  const parsed = parseBoolean(text)
  const wantsDry = 'value' in parsed && parsed.value
  if (command === 'build' && wantsDry) return { accepted: '`false` where the command is `build`: it bakes' }
  return command === 'deploy' && wantsDry
    ? { accepted: '`false` where the command is `deploy`; set `command: plan` to see what it would do' }
    : parsed
}

/** Who sets `prune: true` expects images to be removed; no other command does that. */
export function parsePrune(text: string, command: Command): Parsed<boolean> {
  const parsed = parseBoolean(text)
  return command !== 'prune' && 'value' in parsed && parsed.value
    ? { accepted: `\`false\` where the command is \`${command}\`; set \`command: prune\`` }
    : parsed
}
