import { commandNames } from '../../outcome/commands.ts'
import { listed } from '../../text/list.ts'
import { parseCommand } from '../parse/command.ts'
import { input } from '../parse/entry.ts'

/** What the run is asked for. */
export const choosing = {
  command: input('command', {
    parse: parseCommand,
    default: 'auto',
    description: `${listed(['auto', ...commandNames], 'or')}. \`auto\` plans on pull requests, with their reviews, comments and merge queues, rolls back on \`workflow_dispatch\` with \`rollback-to\` set, and deploys on every other event.`,
    see: '[commands](#commands)',
    setting: 'none',
  }),
}
