import type { Deps } from '../../deps/deps.ts'
import type { Log } from '../../deps/run.ts'
import type { Stack } from '../../deps/tools.ts'
import type { Image } from '../../image/image.ts'
import type { Beyond } from '../../inputs/beyond.ts'
import type { StackInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { Finding } from '../../plan/finding.ts'
import { type Allowance, type GuardReport, guardPlan } from '../../plan/guard/guard.ts'
import type { Serving } from '../../plan/guard/serving.ts'
import type { Undo } from '../../plan/guard/undo.ts'
import { replacedImages, servedImage } from './served.ts'
import { type Plan, planToLook } from './stack.ts'

const REFUSALS: Readonly<Record<Allowance, string>> = {
  'image-only':
    'The plan changes more than the image, and nothing else may change here; nothing was changed.',
  'no-destroy': 'The plan destroys something, which `allow: no-destroy` forbids; nothing was changed.',
  any: 'The plan is not allowed; nothing was changed.',
}

/** A plan that is to be held against what it may change. */
export interface Guarded {
  readonly stack: Stack
  readonly image: Image
  readonly plan: Pick<Plan, 'model' | 'report'>
  /** What it is to take back. */
  readonly undo?: Undo | undefined
}

type GuardDeps = Pick<Deps, 'terraform' | 'context' | 'ec2' | 'log'>

/**
 * Holds a plan against what it may change. Where only the image may, and more changes, the stack is planned once more
 * with the image that serves, which tells what follows from the values that the action sets itself.
 */
export async function guardRelease(
  guarded: Guarded,
  inputs: StackInputs & { readonly allow: Allowance; readonly steps?: Beyond['steps'] },
  deps: GuardDeps,
): Promise<GuardReport> {
  const report = await heldAgainst(guarded, inputs, deps)
  return inputs.steps === undefined ? report : { ...report, warnings: report.warnings.filter(isForSteps) }
}

/** With `steps` the action starts the refreshes, and a group that starts one by itself is refused. */
function isForSteps({ rule }: Finding): boolean {
  return rule !== 'no-instance-refresh'
}

async function heldAgainst(
  guarded: Guarded,
  inputs: StackInputs & { readonly allow: Allowance },
  deps: GuardDeps,
): Promise<GuardReport> {
  const { plan, image, undo } = guarded
  const options = { allow: inputs.allow, image: image.set, undo }
  const report = guardPlan(plan.model, options)
  if (inputs.allow !== 'image-only' || report.blocked.length === 0) return report
  const serving = await planServing(guarded, inputs, deps)
  return guardPlan(plan.model, { ...options, serving })
}

/** Where it cannot be planned, nothing is known to follow from these values. */
async function planServing(
  { stack, image, plan }: Guarded,
  inputs: StackInputs,
  deps: GuardDeps,
): Promise<Serving | undefined> {
  try {
    const served = await servedImage(replacedImages(plan.report, image), deps)
    if (served === undefined) return undefined
    deps.log.info(
      'More than the image changes: what follows from git_sha, git_ref and image_key is looked for.',
    )
    return { model: await planToLook(served, stack, inputs, deps), image: served.set }
  } catch (error) {
    deps.log.info(`The stack cannot be planned with the image that serves: ${errorMessage(error)}`)
    return undefined
  }
}

/**
 * Refuses a plan that the guard blocks.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
export function requireAllowed(guard: GuardReport, allow: Allowance): void {
  if (guard.blocked.length > 0) throw blockedPlan(guard, allow)
}

/** The refusal of a plan. */
export function blockedPlan({ blocked }: GuardReport, allow: Allowance): DeployError {
  return refusalOf(blocked, REFUSALS[allow])
}

/**
 * Refuses for these findings, where there are any.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
export function requireNone(findings: readonly Finding[], message: string): void {
  if (findings.length > 0) throw refusalOf(findings, message)
}

function refusalOf(findings: readonly Finding[], message: string): DeployError {
  return new DeployError('plan-blocked', message, {
    evidence: findings.map((finding) => `${placeOf(finding)}: ${finding.risk}`),
    next: [...new Set(findings.map(({ fix }) => fix))],
  })
}

/** The resource, with the attribute where the risk does not name it. */
function placeOf({ address, attribute, risk }: Finding): string {
  const isNamed = attribute === undefined || risk.split(/[\s(),:]+/).includes(attribute)
  return isNamed ? address : `${address} (${attribute})`
}

/** What is worth knowing of a plan, for the log. */
export function tellFindings(findings: readonly Finding[], log: Pick<Log, 'info'>): void {
  for (const { address, attribute, risk, fix } of findings) {
    log.info(`Finding: ${address}${attribute === undefined ? '' : ` (${attribute})`}: ${risk} ${fix}`)
  }
}
