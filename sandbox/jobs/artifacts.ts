import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

type With = Readonly<Record<string, string>>

/** The artifacts of a workflow run. */
export interface Artifacts {
  /** As actions/upload-artifact. @throws Error where it is there already, or there is nothing */
  upload(inputs: With): Promise<void>
  /** As actions/download-artifact of all that a pattern finds, each in a directory of its name. */
  download(inputs: With, workspace: string): Promise<void>
  names(): Promise<readonly string[]>
}

/** @param root a directory of the run's own */
export function createArtifacts(root: string): Artifacts {
  const names = async () => readdir(root).catch((): string[] => [])
  return {
    names,
    upload: async ({ name = 'artifact', path = '', overwrite }) => {
      const target = join(root, name)
      const isThere = (await names()).includes(name)
      if (isThere && overwrite !== 'true')
        throw new Error(`Conflict: an artifact with the name ${name} is there already`)
      const facts = await stat(path).catch(() => undefined)
      // With a warning alone: if-no-files-found.
      if (facts === undefined) return
      await rm(target, { recursive: true, force: true })
      await mkdir(target, { recursive: true })
      await cp(path, facts.isDirectory() ? target : join(target, basename(path)), { recursive: true })
    },
    download: async ({ pattern = '*', path = '' }, workspace) => {
      const wanted = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
      const target = path.startsWith('/') ? path : join(workspace, path)
      for (const name of (await names()).filter((one) => wanted.test(one)))
        await cp(join(root, name), join(target, name), { recursive: true })
    },
  }
}
