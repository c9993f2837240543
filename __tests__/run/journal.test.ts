import { describe, expect, test } from '@jest/globals'
import { DeployError } from '../../src/outcome/error.ts'
import { startJournal } from '../../src/run/journal.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { start } from '../builders/values/observations.ts'
import { cancelled, journalOf, keptLog, neverAborted, steppingClock } from '../builders/world/parts.ts'

describe('a step', () => {
  test('gives its value, and is logged and timed', async () => {
    const clock = steppingClock()
    const log = keptLog()
    const journal = startJournal({ clock, log, signal: neverAborted })
    const value = await journal.step('Plan', async () => {
      await clock.sleep(1500)
      return 7
    })
    expect(value).toBe(7)
    expect(journal.steps).toEqual([{ name: 'Plan', startedAt: start, durationMs: 1500, result: 'ok' }])
    expect(log.lines).toEqual(['group: Plan', 'end', 'info: ✓ Plan (2 s)'])
  })

  test('that fails is recorded, and puts its name on the error', async () => {
    const journal = journalOf()
    const work = () => Promise.reject(new DeployError('plan-failed', 'No.'))
    const failure = await failureFrom(() => journal.step('Plan', work))
    expect(failure).toMatchObject({ reason: 'plan-failed', step: 'Plan' })
    expect(journal.steps).toMatchObject([{ name: 'Plan', result: 'failed' }])
    expect(journal.lines.at(-2)).toBe('end')
  })

  test('that throws before it waits is closed too', async () => {
    const journal = journalOf()
    await failureFrom(() =>
      journal.step('Plan', () => {
        throw new TypeError('x')
      }),
    )
    expect(journal.lines).toEqual(['group: Plan', 'end', 'info: ✗ Plan (0 ms)'])
  })

  test('does not begin once the run is cancelled', async () => {
    const journal = journalOf(AbortSignal.abort(cancelled))
    let begun = false
    const failure = await failureFrom(() =>
      journal.step('Apply', async () => {
        begun = true
      }),
    )
    expect(failure.reason).toBe('cancelled')
    expect({ begun, steps: journal.steps }).toEqual({ begun: false, steps: [] })
  })

  test('that ends because the run is cancelled is recorded as cancelled', async () => {
    const cancel = new AbortController()
    const journal = journalOf(cancel.signal)
    const failure = await failureFrom(() =>
      journal.step('Apply', async () => {
        cancel.abort(cancelled)
        cancel.signal.throwIfAborted()
      }),
    )
    expect(failure).toMatchObject({ reason: 'cancelled', step: 'Apply' })
    expect(journal.steps).toMatchObject([{ name: 'Apply', result: 'cancelled' }])
  })
})

test('what is recorded adds up, and the latest wins', () => {
  const journal = journalOf()
  journal.record({ deployment: 1 })
  journal.record({ live: { ids: ['ami-1'] } })
  journal.record({ deployment: 2 })
  expect(journal.findings).toEqual({ deployment: 2, live: { ids: ['ami-1'] } })
})

test('a warning is kept for the report, and logged', () => {
  const journal = journalOf()
  journal.warn('Mind this.')
  expect(journal.warnings).toEqual(['Mind this.'])
  expect(journal.lines).toEqual(['info: Warning: Mind this.'])
})
