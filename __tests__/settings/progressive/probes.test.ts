import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import type { ProbeSpec } from '../../../src/rollout/gates/probe/spec.ts'
import { probes } from '../../../src/settings/progressive/probes.ts'
import { readSettings } from '../../../src/settings/read.ts'

const fileOf = (said: unknown) => stringify({ stacks: { web: { directory: 'infra', probes: said } } })
const problems = (said: unknown) =>
  readSettings(fileOf(said), 's.yml').problems.map((one) => one.replace(/^\S+ stacks\.web\./, ''))
const read = (said: unknown): readonly ProbeSpec[] => probes.read(said)
const address = { name: 'front', address: 'https://shop.example.com/version' }

describe('what is said of probes', () => {
  test.each<[string, Record<string, unknown>]>([
    ['an address', address],
    [
      'an address of IPv6 with a port',
      { name: 'a', address: 'http://[2001:db8::1]:8080/health?v={{git-sha}}' },
    ],
    ['each instance', { name: 'each', 'per-instance': 'http://{{private-address}}:8080/version' }],
    [
      'each by a name',
      { name: 'each', 'per-instance': 'https://{{private-address}}/', host: 'shop.example.com' },
    ],
    ['a command', { name: 'smoke test', command: ['scripts/smoke', '{{git-sha}}', '{"a":{"b":1}}'] }],
    ['a command on instances', { name: 'smoke', command: ['/opt/check'], on: 'instances' }],
    ['a command about each', { name: 'smoke', command: ['check', '{{instance-id}}', '{{private-address}}'] }],
    [
      'all of it',
      {
        ...{
          ...address,
          method: 'GET',
          status: [200, '3xx'],
          header: { 'X-Version': '{{git-sha}}' },
          body: 'ok',
        },
        ...{ 'in-a-row': 5, failures: 10, interval: '1s', timeout: '500ms', within: '2m', from: '50%' },
      },
    ],
  ])('may be %s', (_, said) => {
    expect(problems([said])).toEqual([])
  })

  test.each<[string, unknown, string]>([
    ['nothing', [], 'accepted: a list of probes'],
    ['no list', address, 'accepted: a list of probes'],
    ['no name', [{ address: address.address }], 'probes.0.name: received nothing'],
    ['two kinds', [{ ...address, command: ['x'] }], 'one of `address`, `per-instance` and `command`'],
    ['no kind', [{ name: 'x' }], 'one of `address`, `per-instance` and `command`'],
    ['a name that another has', [address, address], 'probes.1.name'],
    ['a misspelt key', [{ ...address, boddy: 'x' }], 'did you mean `body`?'],
    ['a password', [{ ...address, address: 'https://me:secret@shop.example.com/' }], 'without a password'],
    ['no scheme', [{ ...address, address: 'shop.example.com' }], 'an address such as'],
    [
      'a host that is filled in',
      [{ ...address, address: 'https://{{git-sha}}.example.com/' }],
      'an address such as',
    ],
    ['another host than the instance', [{ name: 'x', 'per-instance': 'http://10.0.0.1/' }], 'as its host'],
    ['a placeholder that is none', [{ ...address, body: '{{sha}}' }], '`{{git-sha}}` and `{{image-id}}`'],
    ['one of an instance in a body', [{ ...address, body: '{{instance-id}}' }], 'and no others'],
    ['a status that is none', [{ ...address, status: 99 }], 'a status from 100 to 599'],
    ['text for a command', [{ name: 'x', command: 'rm -rf /' }], 'a list: a program and its arguments'],
    ['a status of a command', [{ name: 'x', command: ['x'], status: 200 }], 'it does not go with `command`'],
    ['a place of an address', [{ ...address, on: 'runner' }], 'it does not go with `address`'],
    ['a host of an address', [{ ...address, host: 'x.example.com' }], 'it does not go with `address`'],
    ['a body of HEAD', [{ ...address, method: 'HEAD', body: 'x' }], 'nothing with `HEAD`'],
    [
      'when, of each',
      [{ name: 'x', 'per-instance': 'http://{{private-address}}/', from: '50%' }],
      'probes.0.from',
    ],
    [
      'when, of each by a command',
      [{ name: 'x', command: ['x', '{{instance-id}}'], from: '50%' }],
      'probes.0.from',
    ],
    ['no time', [{ ...address, interval: '0s' }], 'a duration above zero'],
    ['a percentage over all', [{ ...address, from: '101%' }], '`all-new`, `first-instance`, or a percentage'],
    ['eleven', Array.from({ length: 11 }, (_, n) => ({ ...address, name: `p${n}` })), 'at most 10 probes'],
  ])('may not be %s', (_, said, words) => {
    expect(problems(said).join('\n')).toContain(words)
  })
})

describe('what a run has of it', () => {
  test('is what is usual where nothing is said', () => {
    expect(read([address])).toEqual([
      {
        name: 'front',
        ask: {
          ...{ kind: 'address', url: address.address, method: 'GET' },
          expects: { status: ['2xx'], header: {} },
        },
        ...{
          inARow: 3,
          failures: 5,
          intervalMs: 5_000,
          timeoutMs: 5_000,
          withinMs: 300_000,
          from: 'all-new',
        },
      },
    ])
    expect(read([{ name: 'x', command: ['check'] }])).toMatchObject([
      { ask: { kind: 'command', argv: ['check'], on: 'runner' }, intervalMs: 15_000, timeoutMs: 60_000 },
    ])
  })

  test('has names of headers in small letters, and a percentage as a number', () => {
    const said = { ...address, header: { 'X-Version': '{{git-sha}}' }, status: 204, from: '50%' }
    expect(read([said])).toMatchObject([
      { ask: { expects: { header: { 'x-version': '{{git-sha}}' }, status: [204] } }, from: 50 },
    ])
  })

  test('is not what a pull request says', () => {
    expect(probes.effect).toBe('widening')
  })
})
