import { describe, expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import type { LeftBeside } from '../../../src/rollout/report.ts'
import { cameBack } from '../../../src/steps/back/came-back.ts'
import { entry, group, plan, template } from '../../plan/documents.ts'

const [older, newer] = ['ami-0aaaaaaaaaaaaaaa1', 'ami-0bbbbbbbbbbbbbbb2'] as const
const imageOf = (id: string): Image => ({ origin: 'chosen', set: { 'eu-west-1': id }, name: '' })
const [good, own] = ['1111111', '2222222']
const parameter = (name: string) =>
  entry('aws_ssm_parameter', name, { before: { value: 'a' }, after: { value: 'b' } })

interface Scene {
  readonly image?: string
  readonly commit?: string
  /** The commit that the image was proven with last; undefined where nobody knows. */
  readonly proven?: string | undefined
  readonly left?: readonly string[]
  readonly changes?: readonly unknown[]
  readonly beside?: readonly LeftBeside[]
  /** What the run applied; nothing where an earlier run had applied it all. */
  readonly applied?: readonly unknown[]
}

/** A run that changed image, group and a parameter; gone back to the older image with the stack of the good commit. */
function came(scene: Scene) {
  const { image = older, commit = good, left = [], changes = [], beside = [] } = scene
  const proven = 'proven' in scene ? scene.proven : good
  const { applied = [template('web', older, newer), group('web', 'web', null), ...changes] } = scene
  const model = plan([...applied])
  return cameBack(
    { commit, left, note: left.length === 0 ? '' : 'Left it.' },
    {
      goal: { image: imageOf(image), ...(proven === undefined ? {} : { commit: proven }) },
      applied: { image: imageOf(newer), plan: { model } },
      own,
    },
    beside,
  )
}

describe('what is said of a way back that came to its end', () => {
  test.each<[string, Scene, 'whole' | 'part', string]>([
    [
      'image and stack',
      { changes: [parameter('x')] },
      'whole',
      `Rolled back: ${older} serves again, the last image proven healthy here. The stack is that of 1111111.`,
    ],
    [
      'the stack, while the image served all along: that does not come back',
      { image: newer, changes: [parameter('x')] },
      'whole',
      `Rolled back: the stack is that of 1111111 again; ${newer}, the image of this run too, serves with it.`,
    ],
    [
      'all but what this run had changed',
      { image: newer, changes: [parameter('x')], left: ['aws_ssm_parameter.x'] },
      'part',
      `Rolled back in part: the stack is that of 1111111 again, but for what is left; ${newer}, the image of this run too, serves with it. Left it.`,
    ],
    [
      'all that this run had changed, but not what somebody else did',
      { changes: [parameter('x')], left: ['aws_ssm_parameter.other'] },
      'whole',
      `Rolled back: ${older} serves again, the last image proven healthy here. The stack is that of 1111111, but for what is left. Left it.`,
    ],
    [
      'the image alone, of a run that changed more',
      { commit: own, changes: [parameter('x')] },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. What this run changed beside the image stays as it is.`,
    ],
    [
      'the image alone, of a run with other variables for the commit that was proven',
      { commit: own, proven: own, changes: [parameter('x')] },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. What this run changed beside the image stays as it is.`,
    ],
    [
      'the image alone, where nobody knows what it was proven with',
      { commit: own, proven: undefined, changes: [parameter('x')] },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. What this run changed beside the image stays as it is.`,
    ],
    [
      'the image alone, of the same commit, of a run that changed nothing else',
      { commit: own, proven: own },
      'whole',
      `Rolled back: ${older} serves again, the last image proven healthy here.`,
    ],
    [
      'all but a warm pool, which launches what failed',
      { beside: [{ place: 'warm-pool', message: 'web: 2 are pooled.', fix: 'Empty it.' }] },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. The stack is that of 1111111. web: 2 are pooled. Empty it.`,
    ],
    [
      'all but a warm pool, with the stack of the run, which changed nothing else',
      { commit: own, beside: [{ place: 'warm-pool', message: 'web: 2 are pooled.', fix: 'Empty it.' }] },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. web: 2 are pooled. Empty it.`,
    ],
    [
      'the image alone, of a run that changed nothing else',
      { commit: own },
      'whole',
      `Rolled back: ${older} serves again, the last image proven healthy here.`,
    ],
    [
      'image and stack, after a run that took up what an earlier one had applied',
      { applied: [] },
      'whole',
      `Rolled back: ${older} serves again, the last image proven healthy here. The stack is that of 1111111.`,
    ],
    [
      'all but what is left of what an earlier run had applied, or somebody else',
      { applied: [], left: ['aws_ssm_parameter.x'] },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. The stack is that of 1111111, but for what is left. Left it.`,
    ],
    [
      'the image alone, after a run that took up what an earlier one had applied',
      { applied: [], commit: own },
      'part',
      `Rolled back in part: ${older} serves again, the last image proven healthy here. What an earlier run changed beside the image stays as it is.`,
    ],
    [
      'the image alone of the commit of the run, which took up what an earlier one had applied',
      { applied: [], commit: own, proven: own },
      'whole',
      `Rolled back: ${older} serves again, the last image proven healthy here.`,
    ],
  ])('%s', (_, scene, extent, message) => expect(came(scene)).toEqual({ extent, message }))
})
