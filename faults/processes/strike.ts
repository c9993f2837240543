import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { RunResult } from '../../sandbox/project.ts'
import type { RunEvent } from '../../sandbox/runner/event.ts'
import { renderLine } from '../../sandbox/runner/output/log.ts'
import type { Blow } from './blows.ts'
import { FILES, type Reached } from './fakes/scene.ts'
import type { Copy } from './world.ts'

/** When it happens: a phase of a fake tool, or a line of the log while no tool is at work. */
export interface Moment {
  readonly name: string
  /** Of the fakes: they stop there. */
  readonly phase?: string
  readonly line?: RegExp
}

export interface Struck {
  readonly result: RunResult
  /** What the tool said of itself when it stopped. */
  readonly reached?: Reached
}

export interface Stroke {
  readonly copy: Copy
  readonly event: RunEvent
  readonly moment: Moment
  readonly blow: Blow
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Ends everything when it aborts. */
  readonly signal: AbortSignal
}

/** After the post step has begun, a tool that was stopped goes on so much later. Milliseconds. */
const GOES_ON_MS = 300

/**
 * Runs the action up to a moment, strikes, and lets it come to its end, with its post step where there is one.
 * @throws Error where the moment never came
 */
export async function strikeAt({ copy, event, moment, blow, signal, ...stroke }: Stroke): Promise<Struck> {
  const { scene, project } = copy
  const file = (name: keyof typeof FILES) => join(scene, FILES[name])
  if (moment.phase !== undefined) writeFileSync(file('hold'), moment.phase)
  if (blow.endingMs !== undefined) writeFileSync(file('ending'), String(blow.endingMs))
  const cancel = new AbortController()
  const death = new AbortController()
  const seen = Promise.withResolvers<void>()
  const running = project.run(event, {
    with: { ...copy.with, ...stroke.with },
    env: { ...copy.env, ...stroke.env },
    signal: cancel.signal,
    death: AbortSignal.any([death.signal, signal]),
    ...(blow.times && { cancelTimes: blow.times }),
    onLine: (line) => {
      const text = renderLine(line)
      if (moment.line?.test(text)) seen.resolve()
      if (text.includes('Post Run ')) setTimeout(() => writeFileSync(file('go'), ''), GOES_ON_MS)
    },
  })
  const over = running.then((result) => {
    const last = result.log.slice(-12).join('\n')
    throw new Error(`It never came to "${moment.name}":\n${last}`)
  })
  const reached = await Promise.race([
    over,
    comes(moment, { seen: seen.promise, file: file('reached'), signal }),
  ])
  over.catch(() => undefined)
  await blow.strike({
    ...(reached === undefined ? { main: mainOf(copy) } : { main: reached.parent, tool: reached.pid }),
    cancel: () => cancel.abort(),
    die: () => death.abort(),
  })
  if (blow.goesOn === true) writeFileSync(file('go'), '')
  const result = await running
  return { result, ...(reached && { reached }) }
}

async function comes(
  { phase }: Moment,
  { seen, file, signal }: { seen: Promise<void>; file: string; signal: AbortSignal },
): Promise<Reached | undefined> {
  if (phase === undefined) {
    await seen
    return undefined
  }
  while (!existsSync(file)) await delay(20, undefined, { signal })
  return JSON.parse(readFileSync(file, 'utf8')) as Reached
}

/** Who started the tools so far. */
function mainOf({ scene }: Copy): number {
  const last = readFileSync(join(scene, FILES.calls), 'utf8').trim().split('\n').at(-1) ?? ''
  return Number(last.split(' ')[0])
}
