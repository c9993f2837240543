import { getExecOutput } from '@actions/exec'
import { definedOf } from '../defined.ts'
import type { Log, Packer, PackerBuild, PackerTemplate } from '../deps.ts'
import { DeployError } from '../errors.ts'
import {
  imageSetOf,
  type MachineLine,
  packerErrors,
  parseMachineLine,
  provisionerTail,
  sourceImageOf,
  uiLines,
} from '../image/packer-output.ts'
import { type Finished, runProcess } from './process.ts'
import { findTool, toolEnvironment } from './tools.ts'

interface PackerParts {
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly log: Log
}

/** The real Packer, from PATH. */
export function createPacker(parts: PackerParts): Packer {
  return { build: (template, watch) => build(template, watch, parts) }
}

async function build(
  template: PackerTemplate,
  watch: (line: MachineLine) => void,
  parts: PackerParts,
): Promise<PackerBuild> {
  const packer = await findTool('packer')
  const run = (args: string[]) => runPacker(packer, args, template, { ...parts, watch })
  const version = await versionOf(packer, parts)
  if (canInit(version, template)) expectSuccess('init', await run(['init', template.template]))
  const inputs = [...variableArguments(template), template.template]
  expectSuccess('validate', await run(['validate', ...inputs]))
  const built = await run(['build', '-machine-readable', '-color=false', ...inputs])
  expectSuccess('build', built)
  const set = imageSetOf(built.stdout)
  if (Object.keys(set).length === 0) throw noImage()
  return { set, sourceImage: sourceImageOf(built.stdout), packerVersion: version }
}

/** What `packer version` says, without the `v`; '' where it says something else. */
async function versionOf(packer: string, { env }: Pick<PackerParts, 'env'>): Promise<string> {
  const { stdout } = await getExecOutput(packer, ['version'], {
    silent: true,
    env: definedOf(toolEnvironment(env)) as Record<string, string>,
  })
  return /v(\d+\.\d+\S*)/.exec(stdout)?.[1] ?? ''
}

/** `packer init` came with 1.7, for HCL2 only; Debian still ships 1.6. */
function canInit(version: string, { template }: PackerTemplate): boolean {
  if (template.endsWith('.json') && !template.endsWith('.pkr.json')) return false
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 1 || (major === 1 && minor >= 7)
}

/** Arguments for the user's variables: files first, single values win. */
export function variableArguments({ variables, variableFiles }: PackerTemplate): string[] {
  return [
    ...variableFiles.map((file) => `-var-file=${file}`),
    ...variables.flatMap(({ name, value }) => ['-var', `${name}=${value}`]),
  ]
}

function runPacker(
  packer: string,
  args: string[],
  template: PackerTemplate,
  parts: PackerParts & { readonly watch: (line: MachineLine) => void },
): Promise<Finished> {
  const provided = Object.entries(template.provided).map(([name, value]) => [`PKR_VAR_${name}`, value])
  return runProcess([packer, ...args], {
    cwd: template.directory,
    signal: parts.signal,
    env: {
      ...toolEnvironment(parts.env),
      ...Object.fromEntries(provided),
      CHECKPOINT_DISABLE: '1',
      ...tokenFor(args, template),
    },
    onLine: (line) => {
      const parsed = parseMachineLine(line)
      if (parsed !== undefined) parts.watch(parsed)
      for (const text of uiLines(line)) parts.log.tool(text)
    },
  })
}

/** For `init` alone, which asks GitHub for plugins: provisioners are other people's code. */
function tokenFor(args: readonly string[], { token }: PackerTemplate): Record<string, string> {
  return args[0] === 'init' && token !== '' ? { PACKER_GITHUB_API_TOKEN: token } : {}
}

function expectSuccess(command: string, { code, stdout, stderr }: Finished): void {
  if (code === 0) return
  const said = packerErrors(stdout)
  const tail = provisionerTail(stdout)
  const evidence =
    said.length > 0
      ? [...said, ...(tail.length > 0 ? ['', 'The last that the provisioner wrote:', ...tail] : [])]
      : [...stdout, ...stderr].filter((line) => line.trim() !== '').slice(-30)
  throw new DeployError(
    'image-build-failed',
    `packer ${command} failed with exit code ${code}; no image was made.`,
    {
      evidence,
      next: ['Correct the template or its provisioners; the log above holds everything Packer said.'],
    },
  )
}

function noImage(): DeployError {
  return new DeployError('image-build-failed', 'packer build ended well but made no AMI.', {
    next: ['The template needs a source that makes an AMI, such as `amazon-ebs`.'],
  })
}
