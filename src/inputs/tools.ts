import type { Constraint } from '../tools/constraint.ts'
import type { Mirrors } from '../tools/release.ts'
import type { Take } from './take.ts'
import { parseMirror, parseVersion } from './values.ts'

export interface ToolInputs {
  /** What is asked for; undefined leaves it to the repository, and to what is on PATH. */
  readonly versions: Readonly<Record<'packer' | 'terraform', Constraint | undefined>>
  readonly mirrors: Mirrors
}

/** The inputs that say which tools run, and where they are fetched from. */
export function readTools(take: Take): ToolInputs {
  return {
    versions: {
      packer: take('packer-version', parseVersion),
      terraform: take('terraform-version', parseVersion),
    },
    mirrors: {
      hashicorp: take('hashicorp-mirror', parseMirror),
      opentofu: take('opentofu-mirror', parseMirror),
    },
  }
}
