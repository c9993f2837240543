import type { StateValue } from '@aws-sdk/client-cloudwatch'
import * as scenes from '../../__tests__/e2e/rollouts/scenes.ts'
import type { Finding } from '../fault.ts'
import { type Played, runsAll } from '../stage/checks.ts'
import type { Scene, SceneRun } from '../stage/scene.ts'
import type { Stage } from '../stage/stage.ts'
import * as aws from './aws.ts'
import type { AnswerFault } from './faults.ts'
import { RUNS } from './table.ts'
import { HIDING, LIMIT_MS, patient, sicken, some, type Way, way, worldOf } from './worlds.ts'

/** Instances that are not well, or not on the image, and answers that hide it. */
export function sicknessFaults(): AnswerFault[] {
  return [...sickFaults(), ...driftFaults(), ...targetFaults(), ...alarmFaults()]
}

function sickFaults(): AnswerFault[] {
  const actions = [
    'DescribeAutoScalingGroups',
    'DescribeInstanceRefreshes',
    'DescribeInstances',
    'DescribeScalingActivities',
    'CreateTags',
  ]
  const wentBack = ({ after, result }: Played, { images }: Stage): Finding[] =>
    result.outputs['recovery'] === 'rolled-back' && !runsAll(after, images.old)
      ? [{ kind: 'false-green', what: 'said to be rolled back, and is not', log: result.log }]
      : []
  const quarantine = ({ after, result }: Played, { images }: Stage): Finding[] => {
    const isMarked = 'immutable-deploy:quarantined:production' in (after.images.get(images.new) ?? {})
    return isMarked || result.outputs['outcome'] !== 'failed'
      ? []
      : [{ kind: 'unclear', what: 'the image that is to blame is not in quarantine', log: result.log }]
  }
  return actions.flatMap((action, index) =>
    some(index, 3).map(({ name, play, often }) => ({
      ...{
        name: `a sick image: ${action}: ${name}`,
        side: 'aws',
        action,
        often,
        play,
        scene: {},
        given: sicken,
      },
      run: { with: patient, limitMs: LIMIT_MS },
      expect: { command: 'deploy', trouble: 'sick', reasons: ['rollout-failed'] },
      check: (played, stage) => [...wentBack(played, stage), ...quarantine(played, stage)],
    })),
  )
}

/** The stack says new, and the instances run the old image. */
function driftFaults(): AnswerFault[] {
  return ['DescribeAutoScalingGroups', 'DescribeInstances', 'DescribeImages'].flatMap((action, index) =>
    some(index).map(({ name, play, often }) => ({
      ...{ name: `drift: ${action}: ${name}`, side: 'aws', action, often, play },
      scene: { serves: 'old', says: 'new' },
      run: { ...RUNS.verify.run, limitMs: LIMIT_MS },
      expect: { command: 'verify', trouble: 'sick', reasons: ['drift-found'] },
    })),
  )
}

const STAYING: readonly (Way & { readonly reasons: readonly string[]; readonly clock: number })[] = [
  { ...way('refused', aws.denied, 'always'), reasons: ['credentials'], clock: 1 },
  { ...way('no answer', aws.silent, 'always'), reasons: ['aws-unavailable', 'rollout-timed-out'], clock: 8 },
  {
    ...way('an error of AWS', aws.says('failing'), 'always'),
    reasons: ['aws-unavailable', 'rollout-timed-out'],
    clock: 8,
  },
]

/** Target groups and alarms: what is well and what is not, each with answers that hide it. */
function asked(
  action: string,
  worlds: { readonly well: (scene: Scene) => Promise<void>; readonly sick: (scene: Scene) => Promise<void> },
  run: SceneRun,
  reasons: readonly string[],
): AnswerFault[] {
  const base = { side: 'aws', action, scene: {} } as const
  return [
    ...HIDING.map(
      ({ name, play, often }): AnswerFault => ({
        ...{ ...base, name: `unhealthy: ${action}: ${name}`, often, play, run, given: worlds.sick },
        expect: { command: 'deploy', trouble: 'sick', reasons },
      }),
    ),
    ...some(1).map(
      ({ name, play, often }): AnswerFault => ({
        ...{ ...base, name: `healthy: ${action}: ${name}`, often, play, run, given: worlds.well },
        expect: { command: 'deploy', trouble: 'passes' },
      }),
    ),
    ...STAYING.map(
      ({ name, play, often, reasons, clock }): AnswerFault => ({
        ...{ ...base, name: `healthy: ${action}: ${name}`, often, play, given: worlds.well },
        run: { ...run, clock },
        expect: { command: 'deploy', trouble: 'stays', reasons },
      }),
    ),
  ]
}

function targetFaults(): AnswerFault[] {
  const run = { with: { ...patient, 'stall-timeout': '12s', 'on-failure': 'leave' }, limitMs: LIMIT_MS }
  const sick = { state: 'unhealthy', reason: 'Target.ResponseCodeMismatch', description: 'codes: [502]' }
  return asked(
    'DescribeTargetHealth',
    {
      well: (scene) => scenes.targets(worldOf(scene), { state: 'healthy' }),
      sick: (scene) => scenes.targets(worldOf(scene), sick),
    },
    run,
    ['rollout-stalled', 'rollout-failed'],
  )
}

function alarmFaults(): AnswerFault[] {
  const run = { with: { ...patient, alarms: 'errors' }, limitMs: LIMIT_MS }
  const given = (state: StateValue) => (scene: Scene) => scenes.alarm(worldOf(scene), 'errors', state)
  return asked('DescribeAlarms', { well: given('OK'), sick: given('ALARM') }, run, ['alarm-active'])
}
