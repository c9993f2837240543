import type { PullRequestFacts } from '../deps/run.ts'
import type { RollbackTarget } from '../image/target.ts'
import type { Command } from '../outcome/command.ts'
import { DeployError } from '../outcome/error.ts'
import { parseCommand, parseTarget } from './command.ts'
import { validatesOnly } from './event.ts'
import type { InputName } from './names.ts'
import { readImage, readReport, readRollout, readSource, readSpecial, readStack } from './sections.ts'
import type { InputSource, Take } from './take.ts'
import { environmentProblems, type TerraformEnvironment } from './terraform-environment.ts'
import { readTools } from './tools.ts'
import type { CommonInputs, ImageInputs, Inputs } from './types.ts'

/** What is not an input, but decides with them. */
export interface RunFacts {
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string
  /** AWS_REGION or AWS_DEFAULT_REGION, or ''. */
  readonly region: string
  readonly pullRequest?: PullRequestFacts
  readonly credentials?: 'given' | 'none'
  /** TF_WORKSPACE and TF_CLI_ARGS*. */
  readonly terraformEnvironment: TerraformEnvironment
}

const noRegion =
  'AWS_REGION: received nothing; accepted: a region such as `eu-west-1` (aws-actions/configure-aws-credentials sets it)'

/**
 * Reads and checks every input.
 * @param read raw text of an input
 * @param facts the event decides what `command: auto` means; the region is checked with the inputs
 * @throws DeployError invalid-input, with every problem in its evidence
 */
export function readInputs(read: InputSource, facts: RunFacts): Inputs {
  const { eventName, region, terraformEnvironment } = facts
  const problems: string[] = []
  const take: Take = (name, parse, ...rest) => {
    const parsed = parse(read(name), ...rest)
    if ('value' in parsed) return parsed.value
    problems.push(`${name}: received ${quoteReceived(name, read(name))}; accepted: ${parsed.accepted}`)
    return undefined as never
  }
  const command = take('command', parseCommand, eventName, read('rollback-to'))
  const common = {
    source: readSource(take),
    tools: readTools(take),
    image: readImage(take),
    stack: readStack(take),
    rollout: readRollout(take),
    report: readReport(take, read),
  }
  const rollbackTo = take('rollback-to', parseTarget, command)
  const special = readSpecial(take, command)
  const asksAws = command !== 'plan' || !validatesOnly(facts)
  if (region === '' && asksAws) problems.push(noRegion)
  problems.push(...environmentProblems(terraformEnvironment, read('workspace')))
  if (problems.length > 0) throw invalidInputs(problems)
  return combine(command, { ...common, rollbackTo, ...special })
}

type Everything = CommonInputs &
  ReturnType<typeof readSpecial> & {
    readonly image: ImageInputs
    readonly rollbackTo: RollbackTarget | undefined
  }

/** Only what the command uses; the rest was still checked. */
function combine(command: Command, all: Everything): Inputs {
  const { rollbackTo = { kind: 'previous' }, onFailure, recover, scope, ...others } = all
  const { unreviewed, older, extent, ...rest } = others
  const { retention, removal, ...common } = rest
  switch (command) {
    case 'build':
    case 'plan':
    case 'verify':
      return { command, ...common }
    case 'deploy':
      return { command, onFailure, recover, unreviewed, older, ...common }
    case 'rollback':
      return { command, rollbackTo, scope, extent, ...common }
    case 'prune':
      return { command, retention, extent: extent === 'planned' ? extent : removal, ...common }
  }
}

/** Shows a received value; never the token's, nor variables', which may hold secrets. */
function quoteReceived(name: InputName, text: string): string {
  if (text === '') return 'nothing'
  const secret: readonly InputName[] = ['github-token', 'packer-variables', 'terraform-variables', 'redact']
  const isSecret = secret.includes(name) || name.endsWith('-mirror')
  return isSecret ? 'a value that is not shown' : `\`${text}\``
}

function invalidInputs(problems: readonly string[]): DeployError {
  const count = problems.length === 1 ? 'One input is' : `${problems.length} inputs are`
  return new DeployError('invalid-input', `${count} not usable; nothing was built or changed.`, {
    evidence: problems,
    next: ['Correct the inputs under `with:` of this step and run again.'],
  })
}
