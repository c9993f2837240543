import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImagePlace, PlanOptions, SavedPlan, Stack, StackOptions, Terraform } from '../../deps/tools.ts'
import { isOtherBackend } from '../../diagnostics/errors.ts'
import { withoutFrame } from '../../diagnostics/frames.ts'
import { withoutToldWarnings } from '../../diagnostics/repeats.ts'
import { heldLines, planText } from '../../plan/read/plan-text.ts'
import { definedOf } from '../../text/defined.ts'
import { jsonIn } from '../../tools/terragrunt/json.ts'
import { type Tool, toolFor } from '../../tools/tool.ts'
import { type Call, runTerraform, type TerraformParts } from './call.ts'
import { makePluginCache, providersBeside } from './plugins.ts'
import type { Finished } from './process.ts'
import type { Toolbox } from './toolbox.ts'
import { withBackendFiles } from './variables/backend.ts'
import { type GivenImage, givenImage, isNested, withImage } from './variables/image.ts'
import { takesVariables } from './variables/terraform.ts'

/** The real Terraform or OpenTofu, by itself or through Terragrunt. Each call's text goes to the log, except JSON. */
export function createTerraform(parts: TerraformParts): Terraform {
  const told = new Set<string>()
  const run = (call: Call) => runTerraform(call, { ...parts, told })
  const made = new Map<string, Handover>()
  return {
    open: (options) => open(options, run, parts),
    requireImagePlace: (place) => requirePlace(place, parts),
    plan: async (stack, options) => {
      const handover = await handoverOf(stack, options, parts.env)
      made.set(options.file, handover)
      return withImage(handover.image, parts, (image) => plan(stack, options, image, { run, told, handover }))
    },
    validate: async (stack) => {
      await run({ ...quiet(stack, ['validate']), output: 'log' })
    },
    apply: (stack, file) => {
      const handover = made.get(file) ?? { image: { words: [] }, provided: {} }
      return withImage(handover.image, parts, (image) => apply(stack, { file, image, handover }, run))
    },
    untaint: (stack, address) => untaint(stack, address, run),
    // `show -json` would start the provider for what is stored already.
    state: async (stack) => json(await run(quiet(stack, ['state', 'pull'])), stack),
  }
}

type Run = (call: Call) => Promise<Finished>

/** The lines without the warnings that the log has. */
function newIn(lines: readonly string[], told: Set<string>): string[] {
  const { take, rest } = withoutToldWarnings(told)
  return [...lines.flatMap(take), ...rest()]
}

async function open(options: StackOptions, run: Run, parts: TerraformParts): Promise<Stack> {
  const { directory, workspace } = options
  const { tool, version, by } = await programFor(options, parts)
  await makePluginCache(parts.env)
  const beside = by === undefined ? await providersBeside(options, parts.env) : {}
  const env = { ...beside, ...regionVariables(options) }
  const call = {
    tool,
    directory,
    given: options,
    env,
    ...definedOf({ by }),
    failure: 'plan-failed',
    output: 'log',
  } as const
  await withBackendFiles(options, parts, (backend) => {
    const args = ['init', '-input=false', `-lock-timeout=${seconds(options)}`, ...backend]
    return initialise({ ...call, args }, backend.length > 0 ? 'given' : 'in-code', run, parts)
  })
  await selectWorkspace(workspace, call, run, options.workspaces)
  const { lockTimeoutMs, variables, variableFiles, region } = options
  return {
    ...{ tool, toolVersion: version, directory, lockTimeoutMs, variables, variableFiles },
    ...definedOf({ by, region }),
  }
}

/** What works on the stack, and through what. Terragrunt is loaded and asked where it is named. */
async function programFor({ tool: choice, directory }: StackOptions, parts: TerraformParts) {
  const { tools } = parts
  if (choice === 'terragrunt') {
    const { throughTerragrunt } = await import('./terragrunt.ts')
    const choose = () => chooseTool(directory, tools)
    const demand = { choose, fits: (tool: Tool, version: string) => tools.isWanted(tool, directory, version) }
    const { tool, by } = await throughTerragrunt({ directory }, parts, demand)
    return { tool, version: by.toolVersion, by }
  }
  const tool = choice === 'auto' ? await chooseTool(directory, tools) : choice
  const { version } = await tools.take(tool, directory, { ...parts, cwd: directory })
  return { tool, version, by: undefined }
}

/**
 * Where an earlier run in this checkout was given other settings of the backend, these are left alone: what this run is
 * given says where its state is. The workspace that is selected there may be missing here; `default` never is.
 */
async function initialise(
  call: Call,
  backend: 'given' | 'in-code',
  run: Run,
  { env, log }: TerraformParts,
): Promise<void> {
  const forgives = (lines: readonly string[]) => backend === 'given' && isOtherBackend(lines)
  const tried = await run({ ...call, forgives })
  if (tried.code === 0) return
  log.info('An earlier run in this checkout used another backend; this one is configured in its place.')
  const workspace = env['TF_WORKSPACE'] ? {} : { TF_WORKSPACE: 'default' }
  await run({ ...call, args: [...call.args, '-reconfigure'], env: { ...call.env, ...workspace } })
}

