import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Command, commandFor, commandNames, isAllowedOn } from '../../src/outcome/commands.ts'

describe('what auto means', () => {
  test.each([
    ['pull_request', '', 'plan'],
    ['pull_request_review_comment', '', 'plan'],
    ['workflow_dispatch', '', 'deploy'],
    ['workflow_dispatch', 'previous', 'rollback'],
    ['merge_group', '', 'plan'],
    ['merge_group', 'previous', 'plan'],
    ['push', 'previous', 'deploy'],
    ['', '', 'deploy'],
    ['issue_comment', '', 'plan'],
    ['workflow_run', '', 'deploy'],
    ['schedule', '', 'deploy'],
    ['release', '', 'deploy'],
    ['repository_dispatch', '', 'deploy'],
    ['pull_request_of_tomorrow', '', 'plan'],
  ] as const)('on %s with rollback-to "%s": %s', (eventName, rollbackTo, command) => {
    expect(commandFor({ eventName, rollbackTo })).toBe(command)
  })

  /** What nobody named must not happen by itself; the compiler sees to it that no command is missing. */
  const mayBeChosen: Readonly<Record<Command, 'yes' | 'no'>> = {
    build: 'no',
    plan: 'yes',
    deploy: 'yes',
    rollback: 'yes',
    promote: 'no',
    abort: 'no',
    verify: 'no',
    prune: 'no',
    matrix: 'no',
    report: 'no',
    status: 'no',
  }

  test('is never a command that has to be named, whatever the event is called', () => {
    const events = fc.oneof(
      fc.string(),
      fc.constantFrom(...commandNames, 'pull_request', 'workflow_dispatch'),
    )
    fc.assert(
      fc.property(events, fc.string(), (eventName, rollbackTo) => {
        expect(mayBeChosen[commandFor({ eventName, rollbackTo })]).toBe('yes')
      }),
      { numRuns: 200 },
    )
  })
})

test('what a merge queue tests is not served: no command that changes instances may run on it', () => {
  const refused = commandNames.filter((name) => !isAllowedOn(name, 'merge_group'))
  expect(refused).toEqual(['deploy', 'rollback', 'promote', 'abort'])
  expect(commandNames.filter((name) => !isAllowedOn(name, 'push'))).toEqual([])
})
