import { describe, expect, test } from '@jest/globals'
import { startRedaction } from '../../src/redaction/redaction.ts'
import { isSafeToMask, redactedLog } from '../../src/run/redacted-log.ts'
import { keptLog } from '../builders/world/parts.ts'

function logOf() {
  const kept = keptLog()
  return { log: redactedLog(kept, startRedaction()), lines: kept.lines }
}

test('no kind of line shows a secret, and what is masked once is masked for good', () => {
  const { log, lines } = logOf()
  log.mask('Summer-2026\nsecond line of it')
  log.mask('Summer-2026')
  for (const say of [log.info, log.tool, log.warning, log.debug, log.openGroup]) say('is Summer-2026 here')
  const shown = ['info', 'tool', 'warning', 'debug', 'group'].map(
    (kind) => `${kind}: is (sensitive value) here`,
  )
  expect(lines).toEqual(['mask: Summer-2026', 'mask: second line of it', ...shown])
})

test("a tool's lines are seen together, and each step begins anew", () => {
  const { log, lines } = logOf()
  for (const line of ['  user_data = <<EOT', '  #!/bin/sh', '  EOT', 'next', 'secret = <<EOT', 'hunter2']) {
    log.tool(line)
  }
  log.openGroup('Apply')
  log.tool('hello')
  expect(lines).toEqual([
    expect.stringMatching(/^tool: {3}user_data = sha256:[0-9a-f]{12}$/),
    'tool: next',
    'group: Apply',
    'tool: hello',
  ])
})

test('a value that waits for its name is said before anything else is', () => {
  const { log, lines } = logOf()
  const value = '  "value": "open",'
  log.tool(value)
  log.info('said')
  log.tool(value)
  log.openGroup('Apply')
  log.tool(value)
  log.closeGroup()
  log.tool(value)
  log.tool('  "name": "DB_PASSWORD"')
  const hidden = ['tool:   "value": (likely a secret),', 'tool:   "name": "DB_PASSWORD"']
  const tool = `tool: ${value}`
  expect(lines.filter((line) => /^(tool|info|group)/.test(line))).toEqual([
    ...[tool, 'info: said', tool, 'group: Apply', tool],
    ...hidden,
  ])
})

describe('the runner masks', () => {
  test.each(['Summer-2026', 'wJalrXUtnFEMI/K7MDENG', 'correct horse battery', 'p4ssw0rd'])('%s', (text) => {
    expect(isSafeToMask(text)).toBe(true)
  })

  // Masked, they would be missing in all of the job's log, and outputs with them would not be set.
  test.each([
    'ami-0a1b2c3d4e5f60718',
    'eu-west-1',
    'us-gov-east-1',
    'deployed',
    'true',
    'hunter2',
    'arn:aws:s3:::web',
    '',
  ])('not %j', (text) => {
    expect(isSafeToMask(text)).toBe(false)
  })

  test('a thousand values and no more; the rest is hidden all the same', () => {
    const { log, lines } = logOf()
    for (let index = 0; index < 1200; index += 1) log.mask(`Secret-number-${index}-`)
    expect(lines).toHaveLength(1000)
    log.info('Secret-number-1100-')
    expect(lines.at(-1)).toBe('info: (sensitive value)')
  })
})
