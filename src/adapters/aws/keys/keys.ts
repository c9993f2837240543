import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient, paginateListGrants } from '@aws-sdk/client-kms'
import type { ImageKeys } from '../../../deps/sharing.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { allOf } from '../pages.ts'
import { asking } from '../trouble.ts'

/** KMS through the AWS SDK, asked as the owner of the keys. */
export function createImageKeys(parts: ClientParts = {}): ImageKeys {
  const clients = clientsByRegion((region) => new KMSClient({ region, ...clientSettings(parts) }), parts)
  return {
    describe: async (region, id) => {
      const command = new DescribeKeyCommand({ KeyId: id })
      const { KeyMetadata } = await asking(`look at the key ${id}`, () => clients(region).send(command))
      return {
        arn: KeyMetadata?.Arn ?? id,
        manager: KeyMetadata?.KeyManager === 'AWS' ? 'aws' : 'customer',
        state: KeyMetadata?.KeyState ?? 'unknown',
      }
    },
    policy: async (region, id) => {
      const command = new GetKeyPolicyCommand({ KeyId: id, PolicyName: 'default' })
      const { Policy = '' } = await asking(`read the policy of the key ${id}`, () =>
        clients(region).send(command),
      )
      return Policy
    },
    grants: async (region, id) => {
      const pages = paginateListGrants({ client: clients(region) }, { KeyId: id })
      const grants = await asking(`list the grants of the key ${id}`, () =>
        allOf(pages, ({ Grants }) => Grants),
      )
      return grants.map(({ GranteePrincipal = '', Operations = [] }) => ({
        grantee: GranteePrincipal,
        operations: Operations,
      }))
    },
  }
}
