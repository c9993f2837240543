import { CreateLaunchTemplateCommand } from '@aws-sdk/client-ec2'
import type { Finding } from '../fault.ts'
import { isGreen, type Played, said } from '../stage/checks.ts'
import type { Scene } from '../stage/scene.ts'
import type { Stage } from '../stage/stage.ts'
import * as aws from './aws.ts'
import type { AnswerFault } from './faults.ts'
import { doneAndLost } from './github.ts'
import { age, LIMIT_MS, some, type Way, way, worldOf } from './worlds.ts'

/** A prune, of images that are old enough. */
export function pruneFaults(): AnswerFault[] {
  const run = { with: { command: 'prune', prune: 'true', keep: '1', 'keep-days': '1' }, limitMs: LIMIT_MS }
  const used = async (scene: Scene) => {
    await age(scene)
    await worldOf(scene).aws.ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: 'somebody-elses',
        LaunchTemplateData: { ImageId: scene.stage.images.new },
      }),
    )
  }
  const hiding = [
    'DescribeLaunchTemplates',
    'DescribeLaunchTemplateVersions',
    'DescribeAutoScalingGroups',
    'DescribeImages',
  ]
  const kept = hiding.flatMap((action, index) =>
    [...some(index), way('all on the second page', aws.laterPage, 'always')].map(
      ({ name, play, often }): AnswerFault => ({
        ...{
          name: `prune: an image in use: ${action}: ${name}`,
          side: 'aws',
          action,
          often,
          play,
          scene: {},
        },
        ...{ run, given: used, expect: { command: 'prune', trouble: 'passes' } },
      }),
    ),
  )
  const removal: readonly (Way & { readonly trouble: 'passes' | 'stays' })[] = [
    { ...way('throttled', aws.says('throttled'), 'once'), trouble: 'passes' },
    { ...way('done, and the answer lost', doneAndLost, 'once'), trouble: 'passes' },
    { ...way('refused', aws.denied, 'always'), trouble: 'stays' },
    { ...way('an error of AWS', aws.says('failing'), 'always'), trouble: 'stays' },
  ]
  const removed = ['DeregisterImage', 'DeleteSnapshot'].flatMap((action) =>
    removal.map(
      ({ name, play, often, trouble }): AnswerFault => ({
        ...{
          name: `prune: an image to remove: ${action}: ${name}`,
          side: 'aws',
          action,
          often,
          play,
          scene: {},
        },
        run: { ...run, clock: often === 'always' && !name.startsWith('refused') ? 8 : 1 },
        given: age,
        expect: {
          command: 'prune',
          trouble,
          removes: true,
          ...(trouble === 'stays' && { reasons: ['prune-failed', 'credentials', 'aws-unavailable'] }),
        },
        check: (played, stage) => leftSnapshots(played, stage),
      }),
    ),
  )
  return [...kept, ...removed]
}

/** An image that is gone whose snapshots cost on, and nobody is told. */
function leftSnapshots(played: Played, { images }: Stage): Finding[] {
  const { before, after, result } = played
  if (after.images.has(images.new)) {
    return isGreen(result)
      ? [{ kind: 'false-green', what: 'the image was not removed', log: result.log }]
      : []
  }
  const left = (before.snapshotsOf.get(images.new) ?? []).filter((id) => after.things.has(id))
  return left
    .filter((id) => isGreen(result) || !said(played).includes(id))
    .map((id) => ({ kind: 'orphan', what: `snapshot ${id} is left, and nobody is told`, log: result.log }))
}
