import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { choiceArguments, createPacker } from '../../../src/adapters/tools/packer.ts'
import { makePluginCache, pluginDirectory } from '../../../src/adapters/tools/plugins.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { recorded } from '../../builders/values/packer-recordings.ts'
import { keptLog, neverAborted } from '../../builders/world/parts.ts'

const scratch = scratchDirectory()
let count = 0

/** A directory of its own for each test. */
function place(...parts: string[]): string {
  count += 1
  const path = join(scratch, String(count), ...parts)
  mkdirSync(path, { recursive: true })
  return path
}

/** Writes down how it was called and with which of the variables that matter, and names an image. */
const standIn = `#!/bin/sh
echo "$1 token=$PACKER_GITHUB_API_TOKEN plugins=$PACKER_PLUGIN_PATH" >> "$CALLS"
[ "$1" != build ] || echo '1,amazon-ebs.web,artifact,0,id,eu-west-1:ami-0123456789abcdef0'
`

/** Builds with a Packer of this version; the calls it got. */
async function buildWith(version: string, template: string, env: Readonly<Record<string, string>> = {}) {
  const directory = place()
  const path = writeScript(directory, 'packer', standIn, 0o755)
  const calls = join(directory, 'calls')
  const packer = createPacker({
    env: { PATH: process.env['PATH'], CALLS: calls, ...env },
    runDirectory: scratch,
    signal: neverAborted,
    log: keptLog(),
    tools: { take: async () => ({ path, version }) },
  })
  const rest = { variables: [], variableFiles: [], only: [], except: [], provided: {} }
  const { set } = await packer.build({ ...rest, directory, template, token: 'ghs_x' }, () => undefined)
  expect(set).toEqual({ 'eu-west-1': 'ami-0123456789abcdef0' })
  return readFileSync(calls, 'utf8').trim().split('\n')
}

describe('plugins', () => {
  test('are fetched with the token, which no other command sees, and kept below the tool cache', async () => {
    const cache = place()
    const calls = await buildWith('1.11.2', 'image', { RUNNER_TOOL_CACHE: cache, HOME: place() })
    const plugins = join(cache, 'packer-plugins')
    expect(calls).toEqual([
      `init token=ghs_x plugins=${plugins}`,
      `validate token= plugins=${plugins}`,
      `build token= plugins=${plugins}`,
    ])
    expect(existsSync(plugins)).toBe(true)
  })

  test.each([
    ['a Packer that has no init', '1.6.6', 'image'],
    ['a JSON template', '1.11.2', 'image.json'],
  ])('are left alone for %s', async (_, version, template) => {
    const calls = await buildWith(version, template, { RUNNER_TOOL_CACHE: place(), HOME: place() })
    expect(calls).toEqual(['validate token= plugins=', 'build token= plugins='])
  })

  test.each([
    ['the job names their place', { PACKER_PLUGIN_PATH: '/plugins' }],
    ["the job names Packer's directory", { PACKER_CONFIG_DIR: '/config' }],
    ['there is no tool cache', { RUNNER_TOOL_CACHE: '' }],
  ])('stay where they are where %s', async (_, env) => {
    expect(await pluginDirectory({ RUNNER_TOOL_CACHE: place(), HOME: place(), ...env })).toEqual({})
  })

  test.each(['.config/packer/plugins', '.packer.d/plugins'])(
    'stay in %s where that is there',
    async (own) => {
      const home = place()
      mkdirSync(join(home, own), { recursive: true })
      expect(await pluginDirectory({ RUNNER_TOOL_CACHE: place(), HOME: home })).toEqual({})
    },
  )

  test.each(['packer/plugins', 'plugins'])('stay in $XDG_CONFIG_HOME/%s where that is there', async (own) => {
    const config = place()
    mkdirSync(join(config, own), { recursive: true })
    const env = { RUNNER_TOOL_CACHE: place(), HOME: place(), XDG_CONFIG_HOME: config }
    expect(await pluginDirectory(env)).toEqual({})
  })

  test('of Terraform have the directory that TF_PLUGIN_CACHE_DIR names', async () => {
    const directory = join(place(), 'a', 'b')
    await makePluginCache({ TF_PLUGIN_CACHE_DIR: directory })
    expect(existsSync(directory)).toBe(true)
    await makePluginCache({ TF_PLUGIN_CACHE_DIR: directory })
    await makePluginCache({})
  })
})

