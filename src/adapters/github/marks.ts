import type { Check, Label, Labels } from '../../report/places/marks.ts'
import type { Octokit } from './client.ts'
import type { Thread } from './own-comment.ts'
import { statusOf } from './trouble.ts'

/**
 * Puts the wanted label on a pull request, making it where the repository has none, and takes the others off that are
 * there; labels of any other name are left alone. Names differ in more than their case, as for GitHub.
 * https://docs.github.com/en/rest/issues/labels
 */
export async function setLabels({ octokit, repository, pull }: Thread, labels: Labels): Promise<void> {
  const { wanted, others } = labels
  const issue = { ...repository, issue_number: pull }
  const found = await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, { ...issue, per_page: 100 })
  const there = new Set(found.map(({ name }) => name.toLowerCase()))
  if (wanted !== undefined && !there.has(wanted.name.toLowerCase())) {
    await makeLabel(octokit, repository, wanted)
    await octokit.rest.issues.addLabels({ ...issue, labels: [wanted.name] })
  }
  for (const name of others.filter((other) => there.has(other.toLowerCase()))) {
    await octokit.rest.issues.removeLabel({ ...issue, name }).catch(butFor(404))
  }
}

/** One that is there keeps its look: somebody may have given it another. */
async function makeLabel(octokit: Octokit, repository: Thread['repository'], label: Label): Promise<void> {
  await octokit.rest.issues.createLabel({ ...repository, ...label }).catch(butFor(422))
}

function butFor(status: number): (error: unknown) => void {
  return (error) => {
    if (statusOf(error) !== status) throw error
  }
}

/** Makes a finished check run; GitHub shows the newest of a name. Its address. */
export async function createCheck(
  octokit: Octokit,
  repository: Thread['repository'],
  { sha, name, conclusion, title, summary, detailsUrl, startedAt, finishedAt }: Check,
): Promise<string> {
  const { data } = await octokit.rest.checks.create({
    ...repository,
    name,
    head_sha: sha,
    status: 'completed',
    conclusion,
    ...(detailsUrl === '' ? {} : { details_url: detailsUrl }),
    started_at: new Date(startedAt).toISOString(),
    completed_at: new Date(finishedAt).toISOString(),
    output: { title, summary },
  })
  return data.html_url ?? ''
}
