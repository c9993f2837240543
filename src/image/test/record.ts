import { tagText } from '../tags.ts'

const PREFIX = 'immutable-deploy:tested:'

/** What an image's tag tells of a test. */
export interface TestRecord {
  readonly state: 'passed' | 'failed'
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Run id and attempt; '' where it is not told. */
  readonly run: string
}

/** The tag that has the result of a test. @param digest of the test */
export function testedTag(digest: string): string {
  return `${PREFIX}${digest}`
}

/** Its value: the time comes first, so that values sort by time. */
export function testedValue({ state, at, run }: TestRecord): string {
  return tagText(`${at} ${state} ${run}`)
}

/** How a test ended on an image before; undefined where it was never run to an end. */
export function testRecordIn(tags: Readonly<Record<string, string>>, digest: string): TestRecord | undefined {
  const [, at, state, run = ''] =
    /^(\S+) (passed|failed)(?: (\S+))?$/.exec(tags[testedTag(digest)] ?? '') ?? []
  if (at === undefined || (state !== 'passed' && state !== 'failed')) return undefined
  return { at, state, run }
}
