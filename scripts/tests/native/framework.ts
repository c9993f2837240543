import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { TestResult } from '@jest/test-result'
import type { Circus, Config } from '@jest/types'
import { expect } from 'expect'
import { addEventHandler, getState, resetState, run } from 'jest-circus'
import { registerTestHooks } from './hooks.ts'
import { toldOf } from './results.ts'
import { keepingSurroundings, listening, type Uncaught } from './surroundings.ts'

registerTestHooks()
addEventHandler(onEvent)

/** What nobody caught so far, with the test that ran when it came. */
const uncaught: (Uncaught & { readonly test: Circus.TestEntry | null })[] = []

/**
 * Plays a file of tests for Jest, which chooses the files, hands them to workers and tells how it went. Node itself loads
 * the file and what it imports, so that a worker reads a source once for all the files it plays.
 * https://jestjs.io/docs/configuration#testrunner-string
 */
export default function play(
  global: Config.GlobalConfig,
  config: Config.ProjectConfig,
  _environment: unknown,
  _runtime: unknown,
  path: string,
): Promise<TestResult> {
  begin(global)
  const listener = {
    uncaught: (one: Uncaught) =>
      void uncaught.push({ ...one, test: getState().currentlyRunningTest ?? null }),
    handled: (promise: unknown) => {
      const at = uncaught.findIndex((one) => one.promise === promise)
      if (at >= 0) uncaught.splice(at, 1)
    },
  }
  return keepingSurroundings(() =>
    listening(listener, async () => {
      await import(pathToFileURL(path).href)
      return toldOf(await run(), { config, global, path })
    }),
  )
}

function begin({ testTimeout, testNamePattern, maxConcurrency }: Config.GlobalConfig): void {
  resetState()
  uncaught.length = 0
  const state = getState()
  if (testTimeout !== undefined) state.testTimeout = testTimeout
  if (testNamePattern) state.testNamePattern = new RegExp(testNamePattern, 'i')
  state.maxConcurrency = maxConcurrency
}

/** What is rejected last in a test, or in what comes behind all, is told in the next turn. */
const LAST_WORDS = ['test_fn_success', 'test_fn_failure', 'run_finish']

async function onEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): Promise<void> {
  if (LAST_WORDS.includes(event.name)) await nextTurn()
  if (event.name === 'test_done') {
    event.test.errors.push(...expect.extractExpectedAssertionsErrors().map(({ error }) => error as Error))
  }
  if (event.name !== 'run_finish') return
  for (const { error, test } of uncaught) (test?.errors ?? state.unhandledErrors).push(error as Error)
}
