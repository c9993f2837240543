import type { Inputs } from '../inputs/types.ts'
import type { StackIdentity } from '../report/report.ts'

/**
 * Backend settings that say where a state is, over the backends of Terraform and OpenTofu. How it is reached (a role, a
 * token, a lock table) may differ between the job that plans and the one that deploys, and may be a secret.
 */
const PLACES = new Set([
  'address',
  'bucket',
  'container_name',
  'hostname',
  'key',
  'namespace',
  'organization',
  'path',
  'prefix',
  'schema_name',
  'secret_suffix',
  'storage_account_name',
  'workspace_key_prefix',
  'workspace_dir',
  'workspaces',
])

/** Which stack a run is about: a plan and the deploy of its merge must agree on it. */
export function identityOf({
  stack,
  report,
  settings: { stacks: [name, ...others] = [] },
}: {
  readonly stack: Pick<Inputs['stack'], 'directory' | 'workspace' | 'backendConfig'>
  readonly report: Pick<Inputs['report'], 'label'>
  readonly settings: Pick<Inputs['settings'], 'stacks'>
}): StackIdentity {
  const { directory, workspace, backendConfig } = stack
  const isOne = name !== undefined && others.length === 0
  const identity = {
    label: report.label,
    directory,
    workspace,
    backend: backendConfig.filter(isPlace).sort(),
  }
  return isOne ? { name, ...identity } : identity
}

/** A setting is `name=value`; what has no `=` is a file, which stands for what is in it. */
function isPlace(setting: string): boolean {
  const [name = '', ...value] = setting.split('=')
  return value.length === 0 || PLACES.has(name.trim())
}
