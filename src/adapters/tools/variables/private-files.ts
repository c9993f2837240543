import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a file that only the runner's user can read; its absolute path. */
export type WritePrivately = (name: string, text: string) => Promise<string>

/**
 * Works with files that hold secrets, and removes them when the work is done. They are in the directory of the run, which
 * the post step removes where this process cannot.
 */
export async function withPrivateFiles<T>(
  runDirectory: string,
  work: (write: WritePrivately) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(runDirectory, 'given-'))
  try {
    return await work(async (name, text) => {
      const path = join(directory, name)
      await writeFile(path, text, { mode: 0o600, flag: 'wx' })
      return path
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/**
 * A text as HCL quotes it: nothing in it is looked for a value.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-literals
 */
export function hclText(text: string): string {
  const quoted = JSON.stringify(text).replace(/\\[bf]/g, (sign) => (sign === '\\b' ? '\\u0008' : '\\u000c'))
  return quoted.replace(/[$%](?=\{)/g, (sign) => sign + sign)
}
