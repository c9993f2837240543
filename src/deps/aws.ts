import type { BakeLock } from '../image/bake/bake-lock.ts'
import type { Leftover, LeftoverKind } from '../image/bake/leftover.ts'
import type { Trace } from '../image/bake/trace.ts'
import type { ImageRecord, SnapshotRecord } from '../image/image.ts'
import type { Use } from '../image/retention.ts'
import type { ImageRole } from '../image/role.ts'
import type { GroupRef } from '../plan/group-ref.ts'
import type { RefreshSettings } from '../plan/plan.ts'
import type {
  AlarmView,
  Examination,
  HookView,
  Observation,
  Part,
  ScalingActivity,
  WarmInstance,
} from '../rollout/observation.ts'

/** EC2's images and instances: those of the account of `image-role`, where that is set, with what both accounts know of them. */
export interface Ec2 {
  /** Throws DeployError `credentials` where there are none, without asking AWS; where the role for images cannot be assumed. */
  requireCredentials(region: string): Promise<void>
  /**
   * Images that carry all these tags, any state, newest first.
   * @param owner the account unless given; anyone: those too that others share with it, by its own tags on them
   */
  imagesByTags(
    region: string,
    tags: Readonly<Record<string, string>>,
    owner?: 'self' | 'anyone',
  ): Promise<readonly ImageRecord[]>
  /** Images by id, of any owner; those that are not there are left out. */
  imagesById(region: string, ids: readonly string[]): Promise<readonly ImageRecord[]>
  /** Adds tags to images and their snapshots in one region: what is known of an image goes where it may be written. */
  tag(region: string, resources: readonly string[], tags: Readonly<Record<string, string>>): Promise<void>
}

/** Parameters of SSM, by name or ARN. */
export interface Parameters {
  /** What a parameter holds; undefined where there is none. Nothing that is encrypted is decrypted. */
  read(region: string, name: string): Promise<Parameter | undefined>
  /** Writes an AMI id, or text; over what is there. */
  write(region: string, name: string, value: string, kind: ParameterKind): Promise<void>
}

export interface Parameter {
  readonly value: string
  /** String, StringList or SecureString. */
  readonly type: string
  readonly kind: ParameterKind
}

/** ami: EC2 checks that it is an image. */
export type ParameterKind = 'ami' | 'text'

/** What tells whether images may go, and what takes them away; all of this account. */
export interface ImageRemoval {
  /**
   * Everything in a region that needs one of these images: instances that have not ended, any version of any launch
   * template, launch configurations, and other accounts they are shared with. Throws where one of them cannot be asked.
   */
  uses(region: string, images: readonly ImageRecord[]): Promise<readonly Use[]>
  /** Snapshots that carry all these tags. */
  snapshotsByTags(region: string, tags: Readonly<Record<string, string>>): Promise<readonly SnapshotRecord[]>
  /** Images, disabled ones too, with the snapshots they are made of, where these are among the ones named. */
  holders(
    region: string,
    snapshotIds: readonly string[],
  ): Promise<readonly Pick<ImageRecord, 'id' | 'snapshotIds'>[]>
  /** Takes an image out of EC2; one that is gone already is no error. */
  deregister(region: string, id: string): Promise<void>
  /** Deletes a snapshot, unless EC2 says that something still needs it; one that is gone already is no error. */
  deleteSnapshot(region: string, id: string): Promise<'gone' | 'in-use'>
}

/** Locks that live in EC2, so that all runs of an account see them: only one run can have the lock of a name. */
export interface Locks {
  /** Takes the lock; its id, or undefined where another run has it. */
  take(
    region: string,
    lock: { readonly name: string; readonly tags: Readonly<Record<string, string>> },
  ): Promise<string | undefined>
  /** The lock of this name as it is now; undefined where nobody has it. */
  find(region: string, name: string): Promise<BakeLock | undefined>
  /** All locks of a repository. */
  of(region: string, repository: string): Promise<readonly BakeLock[]>
  /** Gives the lock of this id back. One that is gone is no error, and one that another run took since stays. */
  free(region: string, id: string): Promise<void>
}

/** With which role a run looks after its images, for the post step. */
export interface RoleNote {
  readonly role: ImageRole
  /** What the role's account calls the session. */
  readonly sessionName: string
  /** Where STS is asked. */
  readonly region: string
}

/** What a run notes of its bake in its directory, one entry a line, so that the post step knows it after a kill. */
export type TrailEntry =
  | Trace
  | { readonly kind: 'lock'; readonly region: string; readonly id: string }
  /** Images that are finished, with the tags that tell so, which they are to get. */
  | {
      readonly kind: 'built'
      readonly images: readonly {
        readonly region: string
        readonly id: string
        readonly tags: Readonly<Record<string, string>>
      }[]
    }
  | {
      readonly kind: 'bake'
      /** Milliseconds since the epoch. */
      readonly startedAt: number
      readonly regions: readonly string[]
      /** What everything that the bake makes is tagged with. */
      readonly tags: Readonly<Record<string, string>>
    }

/** What bakes leave in EC2. */
export interface Leftovers {
  /** Things of one kind that EC2's filters let through, ended ones too. A filter has one value. */
  list(
    region: string,
    kind: LeftoverKind,
    filters: Readonly<Record<string, string>>,
  ): Promise<readonly Leftover[]>
  /** Removes it, with an image its snapshots. An instance is only told to end. What is gone is no error. */
  remove(leftover: Leftover): Promise<void>
  /** Written at once: the run may be killed the next moment. */
  note(entry: TrailEntry): void
  /** Where the notes end now, for `forget`. */
  mark(): number
  /** What was noted after the mark is over, and has left nothing. */
  forget(mark: number): void
}

/** A look that asks for some parts alone. */
export interface Glance {
  readonly parts: readonly Part[]
  /** Where the other parts are taken from. */
  readonly last: Observation
  /** Which of those are older than this look. */
  readonly stale: readonly Part[]
}

/** Auto Scaling, and what else tells how a group is doing. */
export interface AutoScaling {
  /** One look at a group; at some of its parts where `glance` says which. */
  observe(group: GroupRef, alarmNames: readonly string[], glance?: Glance): Promise<Observation>
  /** The AMIs the group launches now, as EC2 resolves its templates; empty where the group is gone. */
  launchImages(group: GroupRef): Promise<readonly string[]>
  /** The group's warm pool; empty without one. */
  warmPool(group: GroupRef): Promise<readonly WarmInstance[]>
  /** The group's lifecycle hooks. */
  lifecycleHooks(group: GroupRef): Promise<readonly HookView[]>
  /** What EC2 tells of an instance that is sick, in a quarter of a minute at most. Never fails: what is not told says why. */
  examine(region: string, instance: string): Promise<Examination>
  /** Activities that did not end well since `since` (milliseconds since the epoch), newest first. */
  failedActivities(group: GroupRef, since: number): Promise<readonly ScalingActivity[]>
  /** Starts a refresh onto what the group launches now, with auto rollback off, and skip matching unless it is said; its id. */
  startRefresh(group: GroupRef, settings: RefreshSettings): Promise<string>
  /** Cancels the refresh that is active; its id, or undefined where none was. */
  cancelRefresh(group: GroupRef): Promise<string | undefined>
  alarms(region: string, names: readonly string[]): Promise<readonly AlarmView[]>
}
