import { join, resolve } from 'node:path'
import type { Files } from '../../deps/code.ts'
import type { Inputs } from '../../inputs/types.ts'
import { COMMANDS } from '../../outcome/commands.ts'
import { DeployError } from '../../outcome/error.ts'

/**
 * Every path of the inputs that is not what it should be, in one message.
 * @param directory absolute path that the paths of the inputs are relative to
 * @throws DeployError invalid-input
 */
export async function requirePaths(inputs: Inputs, directory: string, files: Files): Promise<void> {
  const { image, stack } = inputs
  const command = COMMANDS[inputs.command]
  const isBaking = command.template === 'baked'
  const hasStack = command.stack === 'opened'
  const problems = [
    ...(command.template !== 'unused' ? await templateProblems(directory, image.template, files) : []),
    ...(isBaking
      ? await missingFiles('packer-variable-files', image.variableFiles, { directory, files })
      : []),
    ...(hasStack ? await stackProblems(directory, stack.directory, files) : []),
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

async function stackProblems(directory: string, stack: string, files: Files): Promise<string[]> {
  const received = `terraform-directory: received \`${stack}\``
  if ((await files.kind(join(directory, stack))) !== 'directory') {
    return [`${received}, which is no directory; accepted: the directory of a root module`]
  }
  const names = await files.list(join(directory, stack))
  const holdsModule = names.some((name) => /\.(tf|tofu)(\.json)?$/.test(name))
  return holdsModule ? [] : [`${received}, a directory without a .tf, .tf.json, .tofu or .tofu.json file`]
}

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
