import { basename } from 'node:path'
import type { Deps } from '../../../deps/deps.ts'
import { testKey } from '../../../image/bake/leftover.ts'
import type { Image, ImageRecord } from '../../../image/image.ts'
import { hasRoom } from '../../../image/tags.ts'
import type { TestPlan } from '../../../image/test/files.ts'
import { type TestRecord, testedTag, testedValue, testRecordIn } from '../../../image/test/record.ts'
import type { TestedImage } from '../../../image/test/told.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { Journal } from '../../../run/journal.ts'
import { formatDuration } from '../../../text/duration.ts'
import type { Source } from '../../source/source.ts'
import { type BakeTurn, bakeOnce } from '../bake.ts'
import { sweepDead } from '../leftovers/sweep.ts'
import { failedBefore, testFailed, testNotRun } from './failures.ts'
import { noteOf, type Outcome, type Session, type SessionDeps, testOnInstance } from './session.ts'
import { subjectsOf, type TestSubject } from './subjects.ts'

export type TestDeps = SessionDeps & Pick<Deps, 'context' | 'ec2' | 'locks'>

/** What is tested, and for which code. */
export interface Testing {
  readonly image: Image
  readonly plan: TestPlan
  readonly source: Pick<Source, 'repository'>
}

/**
 * Lets an image pass its test: one that has passed this test before is not tested again, and one that failed it neither.
 * @throws DeployError image-test-failed; image-test-not-run where the test is required; cancelled
 */
export async function testImage(
  testing: Testing,
  deps: TestDeps,
  journal: Pick<Journal, 'record' | 'warn'>,
): Promise<void> {
  for (const subject of subjectsOf(testing.image, deps.context.region)) {
    const result = await resultOf(subject, testing, deps)
    journal.record({ imageTest: toldOf(result, subject, testing.plan) })
    judge(result, subject, testing.plan, journal)
  }
}

/** known: of an earlier test. */
type Result =
  | { readonly how: 'known'; readonly record: TestRecord }
  | { readonly how: 'tested'; readonly outcome: Outcome; readonly at: string }

async function resultOf(subject: TestSubject, testing: Testing, deps: TestDeps): Promise<Result> {
  const { plan } = testing
  const look = async () => recordOf(subject, deps)
  const find = async (): Promise<Result | undefined> => {
    const record = testRecordIn((await look())?.tags ?? {}, plan.digest)
    return record && { how: 'known', record }
  }
  const known = await find()
  if (known?.how === 'known') {
    deps.log.info(
      `${subject.name} ${known.record.state} this test at ${known.record.at}: it is not tested again.`,
    )
    return known
  }
  const facts = lockFacts(subject, testing, deps)
  const kept: Session[] = []
  const bake = async (turn: BakeTurn): Promise<Result> => {
    const session = sessionOf({ subject, testing, turn, architecture: (await look())?.architecture }, deps)
    await sweepBefore(session, turn, deps)
    const outcome = await testOnInstance(session, deps)
    if (outcome.instance === 'left') kept.push(session)
    const at = new Date(deps.clock.now()).toISOString()
    await keep({ outcome, at }, subject, plan, deps)
    return { how: 'tested', outcome, at }
  }
  try {
    return await bakeOnce({ find, bake }, facts, deps)
  } finally {
    // What was noted is forgotten with the test: an instance that may be left is not.
    for (const session of kept) noteOf(session, deps)
  }
}

async function recordOf({ tested }: TestSubject, { ec2 }: TestDeps): Promise<ImageRecord | undefined> {
  const found = await ec2.imagesById(tested.region, [tested.id])
  return found.find(({ id }) => id === tested.id)
}

function lockFacts({ tested }: TestSubject, { plan, source }: Testing, { context }: TestDeps) {
  const { runId: run, runUrl, runDirectory } = context
  const imageKey = testKey(plan.digest, tested.id)
  return {
    what: 'test' as const,
    imageKey,
    repository: source.repository,
    run,
    runUrl,
    owner: basename(runDirectory),
  }
}

