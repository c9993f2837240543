import { describe, expect, test } from '@jest/globals'
import { verify } from '../../src/commands/verify.ts'
import type { Terraform } from '../../src/deps/tools.ts'
import type { Image } from '../../src/image/image.ts'
import { provenTag, quarantinedTag, tagNames } from '../../src/image/tags.ts'
import type { VerifyInputs } from '../../src/inputs/types.ts'
import type { Report } from '../../src/report/report.ts'
import { formatHold } from '../../src/rollout/holds/record.ts'
import { holdTagOf } from '../../src/steps/image/records.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf } from '../builders/values/inputs.ts'
import { fleet, instance, oldAmi, refresh, target } from '../builders/values/observations.ts'
import { journalOf } from '../builders/world/parts.ts'
import { sourceOf } from '../builders/world/source.ts'
import { type WorldFacts, worldOf } from '../builders/world/world.ts'
import { failedReport, reportOf } from '../report/build.ts'
import { fileOf, ofStack } from '../report/merged/fleet.ts'

const live = imageRecord(2, { tags: proven('production') })
const right = (changes = {}) => instance({ imageId: live.id, ...changes })

function run(facts: Partial<WorldFacts> = {}) {
  const world = worldOf({ live: live.id, images: [live], ...facts })
  const journal = journalOf()
  const inputs = inputsOf({ command: 'verify', environment: 'production' }) as VerifyInputs
  return { ...world, journal, run: () => verify(inputs, world.deps, journal) }
}

const differences = async (facts: Partial<WorldFacts>) => {
  const scene = run(facts)
  const failure = await failureFrom(scene.run)
  expect(failure.reason).toBe('drift-found')
  expect({ applied: scene.applied, taggings: scene.taggings }).toEqual({ applied: [], taggings: [] })
  return failure.evidence
}

test('what runs is what was deployed: nothing differs, nothing is changed', async () => {
  const scene = run()
  expect(await scene.run()).toBe('unchanged')
  expect(scene.journal.steps.map(({ name }) => name).slice(-3)).toEqual(['Image', 'Plan', 'Verify'])
  expect({ applied: scene.applied, started: scene.autoscaling.started, taggings: scene.taggings }).toEqual({
    applied: [],
    started: [],
    taggings: [],
  })
})

test('a process that the next deploy will need is suspended: that is a warning, and no difference', async () => {
  const scene = run({
    seen: { instances: [right(), right(), right()], suspended: ['AZRebalance', 'Launch'] },
  })
  expect(await scene.run()).toBe('unchanged')
  expect(scene.journal.warnings).toEqual([
    expect.stringMatching(/: Launch is suspended on the group: .*resume-processes/),
  ])
})

test('what nobody needs for a refresh, and somebody for health, is a warning when it is suspended', async () => {
  const scene = run({ seen: { instances: [right(), right(), right()], suspended: ['HealthCheck'] } })
  expect(await scene.run()).toBe('unchanged')
  expect(scene.journal.warnings).toEqual([
    expect.stringMatching(/HealthCheck is suspended.*resume-processes/),
  ])
})

test('an instance on standby with the image is no difference', async () => {
  const instances = [right(), right(), right(), right({ id: 'i-spare', lifecycleState: 'Standby' })]
  expect(await run({ seen: { instances } }).run()).toBe('unchanged')
})

test('one with another image is a difference, with its cure', async () => {
  const spare = instance({ id: 'i-spare', imageId: oldAmi, lifecycleState: 'Standby' })
  const failure = await failureFrom(run({ seen: { instances: [right(), right(), right(), spare] } }).run)
  expect(failure.evidence).toEqual([expect.stringContaining('i-spare')])
  expect(failure.next[0]).toContain('exit-standby')
})

