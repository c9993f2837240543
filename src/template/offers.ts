import type { Attribute, Block, Body } from './hcl.ts'
import { possibleValues, type Scope } from './possible-values.ts'

/** Where another build of the same template may run. */
export type Offer = 'another subnet' | 'another instance type'

/**
 * What a source leaves to chance or to AWS, so that the next build may find what this one did not; undefined where one of
 * the builds leaves nothing, or its source is not found.
 * `most_free` picks the same subnet again: https://github.com/hashicorp/packer-plugin-amazon/issues/425
 * @param builds as Packer names them: `amazon-ebs.web`, or with the name of the build block before it
 */
export function offerOf(builds: readonly string[], bodies: readonly Body[], scope: Scope): Offer | undefined {
  const sources = sourcesIn(bodies)
  const offers = builds.map((build) => {
    const source = sources.find(({ id }) => build === id || build.endsWith(`.${id}`))
    return source && offered(source, scope)
  })
  return offers.every((offer) => offer !== undefined) ? offers[0] : undefined
}

interface Source {
  /** `type.name`, the name of the build where it has another. */
  readonly id: string
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

/** Sources as builds have them, what a build adds first; then those at the top. */
function sourcesIn(bodies: readonly Body[]): Source[] {
  const all = bodies.flatMap(({ blocks }) => blocks)
  const tops = all
    .filter(({ type }) => type === 'source')
    .map(({ labels, body }): Source => ({ ...body, id: labels.join('.') }))
  const inBuilds = all
    .filter(({ type }) => type === 'build')
    .flatMap(({ body }) => body.blocks)
    .filter(({ type }) => type === 'source')
    .map(({ labels, body }): Source => {
      const id = (labels[0] ?? '').replace(/^source\./, '')
      const top = tops.find((source) => source.id === id)
      return {
        id: renamed(id, body),
        attributes: [...body.attributes, ...(top?.attributes ?? [])],
        blocks: [...body.blocks, ...(top?.blocks ?? [])],
      }
    })
  return [...inBuilds, ...tops]
}

/** A build may call its source by another name. */
function renamed(id: string, { attributes }: Body): string {
  const name = attributes.find((attribute) => attribute.name === 'name')?.value
  const [text] = name?.kind === 'text' ? name.parts : []
  return typeof text === 'string' ? id.replace(/\.[^.]*$/, `.${text}`) : id
}

function offered({ attributes, blocks }: Source, scope: Scope): Offer | undefined {
  const values = (name: string, all = attributes) => {
    const value = all.find((attribute) => attribute.name === name)?.value
    return value === undefined ? [] : possibleValues(value, scope)
  }
  const isGiven = (name: string) => {
    const given = values(name)
    return given === 'unknown' || given.some((value) => value !== '')
  }
  const types = values('spot_instance_types')
  if (types !== 'unknown' && types.length > 1) return 'another instance type'
  if (isGiven('subnet_id')) return undefined
  const filter = blocks.find(({ type }) => type === 'subnet_filter')
  // Without both, EC2 picks the zone itself, unless it is named.
  if (filter === undefined) return isGiven('availability_zone') ? undefined : 'another subnet'
  const random = values('random', filter.body.attributes)
  return random !== 'unknown' && random.includes('true') ? 'another subnet' : undefined
}

/** The same of a template of the older JSON format. Its builds have the names of their builders, or their types. */
export function offerOfLegacy(builds: readonly string[], json: unknown): Offer | undefined {
  const { builders } = object(json)
  const all = Array.isArray(builders) ? builders.map(object) : []
  const offers = builds.map((build) => {
    const builder = all.find(({ name, type }) => build === (name ?? type))
    return builder && offeredByBuilder(builder)
  })
  return offers.every((offer) => offer !== undefined) ? offers[0] : undefined
}

function offeredByBuilder(builder: Readonly<Record<string, unknown>>): Offer | undefined {
  const types = builder['spot_instance_types']
  if (Array.isArray(types) && types.length > 1) return 'another instance type'
  if ((builder['subnet_id'] ?? '') !== '') return undefined
  if (builder['subnet_filter'] !== undefined)
    return String(object(builder['subnet_filter'])['random']) === 'true' ? 'another subnet' : undefined
  return (builder['availability_zone'] ?? '') === '' ? 'another subnet' : undefined
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