/** The tool that the root module speaks for, else the one that is there. */
export async function chooseTool(
  directory: string,
  { isInstalled }: Pick<Toolbox, 'isInstalled'>,
): Promise<Tool> {
  const lock = await readFile(join(directory, '.terraform.lock.hcl'), 'utf8').catch(() => '')
  const names = ['terraform', 'tofu'] as const
  const there = await Promise.all(names.map(isInstalled))
  const installed = names.filter((_, index) => there[index])
  return toolFor({ lock, files: await readdir(directory), installed })
}

/**
 * The workspace of an earlier step in this directory, or of TF_WORKSPACE, stays selected through an init: what is
 * selected is asked, `default` included. `select -or-create` came with Terraform 1.4; two calls serve all versions.
 */
async function selectWorkspace(
  name: string,
  call: Omit<Call, 'args'>,
  run: Run,
  workspaces: StackOptions['workspaces'],
): Promise<void> {
  const shown = await run({ ...call, args: ['workspace', 'show'], output: 'quiet' })
  const said = shown.stdout.join('\n').trim().split('\n')
  // Hooks of Terragrunt may speak behind it.
  if (call.by === undefined ? said.at(-1) === name : said.includes(name)) return
  const accept = name === 'default' || workspaces === 'kept' ? [0] : [0, 1]
  const selected = await run({ ...call, args: ['workspace', 'select', name], accept })
  if (selected.code !== 0) await run({ ...call, args: ['workspace', 'new', name] })
}

/** Files alone are asked. */
async function requirePlace({ variable, tool, ...module }: ImagePlace, parts: TerraformParts): Promise<void> {
  // The inputs take no such variable with Terragrunt.
  if (!isNested(variable) || tool === 'terragrunt') return
  const { requireImagePlace } = await import('./variables/nested.ts')
  const chosen = tool === 'auto' ? await chooseTool(module.directory, parts.tools) : tool
  await requireImagePlace({ ...module, tool: chosen }, variable, parts.env)
}

/** Where a plan is told of, and what it is given. */
interface Planning {
  readonly run: Run
  /** The warnings that the log has. */
  readonly told: Set<string>
  readonly handover: Handover
}

async function plan(
  stack: Stack,
  options: PlanOptions,
  image: readonly string[],
  { run, told, handover }: Planning,
): Promise<SavedPlan> {
  const lock = options.purpose === 'apply' ? `-lock-timeout=${seconds(stack)}` : '-lock=false'
  const planned = await run({
    ...callOn(stack),
    args: [
      ...['plan', '-input=false', '-detailed-exitcode', lock],
      ...image,
      ...(options.targets ?? []).map((address) => `-target=${address}`),
      `-out=${options.file}`,
    ],
    env: handover.provided,
    failure: 'plan-failed',
    accept: [0, 2],
    output: 'until-plan',
  })
  const model = await run(quiet(stack, ['show', '-json', options.file]))
  const held = () => newIn(heldLines(planned.stdout), told).map(withoutFrame)
  return { file: options.file, diff: planText(planned.stdout), json: json(model, stack), held }
}

/** What a plan is given beside the user's variables. */
interface Handover {
  readonly image: GivenImage
  readonly provided: Readonly<Record<string, string>>
}

/** Both tools ignore a TF_VAR_* that the root module does not declare, unlike a -var. */
async function handoverOf(
  stack: Stack,
  { provided, ...image }: PlanOptions,
  env: NodeJS.ProcessEnv,
): Promise<Handover> {
  return {
    image: await givenImage(stack, image, env),
    provided: Object.fromEntries(Object.entries(provided).map(([name, text]) => [`TF_VAR_${name}`, text])),
  }
}

interface Applying {
  readonly file: string
  readonly image: readonly string[]
  readonly handover: Handover
}

/** From when they take variables here both tools refuse one of a file that the image went over; OpenTofu looks also in files that it loads by itself. */
async function apply(stack: Stack, { file, image, handover }: Applying, run: Run): Promise<void> {
  const { tool, toolVersion: version } = stack
  const taken = takesVariables('apply', { tool, version }) ? image : []
  await run({
    ...callOn(stack),
    env: handover.provided,
    args: ['apply', '-input=false', `-lock-timeout=${seconds(stack)}`, ...taken, file],
    failure: 'apply-failed',
    output: 'log',
  })
}

async function untaint(stack: Stack, address: string, run: Run): Promise<void> {
  await run({
    ...callOn(stack),
    args: ['untaint', `-lock-timeout=${seconds(stack)}`, address],
    failure: 'plan-failed',
    output: 'log',
  })
}

/** A stack's own region, where a run is about several. */
function regionVariables({ region }: Pick<StackOptions, 'region'>): Readonly<Record<string, string>> {
  return region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }
}

function quiet(stack: Stack, args: string[]): Call {
  const env = regionVariables(stack)
  return { ...callOn(stack), args, env, failure: 'plan-failed', output: 'quiet' }
}

function callOn(stack: Stack): Pick<Call, 'tool' | 'by' | 'directory' | 'given'> {
  const { tool, directory, by } = stack
  return { tool, directory, given: stack, ...definedOf({ by }) }
}

/** What hooks of Terragrunt print around it is left out. */
function json(finished: Finished, { by }: Stack): string {
  const text = finished.stdout.join('\n')
  return by === undefined ? text : jsonIn(text)
}

function seconds({ lockTimeoutMs }: { lockTimeoutMs: number }): string {
  return `${Math.ceil(lockTimeoutMs / 1000)}s`
}
