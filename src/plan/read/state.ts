import { type ImageSet, isPartOf } from '../../image/image.ts'
import { DeployError } from '../../outcome/error.ts'
import type { GroupRef } from '../group-ref.ts'
import { type JsonRecord, malformed, textOf } from '../json.ts'
import { configurationOrigin, templateOrigin } from '../origin.ts'
import { isHolderType, refersTo, type TemplateUse, templateUses } from '../templates.ts'
import { readResources, STATE, type StateResource } from './state-resources.ts'

/** A group of the state with the AMIs that its templates hold, each once. */
export interface GroupImages {
  readonly ref: GroupRef
  readonly imageIds: readonly string[]
  /** Set where the state does not tell (all) the group's AMIs: only EC2 can. */
  readonly unknownImage?: true
  /** What its instances are launched from now, as `templateOrigin` writes it; absent where the state does not tell all. */
  readonly origins?: readonly string[]
}

/**
 * The groups that are to run the image by this state (as `readResources` takes it): those with at least
 * one launch template or launch configuration that holds an AMI of the set. The group's template version is
 * not looked at: a group that is held back on an older version is meant to run the image and does not.
 * `unknown` lists the groups whose template the state does not hold. Raises DeployError `internal-error`
 * for JSON that is no state.
 */
export function groupsRunning(
  stateJson: string,
  imageSet: ImageSet,
): { readonly groups: GroupRef[]; readonly unknown: GroupRef[] } {
  const resources = readResources(stateJson)
  const groups = groupsOf(resources).map((group) => ({
    ref: refOf(group, resources),
    holders: holdersOf(group, resources),
  }))
  const holdsImage = (holder: Holder) => isPartOf(imageSet, holder.image ?? '')
  return {
    groups: groups.filter(({ holders }) => holders.some(holdsImage)).map(({ ref }) => ref),
    unknown: groups
      .filter(({ holders }) => !holders.some(holdsImage) && holders.some(({ image }) => image === undefined))
      .map(({ ref }) => ref),
  }
}

/**
 * All groups of the state with the AMIs they launch. A state without resources has none. A group on another
 * version of its template than the newest gets `unknownImage`: the state keeps the newest version's AMI only.
 */
export function allGroups(stateJson: string): GroupImages[] {
  const resources = readResources(stateJson)
  return groupsOf(resources).map((group) => {
    const holders = holdersOf(group, resources)
    const images = holders.map(({ image, isNewest }) => (isNewest ? image : undefined))
    return {
      ref: refOf(group, resources),
      imageIds: [...new Set(images.filter((image) => image !== undefined))],
      ...(images.length === 0 || images.includes(undefined) ? { unknownImage: true } : {}),
      ...originsOf(group, resources),
    }
  })
}

/** What the state says that a group is to run. */
export interface GroupAim extends GroupImages {
  /** image: at least one of its templates holds an AMI of the set, in whatever version the group names. */
  readonly runs: 'image' | 'other'
  /** AMIs of the set that its templates hold, each once. */
  readonly own: readonly string[]
}

/**
 * All groups of the state with what they are to run. `imageIds` of a group that runs the image are the AMIs of its other
 * templates. One that is held back on an older version of a template with the image is to run the image alone.
 */
export function groupAims(stateJson: string, imageSet: ImageSet): GroupAim[] {
  const resources = readResources(stateJson)
  return groupsOf(resources).map((group) => {
    const holders = holdersOf(group, resources)
    const own = holders.filter(({ image }) => isPartOf(imageSet, image ?? ''))
    const others = own.every(({ isNewest }) => isNewest) ? holders.filter((each) => !own.includes(each)) : []
    const images = others.map(({ image, isNewest }) => (isNewest ? image : undefined))
    return {
      ref: refOf(group, resources),
      runs: own.length > 0 ? 'image' : 'other',
      own: [...new Set(own.flatMap(({ image }) => image ?? []))],
      imageIds: [...new Set(images.filter((image) => image !== undefined))],
      ...(images.includes(undefined) ? { unknownImage: true } : {}),
      ...originsOf(group, resources),
    }
  })
}

