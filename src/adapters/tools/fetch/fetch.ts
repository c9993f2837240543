import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheDir, find, findAllVersions } from '@actions/tool-cache'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import { type Constraint, nearest, newestFitting } from '../../../tools/constraint.ts'
import { PRODUCTS, type ToolName } from '../../../tools/product.ts'
import { listUrl, programName, versionsIn } from '../../../tools/release.ts'
import { fetchText } from './download.ts'
import type { Program, Search, ToolboxParts } from './parts.ts'
import { install } from './release.ts'

/** The newest that fits. What is in the cache is believed, as what is on PATH is: both are the runner's own. */
export async function cachedProgram(
  tool: ToolName,
  constraint: Constraint,
  { env, machine }: ToolboxParts,
): Promise<Program | undefined> {
  if (!env['RUNNER_TOOL_CACHE']) return undefined
  const version = newestFitting(findAllVersions(tool, machine.arch), constraint)
  if (version === undefined) return undefined
  const path = join(find(tool, version, machine.arch), programName(tool, machine))
  return access(path).then(
    () => ({ path, version }),
    () => undefined,
  )
}

/**
 * Fetches the newest version that fits from its makers, proves it, and keeps a copy for later runs.
 * @throws DeployError tool-missing, tool-untrusted, cancelled
 */
export async function download(tool: ToolName, constraint: Constraint, parts: Search): Promise<Program> {
  const only = constraint.otherwise === undefined ? constraint.exact : undefined
  const version = only ?? newestFitting(await listed(tool, parts), constraint)
  if (version === undefined) throw await notPublished(tool, constraint, parts)
  const installed = await install(tool, version, parts)
  if ('status' in installed) throw await notPublished(tool, constraint, parts, installed.status)
  const program = { path: installed.value, version }
  await keep(tool, program, parts)
  return program
}

/** A copy for later runs. The run itself keeps to its own, which no other run can replace. */
async function keep(tool: ToolName, { path, version }: Program, { log, machine }: Search): Promise<void> {
  await cacheDir(dirname(path), tool, version, machine.arch).catch((error) => {
    log.info(`${tool} ${version} is not kept for later runs: ${errorMessage(error)}`)
  })
}

/** All versions there are. @throws DeployError tool-missing */
async function listed(tool: ToolName, parts: Search): Promise<string[]> {
  const url = listUrl(tool, parts.mirrors)
  const list = await fetchText(url, parts)
  try {
    if ('value' in list) return versionsIn(list.value)
  } catch {
    throw noList(tool, url, 'it is not JSON')
  }
  throw noList(tool, url, `HTTP ${list.status}`)
}

function noList(tool: ToolName, url: string, why: string): DeployError {
  const { title, input } = PRODUCTS[tool]
  return new DeployError('tool-missing', `Which versions of ${title} there are could not be learnt.`, {
    evidence: [`${url}: ${why}`],
    next: [`Ask for one version in \`${input}\`, such as \`1.11.4\`: that needs no list.`],
  })
}

async function notPublished(
  tool: ToolName,
  constraint: Constraint,
  parts: Search,
  status?: number,
): Promise<DeployError> {
  const near = nearest(await listed(tool, parts).catch(() => []), constraint)
  const { title, input } = PRODUCTS[tool]
  const evidence = [
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(near.length === 0 ? [] : [`there are: ${near.join(', ')}`]),
  ]
  return new DeployError('tool-missing', `There is no ${title} \`${constraint.text}\` to download.`, {
    evidence,
    next: [`Ask for a version that there is, in \`${input}\` or where the repository names it.`],
  })
}
