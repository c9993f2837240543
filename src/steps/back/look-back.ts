import type { Deps } from '../../deps/deps.ts'
import { isPartOf } from '../../image/image.ts'
import type { DeployInputs, PlanInputs } from '../../inputs/types.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Finding } from '../../plan/finding.ts'
import { guardPlan } from '../../plan/guard/guard.ts'
import { changesBeyondImage } from '../../plan/guard/image-only.ts'
import { lastProven } from '../../release/choose.ts'
import type { Journal } from '../../run/journal.ts'
import { completeSet, imageOf, placeOf, takeableImages } from '../image/records.ts'
import type { Source } from '../source/source.ts'
import type { Release } from '../stack/prepare.ts'
import { replacedImages } from '../stack/served.ts'
import { planToLook } from '../stack/stack.ts'
import { isCapacity } from './capacity.ts'
import { openCommit } from './code.ts'

/** A plan that is to be applied, and the code it was made of. */
interface Planned {
  readonly ready: Release
  readonly source: Source
}

/**
 * Finds out before anything is applied what a recovery could not take back: the last good release, planned now, changes
 * nothing but what it would change at any time. Where the plan changes the image alone, no other stack is asked for.
 */
export async function lookBack(
  planned: Planned,
  inputs: PlanInputs | DeployInputs,
  deps: Deps,
  journal: Journal,
): Promise<void> {
  const { model } = planned.ready.plan
  if (changesBeyondImage(model, planned.ready.image.set).length === 0) return
  if (inputs.command === 'deploy' && (inputs.onFailure !== 'rollback' || inputs.recover === 'image')) return
  await journal.step('Look back', async () => {
    try {
      const found = await inTheWay(planned, inputs, deps)
      const { plan } = journal.findings
      if (found.length === 0 || plan?.guard === undefined) return
      const warnings = [...plan.guard.warnings, ...found]
      journal.record({ plan: { ...plan, guard: { ...plan.guard, warnings } } })
      for (const { address, risk } of found) deps.log.info(`${address}: ${risk}`)
    } catch (error) {
      deps.signal.throwIfAborted()
      journal.warn(`There is no way back to the stack of the last good release: ${errorMessage(error)}`)
    }
  })
}

async function inTheWay(
  { ready, source }: Planned,
  inputs: PlanInputs | DeployInputs,
  deps: Deps,
): Promise<Finding[]> {
  const { images } = await takeableImages(inputs, source, deps)
  const goal = lastProven(images, {
    ...placeOf(inputs, source),
    except: { images: Object.values(ready.image.set), commit: source.sha },
  })
  const set = goal === undefined ? undefined : await completeSet(goal.record, deps)
  if (goal?.commit === undefined || set === undefined || goal.commit === source.sha) return []
  // Where something else serves than what was proven last, a plan shows that too, and tells nothing of what differs always.
  const isLive = replacedImages(ready.plan.report, ready.image).every((id) => isPartOf(set, id))
  if (!isLive) return []
  const image = imageOf(goal.record, set, 'chosen')
  const code = await openCommit(goal.commit, { source, stack: ready.stack }, inputs, deps)
  const model = await planToLook(image, code, inputs.stack, deps)
  const { blocked } = guardPlan(model, { allow: 'image-only', image: set })
  const addresses = new Set(blocked.filter((one) => !isCapacity(one)).map(({ address }) => address))
  return [...addresses].map((address) => stuck(address, goal.commit ?? ''))
}

function stuck(address: string, commit: string): Finding {
  return {
    rule: 'no-way-back',
    address,
    risk: `The last good release (commit ${commit}) would change it even now, before this deploy: a recovery cannot take back what becomes of it, and leaves it.`,
    fix: 'Take out of it what differs with every plan (timestamp(), a random value), or write: lifecycle { ignore_changes = [...] }. Where it was changed by hand, bring it back first.',
    severity: 'warning',
  }
}
