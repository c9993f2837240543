import {
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  IAMClient,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam'
import { clientSettings } from '../client.ts'

/** A thing in IAM, and when it was made. */
export interface OfIam {
  readonly name: string
  readonly madeAt: Date | undefined
}

let client: IAMClient | undefined

/** IAM is asked in one place for all regions; the region says in which partition that is. */
function iam(region: string): IAMClient {
  client ??= new IAMClient({ region, ...clientSettings() })
  return client
}

/** The instance profile of this name; none where it is gone. */
export function instanceProfiles(region: string, name: string): Promise<OfIam[]> {
  return unlessGone([], async () => {
    const { InstanceProfile } = await iam(region).send(
      new GetInstanceProfileCommand({ InstanceProfileName: name }),
    )
    return [{ name, madeAt: InstanceProfile?.CreateDate }]
  })
}

/** The role of this name; none where it is gone. */
export function roles(region: string, name: string): Promise<OfIam[]> {
  return unlessGone([], async () => {
    const { Role } = await iam(region).send(new GetRoleCommand({ RoleName: name }))
    return [{ name, madeAt: Role?.CreateDate }]
  })
}

/** Takes the role off, which Packer gives the profile's name, and deletes the profile. */
export async function removeProfile(region: string, name: string): Promise<void> {
  const both = { InstanceProfileName: name, RoleName: name }
  await unlessGone(undefined, () => iam(region).send(new RemoveRoleFromInstanceProfileCommand(both)))
  await unlessGone(undefined, () => iam(region).send(new DeleteInstanceProfileCommand(both)))
}

/** Deletes a role with its policy, which Packer gives the role's name. */
export async function removeRole(region: string, name: string): Promise<void> {
  const both = { RoleName: name, PolicyName: name }
  await unlessGone(undefined, () => iam(region).send(new DeleteRolePolicyCommand(both)))
  await unlessGone(undefined, () => iam(region).send(new DeleteRoleCommand(both)))
}

async function unlessGone<T>(otherwise: T, call: () => Promise<unknown>): Promise<T> {
  try {
    return (await call()) as T
  } catch (error) {
    if (error instanceof Error && /^NoSuchEntity(Exception)?$/.test(error.name)) return otherwise
    throw error
  }
}
