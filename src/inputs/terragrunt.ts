import type { StackInputs } from './types.ts'

/** What a unit of Terragrunt is not given by inputs, as problems of inputs are told. Values may be secrets. */
export function terragruntProblems({
  tool,
  backendConfig = [],
  amiVariable = '',
}: Partial<Pick<StackInputs, 'tool' | 'backendConfig' | 'amiVariable'>>): string[] {
  if (tool !== 'terragrunt') return []
  const backend =
    'backend-config: received settings that are not shown; accepted: nothing with `terraform-tool: terragrunt`: the `remote_state` block of the unit says where its state is'
  const nested = `ami-variable: received \`${amiVariable}\`; accepted: the name of a variable with \`terraform-tool: terragrunt\`, such as \`ami_id\`: what else is in an object comes from the unit's \`inputs\`, which only Terragrunt reads. Give the module a variable of its own for the image`
  return [...(backendConfig.length > 0 ? [backend] : []), ...(amiVariable.includes('.') ? [nested] : [])]
}
