/**
 * Files of tests that begin before all others, in this order. Of the end-to-end tests the longest: a long one that
 * begins last keeps one worker busy while the others have nothing to do. Of the unit tests those that start many
 * processes: that costs the more the bigger the worker has become.
 */
export const FIRST = [
  'e2e/rollouts/start',
  'e2e/rollouts/health',
  'e2e/fleet/pipeline',
  'e2e/deploy/scale',
  'e2e/rollouts/recovery',
  'e2e/faults/short',
  'e2e/rollouts/groups',
  'e2e/deploy/deploy-and-rollback',
  'e2e/rollouts/record',
  'e2e/pull-request/reviewed-plan',
  'e2e/progressive/holds',
  'e2e/setup/first-deploy',
  'e2e/progressive/image-test',
  'e2e/rollouts/status',
  'e2e/progressive/analysis',
  'e2e/releases/stack-alone',
  'e2e/image/two-architectures',
  'e2e/setup/tools',
  'e2e/releases/commit-sha',
  'e2e/accounts/image-role',
  'e2e/engine/act',
  'e2e/sandbox/aws',
  'e2e/image/given',
  'e2e/deploy/cancelled',
  'e2e/deploy/rollout-fails',
  'e2e/image/bake',
  'e2e/promotion/promotion',
  'e2e/deploy/first-create',
  'e2e/accounts/sharing',
  'e2e/preflight/preflight',
  'e2e/rollouts/beside',
  'e2e/deploy/terragrunt',
  'fleet/workflows',
  'steps/image/key',
  'commands/matrix',
  'adapters/github/github',
  'adapters/git/git',
  'adapters/tools/variables/given',
  'adapters/tools/terragrunt',
  'steps/source/links',
  'adapters/tools/terraform',
  'adapters/tools/process',
  'steps/image/bake',
  'benches',
  'sandbox/missing',
  'settings/layers',
] as const

/** Whatever Jest says of a file of tests. */
interface Test {
  readonly path: string
}

/** The order in which Jest begins with files. https://jestjs.io/docs/configuration#testsequencer-string */
export default class Order {
  /** Those that are not named come in the order of their names, as on any other day. */
  sort<T extends Test>(tests: readonly T[]): T[] {
    return tests.toSorted((one, other) => place(one) - place(other) || (one.path < other.path ? -1 : 1))
  }

  /** Jest hands over how long each took; nothing is kept of it. */
  cacheResults(): void {}
}

function place({ path }: Test): number {
  const at = FIRST.findIndex((name) => path.endsWith(`/__tests__/${name}.test.ts`))
  return at < 0 ? FIRST.length : at
}
