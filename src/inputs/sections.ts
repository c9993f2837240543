import type { Command } from '../outcome/command.ts'
import { parseDryRun, parsePrune } from './command.ts'
import type { InputSource, Take } from './take.ts'
import type {
  DeployInputs,
  ImageInputs,
  PruneInputs,
  ReportInputs,
  RollbackInputs,
  RolloutInputs,
  SourceInputs,
  StackInputs,
} from './types.ts'
import {
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
} from './values.ts'

export function readSource(take: Take): SourceInputs {
  return {
    repository: take('repository', parseRepository),
    ref: take('ref', parseRef),
    workingDirectory: take('working-directory', parsePath),
  }
}

export function readImage(take: Take): ImageInputs {
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

export function readStack(take: Take): StackInputs {
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

export function readRollout(take: Take): RolloutInputs {
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
export function readSpecial(
  take: Take,
  command: Command,
): Pick<DeployInputs, 'onFailure' | 'recover' | 'unreviewed' | 'older'> &
  Pick<RollbackInputs, 'scope'> &
  Pick<PruneInputs, 'extent' | 'retention'> & { readonly removal: PruneInputs['extent'] } {
  return {
    unreviewed: take('require-reviewed-plan', parseRequirement),
    onFailure: take('on-failure', parseChoice, ['rollback', 'cancel', 'leave'] as const),
    recover: take('recover', parseChoice, ['auto', 'release', 'image'] as const),
    scope: take('rollback-scope', parseChoice, ['release', 'image'] as const),
    older: take('allow-older', parseBoolean) ? 'allowed' : 'refused',
    extent: take('dry-run', parseDryRun, command) ? 'planned' : 'applied',
    retention: {
      keep: take('keep', parseInteger, 1, 1000),
      keepMs: take('keep-days', parseInteger, 1, 3650) * 86_400_000,
    },
    removal: take('prune', parsePrune, command) ? 'applied' : 'planned',
  }
}

export function readReport(take: Take, read: InputSource): ReportInputs {
  return {
    environment: read('environment'),
    environmentUrl: take('environment-url', parseUrl),
    comment: take('comment', parseBoolean),
    label: read('label'),
    redact: take('redact', parsePatterns),
    token: read('github-token'),
  }
}
