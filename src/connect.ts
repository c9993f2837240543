import type { ClientParts, ec2Clients } from './adapters/aws/client.ts'
import type { Alarms } from './adapters/aws/groups/alarms.ts'
import type { TargetHealth } from './adapters/aws/groups/target-health.ts'
import { type Home, imagesHome, roleNote } from './adapters/aws/home.ts'
import { createGit } from './adapters/git/git.ts'
import { createClock } from './adapters/runner/clock.ts'
import { createFiles } from './adapters/runner/files.ts'
import { withholdFromChildren } from './adapters/runner/runner.ts'
import { forgetIn, markIn, noteIn, noteRole } from './adapters/runner/trail.ts'
import { createChecks } from './adapters/tools/checks.ts'
import { PATIENCE } from './adapters/tools/fetch/parts.ts'
import { createPacker } from './adapters/tools/packer.ts'
import { createTerraform } from './adapters/tools/terraform.ts'
import { createToolbox } from './adapters/tools/toolbox.ts'
import type { AutoScaling, Ec2, ImageRemoval, Leftovers, Locks, Parameters } from './deps/aws.ts'
import type { Deps } from './deps/deps.ts'
import type { Metrics } from './deps/gates/metrics.ts'
import type { Probes } from './deps/gates/probes.ts'
import type { GitHub } from './deps/github.ts'
import type { Commands } from './deps/instances/commands.ts'
import type { TestInstances } from './deps/instances/test-instances.ts'
import { lazily } from './deps/lazily.ts'
import type { Notices } from './deps/notices.ts'
import type { RunContext } from './deps/run.ts'
import type { Copies, ImageKeys, Sharing } from './deps/sharing.ts'
import type { ImageRole } from './image/role.ts'
import type { Inputs } from './inputs/types.ts'
import type { Basics } from './main.ts'
import { secretsNamed, type Target } from './notices/notice.ts'
import type { Journal } from './run/journal.ts'
import { OFFICIAL } from './tools/release.ts'

interface Connecting extends Basics {
  /** Aborts when the report is out: nothing that is still asked may hold up the end of the run. */
  readonly over: AbortSignal
  /** A text without the secrets that the run knows of. */
  readonly hide: (text: string) => string
}

/** Connects the commands with the real world, of which AWS and GitHub are loaded when they are first asked. */
export function connect(
  basics: Connecting,
  { accounts: { imageRole }, report, tools: asked, region, beyond }: Inputs,
  { diagnose, warn }: Pick<Journal, 'diagnose' | 'warn'>,
): Deps {
  const { clock, outlet, over } = basics
  const env = process.env
  withholdFromChildren(env)
  const context = inRegion(basics.context, region, env)
  const { runDirectory } = context
  const notices = noticesTo(beyond.notices ?? [], { ...basics, context })
  const tools = createToolbox({
    ...asked,
    env,
    runDirectory,
    machine: process,
    publishers: OFFICIAL,
    patience: PATIENCE,
  })
  const { home, ...accounts } = accountsOf(imageRole, { ...basics, context, warn })
  const shared = {
    context,
    outlet,
    notices,
    files: createFiles(),
    git: createGit(env, runDirectory),
    tools,
    ...accounts,
    github: lazily<GitHub>(async () => {
      const { createGitHub } = await import('./adapters/github/github.ts')
      return createGitHub(report.token, context.repository, { clock, over })
    }),
  }
  const within = ({ log, signal }: Pick<Deps, 'log' | 'signal'>): Deps => {
    const parts = { env, signal, log, tools, diagnose, runDirectory }
    return {
      ...shared,
      log,
      signal,
      clock: createClock(signal),
      packer: createPacker({ ...parts, ...(home && { assume: home.assume }) }),
      terraform: createTerraform(parts),
      terraformWith: (others) => createTerraform({ ...parts, tools: tools.beside(others) }),
      checks: createChecks(parts),
      probes: probesUntil(signal),
      within,
    }
  }
  return within(basics)
}

