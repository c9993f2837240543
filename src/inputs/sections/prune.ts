import { parsePrune } from '../parse/command.ts'
import { input } from '../parse/entry.ts'
import { days, integer } from '../parse/values.ts'

/** Which images a prune keeps. */
export const retention = {
  keep: input('keep', {
    parse: integer(1, 1000),
    default: '5',
    description:
      'How many images proven healthy a prune keeps in each environment, the live one among them, 1 to 1000.',
    see: '[which images stay](#which-images-stay)',
    setting: 'widening',
    stricter: 'greater',
  }),
  keepMs: input('keep-days', {
    parse: days(1, 3650),
    default: '14',
    description:
      'How many days a prune keeps an image after it was made, and after it served in an environment, 1 to 3650.',
    setting: 'widening',
    stricter: 'greater',
  }),
}

export const removing = {
  removal: input('prune', {
    parse: parsePrune,
    default: 'false',
    description:
      'Whether the command `prune` removes the images that nothing needs, `true` or `false`. Without it they are only shown.',
    setting: 'none',
  }),
}
