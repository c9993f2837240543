import { describe, expect, test } from '@jest/globals'
import type { SavedPlan, Stack, Terraform } from '../../../src/deps/tools.ts'
import type { Image } from '../../../src/image/image.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import type { FailureReason } from '../../../src/outcome/reasons.ts'
import type { Undo } from '../../../src/plan/guard/undo.ts'
import { planBack, type Way } from '../../../src/steps/back/plan.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { stack } from '../../builders/values/states.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { worldOf } from '../../builders/world/world.ts'
import { entry, group, plan, planJson, resource, stateJson, template } from '../../plan/documents.ts'

const [one, two] = [1, 2].map((n) => imageRecord(n, { tags: proven() })) as [
  ReturnType<typeof imageRecord>,
  ReturnType<typeof imageRecord>,
]
const image: Image = { origin: 'chosen', set: { 'eu-west-1': one.id }, name: '' }

const back = [template('web', two.id, one.id), group('web', 'web', null)]
const value = (before: string, after: string, name = 'version') =>
  entry('aws_ssm_parameter', name, { before: { value: before }, after: { value: after } })
const sized = (before: number, after: number) => {
  const update = group('web', 'web', null) as { change: { before: object; after: object } }
  Object.assign(update.change.before, { desired_capacity: before })
  Object.assign(update.change.after, { desired_capacity: after })
  return update
}

interface Scene {
  /** What the stack of a directory plans; with targets those alone. */
  readonly plans: (directory: string, isKept: boolean) => unknown[]
  readonly way?: Partial<Way>
  readonly bring?: () => Promise<void>
  readonly states?: Readonly<Record<string, string>>
}

/** Plans of the way back from the second image to the first, by the stack of the first commit. */
function scene({ plans, way = {}, bring = async () => undefined, states = {} }: Scene) {
  const written: string[] = []
  const overrides = new Map<string, string>()
  const planned: { directory: string; targets?: readonly string[] }[] = []
  const directoryOf = (opened: Stack) => opened.directory
  const terraform: Partial<Terraform> = {
    open: async ({ directory }) => ({ ...stack, directory }),
    state: async (opened) => states[directoryOf(opened)] ?? stateJson([]),
    plan: async (opened, { targets, file, purpose }): Promise<SavedPlan> => {
      const { directory } = opened
      if (purpose === 'apply') planned.push({ directory, ...(targets && { targets }) })
      const isKept = (overrides.get(`${directory}/immutable_deploy_override.tf`) ?? '') !== ''
      const all = plans(directory, isKept) as { address: string }[]
      const some = all.filter(({ address }) => targets === undefined || targets.includes(address))
      return { file, diff: '', json: planJson(some) }
    },
  }
  const { deps } = worldOf({ live: two.id, images: [one, two] })
  const parts = {
    ...deps,
    terraform: { ...deps.terraform, ...terraform },
    git: { ...deps.git, bring },
    files: {
      ...deps.files,
      write: async (path: string, text: string) => {
        written.push(path)
        overrides.set(path, text)
      },
    },
  }
  const whole: Way = {
    own: { source: sourceOf(), stack: { ...stack, directory: '/workspace/stack' } },
    image,
    commit: commits[0],
    allow: 'image-only',
    beyond: 'leave',
    show: async () => undefined,
    ...way,
  }
  return { planned, written, run: () => planBack(whole, inputsOf(), parts) }
}

const there = `/run/release-${commits[0].slice(0, 12)}/stack`
const applied = plan([template('web', one.id, two.id), group('web', 'web', null), value('a', 'b')])

