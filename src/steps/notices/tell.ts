import type { Deps } from '../../deps/deps.ts'
import type { Inputs } from '../../inputs/types.ts'
import type { Notice } from '../../notices/notice.ts'
import { COMMANDS } from '../../outcome/commands.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Journal } from '../../run/journal.ts'
import { identityOf } from '../../run/stack-identity.ts'

/** What is told of a release that the run does not say anyhow. */
export type News = Pick<Notice, 'moment' | 'reason'> & {
  /** A sentence or a part of one, which follows the name of the command and the place: `has started`. */
  readonly doing: string
}

type TellDeps = Pick<Deps, 'notices' | 'context'>

/**
 * Tells those whom the settings file names; without `notices` nothing is done. It is not waited for, and what goes wrong is
 * a warning at the end of the run: a notice neither fails nor holds up a release.
 */
export async function tell(news: News, inputs: Inputs, deps: TellDeps, journal: Journal): Promise<void> {
  const { doing, ...others } = news
  const message = `${COMMANDS[inputs.command].headline} ${placeOf(inputs)} ${doing}`
  await say({ ...others, message }, inputs, deps, journal)
}

/** The same with a whole sentence. */
export async function say(
  told: Pick<Notice, 'moment' | 'reason' | 'message'>,
  inputs: Inputs,
  { notices, context }: TellDeps,
  journal: Journal,
): Promise<void> {
  if ((inputs.beyond.notices ?? []).length === 0) return
  const { repository, serverUrl, runUrl, actor } = context
  const { commit, image } = journal.findings
  const run = { repository, serverUrl, runUrl, actor, command: inputs.command }
  const of = { stack: stackOf(inputs), environment: inputs.report.environment }
  const known = { ...(commit && { commit: commit.sha }), ...(image && { images: image.set }) }
  try {
    await notices.tell({ ...run, ...of, ...known, ...told })
  } catch (error) {
    journal.warn(`Nobody was told of \`${told.moment}\`: ${errorMessage(error)}`)
  }
}

function stackOf(inputs: Inputs): string {
  const { name, label, directory } = identityOf(inputs)
  return name ?? (label || directory)
}

function placeOf(inputs: Inputs): string {
  return inputs.report.environment || stackOf(inputs)
}
