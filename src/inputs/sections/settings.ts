import { input } from '../parse/entry.ts'
import { parseStacks } from '../parse/stacks.ts'
import { parseSettingsPath } from '../parse/values.ts'

/** Which part of which settings file says what `with:` does not. */
export const settings = {
  /** '' where it is the usual one. */
  path: input('settings', {
    parse: parseSettingsPath,
    default: '',
    description:
      'Settings file, a path from the root of the repository. Without it: `.github/immutable-deploy.yml`, which is read where `stack` is set. Where this is set and `stack` is not, its `defaults:` count.',
    see: '[docs/settings.md](docs/settings.md)',
    setting: 'none',
  }),
  stacks: input('stack', {
    parse: parseStacks,
    default: '',
    description:
      'Stack of the settings file that this job is about, by its name there. What stands under `with:` comes before what the file says. `report` and `status` take several: names parted by commas or line ends, or a JSON list.',
    see: '[docs/settings.md](docs/settings.md)',
    setting: 'none',
  }),
}