test('a warm pool that the code does not tell of is looked at too, and has its cure', async () => {
  const seen = { instances: [right(), right(), right()], hasWarmPool: true }
  const pool = [{ id: 'i-warm', imageId: oldAmi, lifecycleState: 'Warmed:Stopped' }]
  const parts = { autoscaling: { warmPool: async () => pool } } as unknown as WorldFacts['parts']
  const failure = await failureFrom(run({ seen, ...(parts && { parts }) }).run)
  expect(failure.evidence).toEqual([expect.stringContaining('i-warm of the warm pool')])
  expect(failure.next[0]).toContain('start-instance-refresh')
})

describe('it differs where', () => {
  test('an instance runs another image', async () => {
    const instances = [right(), right(), instance({ id: 'i-old', imageId: oldAmi })]
    expect(await differences({ seen: { instances } })).toEqual([
      expect.stringMatching(new RegExp(`: i-old runs ${oldAmi}: InService, Healthy$`)),
    ])
  })

  test('one is missing', async () => {
    expect(await differences({ seen: { instances: [right(), right()] } })).toEqual([
      expect.stringMatching(/ has 2 of 3 in service$/),
    ])
  })

  test('one is not healthy in its target group', async () => {
    const instances = [right(), right(), right({ id: 'i-sick', targets: [target('unhealthy')] })]
    expect(await differences({ seen: { instances } })).toEqual([expect.stringContaining('i-sick')])
  })

  test('a group is gone', async () => {
    const gone = { exists: false, desired: 0, instances: [] }
    expect(await differences({ seen: gone })).toEqual([expect.stringMatching(/ is gone$/)])
  })

  test('the plan is not empty', async () => {
    expect(await differences({ still: 'capacity-change.json' })).toContain(
      'The plan is not empty: the stack was changed outside of a deploy',
    )
  })

  test.each([{ complete: false }, { deferred_changes: [{}] }])(
    'the plan leaves something out: %j',
    async (more) => {
      const scene = run()
      const plan: Terraform['plan'] = async (...args) => {
        const saved = await scene.terraform.plan(...args)
        return { ...saved, json: JSON.stringify({ ...JSON.parse(saved.json), ...more }) }
      }
      const deps = { ...scene.deps, terraform: { ...scene.terraform, plan } }
      const inputs = inputsOf({ command: 'verify', environment: 'production' }) as VerifyInputs
      expect((await failureFrom(() => verify(inputs, deps, scene.journal))).evidence).toEqual([
        'The plan is not complete: it does not tell of everything that differs',
      ])
    },
  )

  test.each([
    ['was never proven', {}, 'was never proven healthy here'],
    ['was proven elsewhere', proven('staging'), 'was never proven healthy here'],
    [
      'failed here since',
      { ...proven('production'), [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' },
      'failed here at 2026-03-02T00:00:00.000Z, and was not proven since',
    ],
    [
      'was left by hand',
      {
        ...proven('production'),
        [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z rolled back from',
      },
      'was rolled back from here at 2026-03-02T00:00:00.000Z, and was not proven since',
    ],
  ])('the live image %s', async (_, tags, said) => {
    expect(await differences({ images: [imageRecord(2, { tags })] })).toEqual([`${live.id} ${said}`])
  })

  test('everything at once: all is named', async () => {
    const seen = { instances: fleet(0, 2) }
    expect(await differences({ seen, images: [imageRecord(2)], still: 'capacity-change.json' })).toHaveLength(
      5,
    )
  })
})

test('a release that holds is told, though nothing else differs, with how to go on', async () => {
  const inputs = inputsOf({ command: 'verify', environment: 'production' })
  const commit = 'a'.repeat(40)
  const hold = { since: '2026-03-02T00:00:00.000Z', at: 10, commit } as const
  const held = (state: 'holding' | 'promoted') => {
    const tag = { [holdTagOf(inputs, sourceOf())]: formatHold({ ...hold, state }) }
    return run({ images: [{ ...live, tags: { ...live.tags, ...tag } }] })
  }
  const failure = await failureFrom(held('holding').run)
  expect(failure.reason).toBe('drift-found')
  expect(failure.evidence).toEqual([
    expect.stringContaining(`${live.id}: It holds at 10 % with commit ${commit}`),
  ])
  expect(failure.next).toEqual([expect.stringContaining('command: promote')])
  expect(await held('promoted').run()).toBe('unchanged')
})

test('nothing deployed yet cannot be verified', async () => {
  const failure = await failureFrom(run({ images: [] }).run)
  expect(failure.reason).toBe('image-not-found')
})

describe('with the report of a job that has deployed', () => {
  const at = Date.parse('2026-03-02T09:00:00.000Z')
  const of = (changes: Partial<Report> = {}, name = 'web') =>
    fileOf(ofStack(name, reportOf({ image: imageNamed(live.id), finishedAt: at, rollouts: [], ...changes })))
  const imageNamed = (id: string): Image => ({ origin: 'built', set: { 'eu-west-1': id }, name: 'web' })

  /** @param texts of the reports, as artifacts of these names */
  function verifying(texts: Readonly<Record<string, string>>, facts: Partial<WorldFacts> = {}, inputs = {}) {
    const paths = Object.keys(texts).map(
      (name) => `/workspace/reports/immutable-deploy-report-${name}/a.json`,
    )
    const files = {
      match: async () => paths,
      read: async (path: string) =>
        texts[path.split('/immutable-deploy-report-')[1]?.split('/')[0] ?? ''] ?? '',
    }
    const world = worldOf({
      ...{ live: live.id, images: [live], context: { workspace: '/workspace' } },
      ...facts,
    })
    Object.assign(world.deps.files, files)
    const given = { command: 'verify', environment: 'production', stack: 'web', reports: 'reports/**/*.json' }
    const read = inputsOf({ ...given, ...inputs }) as VerifyInputs
    return { ...world, run: () => verify(read, world.deps, journalOf()) }
  }

  test.each(['deployed', 'unchanged', 'rolled-back'] as const)(
    'what it has %s is still there: nothing differs',
    async (outcome) => {
      expect(await verifying({ web: of({ outcome }) }).run()).toBe('unchanged')
    },
  )

  test('another image is live, be it proven: that is not what was deployed, and nothing is planned', async () => {
    const scene = verifying({ web: of({ image: imageNamed(oldAmi) }) })
    const plan: Terraform['plan'] = () => Promise.reject(new Error('it was planned'))
    Object.assign(scene.deps, { terraform: { ...scene.terraform, plan } })
    expect(await failureFrom(scene.run)).toMatchObject({
      reason: 'drift-found',
      message: 'It was rolled back, or something else was deployed, since it was deployed.',
      evidence: [
        `${oldAmi} was deployed, and served at 2026-03-02 09:00 UTC; what is launched now is ${live.id}`,
      ],
      next: [expect.any(String), expect.stringContaining('Re-run all jobs')],
    })
  })

  test('an image that was taken back and has come back since has not served all the time', async () => {
    const tags = {
      [quarantinedTag('production')]: '2026-03-02T09:10:00.000Z rolled back from',
      [provenTag('production')]: '2026-03-02T09:20:00.000Z',
    }
    const { run } = verifying({ web: of() }, { images: [imageRecord(2, { tags })] })
    expect(await failureFrom(run)).toMatchObject({
      message: 'Its image was quarantined in this environment since it was deployed.',
      evidence: [expect.stringContaining('it is proven anew from 2026-03-02 09:20 UTC on')],
    })
    // The minute of a proof is rounded up: it may lie behind the end of the run that made it.
    const close = { [provenTag('production')]: '2026-03-02T09:00:40.000Z' }
    expect(await verifying({ web: of() }, { images: [imageRecord(2, { tags: close })] }).run()).toBe(
      'unchanged',
    )
  })

  describe('what has begun in its groups since is told, though its image is what runs again:', () => {
    const time = (clock: string) => Date.parse(`2026-03-02T${clock}:00.000Z`)
    const at0920 = (status: string, more = {}) =>
      refresh(status, { id: 'there', startedAt: time('09:20'), ...more })
    const instances = [right(), right(), right()]

    test.each<[string, WorldFacts['seen'], string[]]>([
      [
        'another image came, and went again',
        {
          refreshes: [refresh('Successful', { id: 'back', startedAt: time('09:40') }), at0920('Successful')],
        },
        [
          'refresh back began at 2026-03-02 09:40 UTC: Successful',
          'refresh there began at 2026-03-02 09:20 UTC: Successful',
        ],
      ],
      [
        'it was rolled back, and forward again, after refreshes of its own',
        { refreshes: [at0920('Successful'), refresh('Successful', { id: 'own', startedAt: time('08:40') })] },
        ['refresh there began at 2026-03-02 09:20 UTC: Successful'],
      ],
      [
        'a refresh of another run failed, and AWS rolled it back',
        { refreshes: [at0920('RollbackSuccessful', { statusReason: 'An alarm went off.' })] },
        ['refresh there began at 2026-03-02 09:20 UTC: RollbackSuccessful, An alarm went off.'],
      ],
      [
        'one goes on',
        { refreshes: [at0920('InProgress')] },
        ['refresh there began at 2026-03-02 09:20 UTC: InProgress'],
      ],
      [
        'one is about to begin',
        { refreshes: [refresh('Pending', { id: 'there' })] },
        ['refresh there is about to begin: Pending'],
      ],
      ['the group was made since', { createdAt: time('09:30') }, ['it was made at 2026-03-02 09:30 UTC']],
    ])('%s', async (_, seen, lines) => {
      const failure = await failureFrom(verifying({ web: of() }, { seen: { instances, ...seen } }).run)
      expect(failure).toMatchObject({
        reason: 'drift-found',
        message: 'Its groups have not been left alone since it was deployed.',
        next: [expect.stringContaining('See who'), expect.stringContaining('Re-run all jobs')],
      })
      expect(failure.evidence).toEqual([
        `${live.id} was deployed, and served at 2026-03-02 09:00 UTC`,
        ...lines.map((line) => expect.stringMatching(new RegExp(`^[^ ]+: ${line}$`))),
      ])
    })

    test.each<[string, WorldFacts['seen']]>([
      [
        'only what deployed it has begun there',
        { createdAt: time('08:30'), refreshes: [refresh('Successful', { startedAt: time('08:40') })] },
      ],
      [
        'instances came by scaling, or in the place of old ones',
        { desired: 4, instances: [...instances, right({ id: 'i-more', launchedAt: time('09:30') })] },
      ],
      ['a refresh ended before it began', { refreshes: [refresh('Cancelled')] }],
    ])('not where %s', async (_, seen) => {
      expect(await verifying({ web: of() }, { seen: { instances, ...seen } }).run()).toBe('unchanged')
    })

    test('nor where nobody says what was deployed', async () => {
      expect(await run({ seen: { instances, refreshes: [at0920('Successful')] } }).run()).toBe('unchanged')
    })

    test('the group is asked for what it would be asked for anyway', async () => {
      const scene = verifying({ web: of() }, { seen: { instances } })
      const { observe } = scene.deps.autoscaling
      let looks = 0
      Object.assign(scene.deps.autoscaling, {
        observe: (...asked: Parameters<typeof observe>) => {
          looks += 1
          return observe(...asked)
        },
      })
      await scene.run()
      expect(looks).toBe(1)
    })
  })

  test('what else verifying finds is a difference as ever', async () => {
    const seen = { instances: [right(), right()] }
    expect((await failureFrom(verifying({ web: of() }, { seen }).run)).evidence).toEqual([
      expect.stringMatching(/ has 2 of 3 in service$/),
    ])
  })

  test('of several the last counts, and none of another stack', async () => {
    const old = of({ image: imageNamed(oldAmi), finishedAt: at - 1 })
    const other = of({ image: imageNamed(oldAmi), finishedAt: at + 1 }, 'api')
    expect(await verifying({ old, web: of(), api: other }).run()).toBe('unchanged')
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['there is no report', {}, 'reports: received'],
    ['it is of another stack', { api: of({}, 'api') }, 'reports: received'],
    ['it cannot be read', { web: '{' }, 'web, reports/immutable-deploy-report-web/a.json: unreadable'],
    [
      'the deploy failed',
      { web: fileOf(ofStack('web', failedReport())) },
      'web, reports/immutable-deploy-report-web/a.json: failed',
    ],
    [
      'it is that of a plan',
      { web: of({ command: 'plan', outcome: 'planned' }) },
      'web, reports/immutable-deploy-report-web/a.json: planned',
    ],
  ])('is refused where %s', async (_, texts, said) => {
    const failure = await failureFrom(verifying(texts).run)
    expect(failure).toMatchObject({ reason: 'invalid-input' })
    expect(failure.evidence[0]).toContain(said)
  })
})

describe('a revoked image that runs', () => {
  const revoking = (revoked: readonly string[], facts: Partial<WorldFacts> = {}) => {
    const world = worldOf({ live: live.id, images: [live], ...facts })
    const inputs = {
      ...(inputsOf({ command: 'verify', environment: 'production' }) as VerifyInputs),
      beyond: { revoked },
    }
    return () => verify(inputs, world.deps, journalOf())
  }

  test('is told with its group and how many instances run it', async () => {
    const failure = await failureFrom(revoking([live.tags[tagNames.sourceImage] ?? '']))
    expect(failure).toMatchObject({ reason: 'drift-found', message: 'A revoked image still runs.' })
    expect(failure.evidence).toEqual([
      expect.stringMatching(
        new RegExp(`: 3 of 3 instances run ${live.id}, which is revoked: it was made from ami-0ba5e`),
      ),
    ])
    expect(failure.next).toHaveLength(1)
  })

  test('is told by what it was made from, too, where the settings file lists nothing', async () => {
    const tags = {
      [tagNames.repository]: 'octo-org/golden',
      [quarantinedTag('production')]: '2026-03-01T12:00:00.000Z',
    }
    const sick = imageRecord(9, { id: live.tags[tagNames.sourceImage] ?? '', tags })
    const scene = run({ images: [live, sick] })
    const failure = await failureFrom(scene.run)
    expect(failure).toMatchObject({ reason: 'drift-found', message: 'A revoked image still runs.' })
    expect(failure.evidence).toEqual([
      expect.stringMatching(
        new RegExp(
          `: 3 of 3 instances run ${live.id}, which is revoked: it was made from ${sick.id} .*failed`,
        ),
      ),
    ])
  })

  test('is told also of one that is gone from EC2, beside what differs', async () => {
    const instances = [right(), right(), right(), instance({ id: 'i-old', imageId: oldAmi })]
    const failure = await failureFrom(revoking([oldAmi], { seen: { instances } }))
    expect(failure.message).toBe('What runs is not what was deployed.')
    expect(failure.evidence[0]).toMatch(
      new RegExp(`: 1 of 4 instances run ${oldAmi}, which is revoked: it is listed in`),
    )
  })

  test('is told of a group without instances, too: the next one would run it', async () => {
    const failure = await failureFrom(revoking([live.id], { seen: { desired: 0, instances: [] } }))
    expect(failure.message).toBe('A revoked image still is what a group launches.')
    expect(failure.evidence).toEqual([
      expect.stringMatching(new RegExp(`: launches ${live.id}, which is revoked: it is listed in`)),
    ])
  })

  test('and is no matter where nothing that runs is meant', async () => {
    expect(await revoking(['other-*'])()).toBe('unchanged')
  })
})
