import { type Machine, releaseOf } from '../../src/tools/release.ts'
import { TERRAFORM_HOST } from './mirror.ts'
import { PACKER } from './packer.ts'
import { moduleFor } from './provider/fetch.ts'
import { MOTO_REQUIREMENT } from './python.ts'
import { MAKERS } from './release.ts'
import { isOnNpm, TERRAFORM, TOFU, TOFU_NAME, TOFU_PACKAGE } from './terraform.ts'

export type Part = 'packer' | 'terraform' | 'tofu' | 'provider' | 'moto'

/** What a person calls each part. */
export const TITLES: Readonly<Record<Part, string>> = {
  packer: 'Packer',
  terraform: 'Terraform',
  tofu: 'OpenTofu',
  provider: 'The AWS provider of Terraform and OpenTofu',
  moto: 'moto, which stands in for AWS',
}

/** The machine that something is to be installed on. */
export interface Target extends Machine {
  readonly isRoot: boolean
  /** Whether it has Debian's packages. */
  readonly hasApt: boolean
  /** What is there of the two. */
  readonly tool?: 'terraform' | 'tofu'
}

/** The command that installs a part on a machine, from where it is had there. */
export function installCommand(part: Part, target: Target): string {
  return commands[part](target)
}

const commands: Readonly<Record<Part, (target: Target) => string>> = {
  packer: (target) => (target.hasApt ? fromApt('packer', target) : fromMakers('packer', PACKER, target)),
  terraform: (target) => fromMakers('terraform', TERRAFORM, target),
  tofu: (target) =>
    isOnNpm(target)
      ? `npm install --prefix ~/opentofu ${TOFU_PACKAGE} && export PATH=~/opentofu/node_modules/${TOFU_NAME}:$PATH`
      : fromMakers('tofu', TOFU, target),
  provider: ({ tool = 'terraform' }) =>
    `mkdir -p ~/aws-provider ~/.terraform.d/plugins && cd ~/aws-provider && echo '${JSON.stringify(moduleFor(`${TERRAFORM_HOST}/`))}' > main.tf.json && ${tool} providers mirror ~/.terraform.d/plugins`,
  moto: (target) =>
    `${target.hasApt ? `${fromApt('python3-venv', target)} && ` : ''}python3 -m venv ~/moto && ~/moto/bin/pip install '${MOTO_REQUIREMENT}' && export PATH=~/moto/bin:$PATH`,
}

function asRoot({ isRoot }: Target): string {
  return isRoot ? '' : 'sudo '
}

function fromApt(name: string, target: Target): string {
  return `${asRoot(target)}apt-get update && ${asRoot(target)}apt-get install --yes ${name}`
}

function fromMakers(tool: 'packer' | 'terraform' | 'tofu', version: string, target: Target): string {
  const release = releaseOf(tool, version, target, MAKERS.mirrors)
  if (release === undefined) return `none is known for ${target.platform} on ${target.arch}`
  const { archive, archiveUrl, program } = release
  return `curl -fsSLO ${archiveUrl} && ${asRoot(target)}unzip -o ${archive} ${program} -d /usr/local/bin`
}
