import { stripVTControlCharacters } from 'node:util'
import type { Section } from '../page/render.ts'
import type { RunResult } from '../project.ts'
import type { Rig } from '../rig.ts'
import type { Part } from './part.ts'

/** One part, played. */
export interface Scene {
  readonly part: Part
  readonly result: RunResult
  /** What did not go as told; empty where all did. */
  readonly differences: readonly string[]
}

export async function playPart(part: Part): Promise<Scene> {
  const result = await part.play()
  return { part, result, differences: differences(part, result) }
}

function differences({ expected }: Part, { outputs, leftovers }: RunResult): string[] {
  const compare = (name: string, wanted: string | undefined) =>
    wanted === undefined || outputs[name] === wanted ? [] : [`${name} is ${outputs[name]}, not ${wanted}`]
  return [
    ...compare('outcome', expected.outcome),
    ...compare('failure-reason', expected.reason),
    ...compare('image-origin', expected.origin),
    ...compare('recovery', expected.recovery),
    ...(leftovers.length > 0 ? [`${leftovers.length} processes were left running`] : []),
  ]
}

/** What a person sees on GitHub of each: its log where that tells something, the comment, and the summary. */
export function sectionsOf(rig: Rig, scenes: readonly Scene[]): Section[] {
  return scenes.flatMap((scene, index) => sectionsOfOne(rig, scene, index + 1))
}

function sectionsOfOne(rig: Rig, { part, result }: Scene, number: number): Section[] {
  const pull = part.pull?.()
  const comments = rig.github.state().comments.filter((comment) => comment.pull === pull)
  const heading = (what: string) => `${number}. ${part.title}: ${what}`
  const log = stripVTControlCharacters(result.log.join('\n'))
  return [
    ...(part.shows === 'log' ? [{ heading: heading('log'), kind: 'log', markdown: log } as const] : []),
    ...comments.map(
      ({ body }) => ({ heading: heading('comment'), kind: 'comment', markdown: body }) as const,
    ),
    { heading: heading('job summary'), kind: 'summary', markdown: result.summary },
  ]
}
