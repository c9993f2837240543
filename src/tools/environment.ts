/**
 * The environment for Packer, Terraform and OpenTofu: the run's own, without what belongs to the action alone.
 * Templates and providers run other people's code; the action's inputs (its token among them) and the runner's
 * own token are not theirs to see. What asks for an OIDC token stays: providers log in by it, and a job has it only
 * where its workflow says `id-token: write`.
 */
export function toolEnvironment(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const withheld = /^(INPUT_|STATE_|GITHUB_STATE$|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)))
}
