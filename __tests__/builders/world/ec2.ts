import type { Ec2 } from '../../../src/deps/aws.ts'
import type { ImageRecord } from '../../../src/image/image.ts'

/** A call of `tag`, as it came. */
export interface Tagging {
  readonly region: string
  readonly resources: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

/** An EC2 that holds these images, and keeps what it is told to tag. */
export function ec2With(images: readonly ImageRecord[]): Ec2 & { readonly taggings: readonly Tagging[] } {
  const taggings: Tagging[] = []
  return {
    taggings,
    requireCredentials: async () => undefined,
    imagesByTags: async (region, tags) =>
      images.filter(
        (image) =>
          image.region === region &&
          Object.entries(tags).every(([name, value]) => image.tags[name] === value),
      ),
    imagesById: async (region, ids) =>
      images.filter((image) => image.region === region && ids.includes(image.id)),
    tag: async (region, resources, tags) => {
      taggings.push({ region, resources, tags })
    },
  }
}
