import { join, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { PlanOptions, SavedPlan, Stack, StackOptions } from '../../deps/tools.ts'
import { handedOver, type Image, type ImageSet, idsOf, isNamed } from '../../image/image.ts'
import type { StackInputs } from '../../inputs/types.ts'
import { handoverFailure, imageChanges, isMapWanted } from '../../plan/image/images.ts'
import type { PlanModel } from '../../plan/plan.ts'
import { forecastGroups } from '../../plan/read/groups.ts'
import { readPlanAndState } from '../../plan/read/read.ts'
import { fingerprintOf, type PlanFingerprint } from '../../plan/review/fingerprint.ts'
import type { PlanReport } from '../../report/report.ts'
import { definedOf } from '../../text/defined.ts'
import type { Source } from '../source/source.ts'
import { vouchForServed } from './served.ts'

/** What to open; the last three as in `StackOptions`. */
type Opening = StackInputs & Pick<StackOptions, 'beside' | 'region' | 'workspaces'>

/** Initialises the root module the inputs name. */
export function openStack(
  inputs: Opening,
  source: Source,
  { terraform }: Pick<Deps, 'terraform'>,
): Promise<Stack> {
  return terraform.open({
    ...moduleOf(inputs, source),
    workspace: inputs.workspace,
    lockTimeoutMs: inputs.lockTimeoutMs,
    backendConfig: inputs.backendConfig.map((setting) => fromHere(setting, source)),
    ...definedOf({ beside: inputs.beside, region: inputs.region, workspaces: inputs.workspaces }),
  })
}

/**
 * Sees to it that there is a place for the image before one is built: of a variable that is an object that can be read.
 * @throws DeployError plan-without-image
 */
export function requireImagePlace(
  inputs: StackInputs,
  source: Source,
  { terraform }: Pick<Deps, 'terraform'>,
): Promise<void> {
  return terraform.requireImagePlace({ ...moduleOf(inputs, source), variable: inputs.amiVariable })
}

/** The root module, with what it is given. */
function moduleOf({ directory, tool, variables, variableFiles }: StackInputs, source: Source) {
  return {
    directory: join(source.directory, directory),
    tool,
    variables,
    variableFiles: variableFiles.map((file) => resolve(source.directory, file)),
  }
}

/** A backend setting is `key=value`, or a file: that is relative to the working directory, as every path is. */
function fromHere(setting: string, { directory }: Source): string {
  return setting.includes('=') ? setting : resolve(directory, setting)
}

/** A saved plan, read: the model for judging it, the report for showing it. */
export interface Plan {
  readonly model: PlanModel
  readonly report: PlanReport
  readonly fingerprint: PlanFingerprint
  /** The state as the plan found it, refreshed: what `show -json` of a state gives. */
  readonly priorState: string
}

/** How to plan; with targets a plan is about some resources and what they need. */
export type Planning = StackInputs & Pick<PlanOptions, 'targets'>

type PlanDeps = Pick<Deps, 'ec2' | 'terraform' | 'context' | 'log'>

/**
 * Plans the stack with this image, and reads the plan.
 * @throws DeployError plan-without-image where the stack takes no image, or finds none; plan-failed
 */
export async function planWith(image: Image, stack: Stack, inputs: Planning, deps: PlanDeps): Promise<Plan> {
  const saved = await savedPlan(image, stack, inputs, { ...deps, purpose: 'apply' })
  const { model, priorState } = readPlanAndState(saved.json)
  await maskSecrets({ model, image, priorState }, deps)
  // The tool's account of the plan, in the log only when what it must not show is known.
  for (const line of saved.held?.() ?? []) deps.log.tool(line)
  return {
    model,
    report: reportOf(model, saved, stack),
    fingerprint: fingerprintOf(model, image),
    priorState,
  }
}

async function maskSecrets(
  { model: { secrets = [] }, ...planned }: Pick<Plan, 'model' | 'priorState'> & { readonly image: Image },
  deps: Pick<PlanDeps, 'ec2' | 'log'>,
): Promise<void> {
  await vouchForServed({ ...planned, secrets }, deps)
  for (const secret of secrets) deps.log.mask(secret)
}

/** Plans the stack with this image only to see what that does. Takes no lock. @throws DeployError plan-failed */
export async function planToLook(
  image: Image,
  stack: Stack,
  inputs: StackInputs,
  deps: PlanDeps,
): Promise<PlanModel> {
  const saved = await savedPlan(image, stack, inputs, { ...deps, purpose: 'look' })
  const { model, priorState } = readPlanAndState(saved.json)
  await maskSecrets({ model, image, priorState }, deps)
  return model
}

async function savedPlan(
  image: Image,
  stack: Stack,
  { amiVariable, targets = [] }: Planning,
  { terraform, context, purpose }: Pick<PlanDeps, 'terraform' | 'context'> & Pick<PlanOptions, 'purpose'>,
): Promise<SavedPlan> {
  const handover = { variable: amiVariable, image }
  const file = { apply: 'plan.tfplan', look: 'look-ahead.tfplan' }[purpose]
  const options = {
    file: join(context.runDirectory, file),
    variable: amiVariable,
    value: variableValue(image.set),
    asMap: JSON.stringify(handedOver(image.set)),
    provided: {
      git_sha: image.gitSha ?? '',
      git_ref: image.provenance?.ref ?? '',
      image_key: image.imageKey ?? '',
    },
    purpose,
    ...(targets.length === 0 ? {} : { targets }),
  }
  return terraform
    .plan(stack, options)
    .catch((error: unknown) => {
      if (!isMapWanted(error, handover)) throw error
      return terraform.plan(stack, { ...options, value: options.asMap })
    })
    .catch((error: unknown) => {
      throw handoverFailure(error, handover)
    })
}

function reportOf(model: PlanModel, saved: SavedPlan, stack: Stack): PlanReport {
  return {
    tool: stack.tool,
    toolVersion: model.toolVersion || stack.toolVersion,
    ...(stack.by && { by: { name: stack.by.name, version: stack.by.version } }),
    hasChanges: model.hasChanges,
    counts: model.counts,
    changes: model.changes,
    images: imageChanges(model),
    groups: forecastGroups(model),
    invocations: (model.invocations ?? []).map(({ address, trigger }) => ({ address, trigger })),
    drifted: model.aside?.drifted.length ?? 0,
    extent: model.aside?.isComplete === false || (model.aside?.deferred ?? 0) > 0 ? 'part' : 'whole',
    diff: saved.diff,
    planFile: saved.file,
  }
}

/**
 * One region: the AMI id, which is tried first, though a stack may take a map there too. More: a map of region to AMI
 * id, and of several sources a map of their names to such maps, as Terraform reads it on its command line.
 */
function variableValue(set: ImageSet): string {
  const [only = '', ...others] = idsOf(set)
  return others.length === 0 && !isNamed(set) ? only : JSON.stringify(handedOver(set))
}
