import { count } from '../../../text/duration.ts'
import { inlineCode } from '../../../text/escape.ts'
import { timeWords } from '../../../text/time.ts'
import type { Report } from '../../report.ts'

/** Where a release holds, who goes on with it, and how; `''` where none does. */
export function holdBlock(report: Report): string {
  const { hold, rollouts, outcome } = report
  if (hold === undefined || outcome !== 'holding') return ''
  const { at, next, since, commit } = hold
  const own = rollouts.filter(({ otherImages }) => otherImages === undefined)
  const serving = own.reduce((sum, { healthy }) => sum + healthy, 0)
  const desired = own.reduce((sum, rollout) => sum + rollout.desired, 0)
  return [
    '> [!IMPORTANT]',
    `> **It holds at ${at} % since ${timeWords(since)}.** ${serving} of ${count(desired, 'instance')} ${serving === 1 ? 'serves' : 'serve'} this release, the others serve the one before. Nothing more is replaced, and nothing expires: it is neither deployed nor proven before somebody promotes it.`,
    '',
    `A job of commit ${inlineCode(commit)} promotes it, to ${next} %, or takes it back, with these inputs of the action:`,
    '',
    '```yaml',
    ...inputsOf(report, commit),
    '```',
  ].join('\n')
}

/** With a settings file its stack says all the rest. */
function inputsOf({ stack }: Report, commit: string): string[] {
  return [
    'command: promote # or abort',
    `ref: ${commit} # in a workflow that runs on another commit`,
    stack.name === undefined
      ? '# and the inputs of the deploy that say which stack it is'
      : `stack: ${stack.name}`,
  ]
}
