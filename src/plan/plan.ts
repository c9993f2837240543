import type { JsonRecord } from './json.ts'

/** What Terraform or OpenTofu will do to one resource. Replace is two actions: which comes first matters. */
export type ChangeKind =
  | 'no-op'
  | 'create'
  | 'read'
  | 'update'
  | 'delete'
  | 'replace-create-first'
  | 'replace-destroy-first'
  | 'forget'

/** One resource change of a plan. Values keep the plan's own shapes; unknown fields stay out. */
export interface ResourceChange {
  readonly address: string
  readonly type: string
  readonly name: string
  readonly mode: 'managed' | 'data'
  readonly kind: ChangeKind
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
  /** Same shape as `after`, `true` where the value is known only after apply. */
  readonly afterUnknown: unknown
  readonly beforeSensitive: unknown
  readonly afterSensitive: unknown
  /** Paths whose change forces the replacement, e.g. `[["name"]]`. */
  readonly replacePaths: readonly (readonly (string | number)[])[]
  /** The plan's own word for why, e.g. `replace_because_cannot_update`; absent when there is none. */
  readonly reason?: string
  readonly importing?: boolean
  /** The id that is imported; absent where the plan does not tell. */
  readonly importId?: string
  /** The former address of a moved resource. */
  readonly movedFrom?: string
  /** Key of a deposed object: what an unfinished create-before-destroy replacement left behind. */
  readonly deposed?: string
  /** True where a replacement does not destroy the old object: it stays, and leaves the state. */
  readonly keepsOld?: boolean
}

/** One output of the root module that changes; its values are under `value`, so that it compares as a resource does. */
export type OutputChange = Pick<
  ResourceChange,
  'kind' | 'before' | 'after' | 'afterUnknown' | 'beforeSensitive' | 'afterSensitive'
> & { readonly name: string }

export interface PlanCounts {
  readonly add: number
  readonly change: number
  readonly replace: number
  readonly destroy: number
  readonly import: number
  readonly move: number
  readonly forget: number
  readonly outputs: number
  /** Actions of providers that the apply runs; one that is run twice counts twice. */
  readonly invoke: number
}

/** The plan JSON, read. */
export interface PlanModel {
  readonly formatVersion: string
  readonly toolVersion: string
  readonly changes: readonly ResourceChange[]
  /** Names of root outputs that change. */
  readonly outputChanges: readonly string[]
  /** The same outputs with their values, secrets among them. */
  readonly outputs?: readonly OutputChange[]
  /** What it tells beside its changes. */
  readonly aside?: Aside
  /** When it was planned, ISO 8601, as the plan says; Terraform's `plantimestamp()` has the same value. */
  readonly plannedAt?: string
  readonly counts: PlanCounts
  /** True where applying it would change anything (resources or outputs). */
  readonly hasChanges: boolean
  /** Values of the root module's variables, secrets among them: never print or store them. */
  readonly variables?: Readonly<Record<string, unknown>>
  /** Its `data "aws_ami"`, by which a stack may find the image. */
  readonly lookups?: readonly ImageLookup[]
  /** Actions of providers that the apply runs. */
  readonly invocations?: readonly Invocation[]
  /** Every text that the plan marks as sensitive, to be hidden wherever it stands: never print or store them. */
  readonly secrets?: readonly string[]
}

/** What a plan tells beside its changes. */
export interface Aside {
  /**
   * Addresses of resources that were changed or removed outside of the tool since it looked last, as far as that bears
   * on the plan.
   */
  readonly drifted: readonly string[]
  /** Checks that do not hold, each with its messages. */
  readonly failedChecks: readonly string[]
  /** How many changes wait for a later plan, and how many actions of providers. */
  readonly deferred: number
  readonly deferredActions?: number
  /** False where the plan says that it leaves out something, which a later plan has to bring. */
  readonly isComplete: boolean
}

/** One action of a provider that the apply runs (Terraform 1.14 and later): it changes things, and no resource. */
export interface Invocation {
  /** Of the action, e.g. `action.aws_lambda_invoke.warm`. */
  readonly address: string
  /** What sets it off, e.g. `AfterUpdate of aws_autoscaling_group.web`; '' where that is not told. */
  readonly trigger: string
  /** Its settings, secrets among them. */
  readonly config: JsonRecord
  /** Same shape as `config`, `true` where a value is sensitive. */
  readonly sensitive: unknown
  /** Same shape as `config`, `true` where a value is known only when it runs. */
  readonly unknown: unknown
}

/** One `data "aws_ami"` of the stack, and what it found when the plan was made. */
export interface ImageLookup {
  /** Of the data source, e.g. `data.aws_ami.web`. */
  readonly address: string
  /** Null where it is read only during the apply: the plan does not say what it will find. */
  readonly id: string | null
  /** Name of the image it found; '' where it found none yet. */
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  /** Names of its filters, e.g. `tag:Name`. */
  readonly filters: readonly string[]
}

/** What the plan does to the image of one holder of AMIs (launch template or launch configuration). */
export interface ImageChange {
  readonly address: string
  readonly before: string | null
  /** Null when unknown before apply or when the holder goes. */
  readonly after: string | null
}

/** What will happen to one Auto Scaling group, in words a person uses. */
export interface GroupForecast {
  readonly address: string
  /** Null for a group that gets its name at apply. */
  readonly name: string | null
  readonly effect:
    | 'created'
    | 'refreshed'
    | 'replaced'
    | 'updated'
    | 'destroyed'
    | 'unchanged'
    | 'not-refreshed'
  /** Why, e.g. `launch template version changes` or `"$Latest": the plan starts no refresh`. */
  readonly because: string
  readonly desired: number | null
  readonly minHealthyPercentage: number | null
  readonly maxHealthyPercentage: number | null
  /** What its `instance_refresh` says, where it has one: a refresh that the action starts is told the same. */
  readonly settings?: RefreshSettings
  /** True where the plan starts no refresh, but the group launches the new template: somebody else can start one. */
  readonly startable?: boolean
  /** True for an update that bears on which instances run, or on what counts as healthy. */
  readonly stirs?: boolean
  /** Absent where nothing moves, or the capacity is not known. */
  readonly estimate?: RolloutEstimate
}

/** Preferences of an instance refresh; what is absent is up to the group's own settings and AWS's defaults. */
export interface RefreshSettings {
  /** Percent of desired capacity. */
  readonly minHealthyPercentage?: number
  readonly maxHealthyPercentage?: number
  readonly warmupSeconds?: number
  /** 1-100, ascending. */
  readonly checkpointPercentages?: readonly number[]
  readonly checkpointDelaySeconds?: number
  readonly bakeTimeSeconds?: number
  /** AWS's words: Refresh, Ignore, Wait. */
  readonly protectedInstances?: string
  /** AWS's words: Terminate, Ignore, Wait. */
  readonly standbyInstances?: string
  /** Names of CloudWatch alarms. */
  readonly alarms?: readonly string[]
  /** True where instances that have what the group launches are left as they are: no plan says it, a step does. */
  readonly skipMatching?: boolean
}

/** How long a group is likely to take, and what that is made of. */
export interface RolloutEstimate {
  readonly seconds: number
  readonly batches: number
  /** Capacity units replaced at a time. */
  readonly batch: number
  /** Assumed for each batch. */
  readonly launchSeconds: number
  readonly warmupSeconds: number
  /** At all checkpoints together. */
  readonly pauseSeconds: number
}
