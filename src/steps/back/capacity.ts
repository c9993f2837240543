import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import type { Finding } from '../../plan/finding.ts'

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
  await files.write(join(directory, 'immutable_deploy_override.tf'), overrideOf(findings))
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
