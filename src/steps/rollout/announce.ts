import type { Deps } from '../../deps/deps.ts'
import type { Inputs } from '../../inputs/types.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Recovery } from '../../report/report.ts'
import type { Journal } from '../../run/journal.ts'
import { say, tell } from '../notices/tell.ts'

type AnnounceDeps = Pick<Deps, 'github' | 'context' | 'notices'>

/**
 * Tells that a release starts, and begins a GitHub deployment where an environment is named. A deploy does not fail for
 * want of it.
 * @param sha the commit that serves afterwards; that of the run where it is undefined
 */
export async function announce(
  inputs: Inputs,
  { github, context, notices }: AnnounceDeps,
  journal: Journal,
  sha = journal.findings.commit?.sha,
): Promise<void> {
  const { command, report } = inputs
  const { environment, environmentUrl } = report
  await tell({ moment: 'started', doing: 'has started' }, inputs, { notices, context }, journal)
  if (environment === '' || sha === undefined) return
  const description = `immutable-deploy ${command}`
  await deploymentOf({ sha, environment, description }, { github, journal }, async (deployment) => {
    journal.record({ deployment })
    await github.setDeploymentStatus(deployment, {
      state: 'in_progress',
      description: 'Applying the plan',
      logUrl: context.runUrl,
      environmentUrl,
    })
  })
}

/** Tells of a recovery, and makes a GitHub deployment of what it went back to: GitHub shows the last one that went well as what serves. */
export async function announceReturn(
  { commit, image, extent, message }: Recovery,
  inputs: Inputs,
  { github, context, notices }: AnnounceDeps,
  journal: Journal,
): Promise<void> {
  const { environment, environmentUrl } = inputs.report
  await say({ moment: 'recovered', message }, inputs, { notices, context }, journal)
  const isRunsOwn = commit === undefined || commit === journal.findings.commit?.sha
  const sha = isRunsOwn ? image?.gitSha : commit
  if (environment === '' || sha === undefined) return
  const description = 'immutable-deploy recovery'
  await deploymentOf({ sha, environment, description }, { github, journal }, (deployment) =>
    github.setDeploymentStatus(deployment, {
      state: 'success',
      description:
        extent === 'part'
          ? 'Gone back to in part after a rollout that failed'
          : 'Serves again after a rollout that failed',
      logUrl: context.runUrl,
      environmentUrl,
    }),
  )
}

/** Makes a deployment and begins it. What of that GitHub did not do is said, and nothing that it may have done is denied. */
async function deploymentOf(
  wanted: Parameters<AnnounceDeps['github']['createDeployment']>[0],
  { github, journal }: Pick<AnnounceDeps, 'github'> & { readonly journal: Journal },
  begin: (deployment: number) => Promise<void>,
): Promise<void> {
  let deployment: number
  try {
    deployment = await github.createDeployment(wanted)
  } catch (error) {
    return journal.warn(`The GitHub deployment could not be made: ${errorMessage(error)}`)
  }
  await begin(deployment).catch((error: unknown) =>
    journal.warn(
      `The GitHub deployment ${deployment} was made, and has no status yet: ${errorMessage(error)}`,
    ),
  )
}
