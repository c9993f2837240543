import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { which } from '@actions/io'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { ToolboxParts } from '../../../src/adapters/tools/fetch/parts.ts'
import { PATIENCE, type Timer } from '../../../src/adapters/tools/fetch/parts.ts'
import { runProcess } from '../../../src/adapters/tools/process.ts'
import { createToolbox } from '../../../src/adapters/tools/toolbox.ts'
import { parseConstraint } from '../../../src/tools/constraint.ts'
import type { ToolName } from '../../../src/tools/product.ts'
import { OFFICIAL } from '../../../src/tools/release.ts'
import { programText, releaseServer, sha256 } from '../../builders/servers/release-server.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { type Signer, signer } from '../../builders/servers/signer.ts'
import { zipOf } from '../../builders/servers/zip.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { cancelled, keptLog, neverAborted } from '../../builders/world/parts.ts'

const server = releaseServer()
const scratch = scratchDirectory()
const before = { ...process.env }
let count = 0
let maker: Signer
let home: string
let unzip: string

beforeAll(async () => {
  maker = await signer()
  unzip = await which('unzip', true)
})

beforeEach(() => {
  count += 1
  home = join(scratch, String(count))
  for (const name of ['run', 'cache', 'bin', 'stack']) mkdirSync(join(home, name), { recursive: true })
  process.env['RUNNER_TOOL_CACHE'] = join(home, 'cache')
  process.env['RUNNER_TEMP'] = join(home, 'run')
  symlinkSync(unzip, join(home, 'bin/unzip'))
  process.env['PATH'] = join(home, 'bin')
})

afterEach(() => {
  process.env = { ...before }
})

interface Scene {
  readonly asks?: string
  readonly onPath?: Partial<Record<ToolName, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly parts?: Partial<ToolboxParts>
  readonly signal?: AbortSignal
}

/** As patient as in a run, but for the pauses. */
const patience = { ...PATIENCE, pausesMs: [5, 5] }

/** Time that passes only when a test says so. */
function timeByHand() {
  let now = 0
  const set = new Set<{ readonly due: number; readonly act: () => void }>()
  const heard = new EventEmitter()
  const timer: Timer = (ms, act) => {
    const one = { due: now + ms, act }
    set.add(one)
    heard.emit('set')
    return () => set.delete(one)
  }
  const pass = (ms: number) => {
    now += ms
    for (const one of [...set].filter(({ due }) => due <= now)) {
      set.delete(one)
      one.act()
    }
  }
  return { timer, pass, next: () => once(heard, 'set') }
}

/** A toolbox with the server in the makers' place and the test's key in that of theirs: the only two things put in. */
function toolboxOf({ asks = '', onPath = {}, files = {}, parts = {}, signal = neverAborted }: Scene = {}) {
  const log = keptLog()
  for (const [tool, version] of Object.entries(onPath)) {
    writeScript(join(home, 'bin'), tool, programText(tool as ToolName, version), 0o755)
  }
  for (const [name, text] of Object.entries(files)) writeScript(join(home, 'stack'), name, text)
  const constraint = parseConstraint(asks)
  const toolbox = createToolbox({
    env: { ...process.env, TRACE: join(home, 'trace') },
    versions: { packer: constraint, terraform: constraint },
    mirrors: server.mirrors(),
    publishers: { hashicorp: maker.publisher, opentofu: maker.publisher },
    machine: process,
    runDirectory: join(home, 'run'),
    patience,
    ...parts,
  })
  const stack = join(home, 'stack')
  return {
    toolbox,
    log,
    take: (tool: ToolName = 'terraform') => toolbox.take(tool, stack, { log, signal, cwd: stack }),
  }
}

/** What a program says when it is really run. */
async function say(path: string): Promise<string | undefined> {
  const run = await runProcess([path, 'version'], { cwd: home, env: process.env, signal: neverAborted })
  return run.stdout[0]
}

