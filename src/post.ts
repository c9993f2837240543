import { rm } from 'node:fs/promises'
import * as core from '@actions/core'
import { createClock } from './adapters/runner/clock.ts'
import { runDirectoryState } from './adapters/runner/run-directory.ts'
import { createLog } from './adapters/runner/runner.ts'
import { readTrail } from './adapters/runner/trail.ts'
import type { TrailEntry } from './deps/aws.ts'
import { errorMessage } from './outcome/error.ts'
import { sweepOwn } from './steps/image/sweep.ts'

/**
 * The post step: removes what a bake that was cut off left in EC2, then the directory of the run. Plans and reports in it
 * hold secrets in plain text, and later steps of the job have had their chance to read them. A bundle of its own, so that
 * a run that was killed before it saved anything can never be run again from here.
 */
async function cleanUp(trail: readonly TrailEntry[], runDirectory: string): Promise<void> {
  // EC2's client takes longer to load than all else here, and most runs leave nothing.
  const [{ ec2Clients }, { createEc2 }, { createLeftovers }, { createLocks }] = await Promise.all([
    import('./adapters/aws/client.ts'),
    import('./adapters/aws/images/ec2.ts'),
    import('./adapters/aws/images/leftovers.ts'),
    import('./adapters/aws/images/locks.ts'),
  ])
  const log = createLog()
  const clients = ec2Clients()
  await sweepOwn(trail, {
    log,
    clock: createClock(new AbortController().signal),
    ec2: createEc2(clients),
    locks: createLocks(clients, log.mask),
    leftovers: createLeftovers(clients, runDirectory),
  })
}

try {
  const left = core.getState(runDirectoryState)
  if (left !== '') {
    const trail = await readTrail(left)
    if (trail.length > 0) {
      await cleanUp(trail, left).catch((error) => {
        core.warning(`What the bake left stays: ${errorMessage(error)}`)
      })
    }
    await rm(left, { recursive: true, force: true })
  }
} catch (error) {
  core.setFailed(errorMessage(error))
}
