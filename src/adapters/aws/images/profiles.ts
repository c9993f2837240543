import {
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  IAMClient,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'

/** A thing in IAM, and when it was made. */
export interface OfIam {
  readonly name: string
  readonly madeAt: Date | undefined
}

/** What bakes leave in IAM. It is asked in one place for all regions; the region says in which partition that is. */
export interface Profiles {
  /** The instance profile of this name; none where it is gone. */
  instanceProfiles(region: string, name: string): Promise<OfIam[]>
  /** The role of this name; none where it is gone. */
  roles(region: string, name: string): Promise<OfIam[]>
  /** Takes the role off, which Packer gives the profile's name, and deletes the profile. */
  removeProfile(region: string, name: string): Promise<void>
  /** Deletes a role with its policy, which Packer gives the role's name. */
  removeRole(region: string, name: string): Promise<void>
}

/** IAM through the AWS SDK. */
export function createProfiles(parts: ClientParts): Profiles {
  const iam = clientsByRegion((region) => new IAMClient({ region, ...clientSettings(parts) }), parts)
  return {
    instanceProfiles: (region, name) =>
      unlessGone([], async () => {
        const { InstanceProfile } = await iam(region).send(
          new GetInstanceProfileCommand({ InstanceProfileName: name }),
        )
        return [{ name, madeAt: InstanceProfile?.CreateDate }]
      }),
    roles: (region, name) =>
      unlessGone([], async () => {
        const { Role } = await iam(region).send(new GetRoleCommand({ RoleName: name }))
        return [{ name, madeAt: Role?.CreateDate }]
      }),
    removeProfile: async (region, name) => {
      const both = { InstanceProfileName: name, RoleName: name }
      await unlessGone(undefined, () => iam(region).send(new RemoveRoleFromInstanceProfileCommand(both)))
      await unlessGone(undefined, () => iam(region).send(new DeleteInstanceProfileCommand(both)))
    },
    removeRole: async (region, name) => {
      const both = { RoleName: name, PolicyName: name }
      await unlessGone(undefined, () => iam(region).send(new DeleteRolePolicyCommand(both)))
      await unlessGone(undefined, () => iam(region).send(new DeleteRoleCommand(both)))
    },
  }
}

async function unlessGone<T>(otherwise: T, call: () => Promise<unknown>): Promise<T> {
  try {
    return (await call()) as T
  } catch (error) {
    if (error instanceof Error && /^NoSuchEntity(Exception)?$/.test(error.name)) return otherwise
    throw error
  }
}
