import { shellText, shellWords } from './shell-words.ts'

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

/**
 * The same, so that Terraform and OpenTofu draw frames around errors and warnings: only these tell where one ends, and
 * they draw none where they may use no colours. Colours are taken out of what they print.
 */
export function coloured(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      name.startsWith('TF_CLI_ARGS') ? withoutNoColour(value) : value,
    ]),
  )
}

function withoutNoColour(options: string | undefined): string | undefined {
  if (options === undefined) return undefined
  const words = shellWords(options)
  const left = words?.filter((word) => !/^--?no-color$/.test(word))
  return left === undefined || left.length === words?.length ? options : shellText(left)
}
