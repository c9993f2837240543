/** What of the job's environment changes what Terraform and OpenTofu do. */
export type TerraformEnvironment = Readonly<Record<string, string>>

/** Options of `plan` after which it is a part of the plan, one of another kind, or nothing that can be read. */
const REFUSED = new Set([
  'destroy',
  'exclude',
  'exclude-file',
  'generate-config-out',
  'invoke',
  'json',
  'refresh-only',
  'target',
  'target-file',
])

/** Refused for every command: OpenTofu prints with it what it would hide, also before this run knows the value. */
const REFUSED_EVERYWHERE = new Set(['show-sensitive'])
/** Whose options make the plan. */
const OF_PLAN = new Set(['TF_CLI_ARGS', 'TF_CLI_ARGS_plan'])

/** As Go reads a truth value. */
const NO = /^(0|f|false)$/i

/**
 * What stands in the environment against the plan that the action promises, as problems of inputs are told. A plan
 * with `-target` or `-refresh=false` would be applied, found healthy, and be without what it left out. No value is
 * quoted: options hold variables, and these secrets.
 * https://developer.hashicorp.com/terraform/cli/config/environment-variables
 */
export function environmentProblems(environment: TerraformEnvironment, workspace: string): string[] {
  const { TF_WORKSPACE: named = '' } = environment
  const contradiction =
    named === '' || named === workspace
      ? []
      : [
          `workspace: received \`${workspace}\`; accepted: \`${named}\`, as TF_WORKSPACE says, or no TF_WORKSPACE`,
        ]
  return [
    ...contradiction,
    ...Object.keys(environment)
      .filter((name) => name.startsWith('TF_CLI_ARGS'))
      .flatMap((name) => optionProblems(name, environment)),
  ]
}

function optionProblems(name: string, environment: TerraformEnvironment): string[] {
  const words = (environment[name] ?? '').split(/[\s'"]+/)
  const refused = words.flatMap((word) => {
    const [, option = '', value = ''] = /^--?([a-z-]+)(?:=(.*))?$/.exec(word) ?? []
    const isNamed = REFUSED_EVERYWHERE.has(option) || (OF_PLAN.has(name) && REFUSED.has(option))
    const isNarrow = option === 'refresh' && OF_PLAN.has(name) && NO.test(value)
    const isRefused = isNarrow || (isNamed && !NO.test(value))
    return isRefused ? [option === 'refresh' ? '-refresh=false' : `-${option}`] : []
  })
  return [...new Set(refused)].map(
    (option) =>
      `${name}: received \`${option}\`; accepted: options that leave the plan whole and secrets hidden, such as \`-parallelism=5\``,
  )
}