interface Begun {
  readonly subject: TestSubject
  readonly testing: Testing
  readonly turn: BakeTurn
  readonly architecture: string | undefined
}

function sessionOf({ subject, testing, turn, architecture }: Begun, deps: TestDeps): Session {
  const { tested } = subject
  const { image, plan } = testing
  const facts = lockFacts(subject, testing, deps)
  return {
    plan,
    place: {
      ...{ region: tested.region, image: tested.id },
      ...(architecture !== undefined && { architecture }),
    },
    origin: { ...facts, lock: turn.lock, home: deps.context.region },
    environment: { IMAGE_ID: tested.id, GIT_SHA: image.gitSha ?? '' },
  }
}

/** What dead runs left goes first, as before a bake; without a lock it cannot be told who is dead. */
async function sweepBefore(
  { place, origin }: Session,
  { lock, dead }: BakeTurn,
  deps: TestDeps,
): Promise<void> {
  if (lock !== 'held') return
  const regions = [...new Set([deps.context.region, place.region])]
  await sweepDead({ repository: origin.repository, owner: origin.owner, regions, dead }, deps)
}

/** The result is kept on the image, wherever it is the same. One that cannot be kept is found out again by the next run. */
async function keep(
  { outcome, at }: { readonly outcome: Outcome; readonly at: string },
  { members, name, tested }: TestSubject,
  { digest }: TestPlan,
  deps: TestDeps,
): Promise<void> {
  const { state } = outcome.verdict
  if (state === 'not-run') return
  const tags = { [testedTag(digest)]: testedValue({ state, at, run: deps.context.runId }) }
  try {
    const record = await recordOf({ members, name, tested }, deps)
    if (record !== undefined && !hasRoom(record.tags)) throw new Error('it has no room for another tag')
    await Promise.all(members.map(({ region, id }) => deps.ec2.tag(region, [id], tags)))
  } catch (error) {
    if (error instanceof DeployError && error.reason === 'cancelled') throw error
    deps.log.warning(
      `That ${name} ${state} its test is not recorded, and the next run tests it again: ${errorMessage(error)}`,
    )
  }
}

function toldOf(result: Result, { tested }: TestSubject, { digest }: TestPlan): TestedImage {
  if (result.how === 'known') {
    const { state, at, run } = result.record
    const message = `${state} before${run === '' ? '' : `, in run ${run}`}`
    return { how: 'known', state, message, tested: tested.id, digest, testedAt: at }
  }
  const { verdict, instanceType } = result.outcome
  return {
    ...{ how: 'tested', state: verdict.state, message: wordsOf(verdict), tested: tested.id, digest },
    ...{ testedAt: result.at, ...(instanceType !== undefined && { instanceType }) },
  }
}

function wordsOf(verdict: Outcome['verdict']): string {
  switch (verdict.state) {
    case 'passed':
      return `passed in ${formatDuration(verdict.seconds * 1000)}`
    case 'failed':
      return verdict.said
    case 'not-run':
      return verdict.why
  }
}

function judge(
  result: Result,
  { members, name, tested }: TestSubject,
  { digest, test }: TestPlan,
  { warn }: Pick<Journal, 'warn'>,
): void {
  const subject = { image: name, ids: membersIn(tested.region, members), digest, region: tested.region }
  if (result.how === 'known') {
    if (result.record.state === 'failed') throw failedBefore(subject, result.record)
    return
  }
  const { verdict, output, evidence = [], next = [] } = result.outcome
  if (verdict.state === 'failed') throw testFailed(subject, verdict.said, output)
  if (verdict.state === 'passed') return
  const notRun = testNotRun(name, verdict.why, { evidence, next })
  if (test.required === 'always') throw notRun
  warn(`${notRun.message} It goes on untested, for \`test\` does not say \`required: true\`.`)
}

/** One command removes tags in one region: where the record is looked for. */
function membersIn(region: string, members: TestSubject['members']): string[] {
  return members.filter((one) => one.region === region).map(({ id }) => id)
}
