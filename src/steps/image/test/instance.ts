import type { Deps } from '../../../deps/deps.ts'
import type { ManagedInstance } from '../../../deps/instances/commands.ts'
import type { LaunchedInstance } from '../../../deps/instances/test-instances.ts'
import type { ImageTest } from '../../../image/test/wish.ts'
import { DeployError } from '../../../outcome/error.ts'
import { patiently } from '../../../run/patience.ts'
import { formatDuration } from '../../../text/duration.ts'

type InstanceDeps = Pick<Deps, 'clock' | 'imageCommands' | 'log' | 'testInstances'>

/** Where an image is tested, and on what. */
export interface Place {
  readonly region: string
  /** AMI id. */
  readonly image: string
  /** arm64, x86_64 and others; absent where EC2 does not tell. */
  readonly architecture?: string
}

/** An instance that was launched. */
export interface Launched {
  readonly id: string
  readonly instanceType: string
}

/** How long an instance may take until it can be tested, and between two looks; between two lines in the log. Milliseconds. */
const BOOT_MS = 600_000
const POLL_MS = 5_000
const PROGRESS_MS = 60_000

/** What is launched where nothing is said. */
const TYPES: Readonly<Record<string, string>> = { arm64: 't4g.small', arm64_mac: 'mac2.metal' }
const TYPE = 't3.small'

/** EC2's codes for a type that it has not now, or not here: another one may do. */
const NOT_TO_BE_HAD =
  /^(InsufficientInstanceCapacity|InsufficientHostCapacity|Unsupported|InstanceLimitExceeded|VcpuLimitExceeded)$/

/**
 * Launches one instance: of the first type that fits the image and that EC2 has.
 * @throws DeployError with EC2's words
 */
export async function launchFirst(
  place: Place,
  test: ImageTest,
  { tags, token }: { readonly tags: Readonly<Record<string, string>>; readonly token: string },
  deps: InstanceDeps,
): Promise<Launched> {
  const { subnet, securityGroups, instanceProfile } = test
  const types = await fittingTypes(place, test, deps)
  for (const [index, instanceType] of types.entries()) {
    try {
      const id = await deps.testInstances.launch(place.region, {
        ...{ image: place.image, instanceType, securityGroups, tags, token: `${token}-${index}` },
        ...(subnet !== undefined && { subnet }),
        ...(instanceProfile !== undefined && { instanceProfile }),
      })
      return { id, instanceType }
    } catch (error) {
      const next = types[index + 1]
      if (next === undefined || !isNotToBeHad(error)) throw error
      deps.log.info(`${error.message} Trying ${next}.`)
    }
  }
  throw new Error('no type of instances to launch')
}

function isNotToBeHad(error: unknown): error is DeployError {
  return error instanceof DeployError && error.cause instanceof Error && NOT_TO_BE_HAD.test(error.cause.name)
}

/** Of several those of the image's architecture; one that is alone is launched as it is: EC2 says what does not fit. */
async function fittingTypes(
  { region, architecture = '' }: Place,
  { instanceTypes }: ImageTest,
  { testInstances }: InstanceDeps,
): Promise<readonly string[]> {
  if (instanceTypes.length === 0) return [TYPES[architecture] ?? TYPE]
  if (instanceTypes.length === 1 || architecture === '') return instanceTypes
  const known = await testInstances.architectures(region, instanceTypes)
  const fitting = instanceTypes.filter((type) => known.get(type)?.includes(architecture) === true)
  return fitting.length === 0 ? instanceTypes : fitting
}

/** How an instance came up: ready for a command, or not, and whether that is the image's doing. */
export type Boot =
  | { readonly kind: 'ready'; readonly platform: string }
  /** In words that follow "The instance". */
  | { readonly kind: 'sick'; readonly said: string }
  | { readonly kind: 'not-ready'; readonly why: string; readonly lacks?: 'agent' }

/**
 * Waits until EC2's checks of the instance have passed and SSM knows it.
 * @throws DeployError what AWS refuses; aws-unavailable, cancelled
 */
export async function awaitBoot(region: string, id: string, deps: InstanceDeps): Promise<Boot> {
  const { clock, imageCommands, log, testInstances } = deps
  const since = clock.now()
  let saidAt = since
  for (;;) {
    const view = await patiently(() => testInstances.look(region, id), { clock })
    const known =
      view?.state === 'running' ? await patiently(() => imageCommands.known(region, [id]), { clock }) : []
    const standing = { view, managed: known[0] }
    const boot = bootOf(standing)
    if (boot !== undefined) return boot
    if (clock.now() - since >= BOOT_MS) return givenUp(standing)
    if (clock.now() - saidAt >= PROGRESS_MS) {
      saidAt = clock.now()
      log.info(`Waiting for ${id} for ${formatDuration(saidAt - since)}: ${words(standing)}.`)
    }
    await clock.sleep(POLL_MS)
  }
}

interface Standing {
  readonly view: LaunchedInstance | undefined
  readonly managed: ManagedInstance | undefined
}

const OVER: ReadonlySet<string> = new Set(['shutting-down', 'terminated', 'stopping', 'stopped'])

/** Who shuts itself down was told to by what is in the image. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html */
const BY_ITSELF = /^Client\.InstanceInitiatedShutdown\b/

function bootOf({ view, managed }: Standing): Boot | undefined {
  if (view === undefined) return undefined
  if (OVER.has(view.state)) {
    return BY_ITSELF.test(view.why)
      ? { kind: 'sick', said: `shut itself down before it could be tested (${view.why})` }
      : { kind: 'not-ready', why: `EC2 ended it: ${view.why || view.state}` }
  }
  if (view.instanceCheck !== 'ok' || managed?.ping !== 'Online') return undefined
  return { kind: 'ready', platform: managed.platform }
}

/** An instance whose own check fails did not boot as it has to; all else may be anybody's. */
function givenUp(standing: Standing): Boot {
  const limit = formatDuration(BOOT_MS)
  const { view, managed } = standing
  if (view?.instanceCheck === 'impaired' && view.systemCheck === 'ok')
    return { kind: 'sick', said: `did not pass EC2's check of the instance within ${limit}` }
  const why = `after ${limit}: ${words(standing)}`
  return view?.instanceCheck === 'ok' && managed?.ping !== 'Online'
    ? { kind: 'not-ready', why, lacks: 'agent' }
    : { kind: 'not-ready', why }
}

function words({ view, managed }: Standing): string {
  if (view === undefined) return 'EC2 does not show it yet'
  const ssm = managed === undefined ? 'SSM does not know it' : `SSM calls it ${managed.ping}`
  const { state, instanceCheck, systemCheck } = view
  return `it is ${state}, the check of the instance ${instanceCheck || 'unknown'}, that of its machine ${systemCheck || 'unknown'}; ${ssm}`
}
