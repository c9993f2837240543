import type { Deps } from '../../../src/deps/deps.ts'
import type { RunContext } from '../../../src/deps/run.ts'
import type { Terraform } from '../../../src/deps/tools.ts'
import type { ImageRecord } from '../../../src/image/image.ts'
import type { InstanceView, Observation, RefreshView } from '../../../src/rollout/observation.ts'
import { recorded } from '../../plan/documents.ts'
import { commandsWith } from '../aws/commands.ts'
import { metricsWith } from '../aws/metrics.ts'
import { keptNotices } from '../aws/notices.ts'
import { parametersWith } from '../aws/parameters.ts'
import { copiesWith, keysWith, sharingWith } from '../aws/sharing.ts'
import { testInstancesWith } from '../aws/test-instances.ts'
import { commits, packed } from '../values/images.ts'
import { instance, observation, refresh } from '../values/observations.ts'
import { stack } from '../values/states.ts'
import { accountWith } from './account.ts'
import { autoscalingWith } from './autoscaling.ts'
import { ec2With } from './ec2.ts'
import { filesWith, gitAt } from './files.ts'
import { leftoversWith } from './leftovers.ts'
import { freeLocks } from './locks.ts'
import { contextOf, keptLog, keptOutlet, neverAborted, silentProbes, steppingClock } from './parts.ts'

export interface WorldFacts {
  /** AMI id that the stack launches, and its three instances run. */
  readonly live: string
  readonly images: readonly ImageRecord[]
  /** AMI ids whose refresh fails, after one instance of three. */
  readonly bad?: readonly string[]
  /** What Packer builds. */
  readonly builds?: string
  readonly context?: Partial<RunContext>
  readonly parts?: Partial<Deps>
  /** What differs in every look at the group. */
  readonly seen?: Partial<Observation>
  /** The plan with the image that is live already, as a recorded file. */
  readonly still?: string
}

/** AMI ids of the recorded plans: the one that goes, the one that comes. */
const [former, next] = ['ami-9a364921c499965ba', 'ami-f1b8174d100e78674']

/** A world of one group of three, whose Terraform plans and applies in memory and starts a refresh as it would. */
export function worldOf(facts: WorldFacts) {
  const { images, bad = [], seen = {}, still = 'no-change.json' } = facts
  const clock = steppingClock()
  const ec2 = ec2With(images)
  const applied: string[] = []
  let live = facts.live
  let planned = live
  let instances = fleetOn(live, 3)
  let refreshes: readonly RefreshView[] = []

  const terraform: Terraform = {
    requireImagePlace: async () => undefined,
    open: async () => stack,
    validate: async () => undefined,
    plan: async (_, { file, value }) => {
      planned = value
      const isSame = value === live
      const json = recorded(isSame ? still : 'ami-change.json')
      return { file, diff: 'the diff', json: here(json, live, value) }
    },
    untaint: async () => undefined,
    apply: async () => {
      const isBad = bad.includes(planned)
      applied.push(planned)
      const fresh = fleetOn(planned, isBad ? 1 : 3, `-${applied.length}`)
      instances = isBad ? [...instances.slice(0, 2), ...fresh] : fresh
      live = planned
      refreshes = [
        refresh(isBad ? 'Failed' : 'Successful', { id: `refresh-${applied.length}` }),
        ...refreshes,
      ]
    },
    state: async () => here(recorded('after-create.state.json'), live, live),
  }
  const autoscaling = autoscalingWith({
    observe: async () => observation({ at: clock.now(), instances, refreshes, ...seen }),
    launchImages: async () => [live],
    ...facts.parts?.autoscaling,
  })
  const deps: Deps = {
    context: contextOf(facts.context),
    signal: neverAborted,
    clock,
    log: keptLog(),
    outlet: keptOutlet(),
    notices: keptNotices(),
    files: filesWith({
      kind: async (path) => (/\/(stack|image)$/.test(path) ? 'directory' : 'file'),
      list: async () => ['main.tf', 'web.pkr.hcl'],
    }),
    git: gitAt(commits[3]),
    packer: { build: async () => packed({ 'eu-west-1': facts.builds ?? '' }) },
    checks: { template: async () => undefined, stack: async () => undefined },
    github: {
      upsertComment: async () => '',
      mergedPull: async () => undefined,
      ownComment: async () => undefined,
      changedFiles: async () => [],
      compare: async () => 'ahead',
      commitsBetween: async () => undefined,
      createDeployment: async () => 1,
      setDeploymentStatus: async () => undefined,
      setLabels: async () => undefined,
      createCheck: async () => '',
    },
    terraform,
    tools: { taken: () => ({}) },
    ec2,
    removal: accountWith({ images }).removal,
    locks: freeLocks(),
    leftovers: leftoversWith([]),
    parameters: parametersWith({}),
    metrics: metricsWith({}),
    commands: commandsWith().commands,
    imageCommands: commandsWith().commands,
    probes: silentProbes,
    testInstances: testInstancesWith().testInstances,
    sharing: sharingWith({ images }).sharing,
    imageKeys: keysWith(),
    copies: copiesWith({ images }).copies,
    ...facts.parts,
    autoscaling,
    within: (parts) => ({ ...deps, ...parts }),
    ec2As: () => deps.ec2,
    terraformWith: () => deps.terraform,
  }
  return { deps, applied, autoscaling, taggings: ec2.taggings, terraform, live: () => live }
}

function fleetOn(imageId: string, count: number, mark = ''): InstanceView[] {
  return Array.from({ length: count }, (_, n) =>
    instance({ id: `i-${imageId.slice(-4)}${mark}-${n}`, imageId }),
  )
}

/** A recorded document in the region of the made-up runs, with their images. */
function here(text: string, before: string, after: string): string {
  return text.replaceAll('us-east-1', 'eu-west-1').replaceAll(former, before).replaceAll(next, after)
}