/** The programs that were run so far. */
const traces = () => (existsSync(join(home, 'trace')) ? readFileSync(join(home, 'trace'), 'utf8') : '')

describe('a download', () => {
  test.each<[ToolName, string, string]>([
    ['packer', '1.11.2', 'Packer v1.11.2'],
    ['terraform', '1.9.8', 'Terraform v1.9.8'],
    ['tofu', '1.8.5', 'OpenTofu v1.8.5'],
  ])('of %s is verified, unpacked, and runs', async (tool, version, says) => {
    const { archivePath, sumsPath, signaturePath } = await server.publish(maker, tool, version)
    const { take, toolbox, log } = toolboxOf({ asks: version })
    const program = await take(tool)
    expect(program.version).toBe(version)
    expect(await say(program.path)).toBe(says)
    expect(toolbox.taken()).toEqual({ [tool]: version })
    // One version needs no list, and the archive is fetched last: its sum is known and believed by then.
    expect(server.asked).toEqual([sumsPath, signaturePath, archivePath])
    expect(log.lines.join('\n')).toContain(`signed by ${maker.publisher.fingerprint}, SHA-256 `)
  })

  test('is kept in the tool cache, and not fetched twice', async () => {
    await server.publish(maker, 'terraform', '1.9.8')
    const first = toolboxOf({ asks: '1.9.8' })
    const program = await first.take()
    expect((await first.take()).path).toBe(program.path)
    expect(server.asked).toHaveLength(3)
    const later = await toolboxOf({ asks: '~> 1.9' }).take()
    expect(later).toEqual({
      path: join(home, 'cache/terraform/1.9.8', process.arch, 'terraform'),
      version: '1.9.8',
    })
    expect(await say(later.path)).toBe('Terraform v1.9.8')
    expect(server.asked).toHaveLength(3)
  })

  test('needs no tool cache', async () => {
    await server.publish(maker, 'terraform', '1.9.8')
    delete process.env['RUNNER_TOOL_CACHE']
    const { take, log } = toolboxOf({ asks: '1.9.8' })
    expect(await say((await take()).path)).toBe('Terraform v1.9.8')
    expect(log.lines.join('\n')).toContain('not kept for later runs')
  })

  test('of a range is the newest that fits and is no prerelease', async () => {
    await server.publish(maker, 'terraform', '1.10.3')
    server.list('terraform', ['1.9.8', '1.10.0', '1.10.3', '1.11.0-rc1', '1.11.4', '2.0.0'])
    expect((await toolboxOf({ asks: '>= 1.9, < 1.11' }).take()).version).toBe('1.10.3')
    await server.publish(maker, 'tofu', '1.8.5')
    server.list('tofu', ['1.8.5', '1.8.4', '1.9.0-beta1'])
    expect((await toolboxOf({ asks: '1.8' }).take('tofu')).version).toBe('1.8.5')
  })
})

