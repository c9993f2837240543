import type { Children } from '../../deps/children.ts'
import { parseMachineLine } from '../../image/bake/machine-lines.ts'
import { type Trace, traceReader } from '../../image/bake/trace.ts'
import type { Outlived } from './take-over.ts'

/** What builds made that the run saw no end of: it may not have read all that they said of it. */
export async function tracesOf(
  outlived: readonly Outlived[],
  children: Pick<Children, 'output'>,
): Promise<readonly Trace[]> {
  const builds = outlived.filter(({ child }) => child.work === 'image')
  const found = await Promise.all(
    builds.map(async ({ child }) => {
      const read = traceReader()
      const { stdout } = await children.output(child).catch(() => ({ stdout: [] }))
      return stdout.flatMap((line) => {
        const parsed = parseMachineLine(line)
        return parsed === undefined ? [] : read(parsed)
      })
    }),
  )
  return found.flat()
}
