import { formatImageSet, type Image, type Member, membersOf, setFrom } from '../../../image/image.ts'

/** What is tested once: of a template with several sources each is an image of its own. */
export interface TestSubject {
  /** The one that is launched. */
  readonly tested: Member
  /** All that the result holds for: the same image in other regions. */
  readonly members: readonly Member[]
  /** All of them, for people. */
  readonly name: string
}

/**
 * Of each image one in one region, that of the run where it has it: what is in an image is the same in all of them. Of a
 * copy its original is tested, which all accounts have in common. AMIs that a run was given are each taken for an image:
 * nobody knows that those of two regions are the same.
 */
export function subjectsOf({ set, original, origin, imageKey }: Image, region: string): TestSubject[] {
  const members = membersOf(original ?? set)
  const isOneBuild = origin !== 'chosen' || imageKey !== undefined
  const groups = Map.groupBy(members, ({ name = '', region: home }) =>
    isOneBuild ? name : `${name}/${home}`,
  )
  return [...groups.values()].flatMap((some) => {
    const tested = some.find((one) => one.region === region) ?? some[0]
    return tested === undefined ? [] : [{ tested, members: some, name: formatImageSet(setFrom(some)) }]
  })
}
