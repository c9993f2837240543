import type { StackOptions } from '../../../deps/tools.ts'
import { hclText, withPrivateFiles } from './private-files.ts'

/**
 * Works with the backend's settings as arguments of `init`. A value is in a file of its own, which means the same to both
 * tools as `-backend-config=key=value` does, and the order of the settings stays.
 * https://developer.hashicorp.com/terraform/language/backend#partial-configuration
 */
export async function withBackendFiles<T>(
  { backendConfig }: Pick<StackOptions, 'backendConfig'>,
  { runDirectory }: { readonly runDirectory: string },
  work: (args: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!backendConfig.some(isValue)) return work(backendConfig.map(argument))
  return withPrivateFiles(runDirectory, async (write) => {
    const files = backendConfig.map((setting, index) =>
      isValue(setting) ? write(`backend-${index + 1}.hcl`, assignment(setting)) : setting,
    )
    return work((await Promise.all(files)).map(argument))
  })
}

function isValue(setting: string): boolean {
  return setting.includes('=')
}

function argument(file: string): string {
  return `-backend-config=${file}`
}

function assignment(setting: string): string {
  const [name = '', ...value] = setting.split('=')
  return `${name.trim()} = ${hclText(value.join('=').trim())}\n`
}
