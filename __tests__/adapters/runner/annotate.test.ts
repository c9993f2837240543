import { expect, test } from '@jest/globals'
import { parseCommand } from '../../../sandbox/runner/output/commands.ts'
import { createOutlet } from '../../../src/adapters/runner/runner.ts'

/** What is printed for an annotation, and what a runner reads in it. */
function printed(annotation: Parameters<ReturnType<typeof createOutlet>['annotate']>[0]) {
  const { write } = process.stdout
  let text = ''
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += chunk
    return true
  }
  try {
    createOutlet('/run').annotate(annotation)
  } finally {
    process.stdout.write = write
  }
  return text.trimEnd()
}

test('an annotation names file and line, whatever signs are in them', () => {
  const annotation = {
    level: 'error',
    title: 'Terraform: 100%, so "a::b"',
    message: 'One line,\nanother: 5 %0A',
    file: 'stack/a,b: c%2C.tf',
    line: 7,
  } as const
  const text = printed(annotation)
  expect(text.split('\n')).toHaveLength(1)
  expect(parseCommand(text)).toEqual({
    name: 'error',
    properties: { title: annotation.title, file: annotation.file, line: '7' },
    value: annotation.message,
  })
})

test('one without a file names none', () => {
  const text = printed({ level: 'warning', title: 't', message: 'm' })
  expect(text).toBe('::warning title=t::m')
})
