import type { CheckoutOptions } from '../../deps/code.ts'
import { git, gitOrThrow } from './command.ts'
import { type FetchPatience, fetchOrThrow } from './fetch.ts'

/** A server that knows no filters says so and sends everything. */
const LITTLE = ['--no-tags', '--filter=blob:none']

/**
 * One file of one commit. A link is no file: what it names may be anywhere.
 * https://git-scm.com/docs/partial-clone
 * @param env with what authorises the fetch
 */
export async function fileAt(
  { directory, url, ref, path }: CheckoutOptions & { readonly path: string },
  env: NodeJS.ProcessEnv,
  patience?: FetchPatience,
): Promise<string | undefined> {
  await gitOrThrow(directory, ['init', '--quiet', '.'], env)
  await gitOrThrow(directory, ['remote', 'add', 'origin', url], env)
  // Who says which commits are here is taken to have their files.
  await gitOrThrow(directory, ['config', 'fetch.negotiationAlgorithm', 'noop'], env)
  await fetchOrThrow(directory, ['--depth=1', ...LITTLE, 'origin', ref], env, patience)
  const listing = ['--literal-pathspecs', 'ls-tree', '-z', 'FETCH_HEAD', '--', path]
  const { stdout } = await gitOrThrow(directory, listing, env)
  const id = /^100\d{3} blob (\w+)\t/.exec(stdout)?.[1]
  if (id === undefined) return undefined
  const isHere = (await git(directory, ['cat-file', '-e', id], env)).exitCode === 0
  if (!isHere)
    await fetchOrThrow(directory, [...LITTLE, '--no-write-fetch-head', 'origin', id], env, patience)
  return (await gitOrThrow(directory, ['cat-file', 'blob', id], env)).stdout
}
