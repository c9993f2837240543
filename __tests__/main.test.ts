import { describe, expect, test } from '@jest/globals'
import type { Deps } from '../src/deps/deps.ts'
import { type Basics, main } from '../src/main.ts'
import { DeployError } from '../src/outcome/error.ts'
import { imageRecord, proven } from './builders/values/images.ts'
import { inputsOf, type With } from './builders/values/inputs.ts'
import {
  cancelled,
  contextOf,
  keptLog,
  keptOutlet,
  neverAborted,
  steppingClock,
} from './builders/world/parts.ts'
import { worldOf } from './builders/world/world.ts'
import { rolloutOf } from './report/build.ts'

function basicsOf(changes: Partial<Basics> = {}) {
  const outlet = keptOutlet()
  const basics: Basics = {
    context: contextOf(),
    clock: steppingClock(),
    log: keptLog(),
    outlet,
    signal: neverAborted,
    lastCall: neverAborted,
    ...changes,
  }
  return { basics, kept: outlet.kept }
}

/** A world in which the checkout is all that is ever asked for. */
function worldWhere(head: Deps['git']['head']): (basics: Basics) => Deps {
  const tools: Deps['tools'] = { taken: () => ({ packer: '1.11.2' }) }
  return (basics) => ({ ...basics, git: { head }, tools }) as unknown as Deps
}

const run = (basics: Basics, world: (basics: Basics) => Deps) =>
  main(basics, { readInputs: () => inputsOf({ label: 'web' }), connect: () => world(basics) })

describe('the log ends with the outcome in one sentence', () => {
  test('when the run fails', async () => {
    const log = keptLog()
    const { basics } = basicsOf({ log })
    await run(
      basics,
      worldWhere(() => Promise.reject(new DeployError('checkout-failed', 'No git.'))),
    )
    expect(log.lines.at(-1)).toMatch(/^info: ❌ Deploy to web failed: .* \(\d+ m?s\)$/)
  })

  test('outside of the group of a step that has not ended', async () => {
    const last = new AbortController()
    const log = keptLog()
    const { basics } = basicsOf({ log, lastCall: last.signal })
    const world = worldWhere(() => {
      setImmediate(() => last.abort(cancelled))
      return new Promise(() => undefined)
    })
    await run(basics, world)
    expect(log.lines.at(-2)).toBe('end')
    expect(log.lines.at(-1)).toMatch(/^info: 🚫 Deploy to web cancelled/)
  })
})

