/** The prefix of a client's permissions. https://docs.aws.amazon.com/service-authorization/latest/reference */
const PREFIXES: Readonly<Record<string, string>> = {
  AutoScalingClient: 'autoscaling',
  CloudWatchClient: 'cloudwatch',
  EC2Client: 'ec2',
  ElasticLoadBalancingV2Client: 'elasticloadbalancing',
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

const actions = new WeakMap<Error, string>()

/** Keeps with every error of a client which action it was: AWS's own words often do not tell. */
export function naming(client: Client): void {
  const stack = client.middlewareStack as Stack
  stack.add(keepAction, { step: 'initialize', name: 'keepAction' })
}

const keepAction: Middleware =
  (next, { clientName = '', commandName = '' }) =>
  async (args) => {
    try {
      return await next(args)
    } catch (error) {
      if (error instanceof Error)
        actions.set(error, `${PREFIXES[clientName]}:${commandName.replace(/Command$/, '')}`)
      throw error
    }
  }

/** The action that an error of the SDK is about, such as `ec2:DescribeImages`; undefined where no call was made. */
export function actionOf(error: Error): string | undefined {
  return actions.get(error)
}