describe('the way back to a release', () => {
  test('is planned with its stack, and takes back what was applied', async () => {
    const { planned, run } = scene({ plans: () => [...back, value('b', 'a')], way: { undo: { applied } } })
    expect(await run()).toMatchObject({
      commit: commits[0],
      note: '',
      ready: { stack: { directory: there } },
    })
    expect(planned).toEqual([{ directory: there }])
  })

  test('leaves what it may not change, by targets, and says so', async () => {
    const { planned, run } = scene({
      plans: () => [...back, value('b', 'a'), value('x', 'y', 'other')],
      way: { undo: { applied } },
    })
    expect((await run()).note).toBe(
      'Only what may change was planned (-target). Left as it is: aws_ssm_parameter.other.',
    )
    expect(planned[1]?.targets).toEqual([
      'aws_launch_template.web',
      'aws_autoscaling_group.web',
      'aws_ssm_parameter.version',
    ])
  })

  test.each(['$Latest', '$Default'])(
    'keeps, where it leaves something, the groups that launch %s of a template that changes',
    async (version) => {
      const { planned, run } = scene({
        plans: () => [
          template('web', two.id, one.id),
          group('web', 'web', version),
          template('other', two.id, two.id),
          group('other', 'other', version),
          value('x', 'y', 'other'),
        ],
        way: { undo: { applied } },
      })
      const { ready } = await run()
      expect(planned[1]?.targets).toEqual(['aws_launch_template.web', 'aws_autoscaling_group.web'])
      expect(ready.plan.report.groups).toMatchObject([{ name: 'web', effect: 'not-refreshed' }])
    },
  )

  describe('after a run with an empty plan, which took up what an earlier one had applied', () => {
    const unfinished = plan([template('web', two.id, two.id), group('web', 'web', '1')])
    const still = { model: unfinished, image: { 'eu-west-1': two.id } }
    const told = (script: string) => {
      const update = template('web', two.id, one.id) as { change: { before: object; after: object } }
      Object.assign(update.change.before, { user_data: 'broken' })
      Object.assign(update.change.after, { user_data: script })
      return update
    }
    const [, web] = back

    test('takes back also what the template was given, and leaves what carries no rollout', async () => {
      const { run } = scene({
        plans: () => [told('good'), web, value('x', 'y', 'other')],
        way: { undo: { applied: unfinished, again: still } },
      })
      expect(await run()).toMatchObject({ commit: commits[0], left: ['aws_ssm_parameter.other'] })
    })

    test.each<[string, unknown[], Undo]>([
      ['a size', [template('web', two.id, one.id), sized(6, 3)], { applied: unfinished, again: still }],
      [
        'what differs with the own code too',
        [told('good'), web],
        { applied: unfinished, again: { ...still, model: plan([told('other')]) } },
      ],
      ['what nobody knows not to differ every time', [told('good'), web], { applied: unfinished }],
      [
        'a new group',
        [
          template('web', two.id, one.id),
          web,
          entry('aws_autoscaling_group', 'new', {
            actions: ['create'],
            before: null,
            after: { name: 'new' },
          }),
        ],
        { applied: unfinished, again: still },
      ],
    ])('does not take back %s', async (_, plans, undo) => {
      const { run } = scene({ plans: () => plans, way: { undo } })
      expect((await failureFrom(run)).reason).toBe('plan-blocked')
    })
  })

  test('is refused where that is asked for, with what is in the way', async () => {
    const { planned, run } = scene({
      plans: () => [...back, value('x', 'y', 'other')],
      way: { undo: { applied }, beyond: 'refuse' },
    })
    const failure = await failureFrom(run)
    expect(failure).toMatchObject({
      reason: 'plan-blocked',
      message: 'The way back changes more than this run changed.',
    })
    expect(failure.evidence).toEqual([expect.stringMatching(/^aws_ssm_parameter\.other: /)])
    expect(planned).toHaveLength(1)
  })

  test('is of the image alone, with the own stack, where the code cannot be had', async () => {
    const { planned, run } = scene({
      plans: () => back,
      bring: () => Promise.reject(new DeployError('checkout-failed', 'no such commit')),
    })
    const { commit, note } = await run()
    expect(commit).toBe(commits[3])
    expect(note).toBe(
      `The stack stays that of ${commits[3]}, for that of ${commits[0]} cannot be had: no such commit.`,
    )
    expect(planned).toEqual([{ directory: '/workspace/stack' }])
  })

  test('is of the image alone where the code cannot be planned any more, and not where AWS cannot be asked', async () => {
    const plans = (reason: FailureReason) => (directory: string) => {
      if (directory === there) throw new DeployError(reason, 'a variable is not declared')
      return back
    }
    expect(await scene({ plans: plans('plan-failed') }).run()).toMatchObject({
      commit: commits[3],
      note: expect.stringContaining('cannot be had: a variable is not declared'),
    })
    expect((await failureFrom(scene({ plans: plans('credentials') }).run)).reason).toBe('credentials')
  })

  test('is not planned again where the tool was killed: its lock may be there, and the code is not what failed', async () => {
    const { planned, run } = scene({
      plans: () => {
        throw new DeployError('plan-failed', 'terraform plan was ended by a signal.', { ended: 'killed' })
      },
    })
    const failure = await failureFrom(run)
    expect(failure.message).toBe('terraform plan was ended by a signal.')
    expect(planned).toHaveLength(1)
  })

  test('is never planned on another state', async () => {
    const web = (id: string) => stateJson([resource('aws_eip', 'web', { id })])
    const { planned, run } = scene({
      plans: () => back,
      states: { '/workspace/stack': web('eip-1'), [there]: stateJson([]) },
    })
    expect((await run()).note).toContain('has another state')
    expect(planned).toEqual([{ directory: '/workspace/stack' }])
  })

  test('with the stack that runs needs no other code', async () => {
    const { run } = scene({
      plans: () => back,
      way: { commit: commits[3] },
      bring: () => Promise.reject(new Error('asked')),
    })
    expect(await run()).toMatchObject({ commit: commits[3], note: '' })
  })
})

