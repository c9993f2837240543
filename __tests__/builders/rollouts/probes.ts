import type { Finding } from '../../../src/rollout/gates/probe/answer.ts'
import type { HttpAsk, ProbeSpec } from '../../../src/rollout/gates/probe/spec.ts'

/** The commits that the new image and the old one were baked from. */
export const newSha = '1f0e9d8c7b6a5948372615043f2e1d0c9b8a7f6e'
export const oldSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'

/** Asks each instance for its version, every five seconds; three right ones, or three wrong ones, settle it. */
export function probe(changes: Partial<ProbeSpec> = {}, ask: Partial<HttpAsk> = {}): ProbeSpec {
  return {
    name: 'version',
    ask: {
      kind: 'instances',
      url: 'http://{{private-address}}:8080/version',
      method: 'GET',
      expects: { status: ['2xx'], header: {}, body: '{{git-sha}}' },
      ...ask,
    },
    ...{ inARow: 3, failures: 3, intervalMs: 5_000, timeoutMs: 5_000, withinMs: 300_000, from: 'all-new' },
    ...changes,
  }
}

/** The same at an address that all instances share. */
export function atAddress(changes: Partial<ProbeSpec> = {}): ProbeSpec {
  return probe(changes, { kind: 'address', url: 'https://shop.example.com/version' })
}

/** What an answer said. */
export function finding(kind: Finding['kind']): Finding {
  return { kind, came: `what is ${kind}`, expected: kind === 'right' ? '' : 'what is right' }
}
