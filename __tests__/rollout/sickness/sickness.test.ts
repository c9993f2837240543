import { describe, expect, test } from '@jest/globals'
import type { Observation } from '../../../src/rollout/observation.ts'
import {
  NO_PATIENTS,
  patientsOf,
  patientsWith,
  sickInstance,
  symptomLines,
} from '../../../src/rollout/sickness/sickness.ts'
import { expectation, fleet, instance, oldAmi, polls, target } from '../../builders/values/observations.ts'

const { images } = expectation()
const sick = (id: string) => instance({ id, healthStatus: 'Unhealthy' })
const idsOf = (...seen: readonly Partial<Observation>[]) =>
  patientsOf(polls(...seen).reduce((known, look) => patientsWith(known, look, images), NO_PATIENTS)).map(
    ({ id }) => id,
  )

describe('whom to ask about', () => {
  test('nobody where all are well, old ones are sick, or nothing was seen', () => {
    expect(
      idsOf({
        instances: [...fleet(2), instance({ id: 'i-old', imageId: oldAmi, healthStatus: 'Unhealthy' })],
      }),
    ).toEqual([])
    expect(idsOf()).toEqual([])
  })

  test('those that were seen sick last, each once, three at most; also where they are gone since', () => {
    expect(
      idsOf(
        { instances: [sick('i-1'), sick('i-2')] },
        { instances: [sick('i-2'), sick('i-3'), sick('i-4')] },
        { instances: fleet(0, 3) },
      ),
    ).toEqual(['i-2', 'i-3', 'i-4'])
  })

  test('one that a target group finds unhealthy; one that it still checks, or lets go, is not sick', () => {
    const instances = ['unhealthy', 'initial', 'draining'].map((state) =>
      instance({ id: `i-${state}`, targets: [target(state)] }),
    )
    expect(idsOf({ instances })).toEqual(['i-unhealthy'])
  })

  test('those that did not come into service, where none was sick', () => {
    const waiting = instance({ id: 'i-hook', lifecycleState: 'Pending:Wait' })
    expect(idsOf({ instances: [waiting, ...fleet(1)] })).toEqual(['i-hook'])
    expect(idsOf({ instances: [waiting, sick('i-sick')] })).toEqual(['i-sick'])
  })
})

test('what they show is a line each; what may not be asked is said once', () => {
  // Whole: a secret that is cut before it is redacted is known no more.
  const boot = `${'booting\n'.repeat(9000)}[   12.1] systemd[1]: Failed to start web.service.\n`
  const untold = ['The console of instances could not be read: AWS refused it.']
  const first = sickInstance(
    instance({ id: 'i-1', targets: [target('unhealthy', { reason: 'Target.Timeout' })] }),
    {
      console: boot,
      checks: ['instance impaired (reachability failed)'],
      untold: [],
    },
  )
  expect(first).toMatchObject({
    standing: expect.stringContaining('unhealthy in web (Target.Timeout)'),
    failures: ['Failed to start web.service.'],
    console: boot,
  })
  const others = ['i-2', 'i-3'].map((id) => sickInstance(sick(id), { console: '', checks: [], untold }))
  expect(others[0]).not.toHaveProperty('console')
  expect(symptomLines({ sick: [first, ...others] })).toEqual([
    'i-1, status check: instance impaired (reachability failed)',
    'i-1, console: Failed to start web.service.',
    ...untold,
  ])
  expect(symptomLines({})).toEqual([])
})
