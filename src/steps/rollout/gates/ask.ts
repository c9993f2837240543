import type { Deps } from '../../../deps/deps.ts'
import type { CommandResult } from '../../../deps/instances/commands.ts'
import type { Clock } from '../../../deps/run.ts'
import { errorMessage } from '../../../outcome/error.ts'
import { type Answer, type Finding, findingOf } from '../../../rollout/gates/probe/answer.ts'
import {
  type CommandAsk,
  filled,
  type HttpAsk,
  type ProbeSpec,
  type Version,
} from '../../../rollout/gates/probe/spec.ts'
import type { InstanceView } from '../../../rollout/observation.ts'
import { isTrouble } from '../../../run/patience.ts'
import { runCommand } from '../../commands/run.ts'

/** What asks. */
export type Asking = Pick<Deps, 'probes' | 'commands' | 'clock' | 'context'>

export interface AskDeps extends Asking {
  /** Aborts where nobody asks for the answer any more: a command is ended then. */
  readonly over: AbortSignal
}

/** Of whom something is asked, about which version. */
export interface Subject {
  readonly version: Version
  readonly region: string
  /** The instance that is asked by itself; absent where nobody can tell who answers. */
  readonly instance?: InstanceView
  /** All new instances that serve. */
  readonly fresh: readonly InstanceView[]
}

/** What is asked, as people read it. */
export function questionOf({ ask }: ProbeSpec, subject: Subject): string {
  if (ask.kind !== 'command') return `${ask.method} ${urlOf(ask, subject)}`
  return `\`${argvOf(ask, subject).join(' ')}\`${ask.on === 'instances' ? ' by SSM' : ''}`
}

/**
 * Asks once, and reads what came. No answer is an answer.
 * @throws DeployError for what AWS refuses, credentials among them; cancelled
 */
export async function askOnce(spec: ProbeSpec, subject: Subject, deps: AskDeps): Promise<Finding> {
  const { ask, timeoutMs } = spec
  if (ask.kind !== 'command') {
    return findingOf(await askHttp(ask, timeoutMs, subject, deps), ask.expects, subject.version)
  }
  const run = ask.on === 'runner' ? runHere : runThere
  return findingOf(await run(ask, timeoutMs, subject, deps), undefined, subject.version)
}

async function askHttp(
  ask: HttpAsk,
  timeoutMs: number,
  subject: Subject,
  { probes }: AskDeps,
): Promise<Answer> {
  const { kind, method, host } = ask
  if (kind === 'instances' && subject.instance?.privateAddress === undefined)
    return { kind: 'silence', why: 'EC2 does not tell its private address' }
  const route = kind === 'instances' ? 'direct' : 'usual'
  const url = urlOf(ask, subject)
  return probes.ask({ url, method, route, timeoutMs, ...(host !== undefined && { host }) })
}

function urlOf({ url }: HttpAsk, { version, instance }: Subject): string {
  const [text = url] = filled(url, version)
  return text.replaceAll('{{private-address}}', () => hostOf(instance))
}

/** An address of IPv6 stands in brackets where it is a host. */
function hostOf({ privateAddress = '' }: Partial<InstanceView> = {}): string {
  return privateAddress.includes(':') ? `[${privateAddress}]` : privateAddress
}

function argvOf({ argv }: CommandAsk, { version, instance }: Subject): [string, ...string[]] {
  const [program, ...args] = argv.map((word) => {
    const [text = word] = filled(word, version)
    return text
      .replaceAll('{{private-address}}', () => instance?.privateAddress ?? '')
      .replaceAll('{{instance-id}}', () => instance?.id ?? '')
  })
  return [program ?? '', ...args]
}

function runHere(
  ask: CommandAsk,
  timeoutMs: number,
  subject: Subject,
  { probes, context, over }: AskDeps,
): Promise<Answer> {
  const { version, fresh, instance } = subject
  const asked = instance === undefined ? fresh : [instance]
  const env = {
    PROBE_GIT_SHA: version.gitSha ?? '',
    PROBE_IMAGE_IDS: version.images.join(' '),
    PROBE_INSTANCE_IDS: asked.map(({ id }) => id).join(' '),
    PROBE_PRIVATE_ADDRESSES: asked.flatMap(({ privateAddress = [] }) => privateAddress).join(' '),
  }
  return probes.run({ argv: argvOf(ask, subject), env, directory: context.workspace, timeoutMs }, over)
}

async function runThere(
  ask: CommandAsk,
  limitMs: number,
  subject: Subject,
  { commands, clock, over }: AskDeps,
): Promise<Answer> {
  const { region, instance: { id = '' } = {} } = subject
  try {
    const [known] = await commands.known(region, [id])
    if (known === undefined) return { kind: 'silence', why: 'SSM does not know the instance' }
    const shell = known.platform === 'Windows' ? 'powershell' : 'sh'
    const script = scriptOf(argvOf(ask, subject), shell)
    const command = { instances: [id], script, shell, limitMs, comment: 'probe of immutable-deploy' } as const
    const [result] = await runCommand(region, command, { commands, clock: endingWith(over, clock) })
    return result === undefined ? { kind: 'silence', why: 'SSM does not tell' } : answerOf(result)
  } catch (error) {
    if (!over.aborted && !isTrouble(error)) throw error
    return { kind: 'silence', why: errorMessage(error) }
  }
}

/** What waits for a command ends it once the sleep of its clock fails. */
function endingWith(over: AbortSignal, { now, sleep }: Clock): Clock {
  return {
    now,
    sleep: async (ms) => {
      await sleep(ms)
      over.throwIfAborted()
    },
  }
}

/** Every word between quotes in which nothing is read: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules */
function scriptOf(argv: readonly string[], shell: 'sh' | 'powershell'): string {
  return shell === 'sh'
    ? `exec ${argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')}`
    : `& ${argv.map((word) => `'${word.replaceAll("'", "''")}'`).join(' ')}; exit $LASTEXITCODE`
}

/** SSM cuts what is long: a word that may be half of one is not kept. */
const CUT_AT = 24_000

function answerOf({ kind, status, exitCode, output, errors }: CommandResult): Answer {
  if (kind !== 'ended' || exitCode === undefined)
    return { kind: 'silence', why: `SSM says ${status}${kind === 'late' ? ', as it took too long' : ''}` }
  const kept = output.length >= CUT_AT ? output.replace(/\S*$/, '') : output
  return { kind: 'exit', code: exitCode, output: `${kept}\n${errors}` }
}
