import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { terraformInstall } from '../../sandbox/tools/terraform.ts'
import { scratchDirectory } from '../builders/servers/scratch.ts'

const home = scratchDirectory()
const root = join(import.meta.dirname, '../..')

/** A machine with nothing on it and no way out: its proxy does not answer. */
const bare = { HOME: home, PATH: join(home, 'bin'), HTTPS_PROXY: 'http://127.0.0.1:9' }

test.each(['sandbox/cli.ts', 'sandbox/demo.ts'])(
  '%s on a machine with nothing says what is missing, and no more',
  (command) => {
    mkdirSync(join(home, 'bin'), { recursive: true })
    const { status, stderr } = spawnSync(process.execPath, [command], {
      cwd: root,
      env: bare,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    const said = [
      '  packer: PATH: not there',
      '  terraform: PATH: not there',
      '  moto: python3 on PATH: python3 is not there',
    ]
    for (const line of said) expect(stderr).toContain(line)
    expect(stderr).toMatch(/install it with: python3 -m venv/)
    expect(stderr).not.toMatch(/^\s+at |import importlib|Error:|node:internal/m)
  },
)

test('the command for Terraform names the archive of this machine', () => {
  expect(terraformInstall('linux', 'x64')).toContain('/terraform_1.11.4_linux_amd64.zip && sudo unzip')
  expect(terraformInstall('darwin', 'arm64')).toContain('_darwin_arm64.zip')
})
