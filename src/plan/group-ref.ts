/** A group by its name and region; the address is the stack's resource. */
export interface GroupRef {
  readonly name: string
  readonly region: string
  readonly address: string
}

/** What a group goes by in maps: names are unique in a region only. */
export function keyOf({ region, name }: Pick<GroupRef, 'region' | 'name'>): string {
  return `${region}/${name}`
}