describe('a way back to the image that serves already', () => {
  const serving: Image = { ...image, set: { 'eu-west-1': two.id } }
  const still = [template('web', two.id, two.id), group('web', 'web', '1')]
  const lost = () => Promise.reject(new DeployError('checkout-failed', 'no such commit'))

  test('leads nowhere with the stack of the run, whatever that plan may change beside', async () => {
    const tagged = entry('aws_autoscaling_group', 'web', { before: { tag: [] }, after: { tag: ['x'] } })
    for (const plans of [still, [...still.slice(0, 1), tagged]]) {
      const { run } = scene({ plans: () => plans, bring: lost, way: { image: serving } })
      expect((await failureFrom(run)).message).toBe(
        `The stack stays that of ${commits[3]}, for that of ${commits[0]} cannot be had: no such commit. That image is launched already: nothing would be taken back, and nothing was changed.`,
      )
    }
  })

  test('leads nowhere where nobody knows a commit that goes with it', async () => {
    const { run } = scene({ plans: () => still, way: { image: serving, commit: commits[3] } })
    expect((await failureFrom(run)).message).toMatch(/^That image is launched already/)
  })

  test('leads nowhere where the stack of the release changes no resource', async () => {
    const { run } = scene({ plans: () => still, way: { image: serving, undo: { applied } } })
    expect((await failureFrom(run)).message).toMatch(/nothing would be taken back/)
  })

  test('is one where its stack takes something back', async () => {
    const { run } = scene({
      plans: () => [...still, value('b', 'a')],
      way: { image: serving, undo: { applied } },
    })
    expect(await run()).toMatchObject({ commit: commits[0] })
  })
})

