import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { PRODUCTS, type ToolName } from '../../../src/tools/product.ts'
import { type Machine, releaseOf } from '../../../src/tools/release.ts'
import type { Signer } from './signer.ts'
import { zipOf } from './zip.ts'

type Answer = Uint8Array | string | ((response: ServerResponse, times: number) => void)

/** The makers' sites on this machine: what is not published is not found. Keeps the paths it was asked for. */
export function releaseServer() {
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const listener: RequestListener = ({ url: path = '' }, response) => {
    asked.push(path)
    const answer = answers.get(path)
    if (answer === undefined) return response.writeHead(404).end('<html>not found</html>')
    if (typeof answer !== 'function') return response.end(answer)
    return answer(response, asked.filter((one) => one === path).length)
  }
  const server = createServer(listener)
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    answers.clear()
    asked.length = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const mirrors = () => ({ hashicorp: `${origin}/hashicorp`, opentofu: `${origin}/opentofu` })
  return {
    asked,
    mirrors,
    /** What a path below the server answers from now on, in this test. */
    answer: (path: string, answer: Answer) => answers.set(path, answer),
    /** Puts a release there, whose program says its version; the paths of its three files. */
    publish: async (signer: Signer, tool: ToolName, version: string, machine: Machine = process) => {
      const release = releaseOf(tool, version, machine, mirrors())
      if (release === undefined) throw new Error('no release for this machine')
      const archive = zipOf(release.program, programText(tool, version))
      const sums = `${sha256(archive)}  ${release.archive}\n`
      const [archivePath, sumsPath, signaturePath] = [
        release.archiveUrl,
        release.sumsUrl,
        release.signatureUrl,
      ].map((url) => new URL(url).pathname) as [string, string, string]
      answers.set(archivePath, archive)
      answers.set(sumsPath, sums)
      answers.set(signaturePath, await signer.sign(Buffer.from(sums)))
      return { archive, sums, archivePath, sumsPath, signaturePath }
    },
    /** Lists versions as the makers do. */
    list: (tool: ToolName, versions: readonly string[]) =>
      tool === 'tofu'
        ? answers.set('/opentofu/api.json', JSON.stringify({ versions: versions.map((id) => ({ id })) }))
        : answers.set(
            `/hashicorp/${tool}/index.json`,
            JSON.stringify({ versions: Object.fromEntries(versions.map((version) => [version, {}])) }),
          ),
  }
}

/** A program that says its version, and leaves a trace when it is run. */
export function programText(tool: ToolName, version: string): string {
  return `#!/bin/sh\n[ -z "$TRACE" ] || echo ${tool} "$@" >> "$TRACE"\necho "${PRODUCTS[tool].title} v${version}"\n`
}

/** SHA-256 in hex. */
export function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
