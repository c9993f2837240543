import type { Examination } from '../../rollout/observation.ts'

/** One instance of an image. */
export interface Launch {
  /** AMI id. */
  readonly image: string
  readonly instanceType: string
  readonly subnet?: string
  readonly securityGroups: readonly string[]
  /** Name or ARN. */
  readonly instanceProfile?: string
  readonly tags: Readonly<Record<string, string>>
  /** The same token launches one instance, however often it is asked; at most 64 characters. */
  readonly token: string
}

/** How an instance stands, in EC2's words. */
export interface LaunchedInstance {
  /** pending, running, shutting-down, terminated, stopping, stopped. */
  readonly state: string
  /** Code and words of why it is not running any more; '' where EC2 does not tell. */
  readonly why: string
  /** Of the checks of the instance, and of the machine below it: ok, impaired, initializing and others. */
  readonly instanceCheck: string
  readonly systemCheck: string
}

/** Instances that are launched to look at an image; in the account where the images live. */
export interface TestInstances {
  /** Its id. It ends where it shuts itself down. @throws DeployError with EC2's words */
  launch(region: string, launch: Launch): Promise<string>
  /** undefined where EC2 does not show it (yet). */
  look(region: string, id: string): Promise<LaunchedInstance | undefined>
  /** What EC2 tells of one that is sick. Never fails. */
  examine(region: string, id: string): Promise<Examination>
  /** By type, the architectures that it runs; types that the region does not have are left out. */
  architectures(region: string, types: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
}
