import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { cacheDirectory, cached, exists } from './cache.ts'

const PROVIDER = join('hashicorp', 'aws')
export const TERRAFORM_HOST = 'registry.terraform.io'
/** Where in the cache the provider is, when it was fetched for the rig. */
export const FETCHED = 'provider-aws'
const HOSTS = [TERRAFORM_HOST, 'registry.opentofu.org']
const DEPTH = 3

/**
 * Writes a CLI configuration for Terraform and OpenTofu to `directory` and returns its path, the value of
 * `TF_CLI_CONFIG_FILE`. It has a filesystem mirror of the AWS provider if this machine has one, else the
 * registry with a plugin cache.
 */
export async function writeCliConfig(directory: string): Promise<string> {
  const file = join(directory, 'cli.tfrc')
  const mirror = await findMirror()
  await mkdir(directory, { recursive: true })
  await writeFile(
    file,
    mirror === undefined ? await registryConfig() : mirrorConfig(await lightMirror(mirror)),
  )
  return file
}

/** The root of a filesystem mirror that has the AWS provider, or undefined. */
export async function findMirror(): Promise<string | undefined> {
  const named = process.env['TF_PLUGIN_MIRROR']
  const roots = [
    join(homedir(), '.terraform.d', 'plugins'),
    join(homedir(), '.local', 'share', 'terraform', 'plugins'),
    '/usr/local/share',
    '/usr/share',
    '/opt',
    join(cacheDirectory(), FETCHED),
  ]
  for (const root of named ? [named] : roots) {
    const found = await searchMirror(root, root === '/usr/share' ? 2 : DEPTH)
    if (found !== undefined) return found
  }
  return undefined
}

async function searchMirror(directory: string, depth: number): Promise<string | undefined> {
  if (await exists(join(directory, TERRAFORM_HOST, PROVIDER))) return directory
  if (depth === 0) return undefined
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const found = entry.isDirectory() && (await searchMirror(join(directory, entry.name), depth - 1))
    if (found) return found
  }
  return undefined
}

async function registryConfig(): Promise<string> {
  const plugins = join(cacheDirectory(), 'plugins')
  await mkdir(plugins, { recursive: true })
  return `disable_checkpoint = true\nplugin_cache_dir = ${JSON.stringify(plugins)}\n`
}

function mirrorConfig(mirror: string): string {
  const providers = JSON.stringify(HOSTS.map((host) => `${host}/hashicorp/aws`))
  return [
    'disable_checkpoint = true',
    'provider_installation {',
    '  filesystem_mirror {',
    `    path    = ${JSON.stringify(mirror)}`,
    `    include = ${providers}`,
    '  }',
    `  direct {\n    exclude = ${providers}\n  }`,
    '}\n',
  ].join('\n')
}

/**
 * The mirror for both tools, once for all in the cache: OpenTofu asks for the same provider under its own registry's
 * name, and does not follow symlinked directories. In the place of the program is a script that becomes it: what is
 * installed is hashed before each command, and the program has seven hundred megabytes.
 */
async function lightMirror(mirror: string): Promise<string> {
  const source = join(mirror, TERRAFORM_HOST, PROVIDER)
  const files = await filesBelow(source)
  const listing = await Promise.all(files.map(async (file) => `${file} ${(await stat(file)).size}`))
  const key = createHash('sha256').update(listing.join('\n')).digest('hex').slice(0, 12)
  return cached(`mirror-${key}`, async (target) => {
    for (const host of HOSTS)
      for (const file of files) {
        const copy = join(target, host, PROVIDER, relative(source, file))
        await mkdir(dirname(copy), { recursive: true })
        await standIn(file, copy)
      }
  })
}

/** A script for an unpacked program; of anything else a link, or a copy. */
async function standIn(file: string, copy: string): Promise<void> {
  const isProgram = basename(file).startsWith('terraform-provider-') && !file.endsWith('.zip')
  if (isProgram) return writeFile(copy, `#!/bin/sh\nexec '${file}' "$@"\n`, { mode: 0o755 })
  await link(file, copy).catch(() => copyFile(file, copy))
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
