import { input } from '../parse/entry.ts'
import { choice, parseAge, parseContents, parseLines, parsePath, parseVariables } from '../parse/values.ts'
import { parseWish } from '../parse/wish.ts'

/** Which image it is, what it is made of, and when. */
export const image = {
  /** What a build has no use for, and what looks for images by other words. */
  from: input('image', {
    parse: parseWish,
    default: 'auto',
    description:
      'Image that `plan` and `deploy` take: `auto` (what the template makes), an AMI id, JSON of region to AMI id (or of source to that: the output `image-ids`), `ssm:/parameter`, `key:` with an image key, or `proven:` with an environment. Where it is not `auto`, nothing is baked, and there need be no template.',
    see: '[docs/given-images.md](docs/given-images.md)',
    // What a pull request may say: the plan of the head shows the image that it brings, and no value of a parameter.
    setting: 'plain',
  }),
  template: input('packer-template', {
    parse: parsePath,
    default: 'image',
    description: 'Packer template: an HCL2 file, a directory of HCL2 files, or a JSON file.',
    setting: 'plain',
  }),
  variables: input('packer-variables', {
    parse: parseVariables,
    default: '',
    description: 'Packer variables, one `name=value` per line.',
    text: 'secret',
    setting: 'plain',
  }),
  variableFiles: input('packer-variable-files', {
    parse: parseLines,
    default: '',
    description: 'Packer variable files, one path per line.',
    setting: 'plain',
  }),
  /** Names of the template's builds to take, and to leave out. */
  only: input('packer-only', {
    parse: parseLines,
    default: '',
    description:
      'Builds of the template to take, one name per line, as `packer build -only` reads them. Without it all are built.',
    setting: 'plain',
  }),
  except: input('packer-except', {
    parse: parseLines,
    default: '',
    description:
      'Builds of the template to leave out, one name per line, as `packer build -except` reads them.',
    setting: 'plain',
  }),
  contents: input('image-inputs', {
    parse: parseContents,
    default: '',
    description:
      'Globs of the files that decide what is in the image, one per line, in place of those that the template is found to name. A line that begins with `+` adds to those that are found. The template and the variable files always count.',
    see: '[what makes an image another one](docs/images.md#what-makes-an-image-another-one)',
    setting: 'plain',
  }),
  /** Whether an image is baked where none with the same content is there, in any case, or not at all. */
  build: input('build', {
    parse: choice('auto', 'always', 'never'),
    default: 'auto',
    description:
      'When to bake an image: `auto`, where none with the same content is there; `always`; or `never`.',
    see: '[docs/images.md](docs/images.md)',
    setting: 'plain',
  }),
  /** Older images are baked anew; Infinity where age does not matter. */
  maxAgeMs: input('max-image-age', {
    parse: parseAge,
    default: '',
    description:
      'Bake anew where the image with the same content is older than this, such as `7d`, so that patches of the base image ship. Without it any age will do.',
    setting: 'plain',
  }),
}
