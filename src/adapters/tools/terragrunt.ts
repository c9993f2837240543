import { access } from 'node:fs/promises'
import { which } from '@actions/io'
import type { StackOptions, Wrapper } from '../../deps/tools.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { DeployError } from '../../outcome/error.ts'
import { toolEnvironment } from '../../tools/environment.ts'
import {
  type InnerTool,
  innerToolIn,
  isTaken,
  leadOf,
  type Speech,
  settingsFor,
  speechOf,
  TAKEN,
  toolPathName,
  versionIn,
} from '../../tools/terragrunt/terragrunt.ts'
import type { Tool } from '../../tools/tool.ts'
import type { TerraformParts } from './call.ts'
import { askProgram } from './limits/ask.ts'
import { programOnPath } from './on-path.ts'

/** How long Terragrunt may take to say its version, and the tool's: for that it fetches the unit's code first. Milliseconds. */
const VERSION_MS = 30_000
const INNER_MS = 300_000

/** What of a version of the tool is asked for: by the inputs, or by a version file beside the unit or above it. */
export interface Demand {
  /** Whether this version will do. */
  readonly fits: (tool: Tool, version: string) => Promise<boolean>
  /** The tool for a unit that has none. */
  readonly choose: () => Promise<Tool>
}

/** How a unit is run. */
export interface Through {
  readonly tool: Tool
  readonly by: Wrapper
}

/**
 * Terragrunt on PATH, and the tool that it runs for a unit: `terraform_binary` of the unit and TG_TF_PATH of the job
 * decide, but where another version of it is asked for.
 * @throws DeployError tool-missing, tool-untrusted, cancelled
 */
export async function throughTerragrunt(
  { directory }: Pick<StackOptions, 'directory'>,
  parts: TerraformParts,
  demand: Demand,
): Promise<Through> {
  const { program, version } = await terragruntOnPath(directory, parts)
  const speech = speechOf(version)
  const plain: Wrapper = {
    ...{ name: 'terragrunt', program, version, toolVersion: '' },
    lead: leadOf(speech),
    env: settingsFor(speech, parts.env),
  }
  const said = await saidOfInner(plain, directory, parts)
  const inner = innerToolIn(said)
  const path = await programInstead(inner, speech, directory, { ...parts, demand })
  parts.log.info(`Terragrunt ${version} on PATH (${program})`)
  if (path !== undefined) {
    const env = { ...plain.env, [toolPathName(speech)]: path.path }
    parts.log.info(`It runs ${path.path}.`)
    return { tool: path.tool, by: { ...plain, env, toolVersion: path.version } }
  }
  if (inner === undefined) throw noInnerTool(said, speech)
  parts.log.info(`It runs ${inner.tool} ${inner.version}.`)
  return { tool: inner.tool, by: { ...plain, toolVersion: inner.version } }
}

interface Instead {
  readonly tool: Tool
  readonly path: string
  readonly version: string
}

/** What Terragrunt is told to run in the place of what it finds: another version, or the program behind a script. */
async function programInstead(
  inner: InnerTool | undefined,
  speech: Speech,
  directory: string,
  parts: TerraformParts & { readonly demand: Demand },
): Promise<Instead | undefined> {
  const { demand, env, signal, tools } = parts
  if (env[toolPathName(speech)]) return undefined
  const tool = inner?.tool ?? (await demand.choose())
  if (!(await demand.fits(tool, inner?.version ?? ''))) {
    return { tool, ...(await tools.take(tool, directory, { ...parts, cwd: directory })) }
  }
  if (inner?.isWrapped !== true) return undefined
  const found = await programOnPath(tool, { cwd: directory, env, signal })
  return found.kind === 'found' ? { tool, ...found } : undefined
}

async function terragruntOnPath(directory: string, { env, signal }: TerraformParts) {
  const program = await which('terragrunt', false)
  if (program === '') {
    throw new DeployError('tool-missing', 'terragrunt is not on PATH; nothing was built or changed.', {
      next: [
        `Install Terragrunt (${TAKEN}) in a step before: this action fetches Terraform and OpenTofu, and never Terragrunt.`,
      ],
    })
  }
  const asking = { cwd: directory, env: toolEnvironment(env), signal, ms: VERSION_MS }
  const { text } = await askProgram([program, '--version'], asking)
  const version = versionIn(text)
  if (version !== undefined && isTaken(version)) return { program, version }
  throw new DeployError(
    'tool-missing',
    version === undefined
      ? `${program} does not say which version of Terragrunt it is; nothing was built or changed.`
      : `Terragrunt ${version} is not taken; nothing was built or changed.`,
    {
      evidence: version === undefined ? firstLines(text) : [`${program} is ${version}`],
      next: [`Install Terragrunt ${TAKEN}, in a step before.`],
    },
  )
}

async function saidOfInner(
  { program, lead, env }: Wrapper,
  directory: string,
  { env: job, signal }: TerraformParts,
): Promise<string> {
  const environment = { ...toolEnvironment(job), ...env, CHECKPOINT_DISABLE: '1' }
  const asking = { cwd: directory, env: environment, signal, ms: INNER_MS }
  return (await askProgram([program, ...lead, 'version'], asking)).text
}

function noInnerTool(said: string, speech: Speech): DeployError {
  return new DeployError(
    'tool-missing',
    'Terragrunt does not say which version of Terraform or OpenTofu it runs for this unit; nothing was built or changed.',
    {
      evidence: firstLines(said),
      next: [
        `Correct what it says. Where the tool is missing, name a version in \`terraform-version\`, which is then downloaded, or install it in a step before; \`terraform_binary\` of the unit and ${toolPathName(speech)} say which program it is.`,
      ],
    },
  )
}

function firstLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
}

/**
 * Diagnostics of a unit. Terragrunt runs the tool in a copy of the module, with the files of the unit in it, and the tool
 * names places in that: a place is kept where the unit has the file, and told in words where it has not.
 * @param found diagnostics whose `file` is absolute, as if the tool had run in the unit
 */
export function placedInUnit(found: readonly Diagnostic[]): Promise<Diagnostic[]> {
  return Promise.all(
    found.map(async (diagnostic) => {
      const { file, line, ...rest } = diagnostic
      if (file === undefined || (await isThere(file))) return diagnostic
      const where = `In the module that Terragrunt runs, ${file.split(/[\\/]/).at(-1)}${line === undefined ? '' : `, line ${line}`}.`
      return { ...rest, detail: [where, rest.detail].filter((text) => text !== '').join('\n\n') }
    }),
  )
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
