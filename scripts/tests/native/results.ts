import { type AssertionResult, createEmptyTestResult, type TestResult } from '@jest/test-result'
import type { Circus, Config } from '@jest/types'
import { formatExecError, formatResultsErrors } from 'jest-message-util'

/** What Jest is told of a file. @param path of the file */
export function toldOf(
  { testResults, unhandledErrors, unhandledErrorsDetailed }: Circus.RunResult,
  { config, global, path }: { config: Config.ProjectConfig; global: Config.GlobalConfig; path: string },
): TestResult {
  const results = testResults.map(assertionOf)
  const count = (wanted: AssertionResult['status']) =>
    results.filter(({ status }) => status === wanted).length
  const failures = formatResultsErrors(results, config, global, path) ?? ''
  const others = unhandledErrorsDetailed.map((error) => formatExecError(error, config, global, path))
  return {
    ...createEmptyTestResult(),
    failureMessage: [failures, ...others].join('\n').trim() || null,
    ...(others.length === 0 ? {} : { testExecError: { message: '', stack: unhandledErrors.join('\n') } }),
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testFilePath: path,
    testResults: results,
  }
}

function assertionOf(result: Circus.TestResult): AssertionResult {
  // The first is the root, which has no name of its own.
  const names = result.testPath.slice(1).map(String)
  return {
    ancestorTitles: names.slice(0, -1),
    title: names.at(-1) ?? '',
    fullName: names.join(' '),
    status: statusOf(result),
    duration: result.duration ?? null,
    failureDetails: result.errorsDetailed,
    failureMessages: result.errors,
    location: result.location ?? null,
    numPassingAsserts: result.numPassingAsserts,
    retryReasons: result.retryReasons,
  }
}

function statusOf({ status, errors }: Circus.TestResult): AssertionResult['status'] {
  if (status === 'skip') return 'pending'
  if (status === 'todo') return 'todo'
  return errors.length > 0 ? 'failed' : 'passed'
}
