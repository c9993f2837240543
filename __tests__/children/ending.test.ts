import { expect, test } from '@jest/globals'
import { endingOf } from '../../src/children/ending.ts'

const under = 'aws_instance.a: Still modifying... [id=i-1, 10s elapsed]'
const said = (stdout: string[], stderr: string[] = []) => ({ stdout, stderr })

test.each([
  ['it applied', said([under, '\u001b[1m\u001b[32mApply complete! Resources: 1 added.\u001b[0m'])],
  ['it destroyed', said([under, 'Destroy complete! Resources: 1 destroyed.'])],
  ['it gave the lock back', said([under, 'Releasing state lock. This may take a few moments...'])],
  ['it failed', said([under], ['╷', '│ Error: creating EC2 Instance', '╵'])],
  ['it failed, without a frame', said([under], ['', '\u001b[31mError: execution halted\u001b[0m'])],
  ['it had planned', said([under, 'Saved the plan to: plan'])],
] as const)('a tool that came to its end is not cut off, whatever was killed later: %s', (_, output) => {
  for (const by of ['itself', 'us'] as const)
    for (const code of [{}, { code: 1 }, { code: 128 }]) expect(endingOf(code, output, by)).toBe('in-order')
})

test('a tool whose words break off was cut off', () => {
  expect(endingOf({}, said([under]), 'itself')).toBe('cut-off')
  expect(endingOf({}, said([under, 'Interrupt received.']), 'itself')).toBe('cut-off')
})

test('a tool that could not give its lock back says so', () => {
  const output = said([under], ['│ Error: Error releasing the state lock'])
  expect(endingOf({}, output, 'itself')).toBe('cut-off')
  expect(endingOf({}, output, 'us')).toBe('killed')
})

test('an exit code tells, where the words are gone', () => {
  expect(endingOf({ code: 1 }, said([]), 'itself')).toBe('in-order')
  expect(endingOf({ code: 128 }, said([]), 'itself')).toBe('cut-off')
})

test('where nothing tells, nothing is assumed', () => {
  expect(endingOf({}, said([]), 'itself')).toBe('in-order')
})

test('what had to be killed was killed', () => {
  expect(endingOf({}, said([under]), 'us')).toBe('killed')
})
