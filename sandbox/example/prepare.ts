import { copyFile, cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

const sandboxBuild = join(import.meta.dirname, 'build.pkr.hcl')

/**
 * Makes a working copy of `examples/web` that Packer can build against the sandbox, where no machine can be
 * reached by SSH. Two files differ from what is shipped: `image/build.pkr.hcl` is the sandbox's own, and
 * `image/plugins.pkr.hcl` is left out for a Packer before 1.7, which rejects the block in it.
 */
export async function prepareExample(options: {
  from: string
  to: string
  /** What `packer version` says, without the `v`. */
  packerVersion?: string
}): Promise<void> {
  const { from, to, packerVersion = '1.6.6' } = options
  await cp(from, to, { recursive: true })
  await copyFile(sandboxBuild, join(to, 'image', 'build.pkr.hcl'))
  if (!knowsPlugins(packerVersion)) await rm(join(to, 'image', 'plugins.pkr.hcl'))
}

function knowsPlugins(packerVersion: string): boolean {
  const [major = 0, minor = 0] = packerVersion.split('.').map(Number)
  return major > 1 || (major === 1 && minor >= 7)
}
