import { oneLine } from '../text/escape.ts'
import { REFUSED_OPTIONS } from '../tools/refused-options.ts'
import type { Starter, Tool } from '../tools/tool.ts'

/** What advice depends on beside the error. */
export interface Circumstances {
  readonly tool: Tool
  /** What runs the tool in its place. */
  readonly by?: 'terragrunt'
  /** As the tools name the runner's system: `linux_amd64`. */
  readonly platform: string
}

/** What a person calls to do the same by hand. */
export function starterOf({ tool, by }: Circumstances): Starter {
  return by ?? tool
}

interface Remedy {
  /** Of an error's text on one line. */
  readonly words: RegExp
  readonly advice: (where: Circumstances) => string
}

/** What to do about errors of Terraform and OpenTofu whose own text does not say it in terms of this action. */
const REMEDIES: readonly Remedy[] = [
  {
    words: /(doesn't|does not) match any of the checksums (previously )?recorded in the dependency lock file/,
    advice: ({ platform, ...where }) =>
      `The lock file has no sum of this provider for the runner: run \`${starterOf({ platform, ...where })} providers lock -platform=${platform}\` in the stack's directory, with a \`-platform\` more for each other system that uses it, and commit \`.terraform.lock.hcl\`. Where it has had one for ${platform}, find out who changed the package first.`,
  },
  {
    words: /has (lifecycle\.)?prevent_destroy set/,
    advice: () =>
      'Leave what the resource is as it was, or take `prevent_destroy` out of its block where it is meant to go.',
  },
  {
    words: /No value for required variable|Failed to request input from user for variable/,
    advice: () =>
      'Set it in `terraform-variables`, in a file of `terraform-variable-files`, or as `TF_VAR_NAME` in the job.',
  },
  {
    words: /Error: Backend configuration changed/,
    advice: ({ by }) =>
      by !== undefined
        ? 'An earlier step initialised another backend in this unit: remove `.terragrunt-cache` before this step, or see which `remote_state` counts. State is moved by hand, and never by the action.'
        : 'An earlier step initialised another backend in this directory. Say in `backend-config` which one counts, or remove `.terraform` there before this step. State is moved by hand, and never by the action.',
  },
  {
    words: /Error acquiring the state lock|Error locking state/,
    advice: () =>
      'See that the table or bucket with the lock is there, and that the role may read and write it.',
  },
  {
    words: /\berrored\.tfstate\b/,
    advice: (where) =>
      `What was made is in AWS, and the state that tells of it is in that file of this runner alone. Do not deploy again before it is back: save \`errored.tfstate\` from the stack's directory (${where.by === undefined ? '' : 'of Terragrunt from below its `.terragrunt-cache`; '}with \`ref\` or \`repository\` it is below RUNNER_TEMP) in a later step with \`if: always()\`, to a place for secrets, and when the backend answers run \`${starterOf(where)} state push errored.tfstate\` in the stack's directory.`,
  },
  {
    words: /Unsupported (Terraform|OpenTofu) Core version/,
    advice: () => 'Name a version that all modules take in `terraform-version`, or change their constraint.',
  },
  {
    words: /was not found in any of the search locations/,
    advice: ({ tool }) =>
      `The CLI configuration names the places where ${tool} may look: put the provider there, for ${tool === 'tofu' ? 'registry.opentofu.org' : 'registry.terraform.io'} and the runner's system, or let the configuration name the registry too.`,
  },
]

/** Of other commands, as errors speak of them, these two are no matter of this action: `show -json`, `state pull -state=...`. */
const ELSEWHERE = ['-json', '-state']

/**
 * Options that the tools name in their errors and that this action does not take: a plan that leaves something out, is
 * made without the lock, or moves the state is not what was reviewed.
 */
const NOT_TAKEN = new RegExp(
  `(?<![\\w-])(?:${REFUSED_OPTIONS.filter((option) => !ELSEWHERE.includes(option)).join('|')})(?![\\w-])`,
  'g',
)

/** What to do about an error; nothing where its own text says it. */
export function remediesFor(evidence: readonly string[], where: Circumstances): string[] {
  const text = oneLine(evidence.join('\n'))
  const known = REMEDIES.filter(({ words }) => words.test(text)).map(({ advice }) => advice(where))
  const options = [...new Set(text.match(NOT_TAKEN) ?? [])].map((option) => `\`${option}\``)
  if (options.length === 0) return known
  return [
    ...(known.length > 0 ? known : ['Correct what the error names in the code.']),
    `Leave ${options.join(' and ')}, which the error names, alone: the action plans the whole stack, with its lock and where its state is, and refuses it.`,
  ]
}
