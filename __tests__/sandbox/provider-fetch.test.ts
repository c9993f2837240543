import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findMirror } from '../../sandbox/tools/mirror.ts'
import { providerWays } from '../../sandbox/tools/provider/fetch.ts'
import { scratchDirectory } from '../builders/servers/scratch.ts'

const scratch = scratchDirectory()
const before = { ...process.env }
const cache = join(scratch, 'cache')

beforeEach(() => {
  process.env['XDG_CACHE_HOME'] = cache
})
afterEach(() => {
  process.env = { ...before }
})

/** A tool that does this on `init`. */
function tool(name: string, script: string): string {
  const file = join(scratch, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

/** The way that does not look around on the machine. */
const fetched = (path: string) => providerWays(path, () => undefined)[1]?.()

test('the provider that init fetches is kept as a mirror for both tools, and found again', async () => {
  const directory = 'registry.opentofu.org/hashicorp/aws/5.100.0/linux_amd64'
  const tofu = tool(
    'tofu',
    `cd "\${1#-chdir=}" && grep -q '"hashicorp/aws"' main.tf.json && mkdir -p .terraform/providers/${directory} && echo program > .terraform/providers/${directory}/terraform-provider-aws_v5.100.0_x5`,
  )
  const mirror = (await fetched(tofu)) ?? ''
  expect(readdirSync(mirror)).toEqual(['registry.terraform.io'])
  const program = 'registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64/terraform-provider-aws_v5.100.0_x5'
  expect(readFileSync(join(mirror, program), 'utf8')).toBe('program\n')
  process.env['TF_PLUGIN_MIRROR'] = mirror
  expect(await findMirror()).toBe(mirror)
})

test.each([
  {
    says: 'Could not retrieve the list of available versions for provider hashicorp/aws:\ncould not connect to registry.terraform.io: failed to request discovery',
    why: 'registry.terraform.io cannot be reached',
  },
  {
    says: 'Error: Failed to install provider\n\nError while installing hashicorp/aws',
    why: 'it could not be fetched from registry.terraform.io (Failed to install provider)',
  },
])('one that cannot be had is a clause: $why', async ({ says, why }) => {
  mkdirSync(cache, { recursive: true })
  process.env['XDG_CACHE_HOME'] = join(scratch, 'empty')
  const terraform = tool('terraform', `echo '${says}' >&2; exit 1`)
  await expect(fetched(terraform)).rejects.toMatchObject({ message: why })
  expect(readdirSync(join(scratch, 'empty', 'immutable-deploy', 'tools'))).toEqual([])
})
