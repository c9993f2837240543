import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { choose } from '../../../src/settings/layers.ts'
import { NOTHING, readSettings } from '../../../src/settings/read.ts'

const file = (lines: string) => `stacks:\n  web:\n    test: ${lines}\n`
const read = (lines: string) => readSettings(file(lines), 'f')
const wishOf = (lines: string) => {
  const { settings, problems } = read(lines)
  expect(problems).toEqual([])
  return choose({ head: settings, widening: settings }, 'web').beyond.test
}

describe('the key test', () => {
  test('says what is run, and nothing else that has to be said', () => {
    expect(wishOf('{ command: goss validate }')).toEqual({
      ...{ command: 'goss validate', securityGroups: [], instanceTypes: [] },
      ...{ timeoutMs: 900_000, required: 'when-possible' },
    })
  })

  test('says where, on what, and for how long', () => {
    const said =
      '{ script: tests/image, command: ./run, subnet: subnet-0a1b2c3d, security-groups: [sg-0a1b2c3d], instance-type: [t3.small, t4g.small], instance-profile: tester, timeout: 90s, required: true }'
    expect(wishOf(said)).toEqual({
      ...{ script: 'tests/image', command: './run', subnet: 'subnet-0a1b2c3d', instanceProfile: 'tester' },
      ...{ securityGroups: ['sg-0a1b2c3d'], instanceTypes: ['t3.small', 't4g.small'] },
      ...{ timeoutMs: 90_000, required: 'always' },
    })
  })

  test('takes one type without a list', () => {
    expect(wishOf('{ script: a.sh, instance-type: m7i.large }')?.instanceTypes).toEqual(['m7i.large'])
  })

  test.each([
    ['{}', 'accepted: a mapping with `script` or `command`'],
    ['{ required: true }', 'accepted: a mapping with `script` or `command`'],
    ['tests/image.sh', 'accepted: a mapping with `script` or `command`'],
    ['{ script: /etc/x }', 'accepted: the path of a file or a directory of the repository'],
    ['{ script: a/../../x }', 'accepted: the path of a file or a directory of the repository'],
    ['{ script: a.sh, subnet: web }', 'accepted: a subnet such as'],
    ['{ script: a.sh, timeout: 5h }', 'at most 4 h 00 min'],
    ['{ script: a.sh, timeout: 0s }', 'accepted: a duration above zero'],
    ['{ script: a.sh, required: maybe }', 'accepted: `true` or `false`'],
    ['{ script: a.sh, instance-types: t3.small }', 'did you mean `instance-type`?'],
  ])('%s is refused', (said, words) => {
    expect(read(said).problems.join('\n')).toContain(words)
  })

  test('may run for up to four hours, in seconds, minutes or hours', () => {
    const unit = fc.constantFrom('s', 'm', 'h')
    const seconds = { s: 1, m: 60, h: 3600 }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), unit, (count, each) => {
        const fits = count > 0 && count * seconds[each as keyof typeof seconds] <= 14_400
        expect(read(`{ command: x, timeout: ${count}${each} }`).problems.length === 0).toBe(fits)
      }),
      { numRuns: 300 },
    )
  })

  test('of a pull request does not count: it starts instances, and says with which rights', () => {
    const { settings: head } = read('{ command: evil, instance-profile: admin }')
    expect(choose({ head, widening: NOTHING }, 'web')).toMatchObject({ beyond: {}, withheld: ['test'] })
  })
})
