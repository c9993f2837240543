/** What the settings file says of the test of images. */
export interface ImageTest {
  /** A file or a directory of the repository that is put onto the instance, relative to `working-directory`. */
  readonly script?: string
  /** What is run there, by `sh`, beside the script; without it the script itself. One of the two is there. */
  readonly command?: string
  /** Without it: that of the default VPC. */
  readonly subnet?: string
  /** Without any: the default one of the VPC. */
  readonly securityGroups: readonly string[]
  /** Tried in their order, where they fit the image; none: one by the architecture of the image. */
  readonly instanceTypes: readonly string[]
  /** Name or ARN. */
  readonly instanceProfile?: string
  /** How long the test may run, from when it begins on the instance. Milliseconds. */
  readonly timeoutMs: number
  /** always: no image goes on that has not passed. when-possible: one that could not be tested does, with a warning. */
  readonly required: 'always' | 'when-possible'
}

/** How long a test may run unless the settings file says it, and the longest that it may say: a job ends after six hours. Milliseconds. */
export const DEFAULT_TIMEOUT_MS = 900_000
export const LONGEST_TIMEOUT_MS = 14_400_000
