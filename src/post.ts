import { rm } from 'node:fs/promises'
import * as core from '@actions/core'
import { runDirectoryState } from './adapters/run-directory.ts'
import { errorMessage } from './errors.ts'

/**
 * The post step: removes the directory of the run. Plans and reports in it hold secrets in plain text, and later steps
 * of the job have had their chance to read them. A bundle of its own, so that a run that was killed before it saved
 * anything can never be run again from here.
 */
try {
  const left = core.getState(runDirectoryState)
  if (left !== '') await rm(left, { recursive: true, force: true })
} catch (error) {
  core.setFailed(errorMessage(error))
}
