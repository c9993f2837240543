import { createHash } from 'node:crypto'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached } from './cache.ts'
import { onPath, run } from './run.ts'
import type { Log } from './ways.ts'

/** One version of a tool as its makers publish it: a zip beside a list of SHA-256 sums. */
export type Release = {
  readonly tool: string
  readonly version: string
  /** Directory URL that holds both files, without a slash at the end. */
  readonly base: string
}

/** Seconds until an unreachable host counts as a no; the other ways are tried then. */
const REACH_SECONDS = 4

/** HashiCorp's release site: layout `<tool>/<version>/<tool>_<version>_<os>_<arch>.zip`. */
export function hashicorp(tool: string, version: string): Release {
  return { tool, version, base: `https://releases.hashicorp.com/${tool}/${version}` }
}

/** OpenTofu's releases on GitHub, same file names. */
export function opentofu(version: string): Release {
  const base = `https://github.com/opentofu/opentofu/releases/download/v${version}`
  return { tool: 'tofu', version, base }
}

/**
 * The executable of a release, from the cache or downloaded into it with its checksum verified.
 *
 * @throws Error when the site cannot be reached within seconds, or the checksum differs
 */
export async function fetchRelease(release: Release, log: Log): Promise<string> {
  const { tool, version } = release
  const directory = await cached(`${tool}-${version}`, (target) => download(release, target, log))
  return join(directory, tool)
}

async function download(release: Release, target: string, log: Log): Promise<void> {
  const { tool, version, base } = release
  const zipName = `${tool}_${version}_${platform()}.zip`
  const sums = await reach(`${base}/${tool}_${version}_SHA256SUMS`)
  const expected = sumOf(await sums.text(), zipName)
  log(`fetching ${tool} ${version} from ${new URL(base).host}`)
  const answer = await fetch(`${base}/${zipName}`)
  if (!answer.ok) throw new Error(`${zipName}: HTTP ${answer.status}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== expected) throw new Error(`${zipName}: checksum ${actual}, published is ${expected}`)
  await unzip(bytes, target)
  await chmod(join(target, tool), 0o755)
}

async function reach(url: string): Promise<Response> {
  const { host } = new URL(url)
  const answer = await fetch(url, { signal: AbortSignal.timeout(REACH_SECONDS * 1000) }).catch(() => {
    throw new Error(`${host} cannot be reached`)
  })
  if (!answer.ok) throw new Error(`${host} answers HTTP ${answer.status}`)
  return answer
}

function sumOf(sums: string, file: string): string {
  const line = sums.split('\n').find((one) => one.trim().split(/\s+/)[1] === file)
  const sum = line?.trim().split(/\s+/)[0]
  if (sum === undefined) throw new Error(`no checksum is published for ${file}`)
  return sum
}

function platform(): string {
  const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' }
  return `${process.platform}_${architectures[process.arch] ?? process.arch}`
}

async function unzip(bytes: Buffer, target: string): Promise<void> {
  const zip = join(target, 'release.zip')
  await writeFile(zip, bytes)
  if (await onPath('unzip')) await run(['unzip', '-q', zip, '-d', target])
  else await run(['python3', '-m', 'zipfile', '-e', zip, target])
  await rm(zip)
}
