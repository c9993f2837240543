import type { Log } from '../../../deps/run.ts'
import type { ImageHandover, StackVariables } from '../../../deps/tools.ts'
import type { Tool } from '../../../tools/tool.ts'
import { withPrivateFiles } from './private-files.ts'

/** The image as a call is given it: an argument, for an image is no secret, or a file, since what stands beside it may be one. */
export type GivenImage = { readonly words: readonly string[] } | { readonly json: string }

/** A root module, as far as it says what its variables hold. */
export type Module = StackVariables & { readonly directory: string; readonly tool: Tool }

/** How a plan of a root module is given the image. @throws DeployError plan-without-image where the variable has no place for it */
export async function givenImage(
  module: Module,
  handover: ImageHandover,
  env: NodeJS.ProcessEnv,
): Promise<GivenImage> {
  const { variable, value } = handover
  if (variable === '') return { words: [] }
  if (!isNested(variable)) return { words: ['-var', `${variable}=${value}`] }
  const { composedFor } = await import('./nested.ts')
  return { json: await composedFor(module, handover, env) }
}

/**
 * Works with the image as arguments of a call, which go behind all that gives variables a value. The tools quote a file in
 * an error about its value, all of the line, where they would say of an environment's variable that there is no source.
 */
export async function withImage<T>(
  given: GivenImage,
  { runDirectory, log }: { readonly runDirectory: string; readonly log: Pick<Log, 'mask'> },
  work: (args: readonly string[]) => Promise<T>,
): Promise<T> {
  if ('words' in given) return work(given.words)
  log.mask(given.json.trim())
  return withPrivateFiles(runDirectory, async (write) =>
    work([`-var-file=${await write('image.tfvars.json', given.json)}`]),
  )
}

/** Whether the image goes into an attribute of the variable. */
export function isNested(variable: string): boolean {
  return variable.includes('.')
}