describe('the report is published', () => {
  test('when the inputs cannot be read', async () => {
    const { basics, kept } = basicsOf()
    const report = await main(basics, {
      readInputs: () => inputsOf({ command: 'depoy' }),
      connect: () => {
        throw new Error('nothing is connected for inputs that are not usable')
      },
    })
    expect(report).toMatchObject({ outcome: 'failed', failure: { reason: 'invalid-input' }, steps: [] })
    expect(kept.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'invalid-input' })
  })

  test('when the event cannot be read: nothing else is', async () => {
    const { basics, kept } = basicsOf({
      context: contextOf({ eventName: 'pull_request', eventProblem: '/event.json is not JSON' }),
    })
    await main(basics, {
      readInputs: () => Promise.reject(new Error('not asked')) as never,
      connect: () => {
        throw new Error('not asked')
      },
    })
    expect(kept.outputs).toMatchObject({ 'failure-reason': 'invalid-input' })
    expect(kept.summary).toContain(
      'The event of this run (pull\\_request) cannot be read: /event.json is not JSON',
    )
  })

  test('when the runner will kill the run while the inputs are still read', async () => {
    const last = new AbortController()
    const { basics, kept } = basicsOf({ lastCall: last.signal })
    const readInputs = () => {
      setImmediate(() => last.abort(cancelled))
      return new Promise<never>(() => undefined)
    }
    const report = await main(basics, { readInputs, connect: () => Promise.reject(new Error('not asked')) })
    expect(report.outcome).toBe('cancelled')
    expect(kept.outputs).toMatchObject({ outcome: 'cancelled' })
  })

  test('when a disk is full: with how full it is, and where', async () => {
    const disks = async () => [
      { text: '/home/runner/work/_temp: 0.0 MB free of 14.2 GB', room: 'none' } as const,
    ]
    const { basics, kept } = basicsOf({ disks })
    const full = () =>
      Promise.reject(new Error("ENOSPC: no space left on device, write '/tmp/run/plan.json'"))
    await run(basics, worldWhere(full))
    expect(kept.json).toContain('The disk is full: ')
    expect(kept.json).toContain('0.0 MB free of 14.2 GB')
  })

  test.each<[string, 'none' | 'some', boolean]>([
    ['when a disk is so full that a tool could not even say so', 'none', true],
    ['when a tool fails and there is room', 'some', false],
  ])('%s', async (_, room, isSaid) => {
    const disks = async () => [{ text: '/_temp: 0.0 MB free of 14.2 GB', room }]
    const { basics, kept } = basicsOf({ disks })
    const failing = () =>
      Promise.reject(new DeployError('plan-failed', 'terraform plan failed with exit code 1.'))
    await run(basics, worldWhere(failing))
    expect(kept.json.includes('The disk is full: terraform plan failed with exit code 1.')).toBe(isSaid)
  })

  test('when the world cannot be connected', async () => {
    const { basics, kept } = basicsOf()
    await run(basics, () => {
      throw new Error('no network')
    })
    expect(kept.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'internal-error' })
  })

  test('when a step fails: with the step, its time and what was read before', async () => {
    const { basics, kept } = basicsOf()
    const world = worldWhere(() => Promise.reject(new DeployError('checkout-failed', 'No git.')))
    const report = await run(basics, world)
    expect(report).toMatchObject({
      command: 'deploy',
      outcome: 'failed',
      failure: { reason: 'checkout-failed', step: 'Checkout' },
      stack: { label: 'web', directory: 'stack', workspace: 'default' },
      steps: [{ name: 'Checkout', result: 'failed' }],
      tools: { packer: '1.11.2' },
    })
    expect(JSON.parse(kept.json).tools).toEqual({ packer: '1.11.2' })
    expect(kept.outputs['failure-reason']).toBe('checkout-failed')
  })

  test('when the run was cancelled before it began', async () => {
    const { basics, kept } = basicsOf({ signal: AbortSignal.abort(cancelled) })
    const report = await run(
      basics,
      worldWhere(() => Promise.reject(new Error('a step began'))),
    )
    expect(report).toMatchObject({ outcome: 'cancelled', failure: { reason: 'cancelled' }, steps: [] })
    expect(kept.outputs).toMatchObject({ outcome: 'cancelled' })
  })

  test('at the last call, though a step still runs', async () => {
    const last = new AbortController()
    const { basics, kept } = basicsOf({ lastCall: last.signal })
    const world = worldWhere(() => {
      setImmediate(() => last.abort(cancelled))
      return new Promise(() => undefined)
    })
    expect(await run(basics, world)).toMatchObject({
      outcome: 'cancelled',
      failure: {
        reason: 'cancelled',
        step: 'Checkout',
        next: [expect.stringContaining('taken over by the post step')],
      },
      steps: [{ name: 'Checkout', result: 'unended' }],
    })
    expect(kept.outputs).toMatchObject({ outcome: 'cancelled' })
  })
})

