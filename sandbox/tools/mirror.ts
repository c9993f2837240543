import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cacheDirectory, cached, exists } from './cache.ts'

const PROVIDER = join('hashicorp', 'aws')
const TERRAFORM_HOST = 'registry.terraform.io'
const TOFU_HOST = 'registry.opentofu.org'
const DEPTH = 3

/**
 * Writes a CLI configuration for Terraform and OpenTofu to `directory` and returns its path, the value of
 * `TF_CLI_CONFIG_FILE`. It has a filesystem mirror of the AWS provider if this machine has one, else the
 * registry with a plugin cache.
 *
 * @param options.tofu lay the mirror out for OpenTofu as well, once for all in the cache
 */
export async function writeCliConfig(directory: string, options: { tofu: boolean }): Promise<string> {
  const file = join(directory, 'cli.tfrc')
  const mirror = await findMirror()
  await mkdir(directory, { recursive: true })
  await writeFile(file, mirror === undefined ? await registryConfig() : await mirrorConfig(mirror, options))
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

async function mirrorConfig(mirror: string, options: { tofu: boolean }): Promise<string> {
  const terraform = { path: mirror, provider: `${TERRAFORM_HOST}/hashicorp/aws` }
  const tofu = {
    path: options.tofu ? await tofuMirror(mirror) : mirror,
    provider: `${TOFU_HOST}/hashicorp/aws`,
  }
  const mirrors = options.tofu ? [terraform, tofu] : [terraform]
  const excluded = mirrors.map((one) => one.provider)
  return [
    'disable_checkpoint = true',
    'provider_installation {',
    ...mirrors.flatMap(({ path, provider }) => [
      '  filesystem_mirror {',
      `    path    = ${JSON.stringify(path)}`,
      `    include = [${JSON.stringify(provider)}]`,
      '  }',
    ]),
    `  direct {\n    exclude = ${JSON.stringify(excluded)}\n  }`,
    '}\n',
  ].join('\n')
}

/** OpenTofu asks for the same provider under its own registry's name, and does not follow symlinked directories. */
async function tofuMirror(mirror: string): Promise<string> {
  const source = join(mirror, TERRAFORM_HOST, PROVIDER)
  const files = await filesBelow(source)
  const listing = await Promise.all(files.map(async (file) => `${file} ${(await stat(file)).size}`))
  const key = createHash('sha256').update(listing.join('\n')).digest('hex').slice(0, 12)
  return cached(`tofu-mirror-${key}`, async (target) => {
    for (const file of files) {
      const copy = join(target, TOFU_HOST, PROVIDER, relative(source, file))
      await mkdir(dirname(copy), { recursive: true })
      await link(file, copy).catch(() => copyFile(file, copy))
    }
  })
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
