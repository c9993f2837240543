import type { RunResult } from '../../sandbox/project.ts'
import type { RunEvent } from '../../sandbox/runner/event.ts'
import type { Finding } from '../fault.ts'
import type { Blow } from './blows.ts'
import { badEnding, leftOnMachine } from './judge/ending.ts'
import { strandedLocks } from './judge/locks.ts'
import { orphansIn, type Thing, thingsOf } from './judge/things.ts'
import type { Struck } from './strike.ts'
import type { Copy } from './world.ts'

export interface Aftermath {
  readonly copy: Copy
  readonly event: RunEvent
  readonly blow: Blow
  readonly before: readonly Thing[]
  readonly struck: Struck
  readonly with?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** What a fault has left, and what was said of it: after the post step, or after the next run where there was none. */
export async function lookAfter(aftermath: Aftermath): Promise<readonly Finding[]> {
  const { copy, blow, before, struck } = aftermath
  const { result, reached } = struck
  const next = blow.then === 'next-run' ? await nextRun(aftermath) : undefined
  const last = next ?? result
  const facts = { truth: await truthOf(copy), asked: blow.asks === true, toolKilled: isToolKilled(aftermath) }
  const findings = [
    ...(next === undefined
      ? badEnding(result, facts)
      : badEnding(next, { ...facts, asked: false, toolKilled: false })),
    ...leftOnMachine(last),
    // Whose lock it is, only a post step can prove; the next run is to name it.
    ...strandedLocks({
      ...{ held: await copy.lock.look(), tool: copy.tool, log: last.log },
      reached: next === undefined ? reached : undefined,
    }),
    ...orphansIn(before, await thingsOf(copy.project)),
  ]
  const log = [...result.log, ...(next === undefined ? [] : ['', 'The next run:', ...next.log])]
  return findings.map((finding) => ({ ...finding, log }))
}

function isToolKilled({ blow }: Aftermath): boolean {
  return blow.needs === 'tool' && blow.asks !== true
}

/** The machine that died gave no more signs of life: its locks on bakes are as old as they have to be. */
async function nextRun({ copy, event, signal, ...rest }: Aftermath): Promise<RunResult> {
  await letLocksDie(copy)
  return copy.project.run(event, { with: { ...copy.with, ...rest.with }, env: copy.env, death: signal })
}

async function letLocksDie({ project }: Copy): Promise<void> {
  const heartbeat = 'immutable-deploy:heartbeat'
  const answer = await project.ask({
    service: 'ec2',
    operation: 'DescribeKeyPairs',
    input: { Filters: [{ Name: 'tag-key', Values: [heartbeat] }] },
  })
  const { KeyPairs = [] } = answer as { KeyPairs?: { KeyPairId: string }[] }
  if (KeyPairs.length === 0) return
  const Value = new Date(Date.now() - 3_600_000).toISOString()
  await project.ask({
    service: 'ec2',
    operation: 'CreateTags',
    input: { Resources: KeyPairs.map(({ KeyPairId }) => KeyPairId), Tags: [{ Key: heartbeat, Value }] },
  })
}

async function truthOf({ project }: Copy): Promise<{ images: readonly string[] }> {
  const answer = await project.ask({
    service: 'ec2',
    operation: 'DescribeInstances',
    input: { Filters: [{ Name: 'tag-key', Values: ['aws:autoscaling:groupName'] }] },
  })
  const { Reservations = [] } = answer as {
    Reservations?: { Instances?: { ImageId: string; State: { Name: string } }[] }[]
  }
  const all = Reservations.flatMap(({ Instances = [] }) => Instances)
  return {
    images: all.filter(({ State }) => State.Name === 'running').map(({ ImageId }) => ImageId),
  }
}
