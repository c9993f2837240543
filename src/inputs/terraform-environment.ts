import {
  NEEDED_EVERYWHERE,
  NEEDED_OF_INIT,
  NEEDED_OF_PLAN,
  REFUSED_EVERYWHERE,
  REFUSED_OF_INIT,
  REFUSED_OF_PLAN,
} from '../tools/refused-options.ts'
import { shellWords } from '../tools/shell-words.ts'

/** What of the job's environment changes what Terraform and OpenTofu do. */
export type TerraformEnvironment = Readonly<Record<string, string>>

/** Options that are refused, by the command that they reach. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  TF_CLI_ARGS: [...REFUSED_OF_PLAN, ...REFUSED_OF_INIT],
  TF_CLI_ARGS_plan: REFUSED_OF_PLAN,
  TF_CLI_ARGS_apply: REFUSED_OF_PLAN,
  TF_CLI_ARGS_init: REFUSED_OF_INIT,
}

/** Options that are on by themselves, and refused where they are switched off: by the command that they reach. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  TF_CLI_ARGS: [...NEEDED_OF_PLAN, ...NEEDED_OF_INIT],
  TF_CLI_ARGS_plan: NEEDED_OF_PLAN,
  TF_CLI_ARGS_apply: NEEDED_OF_PLAN,
  TF_CLI_ARGS_init: NEEDED_OF_INIT,
}

/** Commands that this action never runs, and whose options are nobody's matter. */
const NOT_RUN =
  /^TF_CLI_ARGS_(console|destroy|force_unlock|get|graph|import|output|providers|refresh|state(?!_pull)|taint|test)/

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
      .filter((name) => name.startsWith('TF_CLI_ARGS') && !NOT_RUN.test(name))
      .flatMap((name) => optionProblems(name, environment)),
  ]
}

function optionProblems(name: string, environment: TerraformEnvironment): string[] {
  const words = shellWords(environment[name] ?? '')
  if (words === undefined)
    return [
      `${name}: received a quote or a backslash that is left open; accepted: options as a shell reads them`,
    ]
  const refused = words.flatMap((word) => refusedIn(word, name))
  return [...new Set(refused)].map(
    (option) =>
      `${name}: received \`${option}\`; accepted: options that leave the plan whole, the state locked and secrets hidden, such as \`-parallelism=5\``,
  )
}

/** The option as it is told, without its value; nothing where it may stand. */
function refusedIn(word: string, name: string): string[] {
  const [, option = '', value = ''] = /^--?([a-z-]+)(?:=(.*))?$/s.exec(word) ?? []
  const isOff = NO.test(value)
  const isRefused = option === REFUSED_EVERYWHERE || REFUSED[name]?.includes(option) === true
  if (isRefused && !isOff) return [`-${option}`]
  const isNeeded = option === NEEDED_EVERYWHERE || NEEDED[name]?.includes(option) === true
  return isNeeded && isOff ? [`-${option}=false`] : []
}