function probesUntil(signal: AbortSignal): Probes {
  return lazily<Probes>(async () => {
    const { createProbes } = await import('./adapters/probes/probes.ts')
    return createProbes(process.env, signal)
  })
}

/** Who is told is nobody's business but the action's: tools do not get the secrets of it. */
function noticesTo(targets: readonly Target[], { context, clock, hide, over }: Connecting): Notices {
  const { environment: variables, region } = context
  for (const name of secretsNamed(targets)) delete process.env[name]
  return lazily<Notices>(async () => {
    const { createNotices } = await import('./adapters/notices/notices.ts')
    const bus = async () => (await import('./adapters/aws/events/bus.ts')).createBus(region, { clock, over })
    return createNotices({ targets, variables, clock, hide, over, bus })
  })
}

/** A stack's own region is that of the tools and of AWS's clients, too. */
function inRegion(context: RunContext, region: string, env: NodeJS.ProcessEnv): RunContext {
  if (region === context.region) return context
  const variables = { AWS_REGION: region, AWS_DEFAULT_REGION: region }
  Object.assign(env, variables)
  return { ...context, region, environment: { ...context.environment, ...variables } }
}

type Offer = Pick<Deps, 'copies' | 'sharing' | 'imageKeys'>
type Aws = Offer &
  Pick<
    Deps,
    | 'ec2'
    | 'removal'
    | 'leftovers'
    | 'locks'
    | 'autoscaling'
    | 'parameters'
    | 'metrics'
    | 'commands'
    | 'imageCommands'
    | 'testInstances'
  >
type Clients = ReturnType<typeof ec2Clients>

interface Accounts extends Aws, Pick<Deps, 'ec2As'> {
  readonly home: Home | undefined
}

/** AWS with the run's own role for the images, and EC2 with those of others, of which each has one session. */
function accountsOf(own: ImageRole | undefined, basics: Connecting & Pick<Home, 'warn'>): Accounts {
  const { context } = basics
  // The run may be killed: the post step is told now.
  if (own !== undefined) noteRole(context.runDirectory, roleNote(own, context))
  const home = own && imagesHome(own, basics)
  const parts = aws(basics, home)
  const keyOf = (role: ImageRole | undefined) => `${role?.arn} ${role?.externalId}`
  const made = new Map([[keyOf(own), parts.ec2]])
  const ec2As: Deps['ec2As'] = (role) => {
    const ec2 = made.get(keyOf(role)) ?? aws(basics, role && imagesHome(role, basics)).ec2
    made.set(keyOf(role), ec2)
    return ec2
  }
  return { ...parts, ec2As, home }
}

/** EC2's clients, one for each region; loaded when they are first asked for. */
function clientsWith(parts: ClientParts): () => Promise<Clients> {
  let made: Promise<Clients> | undefined
  return () => {
    made ??= import('./adapters/aws/client.ts').then((client) => client.ec2Clients(parts))
    return made
  }
}

