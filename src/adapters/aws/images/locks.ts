import {
  CreateKeyPairCommand,
  DeleteKeyPairCommand,
  DescribeKeyPairsCommand,
  type EC2Client,
  type KeyPairInfo,
} from '@aws-sdk/client-ec2'
import type { Locks } from '../../../deps/aws.ts'
import { type BakeLock, lockPrefix } from '../../../image/bake/bake-lock.ts'
import { tagNames, tagText } from '../../../image/tags.ts'
import { asking } from '../trouble.ts'

/**
 * Locks as EC2 key pairs: a name is there once in a region, Packer's own permissions include them, and tags fit on
 * them. No instance ever gets one; the private half is dropped.
 * @param mask hides a value in the log
 */
export function createLocks(clientFor: (region: string) => EC2Client, mask: (secret: string) => void): Locks {
  return {
    take: (region, lock) => take(clientFor(region), lock, mask),
    find: async (region, name) => (await list(clientFor(region), { 'key-name': name }))[0],
    of: (region, repository) =>
      list(clientFor(region), {
        'key-name': `${lockPrefix}*`,
        [`tag:${tagNames.repository}`]: tagText(repository),
      }),
    free: (region, id) => free(clientFor(region), id),
  }
}

async function list(client: EC2Client, filters: Readonly<Record<string, string>>): Promise<BakeLock[]> {
  const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }))
  const { KeyPairs = [] } = await asking('look for locks on bakes', () =>
    client.send(new DescribeKeyPairsCommand({ Filters })),
  )
  return KeyPairs.map(lockOf)
}

async function take(
  client: EC2Client,
  { name, tags }: Parameters<Locks['take']>[1],
  mask: (secret: string) => void,
): Promise<string | undefined> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  const command = new CreateKeyPairCommand({
    KeyName: name,
    KeyType: 'ed25519',
    TagSpecifications: [{ ResourceType: 'key-pair', Tags }],
  })
  return asking('make the lock on the bake', async () => {
    try {
      const { KeyPairId, KeyMaterial } = await client.send(command)
      mask(KeyMaterial ?? '')
      return KeyPairId
    } catch (error) {
      if (isNamed(error, 'InvalidKeyPair.Duplicate')) return undefined
      throw error
    }
  })
}

/** By id, never by name: by name a run could delete the lock that another has just taken. */
async function free(client: EC2Client, id: string): Promise<void> {
  await asking('give the lock on the bake back', async () => {
    try {
      await client.send(new DeleteKeyPairCommand({ KeyPairId: id }))
    } catch (error) {
      if (!isNamed(error, 'InvalidKeyPair.NotFound')) throw error
    }
  })
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}

function lockOf({ KeyPairId = '', CreateTime, Tags = [] }: KeyPairInfo): BakeLock {
  return {
    id: KeyPairId,
    createdAt: CreateTime?.toISOString() ?? '',
    tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
  }
}
