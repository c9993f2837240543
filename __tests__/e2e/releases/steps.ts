import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { Rule } from '../../../sandbox/aws/script.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { changed } from '../rollouts/world.ts'
import { images, imagesRunning } from '../stage/aws-cli.ts'
import type { Stage } from '../stage/stage.ts'

/** One step of a case's `steps.json`: a commit, a script of AWS, or a run with what must come of it. */
export interface Step {
  readonly commit?: 'image'
  /** Name of the commit, for later. */
  readonly sha?: string
  readonly script?: string
  readonly run?: string
  readonly event?: 'push' | 'workflow_dispatch'
  readonly inputs?: Readonly<Record<string, string>>
  readonly then?: { readonly exit: number } & Readonly<Record<string, string | number>>
  readonly aws?: Expected
}

/** What must be true in AWS; commits by their names. */
export interface Expected {
  readonly parameter?: Readonly<Record<string, string>>
  readonly 'instances-on-image-of'?: string
}

/** What a case has come to: its commits by name, the newest last. */
export interface Story {
  readonly here: Stage
  readonly project: Project
  /** Where the case's files are. */
  readonly folder: URL
  readonly shas: Map<string, string>
}

export function readSteps(folder: URL): readonly Step[] {
  return JSON.parse(readFileSync(new URL('steps.json', folder), 'utf8')) as Step[]
}

/** Plays one step; the result of a run. */
export async function playStep(step: Step, story: Story): Promise<RunResult | undefined> {
  const { here, project, folder, shas } = story
  if (step.commit !== undefined) {
    shas.set(step.sha ?? `commit ${shas.size}`, await changed(project, `version ${shas.size + 1}`))
    return undefined
  }
  if (step.script !== undefined) {
    await here.rig.aws.script(
      JSON.parse(named(readFileSync(new URL(step.script, folder), 'utf8'), shas)) as Rule[],
    )
    return undefined
  }
  const head = [...shas.values()].at(-1) ?? ''
  const event = step.event === 'push' ? project.push(head) : project.dispatch(head)
  const inputs = JSON.parse(named(JSON.stringify(step.inputs ?? {}), shas)) as Record<string, string>
  const result = await project.run(event, { with: { command: step.run ?? 'auto', ...inputs } })
  const { exit, ...outputs } = step.then ?? { exit: 0 }
  expect({ exit: result.exitCode, ...result.outputs }).toMatchObject({ exit, ...outputs })
  await check(step.aws ?? {}, story)
  return result
}

async function check(aws: Expected, { project, shas }: Story): Promise<void> {
  for (const [name, value] of Object.entries(aws.parameter ?? {}))
    expect(await parameter(project, name)).toBe(named(value, shas))
  const name = aws['instances-on-image-of']
  if (name === undefined) return
  const image = await imageOf(project, shas.get(name) ?? '')
  expect(new Set(await imagesRunning(project))).toEqual(new Set([image]))
}

/** AMI id of the image that was baked for a commit. */
export async function imageOf(project: Project, sha: string): Promise<string> {
  const isOf = ({ Tags = [] }: Awaited<ReturnType<typeof images>>[number]) =>
    Tags.some(({ Key, Value }) => Key === 'immutable-deploy:git-sha' && Value === sha)
  return (await images(project)).find(isOf)?.ImageId ?? 'none'
}

/** Value of a parameter of SSM. */
export async function parameter(project: Project, Name: string): Promise<string> {
  const { Parameter } = (await project.ask({
    service: 'ssm',
    operation: 'GetParameter',
    input: { Name },
  })) as { Parameter: { Value: string } }
  return Parameter.Value
}

function named(text: string, shas: ReadonlyMap<string, string>): string {
  return [...shas].reduce((known, [name, sha]) => known.replaceAll(name, sha), text)
}
