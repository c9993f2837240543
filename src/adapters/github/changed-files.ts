import type { Octokit } from './client.ts'

/** GitHub gives no more: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const MOST_FILES = 3000

/** See `GitHub.changedFiles`. */
export async function changedFiles(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
  pull: number,
): Promise<readonly string[] | undefined> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    ...repository,
    pull_number: pull,
    per_page: 100,
  })
  if (files.length >= MOST_FILES) return undefined
  return files.flatMap(({ filename, previous_filename: former }) =>
    former === undefined ? [filename] : [filename, former],
  )
}
