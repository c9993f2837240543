import * as aws from './aws.ts'
import type { AnswerFault } from './faults.ts'
import { doneAndLost } from './github.ts'
import { RUNS } from './table.ts'
import { LIMIT_MS, patient, type Way, way } from './worlds.ts'

/** Answers that are lost, late or in pieces, to what is asked once. */
export function lostFaults(): AnswerFault[] {
  return [...ownRefreshFaults(), ...lostAnswerFaults(), ...staleFaults(), ...pageFaults()]
}

/** The apply starts no refresh: the action does. */
function ownRefreshFaults(): AnswerFault[] {
  const ways: readonly (Way & {
    readonly trouble: 'passes' | 'stays'
    readonly reasons?: readonly string[]
  })[] = [
    { ...way('throttled', aws.says('throttled'), 'once'), trouble: 'passes' },
    { ...way('done, and the answer lost', doneAndLost, 'once'), trouble: 'passes' },
    { ...way('nothing under 200, and done', aws.empty, 'once'), trouble: 'passes' },
    { ...way('half an answer, and done', aws.half, 'once'), trouble: 'passes' },
    { ...way('an error of AWS', aws.says('failing'), 'once'), trouble: 'passes' },
    { ...way('refused', aws.denied, 'always'), trouble: 'stays', reasons: ['credentials'] },
    {
      ...way('an error of AWS', aws.says('failing'), 'always'),
      trouble: 'stays',
      reasons: ['aws-unavailable'],
    },
  ]
  return ways.map(({ name, play, often, trouble, reasons }) => ({
    ...{
      name: `its own refresh: StartInstanceRefresh: ${name}`,
      side: 'aws',
      action: 'StartInstanceRefresh',
    },
    ...{ often, play, scene: {} },
    run: {
      with: { ...patient, 'when-no-refresh': 'start', 'on-failure': 'leave' },
      env: { FAULTS_NO_REFRESH: '1' },
      clock: often === 'always' ? 8 : 1,
      limitMs: LIMIT_MS,
    },
    expect: { command: 'deploy', trouble, ...(reasons && { reasons }) },
    check: ({ before, after, result }) => {
      const begun = (after.groups[0]?.refreshes.length ?? 0) - (before.groups[0]?.refreshes.length ?? 0)
      const what = `${begun} refreshes were started`
      return begun > 1 ? [{ kind: 'orphan', what, log: result.log }] : []
    },
  }))
}

/** What was asked for is done, and nobody is told: it is neither done twice nor left. */
function lostAnswerFaults(): AnswerFault[] {
  const rows = [
    { command: 'build', action: 'CreateKeyPair', often: 'once' },
    { command: 'build', action: 'DeleteKeyPair', often: 'once' },
    { command: 'build', action: 'CreateTags', often: 'once' },
    { command: 'deploy', action: 'CreateTags', often: 'once' },
    { command: 'build', action: 'CreateKeyPair', often: 'always' },
    { command: 'build', action: 'DeleteKeyPair', often: 'always' },
  ] as const
  return rows.map(({ command, action, often }) => ({
    name: `${command}: ${action}: done, and the answer lost, ${often}`,
    ...{ side: 'aws', action, often, play: () => doneAndLost, scene: RUNS[command].scene },
    run: { ...RUNS[command].run, clock: often === 'always' ? 8 : 1, limitMs: LIMIT_MS },
    expect: { command, trouble: 'passes' },
  }))
}

/** What AWS has is not seen for a while. */
function staleFaults(): AnswerFault[] {
  const first = (count: number) => (nth: number) => nth <= count
  const rows = [
    { command: 'deploy', action: 'DescribeAutoScalingGroups', count: 3 },
    { command: 'deploy', action: 'DescribeInstanceRefreshes', count: 3 },
    { command: 'rollback', action: 'DescribeAutoScalingGroups', count: 3 },
    { command: 'deploy', action: 'DescribeImages', count: 20 },
    { command: 'build', action: 'DescribeKeyPairs', count: 3 },
  ] as const
  const stale = rows.map(
    ({ command, action, count }): AnswerFault => ({
      name: `${command}: ${action}: what was so before, ${count} times`,
      ...{ side: 'aws', action, often: first(count), play: aws.stale, scene: RUNS[command].scene },
      run: { ...RUNS[command].run, with: { ...RUNS[command].run.with, ...patient }, limitMs: LIMIT_MS },
      expect: { command, trouble: 'passes' },
    }),
  )
  const unseen = [3, 6].map(
    (count): AnswerFault => ({
      name: `build: CreateTags: the image is not visible yet, ${count} times`,
      ...{ side: 'aws', action: 'CreateTags', often: first(count), play: () => aws.notFoundYet, scene: {} },
      run: { ...RUNS.build.run, clock: 8, limitMs: LIMIT_MS },
      expect: { command: 'build', trouble: 'passes' },
    }),
  )
  return [...stale, ...unseen]
}

/** A first page with nothing on it. */
function pageFaults(): AnswerFault[] {
  const rows = [
    { command: 'plan', action: 'DescribeImages' },
    { command: 'deploy', action: 'DescribeImages' },
    { command: 'rollback', action: 'DescribeImages' },
    { command: 'verify', action: 'DescribeImages' },
    { command: 'build', action: 'DescribeImages' },
  ] as const
  return rows.flatMap(({ command, action }): AnswerFault[] => {
    const { scene, run } = RUNS[command]
    const base = { side: 'aws', action, often: 'always', scene } as const
    return [
      {
        ...{ ...base, name: `${command}: ${action}: all on the second page`, play: () => aws.laterPage },
        run: { ...run, limitMs: LIMIT_MS },
        expect: { command, trouble: 'passes' },
      },
      {
        ...{ ...base, name: `${command}: ${action}: the second page is lost`, play: () => aws.lostPage },
        run: { ...run, clock: 8, limitMs: LIMIT_MS },
        expect: { command, trouble: 'stays', reasons: ['aws-unavailable'] },
      },
    ]
  })
}
