import type { PlanCounts, PlanModel } from './plan.ts'

/** What the tool's own last line says of a plan: `Plan: 2 to add, 1 to change, 1 to destroy, 1 to forget.` */
export type ToldCounts = Pick<PlanCounts, 'add' | 'change' | 'destroy' | 'import' | 'forget' | 'invoke'>

/**
 * The counts as the tools give them. A replacement is one to add, and one to destroy, or one to forget where the old
 * object stays. Terraform leaves what it forgets out of its line; here it is always told.
 */
export function toldCounts({ counts, changes }: Pick<PlanModel, 'counts' | 'changes'>): ToldCounts {
  const kept = changes.filter(({ mode, keepsOld }) => mode === 'managed' && keepsOld === true).length
  return {
    add: counts.add + counts.replace,
    change: counts.change,
    destroy: counts.destroy + counts.replace - kept,
    import: counts.import,
    forget: counts.forget + kept,
    invoke: counts.invoke,
  }
}
