import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import type { Parameter } from '../../../deps/aws.ts'
import { asking } from '../trouble.ts'
import { IMAGE } from './write.ts'

/** SSM's words for a name, a version or a label that is not there. */
const MISSING = /^Parameter(Version)?NotFound$/

/** What a parameter holds, by name or ARN; undefined where there is none. */
export async function readParameter(client: SSMClient, name: string): Promise<Parameter | undefined> {
  return asking(`read the parameter ${name}`, async () => {
    try {
      const { Parameter: found } = await client.send(new GetParameterCommand({ Name: name }))
      const kind = found?.DataType === IMAGE ? 'ami' : 'text'
      return { value: found?.Value ?? '', type: found?.Type ?? '', kind }
    } catch (error) {
      if (error instanceof Error && MISSING.test(error.name)) return undefined
      throw error
    }
  })
}
