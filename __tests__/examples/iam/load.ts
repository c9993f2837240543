import { readdirSync, readFileSync } from 'node:fs'
import type { PolicyName } from './calls.ts'
import type { Policy } from './evaluate.ts'

const folders = ['web', 'fleet'].map((name) => new URL(`../../../examples/${name}/iam/`, import.meta.url))

/** The example's policies by name, for the repository `you/shop`, the bucket `states` and the environment `production`. */
export const policies = Object.fromEntries(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace(/\.json$/, ''),
        JSON.parse(filled(readFileSync(new URL(file, folder), 'utf8'))) as Policy,
      ]),
  ),
) as Readonly<Record<PolicyName, Policy>>

/** A policy for a repository of somebody: what a person replaces is replaced. */
function filled(policy: string): string {
  return policy
    .replaceAll('STATE_BUCKET', 'states')
    .replaceAll('ENVIRONMENT', 'production')
    .replaceAll('YOU/REPO', 'you/shop')
    .replaceAll('TEST_ROLE', 'image-test')
    .replaceAll('PARAMETER', 'shop/image')
    .replaceAll('COPY_REGION', 'eu-west-1')
    .replaceAll('IMAGE_ACCOUNT', '111122223333')
    .replaceAll('IMAGE_ROLE', 'images')
}
