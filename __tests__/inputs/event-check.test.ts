import { expect, test } from '@jest/globals'
import { lackingIn } from '../../src/inputs/event-check.ts'

const pull = { number: 17, head: { sha: 'a'.repeat(40), ref: 'branch', repo: null } }

test.each([
  ['push', {}, undefined],
  ['schedule', {}, undefined],
  ['pull_request', { pull_request: pull }, undefined],
  ['issue_comment', { issue: {} }, undefined],
  ['pull_request', {}, '`pull_request`'],
  ['pull_request_target', { pull_request: null }, '`pull_request`'],
  ['pull_request', { pull_request: { ...pull, head: {} } }, '`pull_request.head.sha`'],
  ['pull_request', { pull_request: { ...pull, head: undefined } }, '`pull_request.head.sha`'],
  [
    'pull_request_review',
    { pull_request: { ...pull, head: { sha: '', ref: 'b' } } },
    '`pull_request.head.sha`',
  ],
  ['pull_request', { pull_request: { head: pull.head } }, '`pull_request.number`'],
  ['workflow_run', { workflow_run: { event: 'push' } }, '`workflow_run.head_sha`'],
  ['workflow_run', {}, '`workflow_run`'],
  ['merge_group', { merge_group: { head_sha: 'a' } }, '`merge_group.head_ref`'],
  ['push', [], 'an object'],
  ['push', 'text', 'an object'],
])('%s %j lacks %s', (eventName, payload, expected) => {
  expect(lackingIn(eventName, payload)).toBe(expected)
})
