import type { Deps } from '../../deps/deps.ts'
import { commitsOf } from '../../image/choose.ts'
import { type ImageRecord, isPartOf } from '../../image/image.ts'
import type { DeployInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { liveImageIds } from '../../plan/read/state.ts'
import { releasesOf } from '../../release/choose.ts'
import { type HoldRecord, openHoldIn } from '../../rollout/holds/record.ts'
import type { Journal } from '../../run/journal.ts'
import { holdTagOf } from '../image/records.ts'
import type { Source } from '../source/source.ts'
import type { Release } from './prepare.ts'

/**
 * Refuses to deploy a commit that is an ancestor of one that runs: two runs may overtake each other, and a re-run of an
 * old one must not take a fix away. The commit that runs is also that whose stack serves: commits that change the stack
 * alone have one image. So is one that holds here. Where GitHub cannot compare, the deploy goes on with a warning.
 * @returns the live images at which another commit holds: this deploy takes its place
 * @throws DeployError commit-outdated
 */
export async function requireNewer(
  { image, state }: Pick<Release, 'image' | 'state'>,
  source: Source,
  inputs: Pick<DeployInputs, 'older' | 'report' | 'stack'>,
  deps: Pick<Deps, 'ec2' | 'github' | 'context'>,
  journal: Journal,
): Promise<readonly ImageRecord[]> {
  const live = [...new Set(liveImageIds(state))]
  if (live.length === 0) return []
  const records = await deps.ec2.imagesById(deps.context.region, live)
  const holdAt = ({ tags }: ImageRecord) => openHoldIn(tags, holdTagOf(inputs, source))
  const others = records.filter((record) => (holdAt(record)?.commit ?? source.sha) !== source.sha)
  const [hold] = others.flatMap((record) => holdAt(record) ?? [])
  if (hold !== undefined) journal.warn(takesPlace(hold))
  if (inputs.older === 'allowed') return others
  const running = records.flatMap((record) => [
    ...(isPartOf(image.set, record.id) ? [] : commitsOf(record)),
    ...releasesOf(record, inputs.report.environment)
      .slice(0, 1)
      .map(({ commit = '' }) => commit),
    ...(hold === undefined ? [] : [hold.commit]),
  ])
  const commits = [...new Set(running)].filter((commit) => commit !== '' && commit !== source.sha)
  try {
    const newer = await firstAhead(commits, source.sha, deps, journal)
    if (newer !== undefined) throw outdated(source.sha, newer)
  } catch (error) {
    if (error instanceof DeployError) throw error
    journal.warn(
      `Whether this commit is newer than the one running could not be checked: ${errorMessage(error)}`,
    )
  }
  return others
}

function takesPlace({ commit, at, since }: HoldRecord): string {
  return `Commit ${commit} holds here at ${at} % since ${since}, and was not promoted. Once this deploy is applied it is in its place: that one can be neither promoted nor aborted any more.`
}

async function firstAhead(
  commits: readonly string[],
  sha: string,
  { github }: Pick<Deps, 'github'>,
  journal: Journal,
): Promise<string | undefined> {
  for (const commit of commits) {
    const standing = await github.compare(commit, sha)
    if (standing === 'behind') return commit
    if (standing === 'unknown') journal.warn(`GitHub cannot compare ${sha} with ${commit}, which runs now.`)
  }
  return undefined
}

function outdated(sha: string, live: string): DeployError {
  return new DeployError(
    'commit-outdated',
    `Commit ${sha} is older than ${live}, which runs now; nothing was changed.`,
    {
      next: [
        'Deploy the newer commit. To go back on purpose, run the rollback: `rollback-to` takes a commit.',
        'To deploy an older commit all the same, set `allow-older: true`.',
      ],
    },
  )
}
