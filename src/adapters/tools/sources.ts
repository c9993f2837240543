import { readFile, realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** Takes what a tool said of the code, files as absolute paths. */
export type Diagnose = (found: readonly Diagnostic[]) => void

/** For who does not want to know. */
export const ignored: Diagnose = () => undefined

/** Diagnostics with absolute paths, and with the line of code where the tool shows none, as Packer mostly does not. */
export function withSources(found: readonly Diagnostic[], directory: string): Promise<Diagnostic[]> {
  return Promise.all(
    found.map(async (diagnostic) => {
      const { file, line, snippet } = diagnostic
      if (file === undefined || line === undefined) return diagnostic
      const path = resolve(directory, file)
      return { ...diagnostic, file: path, snippet: snippet || (await lineOf(path, line, directory)) }
    }),
  )
}

/**
 * One line of a template in the form Terraform gives it: `   3:   x = 1`; '' for all else. A message may be made to look
 * as if it named any file: only templates that lie below the directory are looked into.
 */
async function lineOf(path: string, line: number, directory: string): Promise<string> {
  const [real, root] = await Promise.all([path, directory].map((one) => realpath(one).catch(() => '')))
  if (!real?.startsWith(`${root}${sep}`) || !real.endsWith('.pkr.hcl')) return ''
  const text = await readFile(real, 'utf8')
  const code = text.split('\n')[line - 1]?.trimEnd() ?? ''
  return code === '' ? '' : `${String(line).padStart(4)}: ${code}`
}
