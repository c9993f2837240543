import {
  DescribeInstanceStatusCommand,
  type EC2Client,
  GetConsoleOutputCommand,
  type InstanceStatusSummary,
} from '@aws-sdk/client-ec2'
import { kindOf } from '../../../causes/refusal.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { Examination } from '../../../rollout/observation.ts'
import { asking } from '../trouble.ts'

/** How long all questions about one instance may take, in milliseconds: a run that failed must not wait for its epilogue. */
export const PATIENCE_MS = 15_000

/** What EC2 tells of a sick instance. Never fails: what cannot be asked is a sentence of `untold`. */
export async function examine(
  instance: string,
  client: EC2Client,
  patienceMs: number = PATIENCE_MS,
): Promise<Examination> {
  const patient = { instance, client, abortSignal: AbortSignal.timeout(patienceMs) }
  const [console, checks] = await Promise.allSettled([consoleOf(patient), failedChecks(patient)])
  return {
    console: console.status === 'fulfilled' ? console.value : '',
    checks: checks.status === 'fulfilled' ? checks.value : [],
    untold: [...untold(console, 'The console of instances'), ...untold(checks, 'The status checks')],
  }
}

interface Patient {
  readonly instance: string
  readonly client: EC2Client
  readonly abortSignal: AbortSignal
}

/** The latest text where the type keeps one (Nitro), else what EC2 took down at the last boot, stop or crash. */
async function consoleOf(patient: Patient): Promise<string> {
  return (await latestConsole(patient)) || consoleText(patient, {})
}

/**
 * '' where the type has no latest text, or the instance has ended: EC2 refuses the request then, and not who asks.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html
 */
async function latestConsole(patient: Patient): Promise<string> {
  try {
    return await consoleText(patient, { Latest: true })
  } catch (error) {
    const { name = '', $metadata } = (error instanceof DeployError ? error.cause : error) as {
      readonly name?: string
      readonly $metadata?: { readonly httpStatusCode?: number }
    }
    const status = $metadata?.httpStatusCode ?? 0
    if (status !== 0 && kindOf({ code: name, status }) === 'request') return ''
    throw error
  }
}

async function consoleText(
  { instance, client, abortSignal }: Patient,
  more: { readonly Latest?: boolean },
): Promise<string> {
  const command = new GetConsoleOutputCommand({ InstanceId: instance, ...more })
  const { Output = '' } = await asking('get the console output', () => client.send(command, { abortSignal }))
  return Buffer.from(Output, 'base64').toString('utf8')
}

async function failedChecks({ instance, client, abortSignal }: Patient): Promise<string[]> {
  const command = new DescribeInstanceStatusCommand({ InstanceIds: [instance], IncludeAllInstances: true })
  const { InstanceStatuses = [] } = await asking('describe the status checks', () =>
    client.send(command, { abortSignal }),
  )
  return InstanceStatuses.flatMap((each) => [
    ...checkLine('system', each.SystemStatus),
    ...checkLine('instance', each.InstanceStatus),
    ...checkLine('attached EBS', each.AttachedEbsStatus),
    ...(each.Events ?? []).map(({ Code, Description }) => `event ${Code}: ${Description}`),
  ])
}

/** Checks that pass, that have not run yet, and that an instance does not have any more, tell nothing. */
function checkLine(what: string, summary: InstanceStatusSummary | undefined): string[] {
  const { Status = 'ok', Details = [] } = summary ?? {}
  if (Status !== 'impaired' && Status !== 'insufficient-data') return []
  const failed = Details.filter((detail) => detail.Status !== 'passed').map(
    ({ Name, Status: word, ImpairedSince }) =>
      `${Name} ${word}${ImpairedSince === undefined ? '' : ` since ${ImpairedSince.toISOString()}`}`,
  )
  return [`${what} ${Status}${failed.length === 0 ? '' : ` (${failed.join(', ')})`}`]
}

/** The same words for every instance, so that a role that lacks the permission reads it once. */
function untold(result: PromiseSettledResult<unknown>, what: string): string[] {
  if (result.status === 'fulfilled') return []
  const { reason } = result
  // What AWS says besides names the instance.
  const said = reason instanceof DeployError ? reason.message : errorMessage(reason)
  return [`${what} could not be read: ${said}`]
}
