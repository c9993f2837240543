import { readdirSync, readFileSync } from 'node:fs'
import type { PolicyName } from './calls.ts'
import type { Policy } from './evaluate.ts'

const folders = ['web', 'fleet'].map((name) => new URL(`../../../examples/${name}/iam/`, import.meta.url))

/** What a person fills in. */
const FILLED = {
  STATE_BUCKET: 'states',
  ENVIRONMENT: 'production',
  'YOU/REPO': 'you/shop',
  TEST_ROLE: 'image-test',
  PARAMETER: 'shop/image',
  COPY_REGION: 'eu-west-1',
  IMAGE_ACCOUNT: '111122223333',
  IMAGE_ROLE: 'images',
}

/** The examples' policies by name, as somebody has filled them in. */
export function policiesWith(said: Partial<typeof FILLED>): Readonly<Record<PolicyName, Policy>> {
  const filled = (policy: string) =>
    Object.entries({ ...FILLED, ...said }).reduce(
      (text, [name, value]) => text.replaceAll(name, value),
      policy,
    )
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace(/\.json$/, ''),
        JSON.parse(filled(readFileSync(new URL(file, folder), 'utf8'))) as Policy,
      ]),
  )
  return Object.fromEntries(files) as Record<PolicyName, Policy>
}

/** The same for the repository `you/shop`, the bucket `states` and the environment `production`. */
export const policies = policiesWith({})
