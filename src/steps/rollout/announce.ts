import type { Deps } from '../../deps/deps.ts'
import type { Inputs } from '../../inputs/types.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Recovery } from '../../report/report.ts'
import type { Journal } from '../../run/journal.ts'

type AnnounceDeps = Pick<Deps, 'github' | 'context'>

/**
 * Begins a GitHub deployment where an environment is named. A deploy does not fail for want of it.
 * @param sha the commit that serves afterwards; that of the run where it is undefined
 */
export async function announce(
  { command, report }: Inputs,
  { github, context }: AnnounceDeps,
  journal: Journal,
  sha = journal.findings.commit?.sha,
): Promise<void> {
  const { environment, environmentUrl } = report
  if (environment === '' || sha === undefined) return
  try {
    const deployment = await github.createDeployment({
      sha,
      environment,
      description: `immutable-deploy ${command}`,
    })
    journal.record({ deployment })
    await github.setDeploymentStatus(deployment, {
      state: 'in_progress',
      description: 'Applying the plan',
      logUrl: context.runUrl,
      environmentUrl,
    })
  } catch (error) {
    warn(error, journal)
  }
}

/** A GitHub deployment of what a recovery went back to: GitHub shows the last one that went well as what serves. */
export async function announceReturn(
  { commit, image, extent }: Recovery,
  { report }: Inputs,
  { github, context }: AnnounceDeps,
  journal: Journal,
): Promise<void> {
  const { environment, environmentUrl } = report
  const isRunsOwn = commit === undefined || commit === journal.findings.commit?.sha
  const sha = isRunsOwn ? image?.gitSha : commit
  if (environment === '' || sha === undefined) return
  try {
    const description = 'immutable-deploy recovery'
    const deployment = await github.createDeployment({ sha, environment, description })
    await github.setDeploymentStatus(deployment, {
      state: 'success',
      description:
        extent === 'part'
          ? 'Gone back to in part after a rollout that failed'
          : 'Serves again after a rollout that failed',
      logUrl: context.runUrl,
      environmentUrl,
    })
  } catch (error) {
    warn(error, journal)
  }
}

function warn(error: unknown, journal: Journal): void {
  journal.warn(`No GitHub deployment was made: ${errorMessage(error)}`)
}
