import { execFileSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findMirror } from '../../sandbox/tools/mirror.ts'

const PROVIDER = 'registry.terraform.io/hashicorp/aws'

/**
 * A CLI configuration whose AWS provider is packed, as every init on a fresh runner finds it: it is unpacked there, and
 * only its download is not part of the time. Returns the value of `TF_CLI_CONFIG_FILE`.
 * @throws Error on a machine without a mirror of the provider
 */
export async function packedProvider(root: string): Promise<string> {
  const mirror = await findMirror()
  if (mirror === undefined)
    throw new Error('There is no mirror of the AWS provider; name one by TF_PLUGIN_MIRROR.')
  const [version = ''] = await readdir(join(mirror, PROVIDER))
  const [target = ''] = await readdir(join(mirror, PROVIDER, version))
  const unpacked = join(mirror, PROVIDER, version, target)
  const packed = join(root, 'packed')
  await mkdir(join(packed, PROVIDER), { recursive: true })
  const zip = join(packed, PROVIDER, `terraform-provider-aws_${version}_${target}.zip`)
  execFileSync('python3', ['-m', 'zipfile', '-c', zip, ...(await readdir(unpacked))], { cwd: unpacked })
  const file = join(root, 'packed.tfrc')
  const path = JSON.stringify(packed)
  await writeFile(file, `provider_installation {\n  filesystem_mirror {\n    path = ${path}\n  }\n}\n`)
  return file
}