/** The AMIs that the groups of the state launch, each once. */
export function liveImageIds(stateJson: string): string[] {
  return [...new Set(allGroups(stateJson).flatMap(({ imageIds }) => imageIds))]
}

/** Every managed resource of a state by its address and id, sorted: two states of one stack hold the same. */
export function objectsOf(stateJson: string): string[] {
  return readResources(stateJson)
    .filter(({ mode }) => mode === 'managed')
    .map(({ address, values }) => `${address} ${textOf(values.id) ?? ''}`)
    .toSorted()
}

/** What a reference of a group comes to: an AMI id, where the state tells, of the newest version or another. */
interface Holder {
  readonly image: string | undefined
  readonly isNewest: boolean
}

function holdersOf(group: StateResource, resources: readonly StateResource[]): Holder[] {
  const uses = templateUses(group.values)
  if (uses.length === 0) return [{ image: undefined, isNewest: true }]
  return uses.map((use) => {
    const holder = resources.find(({ type, values }) => isHolderType(type) && refersTo(use, type, values))
    const image = textOf(holder?.values.image_id)
    // `resolve:ssm:...` names a parameter; the AMI is known to EC2 only.
    return {
      image: image?.startsWith('ami-') ? image : undefined,
      isNewest: holder === undefined || isNewestVersion(use, holder.values),
    }
  })
}

/** The state knows which numbers `$Latest` and `$Default` are, of the templates that it holds. */
function originsOf(group: StateResource, resources: readonly StateResource[]): Pick<GroupImages, 'origins'> {
  const origins = templateUses(group.values).map((use) => {
    const { type, id, name = '', version = '$Default' } = use
    if (type === 'aws_launch_configuration') return configurationOrigin(name)
    const template = resources.find((each) => each.type === type && refersTo(use, type, each.values))?.values
    const floating = new Map([
      ['$Latest', template?.latest_version],
      ['$Default', template?.default_version],
    ])
    return templateOrigin(id ?? textOf(template?.id), floating.has(version) ? floating.get(version) : version)
  })
  const known = origins.filter((origin) => origin !== undefined)
  return known.length === 0 || known.length < origins.length ? {} : { origins: known }
}

function isNewestVersion({ type, version }: TemplateUse, template: JsonRecord): boolean {
  if (type === 'aws_launch_configuration' || version === '$Latest') return true
  const used = version === '$Default' ? template.default_version : version
  return String(used) === String(template.latest_version)
}

function groupsOf(resources: readonly StateResource[]): StateResource[] {
  return resources.filter(({ mode, type }) => mode === 'managed' && type === 'aws_autoscaling_group')
}

/** A group whose create did not come to its end has no name of its own in the state yet; its id is its name. */
function refOf({ address, values }: StateResource, resources: readonly StateResource[]): GroupRef {
  const name = textOf(values.name) ?? textOf(values.id)
  if (name === undefined) throw malformed(STATE, `${address} has no name`)
  return { name, region: regionOf(address, values, resources), address }
}

/**
 * From the ARN, of any partition; where the create did not come to its end, from that of a template it uses, which is of
 * the same region. The `region` attribute came with provider 6 only.
 */
function regionOf(address: string, values: JsonRecord, resources: readonly StateResource[]): string {
  const uses = templateUses(values)
  const templates = resources.filter(
    ({ type, values: template }) => isHolderType(type) && uses.some((use) => refersTo(use, type, template)),
  )
  const regions = [values, ...templates.map((template) => template.values)].flatMap(
    (each) => regionIn(each) ?? [],
  )
  if (regions[0] !== undefined) return regions[0]
  throw new DeployError(
    STATE.reason,
    `The region of ${address} cannot be read from the state: it has no group ARN.`,
    {
      next: [
        'Run "terraform apply -refresh-only" (or "tofu apply -refresh-only") on the stack by hand, so that the state is complete; the action itself takes no such option.',
      ],
    },
  )
}

function regionIn({ arn }: JsonRecord): string | undefined {
  return /^arn:aws[a-z-]*:(?:autoscaling|ec2):([a-z0-9-]+):/.exec(textOf(arn) ?? '')?.[1]
}
