import type { Deps } from '../../../deps/deps.ts'
import type { ImageRecord, Member } from '../../../image/image.ts'

/** What EC2 knows of these AMIs, each region asked once. */
export async function recordsOf(
  members: readonly Pick<Member, 'id' | 'region'>[],
  { ec2 }: Pick<Deps, 'ec2'>,
): Promise<ImageRecord[]> {
  const byRegion = [...Map.groupBy(members, ({ region }) => region)]
  const found = await Promise.all(
    byRegion.map(([region, some]) =>
      ec2.imagesById(
        region,
        some.map(({ id }) => id),
      ),
    ),
  )
  return found.flat()
}
