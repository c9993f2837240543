import { guardPlan } from '../src/plan/guard/guard.ts'
import { imageChanges } from '../src/plan/image/images.ts'
import type { PlanModel } from '../src/plan/plan.ts'
import { forecastGroups } from '../src/plan/read/groups.ts'
import { readPlan } from '../src/plan/read/read.ts'
import { startRedaction } from '../src/redaction/redaction.ts'
import { renderComment } from '../src/report/places/comment.ts'
import { redactReport } from '../src/report/redaction/report.ts'
import type { Report } from '../src/report/report.ts'
import { VERSION } from '../src/report/version.ts'
import type { Tool } from '../src/tools/tool.ts'

/** A plan as `show` gives it. */
export interface ShownPlan {
  /** `show -json` of the plan file. */
  readonly json: string
  /** `show -no-color` of the same; '' where it is not at hand. */
  readonly text: string
}

/**
 * The comment that the action would write for a plan, as far as the plan alone tells it.
 * @throws DeployError plan-failed for what is no plan
 */
export function previewOf({ json, text }: ShownPlan): string {
  const model = readPlan(json)
  const redaction = startRedaction()
  for (const secret of model.secrets ?? []) redaction.learn(secret)
  return renderComment(redactReport(reportOf(model, { json, text }), redaction))
}

function reportOf(model: PlanModel, shown: ShownPlan): Report {
  const images = imageChanges(model)
  const ids = images.flatMap(({ after }) => after ?? [])
  const set = Object.fromEntries(ids.map((id) => ['', id]))
  const failed = model.aside?.failedChecks ?? []
  return {
    version: VERSION,
    command: 'plan',
    outcome: 'planned',
    stack: { label: '', directory: 'stack', workspace: 'default', backend: [] },
    ...(images.length === 0 ? {} : { live: { ids: images.flatMap(({ before }) => before ?? []) } }),
    ...(ids.length === 0 ? {} : { image: { origin: 'chosen', set, name: '' } }),
    plan: {
      tool: toolOf(shown),
      toolVersion: model.toolVersion,
      hasChanges: model.hasChanges,
      counts: model.counts,
      changes: model.changes,
      images,
      groups: forecastGroups(model),
      guard: guardPlan(model, { allow: 'any', image: set }),
      whenNoRefresh: 'start',
      drifted: model.aside?.drifted.length ?? 0,
      diff: shown.text.trim(),
      planFile: '',
    },
    rollouts: [],
    steps: [],
    warnings: failed.map((check) => `${check} (a check of the stack that does not hold)`),
    runUrl: '',
    serverUrl: '',
    startedAt: 0,
    finishedAt: 0,
  }
}

/** The JSON of both tools gives a `terraform_version`; the names of providers and the text tell them apart. */
function toolOf({ json, text }: ShownPlan): Tool {
  return json.includes('"registry.opentofu.org/') || /^OpenTofu /m.test(text) ? 'tofu' : 'terraform'
}