test('a warning that validate gave is named, and not told again with the build', async () => {
  const directory = place()
  const warning = recorded('1.16', 'validate-deprecated-option')
  const title = warning[0] ?? ''
  const message = warning.slice(0, -2).join('\\n').replaceAll(',', '%!(PACKER_COMMA)')
  const machine = [`1,,ui,error,${message}`, '2,,ui,error,Warning: Another\\n\\nNot told yet.\\n']
  const said = ['validate', 'build'].map((command) => writeScript(directory, command, ''))
  writeFileSync(said[0] ?? '', warning.join('\n'))
  writeFileSync(said[1] ?? '', [...machine, '3,a,artifact,0,id,eu-west-1:ami-0123456789abcdef0'].join('\n'))
  const script = `#!/bin/sh\n[ "$1" = init ] || cat "${directory}/$1"\n`
  const path = writeScript(directory, 'packer', script, 0o755)
  const log = keptLog()
  const packer = createPacker({
    env: { PATH: process.env['PATH'], HOME: place() },
    runDirectory: scratch,
    signal: neverAborted,
    log,
    tools: { take: async () => ({ path, version: '1.16.0' }) },
  })
  const rest = { variables: [], variableFiles: [], only: [], except: [], provided: {}, token: '' }
  await packer.build({ ...rest, directory, template: 'image' }, () => undefined)
  const lines = log.lines.filter((line) => line.includes('Warning: '))
  expect(lines).toEqual([`tool: ${title}`, `tool: ${title} (as told above)`, 'tool: Warning: Another'])
})

test('builds are chosen as Packer reads them: with commas', () => {
  expect(choiceArguments({ only: ['amazon-ebs.web', '*.api'], except: ['x'] })).toEqual([
    '-only=amazon-ebs.web,*.api',
    '-except=x',
  ])
  expect(choiceArguments({ only: [], except: [] })).toEqual([])
})

/** Has a Packer build that prints these lines in this command, and ends so. */
async function printing(command: string, lines: readonly string[], code: number, template = 'image') {
  const directory = place()
  const said = join(directory, 'said')
  writeFileSync(said, lines.join('\n'))
  const script = `#!/bin/sh\n[ "$1" = ${command} ] || exit 0\ncat '${said}'\nexit ${code}\n`
  const path = writeScript(directory, 'packer', script, 0o755)
  const told: Diagnostic[] = []
  const packer = createPacker({
    env: { PATH: process.env['PATH'], HOME: place() },
    runDirectory: scratch,
    signal: neverAborted,
    log: keptLog(),
    tools: { take: async () => ({ path, version: '1.16.0' }) },
    diagnose: (found) => void told.push(...found),
  })
  const rest = { variables: [], variableFiles: [], only: [], except: [], provided: {}, token: '' }
  const failure = await failureFrom(() => packer.build({ ...rest, directory, template }, () => undefined))
  return { failure, told }
}

describe('a build that ends', () => {
  test('well, without an image for skip_create_ami, says so', async () => {
    const { failure } = await printing('build', recorded('1.16', 'build-skip-create-ami'), 0)
    expect(failure.message).toBe('packer build ended well but made no AMI: `skip_create_ami` is set.')
    expect(failure.next[0]).toContain('Take `skip_create_ami` out')
  })

  test('well, without an image, names what makes one', async () => {
    const { failure } = await printing('build', recorded('1.16', 'build-ebsvolume'), 0)
    expect(failure.message).toBe('packer build ended well but made no AMI.')
    expect(failure.next[0]).toContain('amazon-ebs')
  })

  test('badly says why', async () => {
    const { failure, told } = await printing('build', recorded('1.16', 'build-provisioner-fails'), 1)
    expect(failure.message).toContain('a provisioner failed with exit status 3')
    expect(told).toEqual([])
  })
})

test('a JSON template whose plugin is missing is told how to have it', async () => {
  const lines = [
    'Error: Failed to initialize build "x"',
    '',
    'The builder amazon-ebs is unknown by Packer, and is',
  ]
  const { failure } = await printing('validate', lines, 1, 'image.json')
  expect(failure.next[0]).toContain('packer plugins install github.com/hashicorp/amazon')
})

test('a plugin that cannot be fetched is told so', async () => {
  const { failure } = await printing('init', recorded('1.16', 'init-plugin-missing-no-network'), 1)
  expect(failure.message).toContain(
    'packer init failed: the plugin github.com/hashicorp/amazon could not be fetched',
  )
  expect(failure.evidence.join('\n')).toContain('no such host')
})
