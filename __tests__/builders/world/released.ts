import type { AutoScaling } from '../../../src/deps/aws.ts'
import type { Deps } from '../../../src/deps/deps.ts'
import type { Stack } from '../../../src/deps/tools.ts'
import type { ImageSet } from '../../../src/image/image.ts'
import type { Invocation } from '../../../src/plan/plan.ts'
import type { PlanReport } from '../../../src/report/report.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import { release } from '../../../src/steps/rollout/release.ts'
import type { Release } from '../../../src/steps/stack/prepare.ts'
import { planOf } from '../../report/build.ts'
import { inputsOf, type With } from '../values/inputs.ts'
import { fleet, newAmi, observation, oldAmi, refresh } from '../values/observations.ts'
import { stateOf } from '../values/states.ts'
import { autoscalingWith } from './autoscaling.ts'
import { contextOf, journalOf, keptLog, neverAborted, steppingClock } from './parts.ts'

/** A release in a made-up world. */
export interface Scene {
  /** Groups with the AMI of their template, before the apply and after it. */
  readonly before?: Readonly<Record<string, string>>
  readonly after?: Readonly<Record<string, string>>
  readonly plan?: Partial<PlanReport>
  /** The image of the run; the new AMI in one region where not given. */
  readonly set?: ImageSet
  readonly invocations?: readonly Invocation[]
  /** What a look at a group shows before the apply, and after it. */
  readonly stood?: Partial<Observation>
  readonly seen?: (name: string) => Partial<Observation>
  readonly inputs?: With
  readonly answers?: Partial<AutoScaling>
  readonly signal?: AbortSignal
  /** What happens in the apply; the plan counts as applied where this does not throw. */
  readonly applying?: () => Promise<void> | void
  /** The state after the apply; that of `after` where not given. */
  readonly state?: () => Promise<string>
}

export const old: Partial<Observation> = { instances: fleet(0, 3) }
export const refreshed: Partial<Observation> = { refreshes: [refresh('Successful')] }

/** Releases in a made-up world; what was applied is kept. */
export function play(scene: Scene) {
  const {
    before = { web: oldAmi },
    after = { web: newAmi },
    plan = {},
    set = { 'eu-west-1': newAmi },
    invocations = [],
    stood = old,
    seen = () => refreshed,
    inputs = { 'when-no-refresh': 'fail' },
    answers = {},
    signal = neverAborted,
    applying = () => undefined,
    state = async () => stateOf(after),
  } = scene
  const clock = steppingClock()
  const journal = journalOf(signal)
  const applied: string[] = []
  const looks: string[] = []
  const report = planOf(plan)
  const autoscaling = autoscalingWith({
    observe: async ({ name }: { name: string }) => {
      looks.push(name)
      const isBefore = looks.length <= Object.keys(before).length
      return observation({ at: clock.now(), ...(isBefore ? stood : seen(name)) })
    },
    ...answers,
  })
  const deps = {
    context: contextOf(),
    signal,
    clock,
    log: keptLog(),
    terraform: {
      apply: async (_: Stack, file: string) => {
        await applying()
        applied.push(file)
      },
      state,
    },
    autoscaling,
  } as unknown as Deps
  const ready = {
    stack: { tool: 'terraform' },
    state: stateOf(before),
    image: { origin: 'built', set, name: '' },
    plan: { report, model: { invocations } },
  } as unknown as Release
  const run = () => release(ready, inputsOf(inputs), deps, journal)
  return { run, journal, applied, looks, started: autoscaling.started, cancelled: autoscaling.cancelled }
}
