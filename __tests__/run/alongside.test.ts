import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { alongside } from '../../src/run/alongside.ts'
import { cancelled, neverAborted } from '../builders/world/parts.ts'

/** Goes on until it is interrupted, takes a moment to end, and then fails with another error, as a process does. */
function longWork(ended: string[], error = new Error('killed')) {
  return async (signal: AbortSignal): Promise<string> => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    await after(5)
    ended.push('ended')
    throw error
  }
}

test('gives both results', async () => {
  const one = async () => 1
  const other = async () => after(1, 'b')
  expect(await alongside(one, other, neverAborted)).toEqual([1, 'b'])
})

test.each(['one', 'other'])(
  'the failure of %s interrupts the other, waits for it, and is what is thrown',
  async (which) => {
    const ended: string[] = []
    const failing = async (): Promise<string> => {
      await after(1)
      throw new Error('the cause')
    }
    const work = longWork(ended)
    const both =
      which === 'one' ? alongside(failing, work, neverAborted) : alongside(work, failing, neverAborted)
    await expect(both).rejects.toThrow('the cause')
    expect(ended).toEqual(['ended'])
  },
)

test('a failure before the first wait is no different', async () => {
  const ended: string[] = []
  const failing = async (): Promise<string> => Promise.reject(new Error('at once'))
  await expect(alongside(longWork(ended), failing, neverAborted)).rejects.toThrow('at once')
})

test('the cancel of the run interrupts both; what the first says of it counts', async () => {
  const ended: string[] = []
  const controller = new AbortController()
  const other = async (signal: AbortSignal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    ended.push('ended')
    throw new Error('in the other')
  }
  const both = alongside(longWork(ended, new Error('in the first')), other, controller.signal)
  controller.abort(cancelled)
  await expect(both).rejects.toThrow('in the first')
  expect(ended).toEqual(['ended', 'ended'])
})
