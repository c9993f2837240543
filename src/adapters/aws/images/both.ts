import type { EC2Client } from '@aws-sdk/client-ec2'
import type { Ec2 } from '../../../deps/aws.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { isRecord, withRecords } from '../../../image/tags.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import { inParts } from '../../../text/parts.ts'
import { createEc2 } from './ec2.ts'

/** EC2 as two accounts see it. */
export interface Both {
  /** Asks where the images live. */
  readonly home: (region: string) => EC2Client
  /** Asks where the job is: where the images run. */
  readonly own: (region: string) => EC2Client
  readonly warn: (text: string) => void
}

/**
 * EC2 where images live in another account than the job's. That account has the images and what is known of them; only
 * what a run learns of an image, and may not write there, is written on the image as the job's account sees it: EC2 lets
 * an account have tags of its own on an image that is shared with it. What is read has both.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html
 */
export function createEc2OfBoth({ home: homeFor, own: ownFor, warn }: Both): Ec2 {
  const [home, own] = [createEc2(homeFor), createEc2(ownFor)]
  let isTold = false
  const recorded = async (region: string, facts: readonly ImageRecord[]): Promise<ImageRecord[]> => {
    const ids = facts.map(({ id }) => id)
    return withSeen(facts, await asSeenBy(own, region, ids))
  }
  const imagesById = async (region: string, ids: readonly string[]): Promise<ImageRecord[]> => {
    const found = await recorded(region, await home.imagesById(region, ids))
    const others = ids.filter((id) => !found.some((one) => one.id === id))
    return others.length === 0 ? found : [...found, ...(await own.imagesById(region, others))]
  }
  return {
    requireCredentials: async (region) => {
      await own.requireCredentials(region)
      await home.requireCredentials(region)
    },
    imagesByTags: async (region, tags, owner) => {
      const found = await recorded(region, await home.imagesByTags(region, tags, owner))
      if (owner !== 'anyone') return found
      const shown = await own.imagesByTags(region, tags, owner)
      const others = shown.filter(({ id }) => !found.some((one) => one.id === id)).map(({ id }) => id)
      return others.length === 0 ? found : [...found, ...(await imagesById(region, others))]
    },
    imagesById,
    tag: async (region, resources, tags) => {
      try {
        await home.tag(region, resources, tags)
      } catch (error) {
        if (isElsewhere(error)) return own.tag(region, resources, tags)
        if (!isRecord(tags) || !isRefusal(error)) throw error
        await own.tag(region, resources, tags).catch(() => {
          throw error
        })
        if (!isTold) {
          warn(
            `What is recorded of ${resources.join(', ')} is kept in the account of this job, on the image as this account sees it, and others do not see it: ${errorMessage(error)}`,
          )
        }
        isTold = true
      }
    },
  }
}

/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const AT_ONCE = 200

/**
 * What an account sees of images, of whatever owner: the role may be shown those of a third account, or of the job's own,
 * and be refused to write there. Deprecated ones too, which is for who asks by id.
 */
async function asSeenBy(
  ec2: Pick<Ec2, 'imagesById'>,
  region: string,
  ids: readonly string[],
): Promise<ImageRecord[]> {
  return (await Promise.all(inParts(ids, AT_ONCE).map((part) => ec2.imagesById(region, part)))).flat()
}

/** Images with the records that the job's account has of them. */
function withSeen(facts: readonly ImageRecord[], seen: readonly ImageRecord[]): ImageRecord[] {
  const tagsOf = new Map(seen.map(({ id, tags }) => [id, tags]))
  return facts.map((one) => {
    const tags = tagsOf.get(one.id)
    return tags === undefined ? { ...one, isUnshared: true } : { ...one, tags: withRecords(one.tags, tags) }
  })
}

/** Whether the account of the images does not know the image at all: it is one of the job's own account, or shared with it. */
function isElsewhere(error: unknown): boolean {
  const cause = error instanceof DeployError ? error.cause : undefined
  return cause instanceof Error && cause.name === 'InvalidAMIID.NotFound'
}

/** Whether AWS does not let the role write there, and will not later. */
function isRefusal(error: unknown): boolean {
  return error instanceof DeployError && (error.reason === 'credentials' || error.reason === 'aws-refused')
}
