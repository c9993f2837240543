import type { Deps } from '../../deps/deps.ts'
import type { Inputs } from '../../inputs/types.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Journal } from '../../run/journal.ts'

/** Begins a GitHub deployment where an environment is named. A deploy does not fail for want of it. */
export async function announce(
  { command, report }: Inputs,
  { github, context }: Pick<Deps, 'github' | 'context'>,
  journal: Journal,
): Promise<void> {
  const sha = journal.findings.commit?.sha
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
    journal.warn(
      `No GitHub deployment was made (the token needs \`deployments: write\`): ${errorMessage(error)}`,
    )
  }
}
