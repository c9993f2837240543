/**
 * How a stack stands. unwell: less is healthy than is wanted, and no refresh explains it, or nothing is; unknown: nobody
 * could be asked; differs: what runs is not what was deployed and proven; holding: that, since a release holds on its way;
 * moving: a refresh is under way; idle: no instance is wanted, and none serves; steady: none of these; empty: it has no
 * groups.
 */
export type StackStanding =
  | 'unwell'
  | 'unknown'
  | 'differs'
  | 'holding'
  | 'moving'
  | 'idle'
  | 'steady'
  | 'empty'

/** From what is worst to what is best. */
export const STANDINGS: Readonly<Record<StackStanding, { readonly icon: string; readonly word: string }>> = {
  unwell: { icon: '❌', word: 'unwell' },
  unknown: { icon: '❔', word: 'unknown' },
  differs: { icon: '⚠️', word: 'not as deployed' },
  holding: { icon: '⏸️', word: 'holding' },
  moving: { icon: '🔄', word: 'on the move' },
  idle: { icon: '💤', word: 'with 0 instances' },
  steady: { icon: '✅', word: 'as deployed' },
  empty: { icon: '➖', word: 'without groups' },
}

/** One group of a stack, as it was seen. */
export interface StatusGroup {
  readonly group: string
  readonly region: string
  readonly address: string
  readonly desired: number
  /** In service and healthy, on whatever image; in units of capacity. */
  readonly healthy: number
  /** AMI id -> how many instances of the group run it, in whatever state; '' where EC2 does not tell. */
  readonly images: Readonly<Record<string, number>>
  /** AWS's word for the refresh that is under way. */
  readonly refresh?: string
  /** Set where AWS does not have the group that the state has. */
  readonly gone?: true
}

/** Whether a group is there, wants no instance, and has none in service: it is neither well nor unwell. */
export function isIdle({ desired, healthy, gone }: StatusGroup): boolean {
  return desired === 0 && healthy === 0 && gone === undefined
}

/** The release that a stack is to run, as its state has it. */
export interface StatusRelease {
  /** The AMIs that its groups launch. */
  readonly images: readonly string[]
  /** The commit that was deployed, or else that the image was built from; absent where nothing tells. */
  readonly commit?: string
  readonly name?: string
  /** ISO 8601: when the image was made, and when it was proven last in the environment. */
  readonly createdAt?: string
  readonly provenAt?: string
  /** unknown: EC2 does not know the image, or it is not of the action. */
  readonly standing: 'proven' | 'unproven' | 'quarantined' | 'unknown'
}

/** The image that an image was made from. */
export interface BaseImage {
  readonly id: string
  /** ISO 8601; absent where EC2 does not have it any more, or not here. */
  readonly createdAt?: string
}

/** A release that is newer than the live one, and proven in another environment. */
export interface NewerRelease {
  readonly image: string
  readonly commit?: string
  readonly environment: string
  /** ISO 8601. */
  readonly provenAt: string
}

/** All that is known of where one stack stands. */
export interface StatusRow {
  readonly name: string
  /** '' where it has none. */
  readonly environment: string
  readonly directory: string
  readonly workspace: string
  readonly standing: StackStanding
  /** Why nothing, or not all, is known; one sentence. */
  readonly problem?: string
  readonly release?: StatusRelease
  readonly base?: BaseImage
  readonly groups: readonly StatusGroup[]
  /** What is not as it was deployed and proven, a line each. */
  readonly drift: readonly string[]
  /** One for each environment, that proven last first. */
  readonly newer: readonly NewerRelease[]
}

/** Where what runs. */
export interface StatusReport {
  /** In the order of the settings file. */
  readonly rows: readonly StatusRow[]
}

const FROM_WORST = Object.keys(STANDINGS) as StackStanding[]

/** How many stacks stand how, the worst first: `1 unwell, 2 as deployed`. */
export function standingsOf(rows: readonly Pick<StatusRow, 'standing'>[]): string {
  return FROM_WORST.flatMap((standing) => {
    const found = rows.filter((row) => row.standing === standing).length
    return found === 0 ? [] : [`${found} ${STANDINGS[standing].word}`]
  }).join(', ')
}

/** The worst of some; empty where there are none. */
export function worstOf(rows: readonly Pick<StatusRow, 'standing'>[]): StackStanding {
  return FROM_WORST.find((standing) => rows.some((row) => row.standing === standing)) ?? 'empty'
}
