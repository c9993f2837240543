import type { PullRequestFacts } from './deps.ts'
import { DeployError } from './errors.ts'
import { validatesOnly } from './event.ts'
import type { RetentionPolicy } from './image/retention.ts'
import { parseCommand, parseDryRun, parsePrune, parseTarget } from './input-command.ts'
import type { InputName } from './input-names.ts'
import { readTools, type ToolInputs } from './input-tools.ts'
import {
  type Contents,
  type Parsed,
  parseAge,
  parseBoolean,
  parseChoice,
  parseContents,
  parseDuration,
  parseHandover,
  parseInteger,
  parseLines,
  parsePath,
  parsePatterns,
  parsePositiveDuration,
  parseRef,
  parseRepository,
  parseRequirement,
  parseUrl,
  parseVariables,
  parseWorkspace,
  type RollbackTarget,
  type Variable,
} from './input-values.ts'
import type { Command } from './report/report.ts'
import { environmentProblems, type TerraformEnvironment } from './terraform-environment.ts'

/** What every command needs: where the code comes from and where the stack is. */
interface CommonInputs {
  readonly source: SourceInputs
  readonly tools: ToolInputs
  readonly stack: StackInputs
  readonly rollout: RolloutInputs
  readonly report: ReportInputs
}

export interface SourceInputs {
  /** `owner/name`, or '' for the repository of the run. */
  readonly repository: string
  readonly ref: string
  readonly workingDirectory: string
}

export interface ImageInputs {
  readonly template: string
  readonly variables: readonly Variable[]
  readonly variableFiles: readonly string[]
  /** Names of the template's builds to take, and to leave out. */
  readonly only: readonly string[]
  readonly except: readonly string[]
  readonly contents: Contents
  /** Whether an image is baked where none with the same content is there, in any case, or not at all. */
  readonly build: 'auto' | 'always' | 'never'
  /** Older images are baked anew; Infinity where age does not matter. */
  readonly maxAgeMs: number
}

export interface StackInputs {
  readonly directory: string
  readonly tool: 'auto' | 'terraform' | 'tofu'
  /** '' where the stack finds the image by itself. */
  readonly amiVariable: string
  readonly variables: readonly Variable[]
  readonly variableFiles: readonly string[]
  readonly backendConfig: readonly string[]
  readonly workspace: string
  readonly lockTimeoutMs: number
  /** What a plan may change without being blocked. */
  readonly allow: 'image-only' | 'no-destroy' | 'any'
}

export interface RolloutInputs {
  /** Percent of desired capacity, 1-100. */
  readonly healthThreshold: number
  readonly consecutiveHealthy: number
  /** How long the threshold must hold before the rollout counts as reached. */
  readonly bakeMs: number
  readonly timeoutMs: number
  readonly stallMs: number
  readonly pollIntervalMs: number
  /** What to do where instances are old and Terraform started no refresh. */
  readonly whenNoRefresh: 'start' | 'fail'
  /** What to do with a refresh that is running before the plan is applied. */
  readonly activeRefresh: 'wait' | 'fail' | 'cancel'
  /** Names of CloudWatch alarms. */
  readonly alarms: readonly string[]
}

export interface ReportInputs {
  readonly environment: string
  readonly environmentUrl: string
  readonly comment: boolean
  readonly label: string
  /** What is to be hidden wherever it stands, beside what looks like a secret. */
  readonly redact: readonly RegExp[]
  readonly token: string
}

export interface BuildInputs extends CommonInputs {
  readonly command: 'build'
  readonly image: ImageInputs
}

export interface PlanInputs extends CommonInputs {
  readonly command: 'plan'
  readonly image: ImageInputs
}

export interface DeployInputs extends CommonInputs {
  readonly command: 'deploy'
  readonly image: ImageInputs
  readonly onFailure: 'rollback' | 'cancel' | 'leave'
  /** What to do about a plan that is not the one reviewed in the pull request, or was never reviewed. */
  readonly unreviewed: 'refuse' | 'warn' | 'ignore'
  /** Whether a commit older than the one running may be deployed. */
  readonly older: 'refused' | 'allowed'
}

export interface RollbackInputs extends CommonInputs {
  readonly command: 'rollback'
  readonly image: ImageInputs
  readonly rollbackTo: RollbackTarget
  /** planned: show what it would do, and stop there. */
  readonly extent: 'planned' | 'applied'
}

export interface VerifyInputs extends CommonInputs {
  readonly command: 'verify'
  readonly image: ImageInputs
}

