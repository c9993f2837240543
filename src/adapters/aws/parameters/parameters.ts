import { SSMClient } from '@aws-sdk/client-ssm'
import type { Parameters } from '../../../deps/aws.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { readParameter } from './read.ts'
import { writeParameter } from './write.ts'

/** SSM through the AWS SDK. */
export function createParameters(parts: ClientParts = {}): Parameters {
  const clients = clientsByRegion((region) => new SSMClient({ region, ...clientSettings(parts) }))
  return {
    read: (region, name) => readParameter(clients(region), name),
    write: (region, name, value, kind) => writeParameter(clients(region), { name, value, kind }),
  }
}