describe('a way back that somebody asked for', () => {
  const lost = (reason: FailureReason) => () =>
    Promise.reject(new DeployError(reason, 'no such commit', { next: ['Look.'] }))
  const why = `for that of ${commits[0]} cannot be had: no such commit.`

  test.each(['checkout-failed', 'plan-failed', 'tool-missing'] as const)(
    'is of the image alone where its stack cannot be had, and says so: %s',
    async (reason) => {
      const shown: unknown[] = []
      const show: Way['show'] = async (_, guard) => void shown.push(guard.blocked)
      const { planned, run } = scene({
        plans: () => back,
        way: { beyond: 'refuse', allow: 'no-destroy', show },
        bring: lost(reason),
      })
      expect(await run()).toMatchObject({
        commit: commits[3],
        note: `The stack stays that of ${commits[3]}, ${why}`,
      })
      expect(planned).toEqual([{ directory: '/workspace/stack' }])
      expect(shown).toEqual([[]])
    },
  )

  test('is narrowed then to what carries the rollout, and names what is left', async () => {
    const { planned, run } = scene({
      plans: () => [...back, value('x', 'y', 'other')],
      way: { beyond: 'refuse', allow: 'no-destroy' },
      bring: lost('checkout-failed'),
    })
    expect(await run()).toMatchObject({
      note: `The stack stays that of ${commits[3]}, ${why} Only what may change was planned (-target). Left as it is: aws_ssm_parameter.other.`,
      left: ['aws_ssm_parameter.other'],
    })
    expect(planned[1]?.targets).toEqual(['aws_launch_template.web', 'aws_autoscaling_group.web'])
  })

  test.each<[string, Partial<Way>, unknown[], string]>([
    [
      'whose image is launched already',
      { image: { ...image, set: { 'eu-west-1': two.id } } },
      [template('web', two.id, two.id), group('web', 'web', '1')],
      'nothing would be taken back',
    ],
    [
      'that would change more of what carries the rollout',
      {},
      [template('web', two.id, one.id), sized(6, 3)],
      'more than the image',
    ],
  ])('is refused then %s, with both reasons', async (_, way, plans, words) => {
    const shown: unknown[] = []
    const show: Way['show'] = async (release) => void shown.push(release)
    const { run } = scene({
      plans: () => plans,
      way: { beyond: 'refuse', allow: 'no-destroy', show, ...way },
      bring: lost('checkout-failed'),
    })
    const failure = await failureFrom(run)
    expect(failure.reason).toBe('checkout-failed')
    expect(failure.message).toMatch(
      new RegExp(
        `^The stack of commit ${commits[0]} cannot be had: no such commit\\. With the stack of this run there is no way back either: .*${words}.*nothing was changed`,
        'i',
      ),
    )
    expect(failure.next).toContain('Look.')
    expect(shown).toEqual([])
  })

  test('is not planned with another stack where AWS cannot be asked', async () => {
    const { planned, run } = scene({
      plans: () => back,
      way: { beyond: 'refuse' },
      bring: lost('credentials'),
    })
    expect((await failureFrom(run)).reason).toBe('credentials')
    expect(planned).toEqual([])
  })

  test('may be one that changes nothing', async () => {
    const { run } = scene({
      plans: () => [template('web', one.id, one.id)],
      way: { beyond: 'refuse', commit: commits[3] },
    })
    expect(await run()).toMatchObject({ commit: commits[3] })
  })
})

describe('a size that somebody changed meanwhile', () => {
  const [web] = back
  const plans = (_: string, isKept: boolean) => [web, isKept ? group('web', 'web', null) : sized(6, 3)]

  test.each([
    ['of the release', { undo: { applied } }, there],
    ['of the release, without a plan to take back', { allow: 'no-destroy' }, there],
    ['of the run', { commit: commits[3] }, `/run/release-${commits[3].slice(0, 12)}/stack`],
  ] as const)('stays as it runs, by an override in a copy: the stack %s', async (_, way, directory) => {
    const { written, run } = scene({ plans, way })
    expect(await run()).toMatchObject({
      note: 'Kept as it runs: desired_capacity of aws_autoscaling_group.web.',
      ready: { stack: { directory } },
    })
    expect(written).toEqual([`${directory}/immutable_deploy_override.tf`])
  })

  test('is not kept where that would reset what the group ignores by itself; the plan is made again', async () => {
    const limit = entry('aws_autoscaling_group', 'web', { before: { max_size: 9 }, after: { max_size: 5 } })
    const { planned, run } = scene({
      plans: (_, isKept) => [web, isKept ? limit : sized(6, 3)],
      way: { allow: 'no-destroy' },
    })
    const { note, ready } = await run()
    expect(note).toBe(
      'Not kept as it runs: desired_capacity of aws_autoscaling_group.web. To ignore it would do more than that, to max_size of aws_autoscaling_group.web, launch_template[0].version of aws_autoscaling_group.web.',
    )
    expect(ready.plan.model.changes.at(-1)?.after).toMatchObject({ desired_capacity: 3 })
    expect(planned).toHaveLength(3)
  })

  test('that cannot be kept closes the way, and is named', async () => {
    const { run } = scene({ plans: () => [web, sized(6, 3)], way: { undo: { applied } } })
    expect((await failureFrom(run)).evidence).toEqual([
      expect.stringContaining('aws_autoscaling_group.web: desired_capacity changes'),
    ])
  })
})
