import { isRecord, type JsonRecord, parseDocument, textOf } from '../json.ts'
import type { PlanModel } from '../plan.ts'

/**
 * Addresses of groups that the plan replaces for no other reason than that their create did not come to its end, while
 * AWS has them. The provider waits for the first instances of a group, gives up at the first launch that fails, and the
 * group is kept in the state as tainted, before anything of it was read back: that it has no ARN there tells it from one
 * that a person has tainted to have it replaced. The plan, which has looked at AWS, has the ARN.
 * @param stateJson `show -json` of the state as it is stored, not refreshed
 */
export function unfinishedGroups({ changes }: Pick<PlanModel, 'changes'>, stateJson: string): string[] {
  const unfinished = new Set(taintedWithoutArn(stateJson))
  return changes
    .filter(
      ({ type, mode, reason, replacePaths, before, after, deposed }) =>
        type === 'aws_autoscaling_group' &&
        mode === 'managed' &&
        reason === 'replace_because_tainted' &&
        replacePaths.length === 0 &&
        deposed === undefined &&
        after !== null &&
        textOf(before?.arn) !== undefined,
    )
    .map(({ address }) => address)
    .filter((address) => unfinished.has(address))
}

function taintedWithoutArn(stateJson: string): string[] {
  const { values } = parseDocument({ name: 'state', reason: 'internal-error' }, stateJson)
  const root = isRecord(values) ? values.root_module : undefined
  const modules: JsonRecord[] = isRecord(root) ? [root] : []
  for (const module of modules) modules.push(...recordsIn(module.child_modules))
  return modules
    .flatMap((module) => recordsIn(module.resources))
    .filter(({ tainted, deposed_key }) => tainted === true && textOf(deposed_key) === undefined)
    .filter((resource) => !isRecord(resource.values) || textOf(resource.values.arn) === undefined)
    .flatMap(({ address }) => textOf(address) ?? [])
}

function recordsIn(list: unknown): JsonRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : []
}
