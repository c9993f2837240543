import {
  CancelCommandCommand,
  DescribeInstanceInformationCommand,
  type DescribeInstanceInformationCommandOutput,
  GetCommandInvocationCommand,
  type GetCommandInvocationCommandOutput,
  SendCommandCommand,
  SSMClient,
} from '@aws-sdk/client-ssm'
import type {
  Command,
  CommandResult,
  CommandStanding,
  Commands,
  ManagedInstance,
} from '../../../deps/instances/commands.ts'
import { inParts } from '../../../text/parts.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'

/** AWS's own documents. https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html */
const DOCUMENTS = { sh: 'AWS-RunShellScript', powershell: 'AWS-RunPowerShellScript' } as const

/** How long SSM tries to get a command to an instance. Seconds; the least it takes is 30. */
const DELIVERY_SECONDS = 120

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html */
const LONGEST_COMMENT = 100

/** The most values of the filter, and results of a page. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceInformation.html */
const AT_ONCE = 50

/** SSM Run Command through the AWS SDK. */
export function createCommands(parts: ClientParts = {}): Commands {
  const clients = clientsByRegion((region) => new SSMClient({ region, ...clientSettings(parts) }), parts)
  return {
    known: async (region, instances) =>
      (await Promise.all(inParts(instances, AT_ONCE).map((ids) => known(clients(region), ids)))).flat(),
    send: (region, command) => send(clients(region), command),
    standing: (region, id, instance) => standing(clients(region), id, instance),
    cancel: async (region, id) => {
      await asking('end a command', () => clients(region).send(new CancelCommandCommand({ CommandId: id })))
    },
  }
}

type Known = Pick<DescribeInstanceInformationCommandOutput, 'InstanceInformationList'>

async function known(client: SSMClient, ids: readonly string[]): Promise<ManagedInstance[]> {
  const command = new DescribeInstanceInformationCommand({
    Filters: [{ Key: 'InstanceIds', Values: [...ids] }],
    MaxResults: AT_ONCE,
  })
  const { InstanceInformationList: list = [] }: Known = await asking('ask SSM for instances', async () => {
    try {
      return await client.send(command)
    } catch (error) {
      if (error instanceof Error && error.name === 'InvalidInstanceId') return {}
      throw error
    }
  })
  return list.map(({ InstanceId = '', PingStatus = '', PlatformType = '' }) => ({
    ...{ id: InstanceId, ping: PingStatus, platform: PlatformType },
  }))
}

async function send(
  client: SSMClient,
  { instances, script, shell = 'sh', limitMs, comment }: Command,
): Promise<string> {
  const seconds = Math.max(1, Math.ceil(limitMs / 1000))
  const command = new SendCommandCommand({
    DocumentName: DOCUMENTS[shell],
    InstanceIds: [...instances],
    Parameters: { commands: script.split('\n'), executionTimeout: [String(seconds)] },
    TimeoutSeconds: DELIVERY_SECONDS,
    Comment: [...comment].slice(0, LONGEST_COMMENT).join(''),
  })
  const { Command: sent } = await asking(`send a command to ${instances.join(', ')}`, () =>
    client.send(command),
  )
  return sent?.CommandId ?? ''
}

/** A command that was just sent may not be known yet: SSM's answers are consistent in the end. */
async function standing(client: SSMClient, id: string, instance: string): Promise<CommandStanding> {
  const command = new GetCommandInvocationCommand({ CommandId: id, InstanceId: instance })
  return asking(`ask how a command goes on ${instance}`, async () => {
    try {
      return standingOf(instance, await client.send(command))
    } catch (error) {
      if (error instanceof Error && error.name === 'InvocationDoesNotExist')
        return { instance, kind: 'going', status: 'Pending' }
      throw error
    }
  })
}

const GOING: ReadonlySet<string> = new Set(['Pending', 'InProgress', 'Delayed', 'Cancelling'])

/** What SSM says of a script that did not begin. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetCommandInvocation.html */
const NOT_BEGUN = -1

/** SSM writes its words with blanks and without. */
function standingOf(instance: string, found: GetCommandInvocationCommandOutput): CommandStanding {
  const status = (found.StatusDetails || found.Status || 'Pending').replaceAll(' ', '')
  if (GOING.has(status)) return { instance, kind: 'going', status }
  const exitCode = found.ResponseCode ?? NOT_BEGUN
  const kind = kindOf(status, exitCode)
  return {
    ...{ instance, kind, status },
    ...(kind === 'ended' ? { exitCode } : {}),
    output: found.StandardOutputContent ?? '',
    errors: found.StandardErrorContent ?? '',
  }
}

function kindOf(status: string, exitCode: number): CommandResult['kind'] {
  if (status === 'ExecutionTimedOut') return 'late'
  const hasRun = status === 'Success' || (status === 'Failed' && exitCode !== NOT_BEGUN)
  return hasRun ? 'ended' : 'not-run'
}
