import type { GitHub } from '../../deps/github.ts'
import { DeployError } from '../../outcome/error.ts'

/** GitHub for a run without a token: it is asked nothing, and each call says why. */
export function gitHubWithoutToken(): GitHub {
  const refuse = async () => {
    throw new DeployError(
      'invalid-input',
      '`github-token` is empty, so that GitHub was not asked: the secret that it is set from is not there, or not given to this run. Leave the input out to use the token of the job.',
    )
  }
  return {
    upsertComment: refuse,
    ownComment: refuse,
    mergedPull: refuse,
    changedFiles: refuse,
    compare: refuse,
    commitsBetween: refuse,
    createDeployment: refuse,
    setDeploymentStatus: refuse,
    setLabels: refuse,
    createCheck: refuse,
  }
}
