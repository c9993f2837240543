import { input } from '../parse/entry.ts'
import { parseMirror, parseVersion } from '../parse/values.ts'

/** What is asked for; undefined leaves it to the repository, and to what is on PATH. */
export const versions = {
  packer: input('packer-version', {
    parse: parseVersion,
    default: '',
    description:
      'Version of Packer: `1.11.2`, or a range such as `~> 1.11`. Without it `.packer-version` counts, else what is on PATH. What is not on PATH is downloaded and verified.',
    see: '[tools](#tools)',
    setting: 'plain',
  }),
  terraform: input('terraform-version', {
    parse: parseVersion,
    default: '',
    description:
      'Version of Terraform or OpenTofu: `1.11.4`, or a range such as `~> 1.11`. Without it `.terraform-version` or `.opentofu-version` counts, then `required_version` of the root module, else what is on PATH.',
    see: '[tools](#tools)',
    setting: 'plain',
  }),
}

/** Where tools are fetched from in the place of their makers' addresses; '' for these. */
export const mirrors = {
  hashicorp: input('hashicorp-mirror', {
    parse: parseMirror,
    default: '',
    description:
      'Address to download Packer and Terraform from in the place of `https://releases.hashicorp.com`, laid out the same. Signatures are verified all the same.',
    text: 'secret',
    setting: 'widening',
  }),
  opentofu: input('opentofu-mirror', {
    parse: parseMirror,
    default: '',
    description:
      'Address to download OpenTofu from, with `v1.9.0/` and so on and `api.json` below it. Signatures are verified all the same.',
    text: 'secret',
    setting: 'widening',
  }),
}
