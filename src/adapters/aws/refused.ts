/** The prefix of a client's permissions. https://docs.aws.amazon.com/service-authorization/latest/reference */
const PREFIXES: Readonly<Record<string, string>> = {
  AutoScalingClient: 'autoscaling',
  CloudWatchClient: 'cloudwatch',
  EC2Client: 'ec2',
  EventBridgeClient: 'events',
  ElasticLoadBalancingV2Client: 'elasticloadbalancing',
  KMSClient: 'kms',
  SSMClient: 'ssm',
  IAMClient: 'iam',
  STSClient: 'sts',
}

/** An SDK client; its middleware has other types for each service. */
export interface Client {
  readonly middlewareStack: object
}

type Next = (args: unknown) => Promise<unknown>
type Context = { readonly clientName?: string; readonly commandName?: string }
type Middleware = (next: Next, context: Context) => Next

interface Stack {
  add(middleware: Middleware, options: { readonly step: 'initialize'; readonly name: string }): void
}

/** With whose keys a call is made: the job's own, or those of the role that looks after the images. */
export type Caller = 'job' | 'image-role'

interface Call {
  readonly action: string
  readonly caller: Caller
}

const calls = new WeakMap<Error, Call>()

/** Keeps with every error of a client which action it was, and whose: AWS's own words often do not tell. */
export function naming(client: Client, caller: Caller): void {
  const stack = client.middlewareStack as Stack
  stack.add(keepCall(caller), { step: 'initialize', name: 'keepCall' })
}

const keepCall =
  (caller: Caller): Middleware =>
  (next, { clientName = '', commandName = '' }) =>
  async (args) => {
    try {
      return await next(args)
    } catch (error) {
      if (error instanceof Error) {
        const action = `${PREFIXES[clientName]}:${commandName.replace(/Command$/, '')}`
        calls.set(error, { action, caller })
      }
      throw error
    }
  }

/** The action that an error of the SDK is about, such as `ec2:DescribeImages`; undefined where no call was made. */
export function actionOf(error: Error): string | undefined {
  return calls.get(error)?.action
}

/** With whose keys the call of an error was made; the job's own where no call was made. */
export function callerOf(error: Error): Caller {
  return calls.get(error)?.caller ?? 'job'
}