describe('a cancelled run', () => {
  const tool = new DeployError('apply-failed', 'terraform was interrupted.', {
    evidence: ['Error: interrupt'],
  })

  test.each([
    ['a tool that fails for it', tool],
    ['an error of the action that comes of it', new TypeError('x')],
  ])('is cancelled, not failed, also with %s; the step is named', async (_, error) => {
    const cancel = new AbortController()
    const { basics, kept } = basicsOf({ signal: cancel.signal })
    const world = worldWhere(() => {
      cancel.abort(cancelled)
      return Promise.reject(error)
    })
    expect(await run(basics, world)).toMatchObject({
      outcome: 'cancelled',
      failure: { reason: 'cancelled', message: 'The run was cancelled.', step: 'Checkout', evidence: [] },
      steps: [{ name: 'Checkout', result: 'cancelled' }],
    })
    expect(kept.outputs).toMatchObject({ outcome: 'cancelled', 'failure-reason': 'cancelled' })
  })

  test('says which refresh goes on, with its id and how far it is, and how to follow it', async () => {
    const cancel = new AbortController()
    const { basics, kept } = basicsOf({ signal: cancel.signal })
    const rollouts = [
      rolloutOf({ verdict: 'cancelled', refreshStatus: 'InProgress', percentage: 33, healthy: 1 }),
    ]
    const report = await main(basics, {
      readInputs: () => inputsOf({}),
      connect: (_, journal) => {
        journal.record({ rollouts })
        return worldWhere(() => {
          cancel.abort(cancelled)
          return Promise.reject(tool)
        })(basics)
      },
    })
    const id = rollouts[0]?.refreshId
    expect(report.failure?.evidence).toEqual([
      `${rollouts[0]?.group} (eu-west-1): refresh ${id} is InProgress at 33 %, 1 of 3 healthy; it goes on.`,
    ])
    expect(report.failure?.next.at(-1)).toMatch(/goes on.*Run the deploy again to follow it/)
    expect(JSON.parse(kept.outputs['refresh-ids'] ?? '')).toMatchObject([{ id }])
  })

  test('that was not cancelled fails as what it is', async () => {
    const { basics } = basicsOf()
    const world = worldWhere(() => Promise.reject(tool))
    expect(await run(basics, world)).toMatchObject({ outcome: 'failed', failure: { reason: 'apply-failed' } })
  })
})

describe('each command is carried out by its name', () => {
  test.each(['plan', 'deploy', 'verify', 'prune'] as const)('%s', async (command) => {
    const { basics } = basicsOf()
    const stopped = worldWhere(() => Promise.reject(new DeployError('checkout-failed', 'No git.')))(basics)
    const report = await main(basics, { readInputs: () => inputsOf({ command }), connect: () => stopped })
    expect(report).toMatchObject({ command, failure: { reason: 'checkout-failed' } })
  })

  test('a run that goes well ends with its outcome and what it found', async () => {
    const live = imageRecord(2, { tags: proven('production') })
    const { deps } = worldOf({ live: live.id, images: [live] })
    const { basics, kept } = basicsOf()
    const inputs = inputsOf({ command: 'verify', environment: 'production' })
    const report = await main(basics, { readInputs: () => inputs, connect: () => deps })
    expect(report).toMatchObject({ outcome: 'unchanged', image: { set: { 'eu-west-1': live.id } } })
    expect(report.failure).toBeUndefined()
    expect(kept.outputs).toMatchObject({ outcome: 'unchanged', recovery: '' })
  })

  test('a failed deploy says how its recovery ended', async () => {
    const [live, fresh] = [imageRecord(1, { tags: proven('production') }), imageRecord(4)]
    const { deps } = worldOf({ live: live.id, images: [live, fresh], builds: fresh.id, bad: [fresh.id] })
    const { basics, kept } = basicsOf()
    const inputs = inputsOf({ environment: 'production' })
    const report = await main(basics, { readInputs: () => inputs, connect: () => deps })
    expect(report).toMatchObject({
      outcome: 'failed',
      failure: { reason: 'rollout-failed' },
      recovery: { result: 'rolled-back' },
      environment: 'production',
    })
    expect(kept.outputs).toMatchObject({ outcome: 'failed', recovery: 'rolled-back' })
    expect(kept.summary).toContain('**Recovery:**')
  })
})

