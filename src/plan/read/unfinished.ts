import { textOf } from '../json.ts'
import type { PlanModel } from '../plan.ts'
import { readResources } from './state-resources.ts'

/**
 * Addresses of groups that the plan replaces for no other reason than that their create did not come to its end, while
 * AWS has them. The provider waits for the first instances of a group, gives up at the first launch that fails, and the
 * group is kept in the state as tainted, before anything of it was read back: that it has no ARN there tells it from one
 * that a person has tainted to have it replaced. The plan, which has looked at AWS, has the ARN.
 * @param stateJson the state as it is stored, not refreshed
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
  return readResources(stateJson)
    .filter(({ tainted, values }) => tainted === true && textOf(values.arn) === undefined)
    .map(({ address }) => address)
}
