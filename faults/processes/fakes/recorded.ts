/**
 * What the real Terraform said of the stack once, with other images in it: a plan from one image to another, as text and
 * JSON, and the state before it.
 */
export interface Recorded {
  /** The image that ran when it was recorded, and the one that was planned. */
  readonly from: string
  readonly to: string
  /** Whose it was: twelve digits. */
  readonly account: string
  readonly text: string
  readonly plan: Json
}

/** Of a state, what the stack's one template is at. */
export interface Standing {
  readonly image: string
  /** Of the launch template. */
  readonly version: number
}

type Json = Record<string, unknown>
interface Resource extends Json {
  type?: string
  address?: string
  values?: Json
  change?: Change
  instances?: { attributes: Json }[]
}
interface Change extends Json {
  actions: string[]
  before?: Json | null
  after?: Json | null
  after_unknown?: Json
}

/** A state as `state pull` writes it. */
export interface State extends Json {
  serial: number
  outputs: Record<string, { value: unknown }>
  resources: Resource[]
}

const TEMPLATE = 'aws_launch_template'
const GROUP = 'aws_autoscaling_group'

/** The attributes of the one resource of a type. */
function attributesOf(state: State, type: string): Json {
  const [instance] = state.resources.find((one) => one.type === type)?.instances ?? []
  if (instance === undefined) throw new Error(`The state has no ${type}.`)
  return instance.attributes
}

export function standingOf(state: State): Standing {
  const { image_id: image, latest_version: version } = attributesOf(state, TEMPLATE)
  return { image: String(image), version: Number(version) }
}

/** The ids by which AWS knows template and group. */
export function namesOf(state: State): { readonly template: string; readonly group: string } {
  return {
    template: String(attributesOf(state, TEMPLATE)['id']),
    group: String(attributesOf(state, GROUP)['id']),
  }
}

/** What the template is at, noted; with it alone the group is at what it was before. */
export function withTemplate(state: State, { image, version }: Standing): State {
  const next = structuredClone(state)
  Object.assign(attributesOf(next, TEMPLATE), {
    image_id: image,
    latest_version: version,
    default_version: version,
  })
  return { ...next, serial: state.serial + 1 }
}

/** That the group launches a version, noted. */
export function withGroup(state: State, { image, version }: Standing): State {
  const next = structuredClone(state)
  const [template] = attributesOf(next, GROUP)['launch_template'] as Json[]
  Object.assign(template ?? {}, { version: String(version) })
  for (const [name, value] of Object.entries({ ami_id: image, launch_template_version: version }))
    Object.assign(next.outputs[name] ?? {}, { value })
  return { ...next, serial: state.serial + 1 }
}

/** The version that the group launches. */
function groupVersion(state: State): number {
  const [template] = attributesOf(state, GROUP)['launch_template'] as Json[]
  return Number(template?.['version'])
}

/** The recorded plan as it is from a state to an image: its JSON, its text, and whether anything changes. */
export function planOf(recorded: Recorded, state: State, wanted: string, account: string) {
  const { image, version } = standingOf(state)
  const moved = (text: string) =>
    text
      .replaceAll(recorded.account, account)
      .replaceAll(recorded.from, '\u0000')
      .replaceAll(recorded.to, wanted)
      .replaceAll('\u0000', image)
  const plan = JSON.parse(moved(JSON.stringify(recorded.plan))) as Json
  const { planned_values, prior_state, resource_changes, output_changes } = plan
  const isSame = image === wanted && groupVersion(state) === version
  for (const one of resource_changes as Resource[]) {
    const { change } = one
    if (change === undefined) continue
    if (one.type === TEMPLATE) Object.assign(change.before ?? {}, versions(version))
    if (one.type === GROUP) setVersion(change.before ?? {}, groupVersion(state))
    if (image === wanted && one.type === TEMPLATE) settle(change)
    if (image === wanted && one.type === GROUP) {
      setVersion(change.after ?? {}, version)
      change.after_unknown = {}
      if (isSame) settle(change)
    }
  }
  if (isSame) for (const change of Object.values(output_changes as Record<string, Change>)) settle(change)
  for (const one of resourcesIn((prior_state as Json)['values'])) {
    if (one.type === TEMPLATE) Object.assign(one.values ?? {}, versions(version))
    if (one.type === GROUP) setVersion(one.values ?? {}, groupVersion(state))
  }
  for (const one of resourcesIn(planned_values)) {
    if (one.type === TEMPLATE && image === wanted) Object.assign(one.values ?? {}, versions(version))
    if (one.type === GROUP && image === wanted) setVersion(one.values ?? {}, version)
  }
  return { isSame, json: JSON.stringify(plan), text: isSame ? NOTHING : moved(recorded.text) }
}

const NOTHING = `No changes. Your infrastructure matches the configuration.

Terraform has compared your real infrastructure against your configuration
and found no differences, so no changes are needed.`

function versions(version: number): Json {
  return { latest_version: version, default_version: version }
}

function setVersion(values: Json, version: number): void {
  const [template] = (values['launch_template'] ?? []) as Json[]
  Object.assign(template ?? {}, { version: String(version) })
}

/** No change any more. */
function settle(change: Change): void {
  change.actions = ['no-op']
  if (change.before === undefined) change.before = change.after ?? null
  change.after = change.before
  change.after_unknown = {}
}

function resourcesIn(values: unknown): Resource[] {
  return (values as { root_module: { resources: Resource[] } }).root_module.resources
}
