import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Files } from '../../deps/code.ts'
import type { Inputs, StackInputs } from '../../inputs/types.ts'
import { COMMANDS } from '../../outcome/commands.ts'
import { DeployError } from '../../outcome/error.ts'

/** The repository, and the absolute path in it that the paths of the inputs are relative to. */
interface Root {
  readonly root: string
  readonly directory: string
}

/**
 * Every path of the inputs that is not what it should be, in one message.
 * @throws DeployError invalid-input
 */
export async function requirePaths(inputs: Inputs, source: Root, files: Files): Promise<void> {
  const { image, stack } = inputs
  const { directory } = source
  const command = COMMANDS[inputs.command]
  const isBaking = bakes(inputs)
  const hasStack = command.stack === 'opened'
  const problems = [
    ...(await leavingPaths(inputs, source, files)),
    ...(isBaking || command.template === 'sought'
      ? await templateProblems(directory, image.template, files)
      : []),
    ...(isBaking
      ? await missingFiles('packer-variable-files', image.variableFiles, { directory, files })
      : []),
    ...(hasStack ? await stackProblems(directory, stack, files) : []),
    ...(hasStack
      ? await missingFiles('terraform-variable-files', stack.variableFiles, { directory, files })
      : []),
  ]
  if (problems.length === 0) return
  throw new DeployError(
    'invalid-input',
    'What the inputs name is not in the repository; nothing was built or changed.',
    {
      evidence: problems,
      next: [
        `Correct the paths; they are relative to \`${inputs.source.workingDirectory}\` of the repository.`,
      ],
    },
  )
}

/** Whether the command makes an image of the template: to one that is given, there may be no template. */
export function bakes({ command, image }: Pick<Inputs, 'command' | 'image'>): boolean {
  return COMMANDS[command].template === 'baked' && (command === 'build' || image.from.kind === 'auto')
}

/**
 * Paths that lead out of the repository, by `..` or by a link. An absolute path is what the workflow's author wrote, such
 * as that of a file in RUNNER_TEMP; one into the repository does not lead out of it again.
 */
async function leavingPaths(inputs: Inputs, { root, directory }: Root, files: Files): Promise<string[]> {
  const { source, image, stack } = inputs
  const command = COMMANDS[inputs.command]
  const globs = [...image.contents.beside, ...(image.contents.instead ?? [])]
  const matched = await Promise.all(globs.map((glob) => files.match(directory, glob)))
  const isBaked = bakes(inputs)
  const isOpened = command.stack === 'opened'
  const named: [input: string, paths: readonly string[]][] = [
    ['working-directory', [source.workingDirectory === '.' ? '' : directory].filter((path) => path !== '')],
    ['packer-template', isBaked ? await withOwn(join(directory, image.template), files) : []],
    ['packer-variable-files', isBaked ? image.variableFiles : []],
    ['image-inputs', isBaked ? matched.flat() : []],
    ['terraform-directory', isOpened ? await withOwn(join(directory, stack.directory), files) : []],
    ['terraform-variable-files', isOpened ? stack.variableFiles : []],
    ['backend-config', isOpened ? stack.backendConfig.filter((setting) => !setting.includes('=')) : []],
  ]
  const real = await files.real(root)
  const leaving = named.map(async ([input, paths]) => {
    const left = await Promise.all(paths.map((path) => leaves(path, { root, real, directory }, files)))
    return paths
      .filter((_, index) => left[index])
      .map(
        (path) =>
          `${input}: received \`${relative(directory, resolve(directory, path))}\`, which leads out of the repository`,
      )
  })
  return (await Promise.all(leaving)).flat()
}

/** A path, and the files directly in it that the tools would read as code. */
async function withOwn(path: string, files: Files): Promise<string[]> {
  const names = (await files.kind(path)) === 'directory' ? await files.list(path) : []
  const isCode = (name: string) => /\.(tf|tofu|tfvars|hcl)(\.json)?$|\.(pkr|pkrvars)\.(hcl|json)$/.test(name)
  return [path, ...names.filter(isCode).map((name) => join(path, name))]
}

async function leaves(
  path: string,
  { root, real, directory }: Root & { readonly real: string },
  files: Files,
): Promise<boolean> {
  const full = resolve(directory, path)
  const isInside = full === root || full.startsWith(root + sep)
  if (!isInside) return !isAbsolute(path)
  const led = await files.real(full)
  return led !== real && !led.startsWith(real + sep)
}

async function templateProblems(directory: string, template: string, files: Files): Promise<string[]> {
  const kind = await files.kind(join(directory, template))
  const received = `packer-template: received \`${template}\``
  if (kind === 'missing') {
    return [`${received}, which does not exist; accepted: a file or directory of the repository`]
  }
  if (kind === 'file') return []
  const names = await files.list(join(directory, template))
  const holdsTemplate = names.some((name) => name.endsWith('.pkr.hcl') || name.endsWith('.pkr.json'))
  return holdsTemplate ? [] : [`${received}, a directory without a .pkr.hcl or .pkr.json file`]
}

async function stackProblems(
  root: string,
  { directory, tool }: Pick<StackInputs, 'directory' | 'tool'>,
  files: Files,
): Promise<string[]> {
  const received = `terraform-directory: received \`${directory}\``
  const isUnit = tool === 'terragrunt'
  if ((await files.kind(join(root, directory))) !== 'directory') {
    const accepted = isUnit ? 'the directory of a Terragrunt unit' : 'the directory of a root module'
    return [`${received}, which is no directory; accepted: ${accepted}`]
  }
  const names = await files.list(join(root, directory))
  const holdsUnit = names.some((name) => UNIT.test(name))
  if (isUnit) {
    return holdsUnit
      ? []
      : [
          `${received}, a directory without a terragrunt.hcl or terragrunt.hcl.json, as a Terragrunt unit has it`,
        ]
  }
  if (names.some((name) => /\.(tf|tofu)(\.json)?$/.test(name))) return []
  const advice = holdsUnit ? '; for its Terragrunt unit set `terraform-tool: terragrunt`' : ''
  return [`${received}, a directory without a .tf, .tf.json, .tofu or .tofu.json file${advice}`]
}

/** What Terragrunt looks for: https://terragrunt.gruntwork.io/docs/reference/hcl/ */
const UNIT = /^terragrunt\.hcl(\.json)?$/

interface Place {
  readonly directory: string
  readonly files: Files
}

async function missingFiles(
  input: string,
  paths: readonly string[],
  { directory, files }: Place,
): Promise<string[]> {
  const kinds = await Promise.all(paths.map((path) => files.kind(resolve(directory, path))))
  return paths
    .filter((_, index) => kinds[index] !== 'file')
    .map((path) => `${input}: received \`${path}\`, which is no file; accepted: files, one path per line`)
}
