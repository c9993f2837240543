import type { Fault, Finding } from '../fault.ts'
import type { Played } from '../stage/checks.ts'
import type { Trouble } from '../stage/door.ts'
import { openScene, type Scene, type SceneOptions, type SceneRun } from '../stage/scene.ts'
import type { Stage } from '../stage/stage.ts'
import { truthOf } from '../stage/truth.ts'
import type { Play } from './aws.ts'
import { checkAnswer, type Expectation } from './expect.ts'

/** How often a trouble comes: some times, then no more; or for ever. */
export type Often = 'once' | 'one in three' | 'always'

const WHEN: Readonly<Record<Often, (nth: number) => boolean>> = {
  once: (nth) => nth === 1,
  'one in three': (nth) => nth % 3 === 1,
  always: () => true,
}

/** One kind of wrong answers to one kind of questions, during one command. */
export interface AnswerFault {
  readonly name: string
  readonly side: 'aws' | 'github'
  /** API action, or the beginning of method and path. */
  readonly action: string | RegExp
  readonly often: Often | ((nth: number) => boolean)
  readonly play: () => Play
  readonly scene: Omit<SceneOptions, 'aws' | 'github'>
  readonly run: SceneRun
  readonly expect: Expectation
  /** Sets the scene. */
  readonly given?: (scene: Scene) => Promise<unknown>
  /** Whether the run is played once without trouble before. */
  readonly rehearsed?: true
  /** What must be so beside. */
  readonly check?: (played: Played, stage: Stage) => readonly Finding[]
}

/** As the frame plays it. */
export function faultOf(fault: AnswerFault, stage: Stage): Fault {
  const { name, side, action, often, play, run, given, expect, rehearsed, check } = fault
  return {
    name,
    deadlineMs: run.limitMs + 60_000,
    play: async () => {
      let isOn = false
      const trouble: Trouble = {
        on: (call) =>
          isOn && (typeof action === 'string' ? call.action === action : action.test(call.action)),
        when: typeof often === 'string' ? WHEN[often] : often,
        play: play(),
      }
      const scene = await openScene(stage, { ...fault.scene, [side]: [trouble] })
      try {
        await given?.(scene)
        if (rehearsed) await scene.run(run)
        isOn = true
        const before = await truthOf(scene)
        const result = await scene.run(run)
        const after = await truthOf(scene)
        const { comments, deployments } = stage.rig.github.state()
        const number = run.event === 'pull' ? (await scene.pull()).number : 0
        const ids = madeDeployments(scene.github.passed)
        const played = {
          ...{ result, before, after, aws: scene.aws, github: scene.github },
          deployments: deployments.filter(({ id }) => ids.includes(id)),
          comments: comments.filter(({ pull }) => pull === number).map(({ body }) => body),
        }
        return [...checkAnswer(played, expect, stage), ...(check?.(played, stage) ?? [])]
      } finally {
        await scene.close()
      }
    },
  }
}

/** Ids of the deployments that this run was told of. */
function madeDeployments(passed: Awaited<ReturnType<typeof openScene>>['github']['passed']): number[] {
  return passed
    .filter(({ action }) => /^POST .*\/deployments$/.test(action))
    .flatMap(({ answer }) => (answer === undefined ? [] : [JSON.parse(answer.body.toString()).id as number]))
}
