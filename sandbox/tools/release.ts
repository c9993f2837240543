import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { realTimer } from '../../src/adapters/tools/fetch/parts.ts'
import { install } from '../../src/adapters/tools/fetch/release.ts'
import { DeployError } from '../../src/outcome/error.ts'
import type { ToolName } from '../../src/tools/product.ts'
import { type Mirrors, OFFICIAL, type Publishers, releaseOf } from '../../src/tools/release.ts'
import { cached } from './cache.ts'
import type { Log } from './ways.ts'

/** Where releases come from, and whose signature they must have. */
export type Makers = { readonly mirrors: Mirrors; readonly publishers: Publishers }

export const MAKERS: Makers = { mirrors: { hashicorp: '', opentofu: '' }, publishers: OFFICIAL }

/** An unreachable host counts as a no after seconds, and is not asked twice: the other ways are tried then. */
const PATIENCE = { idleMs: 4000, attemptMs: 300_000, pausesMs: [], progressMs: 10_000, timer: realTimer }

/**
 * The executable of a release, from the cache or downloaded into it by the code the action uses.
 *
 * @throws Error when the site cannot be reached within seconds, or what came is not what its makers signed
 */
export async function fetchRelease(
  tool: ToolName,
  version: string,
  log: Log,
  makers = MAKERS,
): Promise<string> {
  const directory = await cached(`${tool}-${version}`, async (target) => {
    const installed = await install(tool, version, {
      ...makers,
      runDirectory: target,
      machine: process,
      patience: PATIENCE,
      log: { info: log },
      clock: { now: Date.now, sleep: async () => undefined },
      signal: new AbortController().signal,
    }).catch((error: unknown) => Promise.reject(inAClause(error, tool, version, makers)))
    if ('status' in installed) throw new Error(`its makers have no ${version} (HTTP ${installed.status})`)
    await rename(installed.value, join(target, tool))
  })
  return join(directory, tool)
}

/** The action's errors have evidence and advice of their own, for a run; here one clause must do. */
function inAClause(error: unknown, ...[tool, version, makers]: [ToolName, string, Makers]): unknown {
  if (!(error instanceof DeployError)) return error
  const { archiveUrl } = releaseOf(tool, version, process, makers.mirrors) ?? {}
  const isUnreached = archiveUrl !== undefined && /could not be fetched/.test(error.message)
  const why = isUnreached ? `${new URL(archiveUrl).host} cannot be reached` : error.message.replace(/\.$/, '')
  return new Error(why, { cause: error })
}