export interface PruneInputs extends CommonInputs {
  readonly command: 'prune'
  readonly image: ImageInputs
  readonly retention: Omit<RetentionPolicy, 'now'>
  /** planned: show what it would remove, and stop there. */
  readonly extent: 'planned' | 'applied'
}

/** All inputs of a run, as one value; the command decides which exist. */
export type Inputs = BuildInputs | PlanInputs | DeployInputs | RollbackInputs | VerifyInputs | PruneInputs

/** Reads one input's raw text, trimmed; '' where it is not set. */
export type InputSource = (name: InputName) => string

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
  const { rollbackTo = { kind: 'previous' }, onFailure, unreviewed, older, extent, ...rest } = all
  const { retention, removal, ...common } = rest
  switch (command) {
    case 'build':
    case 'plan':
    case 'verify':
      return { command, ...common }
    case 'deploy':
      return { command, onFailure, unreviewed, older, ...common }
    case 'rollback':
      return { command, rollbackTo, extent, ...common }
    case 'prune':
      return { command, retention, extent: extent === 'planned' ? extent : removal, ...common }
  }
}

/** Parses one input; a problem is collected, and the value then never used: readInputs throws before it returns. */
export type Take = <T, Rest extends unknown[]>(
  name: InputName,
  parse: (text: string, ...rest: Rest) => Parsed<T>,
  ...rest: Rest
) => T

function readSource(take: Take): SourceInputs {
  return {
    repository: take('repository', parseRepository),
    ref: take('ref', parseRef),
    workingDirectory: take('working-directory', parsePath),
  }
}

function readImage(take: Take): ImageInputs {
  return {
    template: take('packer-template', parsePath),
    variables: take('packer-variables', parseVariables),
    variableFiles: take('packer-variable-files', parseLines),
    only: take('packer-only', parseLines),
    except: take('packer-except', parseLines),
    contents: take('image-inputs', parseContents),
    build: take('build', parseChoice, ['auto', 'always', 'never'] as const),
    maxAgeMs: take('max-image-age', parseAge),
  }
}

function readStack(take: Take): StackInputs {
  return {
    directory: take('terraform-directory', parsePath),
    tool: take('terraform-tool', parseChoice, ['auto', 'terraform', 'tofu'] as const),
    amiVariable: take('ami-variable', parseHandover),
    variables: take('terraform-variables', parseVariables),
    variableFiles: take('terraform-variable-files', parseLines),
    backendConfig: take('backend-config', parseLines),
    workspace: take('workspace', parseWorkspace),
    lockTimeoutMs: take('lock-timeout', parseDuration),
    allow: take('allow', parseChoice, ['image-only', 'no-destroy', 'any'] as const),
  }
}

function readRollout(take: Take): RolloutInputs {
  return {
    healthThreshold: take('health-threshold', parseInteger, 1, 100),
    consecutiveHealthy: take('consecutive-healthy', parseInteger, 1, 100),
    bakeMs: take('bake-time', parseDuration),
    timeoutMs: take('rollout-timeout', parsePositiveDuration),
    stallMs: take('stall-timeout', parsePositiveDuration),
    pollIntervalMs: take('poll-interval', parsePositiveDuration),
    alarms: take('alarms', parseLines),
    activeRefresh: take('active-refresh', parseChoice, ['wait', 'fail', 'cancel'] as const),
    whenNoRefresh: take('when-no-refresh', parseChoice, ['start', 'fail'] as const),
  }
}

/** What single commands look at. */
function readSpecial(
  take: Take,
  command: Command,
): Pick<DeployInputs, 'onFailure' | 'unreviewed' | 'older'> &
  Pick<PruneInputs, 'extent' | 'retention'> & { readonly removal: PruneInputs['extent'] } {
  return {
    unreviewed: take('require-reviewed-plan', parseRequirement),
    onFailure: take('on-failure', parseChoice, ['rollback', 'cancel', 'leave'] as const),
    older: take('allow-older', parseBoolean) ? 'allowed' : 'refused',
    extent: take('dry-run', parseDryRun, command) ? 'planned' : 'applied',
    retention: {
      keep: take('keep', parseInteger, 1, 1000),
      keepMs: take('keep-days', parseInteger, 1, 3650) * 86_400_000,
    },
    removal: take('prune', parsePrune, command) ? 'applied' : 'planned',
  }
}

function readReport(take: Take, read: InputSource): ReportInputs {
  return {
    environment: read('environment'),
    environmentUrl: take('environment-url', parseUrl),
    comment: take('comment', parseBoolean),
    label: read('label'),
    redact: take('redact', parsePatterns),
    token: read('github-token'),
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
