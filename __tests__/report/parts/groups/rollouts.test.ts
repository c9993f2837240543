import { expect, test } from '@jest/globals'
import { rolloutList } from '../../../../src/report/parts/groups/rollouts.ts'
import { headlineText } from '../../../../src/report/parts/headline.ts'
import type { Bystander } from '../../../../src/rollout/bystander.ts'
import { reportOf, rolloutOf } from '../../build.ts'

const bastion: Bystander = {
  ...{ group: 'bastion', region: 'eu-west-1', address: 'aws_autoscaling_group.bastion' },
  ...{ desired: 1, healthy: 1, percentage: 100, images: ['ami-1'], message: 'The plan leaves it alone.' },
}
const web = rolloutOf({ group: 'web', history: [] })
const worker = rolloutOf({
  group: 'worker',
  address: 'aws_autoscaling_group.worker',
  verdict: 'failed',
  healthy: 1,
  percentage: 33,
  otherImages: ['ami-2'],
  history: [],
})

test('nothing is said of images where all groups run the one of this run', () => {
  expect(rolloutList([web])).toMatch(/healthy on the image \(100 %\)/)
})

test('a group that leaves instances on another image beside it is not plain green', () => {
  const beside = [{ place: 'standby', message: 'One is on standby.', fix: 'End it.' }] as const
  const table = rolloutList([{ ...web, beside }])
  expect(table).toContain('⚠️ **3 of 3** healthy on the image (100 %)')
  expect(table).not.toContain('✅')
})

test('else each group says whose image it runs, and a bystander that it is not judged', () => {
  expect(rolloutList([web, worker], [bastion]).split('\n')).toEqual([
    "- **`aws_autoscaling_group.web`** <sub>`web` · eu-west-1</sub><br>✅ **3 of 3** healthy on this run's image (100 %) · refresh `08b91cf7`",
    '- **`aws_autoscaling_group.worker`** <sub>`worker` · eu-west-1</sub><br>❌ failed **1 of 3** healthy on its own image `ami-2` (33 %) · refresh `08b91cf7`',
    '- **`aws_autoscaling_group.bastion`** <sub>`bastion` · eu-west-1</sub><br>not judged: **1 of 1** healthy on its own image `ami-1` (100 %) · The plan leaves it alone.',
  ])
})

test('a refresh that was found running is told as such, and a group that was lost', () => {
  expect(rolloutList([rolloutOf({ how: 'found', verdict: 'lost' })])).toMatch(
    /❔ lost from sight .*, found running/,
  )
})

test('the headline counts the instances of the image alone', () => {
  const report = reportOf({ rollouts: [web, { ...worker, verdict: 'reached' }] })
  expect(headlineText(report)).toMatch(
    /: 3 of 3 healthy on the new image, and 1 group with an image of its own$/,
  )
})
