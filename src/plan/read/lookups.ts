import { type ImageSet, isPartOf } from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'
import type { Finding } from '../finding.ts'
import { blocksOf, isRecord, type JsonRecord, textOf } from '../json.ts'
import type { ImageLookup, PlanModel, ResourceChange } from '../plan.ts'

/** The filters by which exactly the image of the run is found. */
const EXACT = [`tag:${tagNames.imageKey}`, `tag:${tagNames.gitSha}`, 'image-id']

/**
 * The image lookups of a plan. What was read while it was made is in its prior state, what waits for the apply in its
 * changes. Where a shape is another one it tells of no lookup: nothing is allowed because of one.
 */
export function readLookups(
  document: JsonRecord,
  changes: readonly ResourceChange[],
): readonly ImageLookup[] {
  const deferred = changes.filter(
    ({ mode, type, kind }) => mode === 'data' && type === 'aws_ami' && kind === 'read',
  )
  const waiting = new Set(deferred.map(({ address }) => address))
  return [
    ...deferred.map(({ address, after }) => ({ ...lookupOf(address, after ?? {}), id: null })),
    ...priorResources(document).flatMap(({ address, mode, type, values }) =>
      typeof address === 'string' && mode === 'data' && type === 'aws_ami' && !waiting.has(address)
        ? [lookupOf(address, isRecord(values) ? values : {})]
        : [],
    ),
  ]
}

function priorResources({ prior_state: state }: JsonRecord): JsonRecord[] {
  const values = isRecord(state) && isRecord(state.values) ? state.values : {}
  const modules = isRecord(values.root_module) ? [values.root_module] : []
  for (const module of modules) modules.push(...blocksOf(module, 'child_modules'))
  return modules.flatMap((module) => [...blocksOf(module, 'resources')])
}

function lookupOf(address: string, values: JsonRecord): ImageLookup {
  const tags = isRecord(values.tags) ? Object.entries(values.tags) : []
  return {
    address,
    id: textOf(values.id) ?? null,
    name: textOf(values.name) ?? '',
    tags: Object.fromEntries(
      tags.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    filters: blocksOf(values, 'filter').flatMap(({ name }) => textOf(name) ?? []),
  }
}

/** Whether the lookup asks for one image by what nothing else has. */
export function isExact({ filters }: ImageLookup): boolean {
  return filters.some((name) => EXACT.includes(name))
}

/** What to write into the data source so that it finds the image of the run, and no other. */
export const FILTER_TO_WRITE = `a filter block with name = "tag:${tagNames.imageKey}" and values = [var.image_key], and variable "image_key" { type = string }, which the action sets`

/** Lookups that found the image though they ask for less: the next rollback, or a build beside, is not found so. */
export function looseLookups({ lookups = [] }: PlanModel, image: ImageSet): Finding[] {
  return lookups
    .filter((lookup) => lookup.id !== null && isPartOf(image, lookup.id) && !isExact(lookup))
    .map(({ address }) => ({
      rule: 'loose-image-filter',
      address,
      attribute: 'filter',
      risk: 'It found the image because that is the newest one that fits. A rollback, or a deploy while a newer image is there, will be refused.',
      fix: `Write into it: ${FILTER_TO_WRITE}`,
      severity: 'warning',
    }))
}
