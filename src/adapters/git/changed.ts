import { git } from './command.ts'

/**
 * The files in which a checkout differs from where it left `base`: also those that are gone, and both names of what was
 * moved. undefined where the history that tells is not there: a shallow one knows only some of the commits on the way, and
 * where two lines of them met may be beyond its end.
 */
export async function changed(
  directory: string,
  base: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[] | undefined> {
  const said = async (...args: string[]) => {
    const { exitCode, stdout } = await git(directory, args, env)
    return exitCode === 0 ? stdout : undefined
  }
  const tip = (await said('rev-parse', '--verify', '--quiet', `${base}^{commit}`))?.trim()
  if (tip === undefined) return undefined
  const left = (await said('merge-base', tip, 'HEAD'))?.trim()
  if (left === undefined) return undefined
  const isShallow = (await said('rev-parse', '--is-shallow-repository'))?.trim() !== 'false'
  if (isShallow && left !== tip) return undefined
  const names = await said('diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', left, 'HEAD', '--')
  return names?.split('\0').filter((name) => name !== '')
}
