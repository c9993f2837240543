import { describe, expect, test } from '@jest/globals'
import type { GitHub, OwnComment } from '../../../src/deps/github.ts'
import type { DeployInputs } from '../../../src/inputs/types.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { commentMarker } from '../../../src/report/places/comment.ts'
import { planHeader } from '../../../src/report/places/plan-header.ts'
import type { Release } from '../../../src/steps/stack/prepare.ts'
import { requireReviewed } from '../../../src/steps/stack/review.ts'
import { changeOf, modelOf } from '../../builders/values/changes.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { commits } from '../../builders/values/images.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { contextOf, journalOf } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { planOf } from '../../report/build.ts'

const image = { set: { 'us-east-1': 'ami-2' }, imageKey: 'key-1' }
const grown = (size: number) =>
  fingerprintOf(modelOf([changeOf({ before: { size: 1 }, after: { size } })]), image)
const marker = commentMarker({ label: 'web', directory: 'stack', workspace: 'default', backend: [] })
const pull = { number: 17, headSha: commits[2] }

/** The comment that a plan of this size left. */
function commentOf(size: number, changes: Partial<OwnComment> = {}): OwnComment {
  const header = planHeader(grown(size), pull.headSha, 10_000)
  return { body: `${marker}\n${header}\n### Plan`, url: '', wording: 'own', ...changes }
}

interface World {
  readonly pull?: GitHub['mergedPull']
  readonly comment?: GitHub['ownComment']
}

/** Holds a plan that grows to 3 against the review; what is asked of GitHub, and what people are told. */
async function review(
  world: World,
  given: With = {},
  changes: { repository?: string; hasChanges?: boolean } = {},
) {
  const asked: unknown[] = []
  const logged: string[] = []
  const journal = journalOf()
  const github = {
    mergedPull: async (sha: string) => {
      asked.push(sha)
      return world.pull === undefined ? pull : world.pull(sha)
    },
    ownComment: async (number: number, wanted: string) => {
      asked.push([number, wanted])
      return world.comment?.(number, wanted)
    },
  } as unknown as GitHub
  const { repository = 'octo-org/shop', hasChanges = true } = changes
  const plan = { report: planOf({ hasChanges }), fingerprint: grown(3) }
  const ready = { plan } as unknown as Release
  const inputs = inputsOf({ label: 'web', ...given }) as DeployInputs
  const log = { info: (text: string) => logged.push(`log: ${text}`) } as never
  const work = requireReviewed(
    { ready, source: sourceOf({ repository }) },
    inputs,
    { context: contextOf(), github, log },
    journal,
  )
  return { asked, told: await work.then(() => [...logged, ...journal.warnings]) }
}

const required = { 'require-reviewed-plan': 'true' }

describe('the plan of the review', () => {
  test('is found by the commit, the stack and our own comment, and the deploy goes on', async () => {
    const { asked, told } = await review({ comment: async () => commentOf(3) }, required)
    expect(asked).toEqual([commits[3], [17, marker]])
    expect(told).toEqual(['log: The plan is the one reviewed in #17.'])
  })

  test('is another one: the deploy is refused, with what differs', async () => {
    const failure = await failureFrom(() => review({ comment: async () => commentOf(4) }, required))
    expect(failure).toMatchObject({
      reason: 'plan-changed',
      step: 'Review',
      message: 'The plan is not the one that was reviewed in #17; nothing was changed.',
      evidence: ['a.x is not what was reviewed: size'],
    })
  })

  test('is another one, and of an older commit: that is said first', async () => {
    const late = async () => ({ number: 17, headSha: commits[0] })
    const failure = await failureFrom(() =>
      review({ pull: late, comment: async () => commentOf(4) }, required),
    )
    expect(failure.evidence[0]).toBe(
      `The reviewed plan was made for ${commits[2]}; what was merged is ${commits[0]}`,
    )
  })

  test('is another one: by default that is a warning', async () => {
    const { told } = await review({ comment: async () => commentOf(4) })
    expect(told).toContain('The plan is not the one reviewed in #17: a.x is not what was reviewed: size.')
  })
})

const missing: [string, World, string][] = [
  ['no comment', {}, '#17 has no comment of this stack'],
  [
    'a comment edited by others',
    { comment: async () => commentOf(3, { wording: 'edited-by-others' }) },
    'edited',
  ],
  [
    'a comment without a plan',
    { comment: async () => ({ ...commentOf(3), body: `${marker}\nfailed` }) },
    'did not end in a plan',
  ],
  ['GitHub out of reach', { pull: () => Promise.reject(new Error('HTTP 502')) }, 'HTTP 502'],
]

describe('a review that cannot be read', () => {
  test.each(missing)('%s: refused where it is required', async (_, world, why) => {
    expect(await failureFrom(() => review(world, required))).toMatchObject({
      reason: 'plan-changed',
      message: 'There is no reviewed plan for this commit; nothing was changed.',
      evidence: [expect.stringContaining(why)],
    })
  })

  test.each(missing)('%s: a warning by default', async (_, world, why) => {
    expect((await review(world)).told).toEqual([expect.stringMatching(new RegExp(`^(?!log).*${why}`))])
  })
})

test('a stack of which no comment is written, but one for all, is not warned of', async () => {
  const merged = { comment: 'merged' }
  expect((await review({}, merged)).told).toEqual([
    "log: #17 has no comment of this stack's plan: there is no reviewed plan.",
  ])
  expect(await failureFrom(() => review({}, { ...merged, ...required }))).toMatchObject({
    reason: 'plan-changed',
  })
})

describe('a commit that no pull request brought', () => {
  const pushed: World = { pull: async () => undefined }

  test('is refused where a review is required', async () => {
    expect(await failureFrom(() => review(pushed, required))).toMatchObject({ reason: 'plan-changed' })
    const elsewhere = () => review({}, required, { repository: 'octo-org/other' })
    expect(await failureFrom(elsewhere)).toMatchObject({ reason: 'plan-changed' })
  })

  test('is not worth a warning otherwise: not every repository works with them', async () => {
    expect((await review(pushed)).told).toEqual([expect.stringMatching(/^log: No pull request/)])
  })
})

test('nothing is asked where nobody wants to know, or nothing changes', async () => {
  expect(await review({}, { 'require-reviewed-plan': 'false' })).toEqual({ asked: [], told: [] })
  expect(await review({}, required, { hasChanges: false })).toEqual({ asked: [], told: [] })
})