test.each([
  ['rollout-failed', []],
  ['apply-failed', [{ summary: 'Wrong' }]],
] as const)('an error of a tool that the run got over does not explain %s', async (reason, told) => {
  const { basics } = basicsOf()
  const world = worldWhere(() => Promise.reject(new DeployError(reason, 'It failed.')))
  const error = { tool: 'terraform', severity: 'error', summary: 'Wrong', detail: '', snippet: '' } as const
  const report = await main(basics, {
    readInputs: () => inputsOf(),
    connect: (_, { diagnose }) => {
      diagnose([error])
      return world(basics)
    },
  })
  expect(report.diagnostics).toMatchObject(told)
  expect(report.diagnostics).toHaveLength(told.length)
})

test('secrets of inputs and environment are in no line of the log, and in nothing that is published', async () => {
  const log = keptLog()
  const { basics, kept } = basicsOf({ log, secrets: ['of-the-environment'] })
  const said = 'of-the-environment, cust-4711, a-token-of-github, of-a-variable, of-the-backend'
  const world = worldWhere(() =>
    Promise.reject(new DeployError('checkout-failed', said, { evidence: [said] })),
  )
  await main(basics, {
    readInputs: () =>
      inputsOf({
        redact: 'cust-\\d+',
        'github-token': 'a-token-of-github',
        'backend-config': 'secret_key=of-the-backend\naddress=https://me:of-the-backend@host/state',
        'terraform-variables': 'db_password=of-a-variable\nname=web',
      }),
    connect: (_, __, ours) => {
      ours.tool(said)
      return world(basics)
    },
  })
  const everything = JSON.stringify([kept, log.lines])
  for (const secret of said.split(', ')) expect(everything).not.toContain(secret)
  expect(kept.json).toContain('(hidden by redact)')
  expect(kept.json).toContain('checkout-failed')
})

test('a run whose inputs are bad says whose it is, as far as the job tells', async () => {
  const bad = (stack: string) => {
    const { basics } = basicsOf({ stack })
    return main(basics, {
      readInputs: () => inputsOf({ command: 'depoy' }),
      connect: () => Promise.reject(new Error('not asked')),
    })
  }
  expect((await bad('web-production')).stack).toMatchObject({
    name: 'web-production',
    label: 'web-production',
  })
  expect((await bad('../../etc')).stack).toEqual({ label: '', directory: '', workspace: '', backend: [] })
})

test('a comment is written by the single jobs, by the one for all of them, or by none', async () => {
  const commented = async (inputs: With) => {
    const comments: string[] = []
    const { basics } = basicsOf({
      context: contextOf({
        eventName: 'pull_request',
        pullRequest: { number: 17, headSha: '1'.repeat(40), headRef: 'feature' },
      }),
    })
    const github = {
      ownComment: async () => undefined,
      upsertComment: async (_: number, marker: string) => {
        comments.push(marker)
        return ''
      },
    }
    await main(basics, {
      readInputs: () => inputsOf(inputs),
      connect: () => ({ ...basics, tools: { taken: () => ({}) }, github }) as unknown as Deps,
    })
    return comments.length
  }
  expect(await commented({ command: 'plan' })).toBe(1)
  expect(await commented({ command: 'plan', comment: 'merged' })).toBe(0)
  const reviewed = { command: 'plan', 'require-reviewed-plan': 'true' }
  expect(await commented({ ...reviewed, comment: 'merged' })).toBe(1)
  expect(await commented({ ...reviewed, comment: 'false' })).toBe(0)
  expect(await commented({ command: 'plan', comment: 'false' })).toBe(0)
  expect(await commented({ command: 'report', comment: 'merged' })).toBe(1)
  expect(await commented({ command: 'build' })).toBe(0)
  expect(await commented({ command: 'status' })).toBe(0)
})
