import { expect, test } from '@jest/globals'
import { rolloutTable } from '../../../../src/report/parts/groups/rollouts.ts'
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
  verdict: 'failed',
  healthy: 1,
  percentage: 33,
  otherImages: ['ami-2'],
  history: [],
})

test('nothing is said of images where all groups run the one of this run', () => {
  expect(rolloutTable([web])).not.toContain('Image')
})

test('a group that leaves instances on another image beside it is not plain green', () => {
  const beside = [{ place: 'standby', message: 'One is on standby.', fix: 'End it.' }] as const
  const table = rolloutTable([{ ...web, beside }])
  expect(table).toContain('⚠️ **3 of 3** (100 %)')
  expect(table).not.toContain('✅')
})

test('else each group says whose image it runs, and a bystander that it is not judged', () => {
  expect(rolloutTable([web, worker], [bastion]).split('\n')).toEqual([
    '| Group | Region | Image | On it and healthy | How | Took |',
    '| --- | --- | --- | --- | --- | --- |',
    "| `web` | eu-west-1 | this run's | ✅ **3 of 3** (100 %) | refresh `08b91cf7` | – |",
    '| `worker` | eu-west-1 | its own: `ami-2` | ❌ failed **1 of 3** (33 %) | refresh `08b91cf7` | – |',
    '| `bastion` | eu-west-1 | its own: `ami-1` | not judged: **1 of 1** (100 %) | The plan leaves it alone. | – |',
  ])
})

test('a refresh that was found running is told as such, and a group that was lost', () => {
  expect(rolloutTable([rolloutOf({ how: 'found', verdict: 'lost' })])).toMatch(
    /❔ lost from sight .*, found running/,
  )
})

test('the headline counts the instances of the image alone', () => {
  const report = reportOf({ rollouts: [web, { ...worker, verdict: 'reached' }] })
  expect(headlineText(report)).toMatch(
    /: 3 of 3 healthy on the new image, and 1 group with an image of its own$/,
  )
})
