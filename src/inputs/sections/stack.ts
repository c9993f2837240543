import { input } from '../parse/entry.ts'
import {
  choice,
  parseDuration,
  parseHandover,
  parseLines,
  parsePairs,
  parsePath,
  parseVariables,
  parseWorkspace,
} from '../parse/values.ts'

/** Which root module is planned and applied, with what, and within which bounds. */
export const stack = {
  directory: input('terraform-directory', {
    parse: parsePath,
    default: 'stack',
    description:
      'Directory of the Terraform or OpenTofu root module; with `terraform-tool: terragrunt` of the unit, where its `terragrunt.hcl` is.',
    setting: 'plain',
  }),
  tool: input('terraform-tool', {
    parse: choice('auto', 'terraform', 'tofu', 'terragrunt'),
    default: 'auto',
    description:
      '`terraform`, `tofu`, `terragrunt` (which has to be [on PATH](docs/tools.md#terragrunt)), or `auto`: what the lock file, `.tofu` files or version file of the root module speak for, else the one that is on PATH, Terraform before OpenTofu.',
    setting: 'widening',
  }),
  /** '' where the stack finds the image by itself. */
  amiVariable: input('ami-variable', {
    parse: parseHandover,
    default: 'ami_id',
    description:
      'Name of the stack\'s variable that takes the AMI id, or the path to an attribute of one that is an object, such as `app.image.id`; with several regions, a map of region to AMI id; with several sources, a map of source to such maps. Empty where a `data "aws_ami"` of the stack [finds the image by its tags](docs/image-handover.md).',
    setting: 'plain',
  }),
  variables: input('terraform-variables', {
    parse: parseVariables,
    default: '',
    description:
      'Terraform variables, one `name=value` per line. Values are passed as Terraform reads them on its command line.',
    text: 'secret',
    setting: 'plain',
  }),
  variableFiles: input('terraform-variable-files', {
    parse: parseLines,
    default: '',
    description: 'Terraform variable files, one path per line.',
    setting: 'plain',
  }),
  backendConfig: input('backend-config', {
    parse: parsePairs,
    default: '',
    description: 'Backend settings for `terraform init`, one `key=value` or file path per line.',
    setting: 'plain',
  }),
  workspace: input('workspace', {
    parse: parseWorkspace,
    default: 'default',
    description: 'Terraform workspace. It is created when it does not exist.',
    setting: 'plain',
  }),
  lockTimeoutMs: input('lock-timeout', {
    parse: parseDuration,
    default: '5m',
    description: 'How long to wait for the state lock, such as `30s` or `5m`.',
    setting: 'plain',
  }),
  /** What a plan may change without being blocked. */
  allow: input('allow', {
    parse: choice('image-only', 'no-destroy', 'any'),
    default: 'no-destroy',
    description:
      'What a plan may change without being blocked: `image-only`; `no-destroy`, nothing is destroyed, or replaced destroy-first; or `any`. A rollback of the image alone is always `image-only`.',
    setting: 'widening',
    stricter: ['image-only', 'no-destroy', 'any'],
  }),
}
