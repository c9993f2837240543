import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import { DeployError } from '../../outcome/error.ts'
import { differences, pathText, valueAt } from '../../plan/differences.ts'
import type { Finding } from '../../plan/finding.ts'
import type { PlanModel } from '../../plan/plan.ts'

const SIZES = new Set(['desired_capacity', 'min_size', 'max_size'])

/** A group of the root module: an override has to lie in the module of what it changes. */
const ofRoot = /^aws_autoscaling_group\.([\w-]+)(\[.*\])?$/

/** Whether a finding is about the size of a group that can be let be. */
export function isCapacity({ address, attribute = '' }: Finding): boolean {
  return ofRoot.test(address) && SIZES.has(attribute)
}

/**
 * Lets the sizes that findings name stay as they run, by an override file in a stack that is a copy of our own.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
export async function keepCapacity(
  { directory }: Stack,
  findings: readonly Finding[],
  { files }: Pick<Deps, 'files'>,
): Promise<void> {
  await files.write(join(directory, OVERRIDE), overrideOf(findings))
}

const OVERRIDE = 'immutable_deploy_override.tf'

/** Takes the override back: an empty file overrides nothing. */
export async function dropCapacity({ directory }: Stack, { files }: Pick<Deps, 'files'>): Promise<void> {
  await files.write(join(directory, OVERRIDE), '')
}

/** The same stack planned without the override, and with it. */
export interface Overridden {
  readonly first: PlanModel
  readonly kept: PlanModel
}

/**
 * Requires that the override did nothing but to keep the sizes that findings name. It does more where the group has a list of
 * its own to ignore, for `lifecycle` is merged argument by argument: the list is replaced, and what it held still is
 * reset. And it holds for all instances of a resource, those of other keys too.
 * @throws DeployError plan-failed, with what else it did
 */
export function requireKeptAlone(findings: readonly Finding[], { first, kept }: Overridden): void {
  const [before, after] = [placesOf(first), placesOf(kept)]
  const named = new Set(findings.map(({ address, attribute = '' }) => placeText(address, attribute)))
  const more = [...after].filter(([place, value]) => before.get(place) !== value).map(([place]) => place)
  const less = [...before.keys()].filter((place) => !after.has(place) && !named.has(place))
  if (more.length + less.length === 0) return
  throw new DeployError(
    'plan-failed',
    `To ignore it would do more than that, to ${[...more, ...less].join(', ')}.`,
  )
}

function placeText(address: string, attribute: string): string {
  return `${attribute} of ${address}`
}

/** What a plan changes: attributes of what is updated, those of groups with their values, and all else as a whole. */
function placesOf({ changes }: PlanModel): ReadonlyMap<string, string> {
  const managed = changes.filter(({ mode, kind }) => mode === 'managed' && kind !== 'no-op')
  return new Map(
    managed.flatMap((change): [string, string][] => {
      const { address, deposed = '', kind, type, after } = change
      if (kind !== 'update') return [[`${address} ${deposed} (${kind})`.replace('  ', ' '), '']]
      const isGroup = type === 'aws_autoscaling_group'
      return differences(change).map((path) => [
        placeText(address, pathText(change, path)),
        isGroup ? (JSON.stringify(valueAt(after, path)) ?? '') : '',
      ])
    }),
  )
}

/** The override that lets these sizes be. */
export function overrideOf(findings: readonly Finding[]): string {
  const sizes = Map.groupBy(findings, ({ address }) => ofRoot.exec(address)?.[1] ?? '')
  return [...sizes]
    .map(([name, found]) => {
      const attributes = [...new Set(found.flatMap(({ attribute }) => attribute ?? []))].toSorted()
      const rule = `  lifecycle {\n    ignore_changes = [${attributes.join(', ')}]\n  }`
      return `resource "aws_autoscaling_group" "${name}" {\n${rule}\n}\n`
    })
    .join('\n')
}
