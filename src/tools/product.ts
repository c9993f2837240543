import { HASHICORP_KEY } from './hashicorp-key.ts'
import { OPENTOFU_KEY } from './opentofu-key.ts'

/** The programs this action runs. */
export type ToolName = 'packer' | 'terraform' | 'tofu'

/** Who publishes a tool, and with which key. */
export interface Publisher {
  /** Fingerprint of the key that signs its releases, in lower case. */
  readonly fingerprint: string
  /** The key, armored; several where one copy does not cover all the time it was valid. */
  readonly keys: readonly string[]
}

export const HASHICORP: Publisher = {
  fingerprint: 'c874011f0ab405110d02105534365d9472d7468f',
  keys: HASHICORP_KEY,
}

export const OPENTOFU: Publisher = {
  fingerprint: 'e3e6e43d84cb852eadb0051d0c0af313e5fd9f80',
  keys: OPENTOFU_KEY,
}

/** What sets one tool apart from the others. */
interface Product {
  readonly title: string
  /** The input that asks for a version. */
  readonly input: 'packer-version' | 'terraform-version'
  /** The input that names another place to fetch it from. */
  readonly mirror: 'hashicorp-mirror' | 'opentofu-mirror'
  /** The file that version managers read. */
  readonly versionFile: string
  /** The action that installs it. */
  readonly setup: string
}

export const PRODUCTS: Readonly<Record<ToolName, Product>> = {
  packer: {
    title: 'Packer',
    input: 'packer-version',
    mirror: 'hashicorp-mirror',
    versionFile: '.packer-version',
    setup: 'hashicorp/setup-packer',
  },
  terraform: {
    title: 'Terraform',
    input: 'terraform-version',
    mirror: 'hashicorp-mirror',
    versionFile: '.terraform-version',
    setup: 'hashicorp/setup-terraform',
  },
  tofu: {
    title: 'OpenTofu',
    input: 'terraform-version',
    mirror: 'opentofu-mirror',
    versionFile: '.opentofu-version',
    setup: 'opentofu/setup-opentofu',
  },
}
