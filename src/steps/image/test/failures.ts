import { type TestRecord, testedTag } from '../../../image/test/record.ts'
import { DeployError } from '../../../outcome/error.ts'
import { clip } from '../../../text/escape.ts'

/** Which image, and which test of it. */
export interface Subject {
  /** AMI ids that carry the record, in one line. */
  readonly image: string
  readonly ids: readonly string[]
  readonly digest: string
  /** Where the record is looked for. */
  readonly region: string
}

/** Characters of the test's output that a failure quotes; the log has all. */
const QUOTED = 6_000

/** What a failed test leads to. @param said in words that follow "it" */
export function testFailed(
  { image, ids, digest, region }: Subject,
  said: string,
  output: string,
): DeployError {
  const lines = output.trim() === '' ? [] : ['The end of what the test wrote:', tailOf(output)]
  return new DeployError(
    'image-test-failed',
    `${image} failed its test: it ${said}; nothing was planned with it.`,
    {
      evidence: lines,
      next: [
        'Correct the image, or the test: what is changed is tested anew. The log has all that the test wrote.',
        retry({ ids, digest, region }),
      ],
    },
  )
}

/** The same image failed the same test before. */
export function failedBefore({ image, ids, digest, region }: Subject, { at, run }: TestRecord): DeployError {
  const by = run === '' ? '' : ` in run ${run}`
  return new DeployError(
    'image-test-failed',
    `${image} failed this test at ${at}${by}; it is not tested again, and nothing was planned with it.`,
    {
      next: [
        'Deploy a commit that corrects the image, or the test: what is changed is tested anew.',
        retry({ ids, digest, region }),
      ],
    },
  )
}

function retry({ ids, digest, region }: Omit<Subject, 'image'>): string {
  return `Where neither was to blame, have it tested once more: bake it anew with \`build: always\`, or remove its tag: \`aws ec2 delete-tags --region ${region} --resources ${ids.join(' ')} --tags Key=${testedTag(digest)}\``
}

function tailOf(output: string): string {
  const text = output.trimEnd()
  return text.length <= QUOTED ? text : `… ${clip(text.slice(-QUOTED), QUOTED)}`
}

/** The test said nothing of the image. */
export function testNotRun(
  image: string,
  why: string,
  { evidence = [], next = [] }: Partial<Pick<DeployError, 'evidence' | 'next'>> = {},
): DeployError {
  return new DeployError('image-test-not-run', `The test of ${image} could not be run: ${why}`, {
    evidence,
    next: [
      ...next,
      'This says nothing of the image: it keeps its place, and the next run tests it. Without `required` in `test` a run goes on with a warning.',
    ],
  })
}

/** What an instance needs so that SSM can run anything on it. https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-prerequisites.html */
export const FOR_SSM: readonly string[] = [
  'SSM needs three things of the instance: its agent, which runs; `instance-profile` in `test` with the policy AmazonSSMManagedInstanceCore; and a way to SSM from `subnet` (NAT, or endpoints of ssm and ssmmessages). A public address is not needed.',
]
