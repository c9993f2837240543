import type { OwnComment } from '../../deps/github.ts'
import type { Octokit } from './client.ts'

/** The comments of one pull request. */
export interface Thread {
  readonly octokit: Octokit
  readonly repository: { readonly owner: string; readonly repo: string }
  readonly pull: number
}

/** Writes the comment that carries `marker`, making it where there is none; its address. */
export async function upsertComment(
  { octokit, repository, pull }: Thread,
  marker: string,
  body: string,
): Promise<string> {
  const existing = await findComment({ octokit, repository, pull }, marker)
  const { data } =
    existing === undefined
      ? await octokit.rest.issues.createComment({ ...repository, issue_number: pull, body })
      : await octokit.rest.issues.updateComment({ ...repository, comment_id: existing.id, body })
  return data.html_url
}

/** The own comment that carries `marker`, with whether its words are still our own. */
export async function ownComment(thread: Thread, marker: string): Promise<OwnComment | undefined> {
  const found = await findComment(thread, marker)
  if (found === undefined) return undefined
  const { body = '', html_url: url, node_id } = found
  return { body, url, wording: await wordingOf(thread.octokit, node_id, found.user?.login ?? '') }
}

/** All pages are read: on a busy pull request the comment is not on the first. Others may write the marker too. */
async function findComment({ octokit, repository, pull }: Thread, marker: string) {
  const login = await ownLogin(octokit)
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: pull,
    per_page: 100,
  })
  for await (const { data } of pages) {
    const found = data.find(({ body, user }) => body?.startsWith(marker) === true && user?.login === login)
    if (found !== undefined) return found
  }
  return undefined
}

/** Who the token writes as. REST's /user refuses the tokens of apps, GITHUB_TOKEN among them; GraphQL tells them too. */
async function ownLogin(octokit: Octokit): Promise<string> {
  const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
  return viewer.login
}

interface Editing {
  readonly node: {
    readonly lastEditedAt: string | null
    readonly editor: { readonly __typename: string; readonly login: string } | null
  } | null
}

/**
 * Who edited a comment last, REST does not tell. GraphQL names a bot without the `[bot]` that REST gives it; an editor
 * whose account is gone is null. https://docs.github.com/en/graphql/reference/objects#issuecomment
 */
async function wordingOf(octokit: Octokit, id: string, author: string): Promise<OwnComment['wording']> {
  const { node } = await octokit.graphql<Editing>(
    'query($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt editor { __typename login } } } }',
    { id },
  )
  if (node?.lastEditedAt === null) return 'own'
  const editor = node?.editor
  const login = editor?.__typename === 'Bot' ? `${editor.login.replace(/\[bot\]$/, '')}[bot]` : editor?.login
  return login === author ? 'own' : 'edited-by-others'
}
