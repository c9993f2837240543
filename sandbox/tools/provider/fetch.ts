import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cached } from '../cache.ts'
import { FETCHED, findMirror, TERRAFORM_HOST } from '../mirror.ts'
import { run } from '../run.ts'
import { type Log, orElse, type Way } from '../ways.ts'

/** The one that the tests run. */
const VERSION = '5.100.0'
const SECONDS = 900

/** A module that needs the provider and nothing else, as JSON. @param registry `HOST/`, or '' for the tool's own */
export function moduleFor(registry: string) {
  const aws = { source: `${registry}hashicorp/aws`, version: VERSION }
  return { terraform: { required_providers: { aws } } }
}

/** The ways to have the AWS provider, best first; each gives the root of a filesystem mirror. @param tool path of Terraform or OpenTofu */
export function providerWays(tool: string, log: Log): readonly Way<string>[] {
  return [orElse(findMirror, 'it is not unpacked on this machine'), () => fromRegistry(tool, log)]
}

/** As `init` fetches and verifies it, once for all: its directory of providers is a mirror. */
async function fromRegistry(tool: string, log: Log): Promise<string> {
  const host = basename(tool).startsWith('tofu') ? 'registry.opentofu.org' : TERRAFORM_HOST
  return cached(FETCHED, async (target) => {
    const module = join(target, 'module')
    await mkdir(module)
    await writeFile(join(module, 'main.tf.json'), JSON.stringify(moduleFor('')))
    log(`Fetching the AWS provider ${VERSION} from ${host} (700 MB when it is unpacked)`)
    await run([tool, `-chdir=${module}`, 'init', '-input=false', '-no-color'], { seconds: SECONDS }).catch(
      (error: unknown) => Promise.reject(new Error(reason(error, host), { cause: error })),
    )
    await rename(join(module, '.terraform', 'providers', host), join(target, TERRAFORM_HOST))
    await rm(module, { recursive: true })
  })
}

/** The tools write an error as a paragraph. */
function reason(error: unknown, host: string): string {
  const { stderr = '' } = ((error as Error).cause ?? {}) as { readonly stderr?: string }
  if (/could not connect to/.test(stderr)) return `${host} cannot be reached`
  const [, summary = ''] = /Error: (.+)/.exec(stderr) ?? []
  return `it could not be fetched from ${host}${summary && ` (${summary})`}`
}