/** All of it with one EC2 client for each region and account. */
function aws({ context: { runDirectory }, log, clock, over }: Connecting, home: Home | undefined): Aws {
  const own: ClientParts = { clock, over }
  const parts: ClientParts = home === undefined ? own : { ...own, credentials: home.keys }
  const ownClients = clientsWith(own)
  const clients = home === undefined ? ownClients : clientsWith(parts)
  return {
    ec2: lazily<Ec2>(async () => {
      if (home === undefined) return (await import('./adapters/aws/images/ec2.ts')).createEc2(await clients())
      const { createEc2OfBoth } = await import('./adapters/aws/images/both.ts')
      return createEc2OfBoth({ ...home, home: await clients(), own: await ownClients() })
    }),
    removal: lazily<ImageRemoval>(async () => {
      const { createImageRemoval } = await import('./adapters/aws/images/removal.ts')
      const others = home === undefined ? [] : [{ clientFor: await ownClients(), parts: own }]
      return createImageRemoval({ clientFor: await clients(), parts }, others)
    }),
    locks: lazily<Locks>(async () => {
      const { createLocks } = await import('./adapters/aws/images/locks.ts')
      return createLocks(await clients(), log.mask)
    }),
    leftovers: leftovers(clients, runDirectory, parts),
    ...offer(clients, ownClients, parts),
    parameters: lazily<Parameters>(async () => {
      const { createParameters } = await import('./adapters/aws/parameters/parameters.ts')
      return createParameters(own)
    }),
    metrics: lazily<Metrics>(async () => {
      const [{ LOOK }, { createMetrics }] = await Promise.all([
        import('./adapters/aws/client.ts'),
        import('./adapters/aws/metrics/metrics.ts'),
      ])
      return createMetrics({ ...own, patience: LOOK })
    }),
    commands: commandsWith(own),
    imageCommands: commandsWith(parts),
    testInstances: lazily<TestInstances>(async () => {
      const { createTestInstances } = await import('./adapters/aws/tests/instances.ts')
      return createTestInstances(await clients())
    }),
    autoscaling: lazily<AutoScaling>(() => groups(own, clock.now)),
  }
}

function commandsWith(parts: ClientParts): Commands {
  return lazily<Commands>(async () => {
    const { createCommands } = await import('./adapters/aws/commands/commands.ts')
    return createCommands(parts)
  })
}

/** What the owner of images lets others do, asked where the images live; and copies of the job's own account. */
function offer(
  clients: () => Promise<Clients>,
  ownClients: () => Promise<Clients>,
  parts: ClientParts,
): Offer {
  return {
    copies: lazily<Copies>(async () => {
      const { createCopies } = await import('./adapters/aws/images/copies.ts')
      return createCopies(await ownClients())
    }),
    sharing: lazily<Sharing>(async () => {
      const { createSharing } = await import('./adapters/aws/images/sharing.ts')
      return createSharing(await clients())
    }),
    imageKeys: lazily<ImageKeys>(async () => {
      const { createImageKeys } = await import('./adapters/aws/keys/keys.ts')
      return createImageKeys(parts)
    }),
  }
}

/** What a bake makes is noted at once, and not after something was loaded. */
function leftovers(clients: () => Promise<Clients>, runDirectory: string, parts: ClientParts): Leftovers {
  const found = lazily<Pick<Leftovers, 'list' | 'remove'>>(async () => {
    const { createLeftovers } = await import('./adapters/aws/images/leftovers.ts')
    return createLeftovers(await clients(), runDirectory, parts)
  })
  return {
    list: (...args) => found.list(...args),
    remove: (leftover) => found.remove(leftover),
    note: (entry) => noteIn(runDirectory, entry),
    mark: () => markIn(runDirectory),
    forget: (mark) => forgetIn(runDirectory, mark),
  }
}

/** Balancers and alarms are for groups that have some. */
async function groups(client: ClientParts, now: () => number): Promise<AutoScaling> {
  const [{ ec2Clients, LOOK }, { createAutoScaling }, { createInstanceFacts }] = await Promise.all([
    import('./adapters/aws/client.ts'),
    import('./adapters/aws/groups/autoscaling.ts'),
    import('./adapters/aws/groups/instances.ts'),
  ])
  const looks = { ...client, patience: LOOK }
  const ec2 = ec2Clients(looks)
  const targets = lazily<TargetHealth>(async () => {
    const { createTargetHealth } = await import('./adapters/aws/groups/target-health.ts')
    return createTargetHealth(looks)
  })
  const alarms = lazily<Alarms>(async () => {
    const { createAlarms } = await import('./adapters/aws/groups/alarms.ts')
    return createAlarms(looks)
  })
  return createAutoScaling({
    ec2,
    client,
    now,
    instances: createInstanceFacts(ec2),
    targets: {
      describe: async (region, arns) => (arns.length === 0 ? [] : targets.describe(region, arns)),
    },
    alarms: {
      describe: async (region, names) => (names.length === 0 ? [] : alarms.describe(region, names)),
    },
  })
}
