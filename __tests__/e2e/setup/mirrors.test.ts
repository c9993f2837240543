import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { findTools } from '../../../sandbox/tools/find.ts'
import { createTerraform } from '../../../src/adapters/tools/terraform.ts'
import { platformOf } from '../../../src/tools/release.ts'
import type { Tool } from '../../../src/tools/tool.ts'
import { certificateIn, openssl } from '../../builders/servers/certificate.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { zipOf } from '../../builders/servers/zip.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'
import { toolsOnPath } from '../../builders/world/toolbox.ts'

/**
 * Where the real tools take a provider from when the job's CLI configuration says it: `init` fetches and keeps it, and does
 * not start it, so a file that is no program will do.
 */
jest.setTimeout(600_000)
const root = scratchDirectory()
const path = process.env['PATH'] ?? ''
const platform = platformOf(process)
const [source, program] = ['mirror.example/acme/thing', 'terraform-provider-thing_v1.0.0']
const archive = zipOf(program, 'no program\n')
const module = `terraform {\n  required_providers {\n    thing = { source = "${source}" }\n  }\n}\n`

let server: Server
const asked: string[] = []

beforeAll(async () => {
  const { terraform, tofu } = await findTools({ need: ['terraform', 'tofu'], log: () => undefined })
  const places = [terraform, tofu].flatMap((tool) => (tool === undefined ? [] : [dirname(tool)]))
  process.env['PATH'] = [...places, path].join(delimiter)
  if (openssl !== undefined) server = await serve(openssl)
})

afterAll(() => {
  process.env['PATH'] = path
  server?.close()
})

/** A network mirror has to speak TLS. https://developer.hashicorp.com/terraform/internals/provider-network-mirror-protocol */
async function serve(command: string): Promise<Server> {
  const certificate = await certificateIn(root, command)
  const answers: Readonly<Record<string, string | Buffer>> = {
    'index.json': '{"versions": {"1.0.0": {}}}',
    '1.0.0.json': JSON.stringify({ archives: { [platform]: { url: 'thing.zip' } } }),
    'thing.zip': archive,
  }
  const made = createServer(certificate, ({ url = '' }, response) => {
    asked.push(url)
    const answer = answers[url.replace(`/${source}/`, '')]
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': url.endsWith('.zip') ? 'application/zip' : 'application/json',
    })
    response.end(answer)
  })
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return made
}

/** The files of `init` under a CLI configuration: the providers' directory, and what the job's environment names. */
async function initialised(tool: Tool, config: string): Promise<string> {
  const directory = mkdtempSync(join(root, 'stack-'))
  writeFileSync(join(directory, 'main.tf'), module)
  const file = join(directory, 'cli.tfrc')
  writeFileSync(file, config)
  const env = { ...process.env, TF_CLI_CONFIG_FILE: file, SSL_CERT_FILE: join(root, 'cert.pem') }
  const terraform = createTerraform({
    ...{ env, runDirectory: root, signal: neverAborted, log: keptLog(), tools: toolsOnPath(env) },
  })
  await terraform.open({
    ...{ directory, tool, workspace: 'default', lockTimeoutMs: 1000 },
    ...{ backendConfig: [], variables: [], variableFiles: [] },
  })
  return join(directory, '.terraform/providers', source, '1.0.0', platform, program)
}

describe.each<Tool>(['terraform', 'tofu'])('%s', (tool) => {
  test('takes providers from a filesystem_mirror, and keeps them where plugin_cache_dir says', async () => {
    const mirror = mkdtempSync(join(root, 'mirror-'))
    const place = join(mirror, source, '1.0.0', platform)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, program), 'no program\n', { mode: 0o755 })
    const cache = mkdtempSync(join(root, 'cache-'))
    const provider = await initialised(
      tool,
      `plugin_cache_dir = "${cache}"\nprovider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
    )
    expect(readFileSync(provider, 'utf8')).toBe('no program\n')
    expect(existsSync(join(cache, source, '1.0.0', platform, program))).toBe(true)
  })

  // Where the tools look for their authorities is said by SSL_CERT_FILE on Linux alone.
  const played = openssl === undefined || process.platform !== 'linux' ? test.skip : test
  played('takes providers from a network_mirror', async () => {
    asked.length = 0
    const { port } = server.address() as AddressInfo
    const url = `https://127.0.0.1:${port}/`
    const provider = await initialised(
      tool,
      `provider_installation {\n  network_mirror {\n    url = "${url}"\n  }\n}\n`,
    )
    expect(readFileSync(provider, 'utf8')).toBe('no program\n')
    const names = ['index.json', '1.0.0.json', 'thing.zip'].map((name) => `/${source}/${name}`)
    expect([...new Set(asked)]).toEqual(names)
  })
})