describe('what is not the makers own is never run', () => {
  /** Expects the refusal, and that nothing was unpacked, kept or run. */
  async function expectRefused({ take }: ReturnType<typeof toolboxOf>, evidence: RegExp) {
    const failure = await failureFrom(() => take())
    expect(failure).toMatchObject({
      reason: 'tool-untrusted',
      message: 'What was downloaded as Terraform 1.9.8 is not what its makers signed; nothing of it was run.',
    })
    expect(failure.evidence[0]).toMatch(evidence)
    expect(traces()).toBe('')
    expect(existsSync(join(home, 'cache/terraform'))).toBe(false)
  }

  test('an archive with another sum', async () => {
    const { archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    server.answer(archivePath, zipOf('terraform', '#!/bin/sh\necho evil\n'))
    await expectRefused(toolboxOf({ asks: '1.9.8' }), /^SHA-256 of http/)
    expect(server.asked.filter((path) => path === archivePath)).toHaveLength(1)
  })

  test('a list of sums that was changed after it was signed', async () => {
    const { archivePath, sumsPath } = await server.publish(maker, 'terraform', '1.9.8')
    const evil = zipOf('terraform', '#!/bin/sh\necho evil\n')
    server.answer(archivePath, evil)
    server.answer(sumsPath, `${sha256(evil)}  ${archivePath.split('/').at(-1)}\n`)
    await expectRefused(toolboxOf({ asks: '1.9.8' }), /digest/)
    expect(server.asked).not.toContain(archivePath)
  })

  test("somebody else's signature", async () => {
    const { archivePath } = await server.publish(await signer(), 'terraform', '1.9.8')
    await expectRefused(toolboxOf({ asks: '1.9.8' }), /key/)
    expect(server.asked).not.toContain(archivePath)
  })

  test('no signature at all', async () => {
    const { signaturePath } = await server.publish(maker, 'terraform', '1.9.8')
    server.answer(signaturePath, (response) => response.writeHead(404).end())
    await expectRefused(toolboxOf({ asks: '1.9.8' }), /is not there \(HTTP 404\)/)
  })

  test("with the makers' real keys the test's key is nobody's", async () => {
    await server.publish(maker, 'terraform', '1.9.8')
    await expectRefused(toolboxOf({ asks: '1.9.8', parts: { publishers: OFFICIAL } }), /key/)
  })

  test.each([
    ['another version', 'terraform_1.0.0_linux_amd64.zip'],
    ['another product', 'vault_1.9.8_linux_amd64.zip'],
    ['a product with a longer name', 'terraform-ls_1.9.8_linux_amd64.zip'],
  ])('%s under this one’s name, though its maker signed it', async (_, archive) => {
    const { archivePath, sumsPath, signaturePath } = await server.publish(maker, 'terraform', '1.9.8')
    const sums = `${'0'.repeat(64)}  ${archive}\n`
    server.answer(sumsPath, sums)
    server.answer(signaturePath, await maker.sign(Buffer.from(sums)))
    await expectRefused(
      toolboxOf({ asks: '1.9.8' }),
      new RegExp(`is of something else: it names ${archive}$`),
    )
    expect(server.asked).not.toContain(archivePath)
  })

  test('an archive that is signed and has another program in it', async () => {
    const { archivePath, sumsPath, signaturePath } = await server.publish(maker, 'terraform', '1.9.8')
    const archive = zipOf('vault', '#!/bin/sh\necho Vault\n')
    const sums = `${createHash('sha256').update(archive).digest('hex')}  ${archivePath.split('/').at(-1)}\n`
    server.answer(archivePath, archive)
    server.answer(sumsPath, sums)
    server.answer(signaturePath, await maker.sign(Buffer.from(sums)))
    await expectRefused(toolboxOf({ asks: '1.9.8' }), /has no terraform in it, but vault$/)
  })
})

describe('trouble on the way', () => {
  test('a download that breaks off is tried again', async () => {
    const { archive, archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    server.answer(archivePath, (response, times) => {
      if (times === 2) return response.end(archive)
      response.writeHead(200, { 'content-length': archive.length })
      return response.write(archive.subarray(0, 50), () => response.destroy())
    })
    const { take, log } = toolboxOf({ asks: '1.9.8' })
    expect(await say((await take()).path)).toBe('Terraform v1.9.8')
    expect(log.lines).toContainEqual(
      expect.stringMatching(/it broke off after 50 bytes .*trying again \(2 of 3\)/),
    )
  })

  test('one that always breaks off is given up', async () => {
    const { archive, archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    server.answer(archivePath, (response) => {
      response.writeHead(200, { 'content-length': archive.length })
      response.write(archive.subarray(0, 50), () => response.destroy())
    })
    expect(
      await failureFrom(() => toolboxOf({ asks: '1.9.8', onPath: { terraform: '1.0.0' } }).take()),
    ).toMatchObject({
      reason: 'tool-missing',
      message: expect.stringMatching(/^http.*\.zip could not be fetched\.$/),
      evidence: [
        expect.stringMatching(/broke off after 50 bytes .*\(3 attempts\)/),
        'wanted is `1.9.8` (terraform-version); on PATH is 1.0.0',
      ],
      next: [expect.stringContaining('HTTPS_PROXY'), expect.stringContaining('`hashicorp-mirror`')],
    })
    expect(existsSync(join(home, 'cache/terraform'))).toBe(false)
  })

  test('one cut short that says nothing of its length has another sum, and is refused', async () => {
    const { archive, archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    server.answer(archivePath, (response) => response.end(archive.subarray(0, 50)))
    expect((await failureFrom(() => toolboxOf({ asks: '1.9.8' }).take())).reason).toBe('tool-untrusted')
  })

  test('one from which nothing more comes is tried again', async () => {
    const { archive, archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    const time = timeByHand()
    const { take, log } = toolboxOf({
      asks: '1.9.8',
      parts: { patience: { ...patience, timer: time.timer } },
    })
    const stalls = () => log.lines.filter((line) => line.includes('nothing came for 30 s')).length
    let waiting: NodeJS.Timeout | undefined
    server.answer(archivePath, (response, times) => {
      clearInterval(waiting)
      if (times === 3) return response.end(archive)
      // Time stands still again when this attempt is over: the next one has its own.
      waiting = setInterval(() => stalls() < times && time.pass(patience.idleMs), 5)
      return times === 1 ? undefined : response.write(archive.subarray(0, 50))
    })
    expect(await say((await take()).path)).toBe('Terraform v1.9.8')
    expect(stalls()).toBe(2)
  })

  test('one that is slow but goes on is waited for', async () => {
    const { archive, archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    const piece = Math.ceil(archive.length / 8)
    const time = timeByHand()
    server.answer(archivePath, async (response) => {
      for (let sent = 0; sent < archive.length; sent += piece) {
        const come = time.next()
        response.write(archive.subarray(sent, sent + piece))
        await come
        time.pass(patience.idleMs - 1)
      }
      response.end()
    })
    const { take } = toolboxOf({
      asks: '1.9.8',
      parts: { patience: { ...patience, pausesMs: [], timer: time.timer } },
    })
    expect(await say((await take()).path)).toBe('Terraform v1.9.8')
  })

  test('one that drips is ended too, and says how far it is', async () => {
    const { archive, archivePath } = await server.publish(maker, 'terraform', '1.9.8')
    const time = timeByHand()
    server.answer(archivePath, (response) => {
      response.writeHead(200, { 'content-length': archive.length * 1000 })
      const drip = setInterval(() => {
        response.write('x')
        time.pass(patience.attemptMs / 40)
      }, 5)
      response.on('close', () => clearInterval(drip))
    })
    const dripping = {
      ...patience,
      idleMs: patience.attemptMs,
      pausesMs: [5],
      progressMs: 0,
      timer: time.timer,
    }
    const { take, log } = toolboxOf({ asks: '1.9.8', parts: { patience: dripping } })
    expect((await failureFrom(() => take())).evidence[0]).toMatch(/it took too long\) \(2 attempts\)$/)
    expect(log.lines).toContainEqual(
      expect.stringMatching(/^info: terraform_1.9.8_.*\.zip: 0\.0 MB of 0\.\d MB$/),
    )
  })

  test('a server that is busy is asked again', async () => {
    const { sumsPath, sums } = await server.publish(maker, 'terraform', '1.9.8')
    server.answer(sumsPath, (response, times) =>
      times === 1 ? response.writeHead(503).end() : response.end(sums),
    )
    expect((await toolboxOf({ asks: '1.9.8' }).take()).version).toBe('1.9.8')
  })

  test('a run that is cancelled ends at once', async () => {
    const { sumsPath } = await server.publish(maker, 'terraform', '1.9.8')
    const cancel = new AbortController()
    server.answer(sumsPath, () => cancel.abort(cancelled))
    // No time passes: only the signal can end it.
    const { timer } = timeByHand()
    const endless = { ...patience, idleMs: 300_000, pausesMs: [], timer }
    const { take } = toolboxOf({ asks: '1.9.8', signal: cancel.signal, parts: { patience: endless } })
    expect((await failureFrom(() => take())).reason).toBe('cancelled')
    expect(server.asked).toHaveLength(1)
  })

  test('the proxy of the environment is gone through', async () => {
    await server.publish(maker, 'terraform', '1.9.8')
    const { hashicorp } = server.mirrors()
    const asked: string[] = []
    const proxy = createServer().on('connect', ({ url = '' }, client: Socket, head: Buffer) => {
      asked.push(url)
      const upstream = connect(Number(new URL(hashicorp).port), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n')
        upstream.write(head)
        upstream.pipe(client).pipe(upstream)
      })
      upstream.on('error', () => client.destroy())
      client.on('error', () => upstream.destroy())
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    process.env['http_proxy'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    // The name is known to the proxy alone.
    const mirrors = { hashicorp: hashicorp.replace('127.0.0.1', 'releases.example'), opentofu: '' }
    const { take } = toolboxOf({ asks: '1.9.8', parts: { mirrors } })
    expect(await say((await take()).path)).toBe('Terraform v1.9.8')
    expect(new Set(asked)).toEqual(new Set([new URL(mirrors.hashicorp).host]))
    proxy.close()
  })

  test('an address that nothing listens at is named', async () => {
    const mirrors = { hashicorp: 'http://127.0.0.1:1', opentofu: '' }
    const { take } = toolboxOf({ asks: '1.9.8', parts: { mirrors } })
    expect(await failureFrom(() => take())).toMatchObject({
      reason: 'tool-missing',
      evidence: [expect.stringContaining('ECONNREFUSED'), expect.anything()],
    })
  })
})

describe('a version that there is not', () => {
  test('is answered with those near to it', async () => {
    server.list('terraform', ['1.9.8', '1.9.7', '1.11.4', '1.12.0-rc1'])
    expect(await failureFrom(() => toolboxOf({ asks: '1.9.99' }).take())).toMatchObject({
      reason: 'tool-missing',
      message: 'There is no Terraform `1.9.99` to download.',
      evidence: ['HTTP 404', 'there are: 1.9.8, 1.9.7, 1.11.4', 'wanted is `1.9.99` (terraform-version)'],
    })
  })

  test('is told without them where there is no list', async () => {
    expect((await failureFrom(() => toolboxOf({ asks: '1.9.99' }).take())).evidence).toEqual([
      'HTTP 404',
      'wanted is `1.9.99` (terraform-version)',
    ])
  })

  test('is told of a range too', async () => {
    server.list('tofu', ['1.8.5', '1.7.0'])
    expect(await failureFrom(() => toolboxOf({ asks: '>= 2.0' }).take('tofu'))).toMatchObject({
      message: 'There is no OpenTofu `>= 2.0` to download.',
      evidence: ['there are: 1.8.5, 1.7.0', 'wanted is `>= 2.0` (terraform-version)'],
    })
  })

  test.each([
    ['is not there', undefined, 'HTTP 404'],
    ['is a web page', '<html>', 'it is not JSON'],
  ])('a range cannot be told of where the list %s', async (_, list, why) => {
    if (list !== undefined) server.answer('/hashicorp/terraform/index.json', list)
    expect(await failureFrom(() => toolboxOf({ asks: '~> 1.9' }).take())).toMatchObject({
      reason: 'tool-missing',
      evidence: [expect.stringContaining(why), expect.anything()],
      next: [expect.stringContaining('needs no list')],
    })
  })
})

describe('which version', () => {
  test('what is on PATH is taken where nothing is asked for', async () => {
    const { take, toolbox, log } = toolboxOf({ onPath: { terraform: '1.0.0' } })
    expect(await take()).toMatchObject({ path: join(home, 'bin/terraform'), version: '1.0.0' })
    expect(toolbox.taken()).toEqual({ terraform: '1.0.0' })
    expect(log.lines).toEqual([`info: Terraform 1.0.0 on PATH (${join(home, 'bin/terraform')})`])
  })

  test('what is on PATH is taken where it fits, also when there are newer ones', async () => {
    const { take, log } = toolboxOf({ asks: '~> 1.5', onPath: { terraform: '1.6.0' } })
    expect((await take()).version).toBe('1.6.0')
    expect(server.asked).toEqual([])
    expect(log.lines.join()).toContain('for `~> 1.5` (terraform-version)')
  })

  test.each([
    ['the input', { asks: '1.9.8', files: { '.terraform-version': '1.0.0' } }, 'terraform-version'],
    [
      'the version file',
      {
        files: {
          '.terraform-version': '# ours\n1.9.8\n',
          'main.tf': 'terraform {\n  required_version = "1.0.0"\n}\n',
        },
      },
      '.terraform-version',
    ],
    [
      'required_version',
      { files: { 'main.tf': 'terraform {\n  required_version = "1.9.8"\n}\n' } },
      'required_version',
    ],
  ])('%s says it', async (_, scene, by) => {
    await server.publish(maker, 'terraform', '1.9.8')
    const { take, log } = toolboxOf({ ...scene, onPath: { terraform: '1.0.0' } })
    expect((await take()).version).toBe('1.9.8')
    expect(log.lines.at(-1)).toBe(`info: Terraform 1.9.8 downloaded, for \`1.9.8\` (${by})`)
  })

  test.each<[string, ToolName, string, string]>([
    ['OpenTofu 1.12 as what is said to Terraform', 'tofu', '1.12.6', '~> 1.9.0'],
    ['a prerelease by its core', 'terraform', '1.16.0-beta1', '>= 1.16'],
    ["a prerelease of OpenTofu's 1.12 as one of 1.12", 'tofu', '1.12.0-rc2', '1.6.0'],
  ])('required_version of a .tf file is read by %s, as the tool does it', async (_, tool, version, said) => {
    const files = { 'main.tf': `terraform {\n  required_version = "${said}"\n}\n` }
    expect((await toolboxOf({ files, onPath: { [tool]: version } }).take(tool)).version).toBe(version)
    expect(server.asked).toEqual([])
  })

  test('an OpenTofu that goes by it and does not fit is replaced by one that does not, the newest', async () => {
    server.list('tofu', ['1.9.3', '1.12.6', '1.12.5'])
    await server.publish(maker, 'tofu', '1.12.6')
    const files = { 'main.tf': 'terraform {\n  required_version = "1.9.3"\n}\n' }
    const { take, log } = toolboxOf({ files, onPath: { tofu: '1.10.0' } })
    expect((await take('tofu')).version).toBe('1.12.6')
    expect(log.lines.at(-1)).toContain('for `1.9.3, or >= 1.12` (required_version)')
  })

  test('of another stack of the run is looked for anew, and both are told of', async () => {
    await server.publish(maker, 'terraform', '1.9.8')
    const { toolbox, log } = toolboxOf({ onPath: { terraform: '1.11.4' }, asks: '' })
    const take = (box: typeof toolbox, directory: string) => {
      const cwd = join(home, directory)
      return box.take('terraform', cwd, { log, signal: neverAborted, cwd })
    }
    expect((await take(toolbox, 'stack')).version).toBe('1.11.4')
    mkdirSync(join(home, 'other'))
    writeScript(join(home, 'other'), '.terraform-version', '1.9.8')
    expect((await take(toolbox, 'other')).version).toBe('1.11.4')
    const nothing = { versions: { packer: undefined, terraform: undefined }, mirrors: server.mirrors() }
    expect((await take(toolbox.beside(nothing), 'other')).version).toBe('1.9.8')
    const asked = { ...nothing, versions: { ...nothing.versions, terraform: parseConstraint('1.11.4') } }
    expect((await take(toolbox.beside(asked), 'other')).version).toBe('1.11.4')
    expect(toolbox.taken()).toEqual({ terraform: '1.11.4, 1.9.8' })
  })

  test("a version file counts for its own tool, in the repository's root too", async () => {
    mkdirSync(join(home, '.git'))
    writeScript(home, '.packer-version', '1.11.2\n')
    writeScript(home, '.opentofu-version', 'v1.8.5')
    await server.publish(maker, 'packer', '1.11.2')
    await server.publish(maker, 'tofu', '1.8.5')
    const { take } = toolboxOf({ onPath: { terraform: '1.0.0' } })
    expect(
      [await take('packer'), await take('tofu'), await take('terraform')].map(({ version }) => version),
    ).toEqual(['1.11.2', '1.8.5', '1.0.0'])
  })

  test('above the repository nothing is looked for', async () => {
    mkdirSync(join(home, 'stack/.git'))
    writeScript(home, '.terraform-version', '1.9.8\n')
    expect((await toolboxOf({ onPath: { terraform: '1.0.0' } }).take()).version).toBe('1.0.0')
  })

  test.each(['latest', 'latest-allowed', 'min-required'])(
    'a version file that says %s leaves it to required_version',
    async (word) => {
      await server.publish(maker, 'terraform', '1.9.8')
      const { take } = toolboxOf({
        files: {
          '.terraform-version': `${word}\n`,
          'main.tf': 'terraform {\n  required_version = "1.9.8"\n}\n',
        },
        onPath: { terraform: '1.0.0' },
      })
      expect((await take()).version).toBe('1.9.8')
    },
  )

  test('a file of the root module that is a link to nothing is left to the tool', async () => {
    symlinkSync(join(home, 'nothing.tf'), join(home, 'stack/link.tf'))
    expect((await toolboxOf({ onPath: { terraform: '1.0.0' } }).take()).version).toBe('1.0.0')
  })

  test('a version file that names none is said to', async () => {
    const { take } = toolboxOf({
      files: { '.terraform-version': 'newest\n' },
      onPath: { terraform: '1.0.0' },
    })
    expect(await failureFrom(() => take())).toMatchObject({
      reason: 'invalid-input',
      message: expect.stringContaining('.terraform-version names no version'),
      evidence: ['received `newest`'],
    })
  })

  test('a prerelease on PATH is taken by its name, and not by a range', async () => {
    const onPath = { terraform: '1.12.0-rc1' }
    expect((await toolboxOf({ asks: '1.12.0-rc1', onPath }).take()).version).toBe('1.12.0-rc1')
    server.list('terraform', ['1.11.4'])
    await server.publish(maker, 'terraform', '1.11.4')
    expect((await toolboxOf({ asks: '~> 1.5', onPath }).take()).version).toBe('1.11.4')
  })
})

describe('a tool that is missing', () => {
  const next = (setup: string, input: string) => expect.stringMatching(new RegExp(`\`${input}\`.*${setup}`))

  test.each<[ToolName, string, string]>([
    ['packer', 'packer-version', 'hashicorp/setup-packer'],
    ['terraform', 'terraform-version', 'hashicorp/setup-terraform'],
    ['tofu', 'terraform-version', 'opentofu/setup-opentofu'],
  ])('%s is named, with two ways to have it', async (tool, input, setup) => {
    const failure = await failureFrom(() => toolboxOf().take(tool))
    expect(failure).toMatchObject({
      reason: 'tool-missing',
      message: `${tool} is not on PATH; nothing was built or changed.`,
    })
    expect(failure.next[0]).toEqual(next(setup, input))
    expect(failure.next).toHaveLength(tool === 'packer' ? 1 : 2)
  })

  test('and another program of its name is named too', async () => {
    const path = writeScript(join(home, 'bin'), 'packer', '#!/bin/sh\necho 12 words\n', 0o755)
    expect((await failureFrom(() => toolboxOf().take('packer'))).evidence).toEqual([
      `${path} is another program: 12 words`,
    ])
  })
})
