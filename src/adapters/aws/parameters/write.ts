import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import type { ParameterKind } from '../../../deps/aws.ts'
import { asking } from '../trouble.ts'

/** How SSM calls a value that EC2 is asked about. https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-ec2-aliases.html */
export const IMAGE = 'aws:ec2:image'

interface Writing {
  readonly name: string
  readonly value: string
  readonly kind: ParameterKind
}

/** Writes a parameter of type String, over what is there. */
export async function writeParameter(client: SSMClient, { name, value, kind }: Writing): Promise<void> {
  const DataType = kind === 'ami' ? IMAGE : 'text'
  const command = new PutParameterCommand({
    ...{ Name: name, Value: value, DataType },
    Type: 'String',
    Overwrite: true,
  })
  await asking(`write the parameter ${name}`, () => client.send(command))
}
