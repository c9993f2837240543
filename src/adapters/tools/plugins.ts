import { mkdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where `packer init` keeps plugins, as an addition to its environment: below the tool cache, which outlives a
 * runner's home where that is thrown away. What the job sets is left alone, and so is Packer's own directory where it
 * is there: with PACKER_PLUGIN_PATH set, Packer (1.7 or newer) looks nowhere else, and would miss what lies in it. With XDG_CONFIG_HOME that is below it, in older ones right below.
 * https://developer.hashicorp.com/packer/docs/configure
 */
export async function pluginDirectory(env: NodeJS.ProcessEnv): Promise<Readonly<Record<string, string>>> {
  const cache = env['RUNNER_TOOL_CACHE']
  if (env['PACKER_PLUGIN_PATH'] || env['PACKER_CONFIG_DIR'] || !cache) return {}
  const home = env['HOME'] ?? homedir()
  const own = [join(home, '.config/packer/plugins'), join(home, '.packer.d/plugins')]
  const windows = env['APPDATA'] ? [join(env['APPDATA'], 'packer.d/plugins')] : []
  const xdg = env['XDG_CONFIG_HOME']
    ? ['packer/plugins', 'plugins'].map((name) => join(env['XDG_CONFIG_HOME'] ?? '', name))
    : []
  const there = await Promise.all([...own, ...windows, ...xdg].map(isThere))
  if (there.includes(true)) return {}
  const directory = join(cache, 'packer-plugins')
  await mkdir(directory, { recursive: true })
  return { PACKER_PLUGIN_PATH: directory }
}

/** Terraform and OpenTofu stop where the plugin cache that TF_PLUGIN_CACHE_DIR names is not there. */
export async function makePluginCache({ TF_PLUGIN_CACHE_DIR: directory }: NodeJS.ProcessEnv): Promise<void> {
  if (directory) await mkdir(directory, { recursive: true })
}

/**
 * The providers of a stack that was initialised before, as a cache for the next: they lie as in one, and are linked. Only
 * where a lock file says which they are, without which they would be fetched all the same; what the job sets counts.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
 */
export async function providersBeside(
  { directory, beside }: { readonly directory: string; readonly beside?: string },
  { TF_PLUGIN_CACHE_DIR: cache, TF_DATA_DIR: data }: NodeJS.ProcessEnv,
): Promise<Readonly<Record<string, string>>> {
  if (beside === undefined || cache || data) return {}
  const providers = join(beside, '.terraform/providers')
  const needed = await Promise.all([providers, join(directory, '.terraform.lock.hcl')].map(isThere))
  return needed.includes(false) ? {} : { TF_PLUGIN_CACHE_DIR: providers }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
