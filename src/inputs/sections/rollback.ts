import { parseDryRun, parseTarget } from '../parse/command.ts'
import { input } from '../parse/entry.ts'
import { choice } from '../parse/values.ts'

/** What a rollback goes back to, and how far. */
export const goingBack = {
  rollbackTo: input('rollback-to', {
    parse: parseTarget,
    default: '',
    description:
      'Image to go back to: `previous` (the other image that was proven healthy in this environment last), a git SHA of 7 to 40 digits, `live` (the image the groups launch now), or an AMI id.',
    see: '[rollback](#rollback-recovery-quarantine)',
    setting: 'none',
  }),
  /** release: image and stack; image: the image alone. */
  scope: input('rollback-scope', {
    parse: choice('release', 'image'),
    default: 'release',
    description:
      'What a rollback to `previous`, `live` or a SHA goes back to: `release` (image and stack of that release) or `image` (the image alone). An AMI id is always the image alone.',
    setting: 'widening',
  }),
  extent: input('dry-run', {
    parse: parseDryRun,
    default: 'false',
    description:
      'Whether a rollback stops after the plan and only shows what it would do, `true` or `false`. For a deploy that is `command: plan`.',
    setting: 'none',
  }),
}
