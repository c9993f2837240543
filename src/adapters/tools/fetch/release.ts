import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extractZip } from '@actions/tool-cache'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import { clip } from '../../../text/escape.ts'
import { PRODUCTS, type ToolName } from '../../../tools/product.ts'
import {
  isListOf,
  type Machine,
  publisherOf,
  type Release,
  releaseOf,
  sumOf,
} from '../../../tools/release.ts'
import { distrust } from '../../../tools/signature.ts'
import { type Fetched, fetchBytes, fetchFile } from './download.ts'
import type { ReleaseParts } from './parts.ts'

/**
 * Downloads a release, verifies it, and unpacks it into the run's directory.
 * Nothing of it is unpacked or run before the signature of the list of sums and the archive's sum are right.
 * @returns path of the program, or the HTTP status that says that there is no such release
 * @throws DeployError tool-missing, tool-untrusted, cancelled
 */
export async function install(
  tool: ToolName,
  version: string,
  parts: ReleaseParts,
): Promise<Fetched<string>> {
  const release = releaseOf(tool, version, parts.machine, parts.mirrors)
  if (release === undefined) throw noBuildFor(tool, version, parts.machine)
  const sums = await trustedSums(release, parts)
  if ('status' in sums) return sums
  const sum = sumOf(sums.value, release.archive)
  if (!isListOf(sums.value, tool, version)) throw otherProduct(release, sums.value)
  if (sum === undefined) throw noBuildFor(tool, version, parts.machine)
  const directory = await mkdtemp(join(parts.runDirectory, `${tool}-`))
  const archive = join(directory, release.archive)
  const fetched = await fetchFile(release.archiveUrl, archive, parts)
  if ('status' in fetched) return fetched
  await requireSum(archive, sum, release)
  parts.log.info(
    `${release.archive}: signed by ${publisherOf(tool, parts.publishers).fingerprint}, SHA-256 ${sum}`,
  )
  return { value: await unpack(archive, release) }
}

/** The list of sums, after its signature proved good. */
async function trustedSums(release: Release, parts: ReleaseParts): Promise<Fetched<string>> {
  parts.log.info(`Downloading ${release.archiveUrl}`)
  const sums = await fetchBytes(release.sumsUrl, parts)
  if ('status' in sums) return sums
  const signature = await fetchBytes(release.signatureUrl, parts)
  if ('status' in signature) {
    throw untrusted(release, [`${release.signatureUrl} is not there (HTTP ${signature.status})`])
  }
  const now = new Date(parts.clock.now())
  const signed = { data: sums.value, signature: signature.value, now }
  const why = await distrust(signed, publisherOf(release.tool, parts.publishers))
  if (why !== undefined) throw untrusted(release, [`${release.signatureUrl}: ${why}`])
  return { value: new TextDecoder().decode(sums.value) }
}

async function requireSum(archive: string, expected: string, release: Release): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(archive), hash)
  const actual = hash.digest('hex')
  if (actual === expected) return
  await rm(archive)
  throw untrusted(release, [`SHA-256 of ${release.archiveUrl}: ${actual}`, `signed is: ${expected}`])
}

async function unpack(archive: string, release: Release): Promise<string> {
  const directory = await extractZip(archive, join(archive, '..', 'unpacked')).catch((error) => {
    throw notUnpacked(release, error)
  })
  const program = join(directory, release.program)
  await chmod(program, 0o755).catch(async () => {
    throw untrusted(release, [
      `${release.archive} has no ${release.program} in it, but ${(await readdir(directory)).slice(0, 5).join(', ') || 'nothing'}`,
    ])
  })
  await rm(archive)
  return program
}

function untrusted({ tool, version }: Release, evidence: readonly string[]): DeployError {
  const { title, mirror } = PRODUCTS[tool]
  return new DeployError(
    'tool-untrusted',
    `What was downloaded as ${title} ${version} is not what its makers signed; nothing of it was run.`,
    {
      evidence,
      next: [
        `Find out who answers for that address: a proxy, a cache, or the one in \`${mirror}\`. Run again only when you know.`,
        'Where the makers have a new key, take a newer version of this action, which carries it.',
      ],
    },
  )
}

/** A good signature is of the maker, and says nothing of what was asked for. */
function otherProduct(release: Release, sums: string): DeployError {
  const [named = 'nothing'] = sums.split('\n').flatMap((line) => line.trim().split(/\s+/)[1] ?? [])
  return untrusted(release, [
    `${release.sumsUrl} is signed, and is of something else: it names ${clip(named, 100)}`,
  ])
}

function notUnpacked({ archive }: Release, cause: unknown): DeployError {
  return new DeployError('tool-missing', `${archive} could not be unpacked.`, {
    cause,
    evidence: [errorMessage(cause)],
    next: ['On Linux and macOS `unzip` is needed on the runner.'],
  })
}

function noBuildFor(tool: ToolName, version: string, { platform, arch }: Machine): DeployError {
  const { title, input, setup } = PRODUCTS[tool]
  return new DeployError('tool-missing', `There is no ${title} ${version} for ${platform} on ${arch}.`, {
    next: [
      `Ask for another version in \`${input}\`, or install it in a step before, for example with ${setup}.`,
    ],
  })
}
