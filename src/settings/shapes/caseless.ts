/**
 * What tells names apart on GitHub: the case of their letters does not, in environments, in concurrency groups and in
 * expressions.
 * https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#operators
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
export function caseless(name: string): string {
  return name.toLowerCase()
}
