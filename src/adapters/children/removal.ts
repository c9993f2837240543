import { randomUUID } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { type Child, endedWell, nameOfChild } from '../../children/child.ts'
import type { Children } from '../../deps/children.ts'
import { errorMessage } from '../../outcome/error.ts'

export interface RemovalParts {
  readonly children: Pick<Children, 'list' | 'state'>
  /** Where a state is kept that would go with the directory: an absolute path; nowhere where absent. */
  readonly workspace: string | undefined
  readonly warn: (text: string) => void
}

/**
 * Removes the directory of a run, but never from under a tool that may still work, and never with the only copy of a
 * state. Of what stays, or is elsewhere now, it is said where.
 */
export async function removeRun(runDirectory: string, parts: RemovalParts): Promise<void> {
  const children = await parts.children.list()
  const living = await livingOf(children, parts)
  if (living.length > 0) {
    const names = living.map((child) => `${nameOfChild(child)} (process ${child.pid})`).join(', ')
    return parts.warn(
      `${names} may still work. What it needs stays in ${runDirectory}, with secrets in plain text: remove it when that has ended.`,
    )
  }
  if (await areStatesKept(await statesBelow(runDirectory, children), parts))
    await rm(runDirectory, { recursive: true, force: true })
}

async function livingOf(children: readonly Child[], { children: { state } }: RemovalParts): Promise<Child[]> {
  const left = children.filter((child) => !endedWell(child))
  const found = await Promise.all(
    left.map(async (child) => ((await state(child)) === 'ended' ? [] : [child])),
  )
  return found.flat()
}

/** A file with a state, and by which tool. */
interface StateFile {
  readonly tool: string
  readonly path: string
}

/**
 * What tools wrote where they worked, if that was in the run's directory: the state that a backend did not take
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_apply.go), and that of a stack that
 * keeps it in a file, if this run changed it.
 */
async function statesBelow(runDirectory: string, children: readonly Child[]): Promise<StateFile[]> {
  const first = new Map<string, Child>()
  for (const child of children)
    if (child.work === 'state' && !first.has(child.directory)) first.set(child.directory, child)
  const files = [...first.values()]
    .filter(({ directory }) => isBelow(directory, runDirectory))
    .flatMap(({ tool, directory, at }) => [
      { tool, path: join(directory, 'errored.tfstate'), changedSince: 0 },
      { tool, path: join(directory, 'terraform.tfstate'), changedSince: at },
    ])
  const found = await Promise.all(
    files.map(async ({ changedSince, ...file }) => {
      const facts = await stat(file.path).catch(() => undefined)
      return facts?.isFile() && facts.size > 0 && facts.mtimeMs >= changedSince ? [file] : []
    }),
  )
  return found.flat()
}

function isBelow(directory: string, runDirectory: string): boolean {
  const path = relative(runDirectory, directory)
  return !path.startsWith('..') && !isAbsolute(path)
}

/** Whether nothing is lost when the run's directory goes. */
async function areStatesKept(
  files: readonly StateFile[],
  { workspace, warn }: RemovalParts,
): Promise<boolean> {
  let areKept = true
  for (const { tool, path } of files) {
    try {
      if (!workspace) throw new Error('GITHUB_WORKSPACE is not set')
      const to = join(workspace, `errored-${randomUUID()}.tfstate`)
      await writeFile(to, await readFile(path), { flag: 'wx', mode: 0o600 })
      warn(adviceFor(tool, to))
    } catch (error) {
      areKept = false
      warn(`${adviceFor(tool, path)} It could not be put into the workspace: ${errorMessage(error)}`)
    }
  }
  return areKept
}

function adviceFor(tool: string, path: string): string {
  return `The only copy of what ${tool} last knew of the stack is in ${path}: no backend has it. Take it from there before this machine goes, or the next checkout cleans it up, and when the backend answers, in the stack's directory, with its backend and workspace: \`${tool} state push ${path}\`. It may hold secrets in plain text.`
}
