import * as v from 'valibot'
import { CONSUMER } from '../image/share/consumer.ts'
import type { Beyond } from '../inputs/beyond.ts'
import { PROGRESSIVE } from './progressive/keys.ts'
import { requireProvenIn, revoked } from './promotion.ts'
import { durationSuchAs, millisecondsOf } from './shapes/duration.ts'
import type { Stricter } from './shapes/stricter.ts'
import { WAVE_NAME } from './waves.ts'

/** A key that no input stands for, and the value that the run has of it. */
interface OwnKey<T> {
  /** As the file has it. */
  readonly name: string
  /** In one line of Markdown. */
  readonly description: string
  /** See `Key` in keys.ts. */
  readonly effect: 'plain' | 'widening'
  readonly stricter?: Stricter
  /** Holds the whole check: what it lets through, `read` can read. No transformation, since the JSON Schema is made of it. */
  readonly schema: v.GenericSchema
  readonly read: (value: never) => T
}

type OwnKeys = { readonly [Field in keyof Beyond]-?: OwnKey<NonNullable<Beyond[Field]>> }

const arn = 'the ARN of a role, such as `arn:aws:iam::111122223333:role/deploy`'
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
const roleArn = v.pipe(v.string(arn), v.regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,1024}$/, arn))
const asIs = (text: string) => text

const parameter = 'a parameter such as `ssm:/shop/image`, whose name does not begin with `aws` or `ssm`'
const consumer =
  'a list of account numbers in quotes and ARNs of organizations and organizational units, such as `["111122223333"]`'

/** Every key that has no input, by the field that its value gets. */
export const BEYOND: OwnKeys = {
  deprecateAfter: {
    name: 'deprecate-after',
    description:
      'So long after its making an image is deprecated in EC2: no longer taken where it is not named, and still usable.',
    effect: 'widening',
    schema: durationSuchAs('90d'),
    read: millisecondsOf,
  },
  requireProvenIn,
  revoked,
  wave: {
    name: 'wave',
    description: 'Wave of the list `waves` that the stack is deployed in.',
    effect: 'plain',
    schema: WAVE_NAME,
    read: asIs,
  },
  role: {
    name: 'role',
    description:
      'ARN of the IAM role that jobs of `pipeline.yml` and `rollback.yml` assume to deploy, roll back and verify the stack. Without it: the variable `AWS_DEPLOY_ROLE` of the environment.',
    effect: 'widening',
    schema: roleArn,
    read: asIs,
  },
  planRole: {
    name: 'plan-role',
    description: 'The same for plans of pull requests. Without it: the variable `AWS_PLAN_ROLE`.',
    effect: 'widening',
    schema: roleArn,
    read: asIs,
  },
  buildRole: {
    name: 'build-role',
    description:
      'The same for baking the image. Without it: the variable `AWS_BUILD_ROLE`, and without that `AWS_PLAN_ROLE`.',
    effect: 'widening',
    schema: roleArn,
    read: asIs,
  },
  publishTo: {
    name: 'publish-to',
    description:
      'Parameter of SSM, as `ssm:/name`, that the AMI id of a release is written to once it is proven, in each region that of the region: other tools look it up there.',
    effect: 'widening',
    schema: v.pipe(
      v.string(parameter),
      v.regex(/^ssm:\/(?!([aA][wW][sS]|[sS][sS][mM]))[\w.-]{1,200}(\/[\w.-]{1,200}){0,14}$/, parameter),
    ),
    read: (text: string) => String(text).slice('ssm:'.length),
  },
  shareWith: {
    name: 'share-with',
    description:
      'Who may launch the images: a list of account numbers, ARNs of organizations and of organizational units. Set and verified on the images of all regions before the plan.',
    effect: 'widening',
    schema: v.pipe(
      v.array(v.pipe(v.string(consumer), v.regex(CONSUMER, consumer)), consumer),
      v.minLength(1, consumer),
    ),
    read: (names: string | readonly string[]) => [...new Set([names].flat())],
  },
  copyTo: {
    name: 'copy-to',
    description:
      "`account`: what runs is not the image of another account but a copy of it in the job's own, which is made where there is none.",
    effect: 'widening',
    schema: v.literal('account', '`account`'),
    read: (text: 'account') => text,
  },
  ...PROGRESSIVE,
}

/**
 * The values of the keys that no input stands for.
 * @param said what the file says of a key by its name, checked already; undefined where it says nothing
 */
export function readBeyond(said: (name: string) => unknown): Beyond {
  const read = Object.entries(BEYOND).flatMap(([field, key]) => {
    const value = said(key.name)
    return value === undefined ? [] : [[field, (key.read as (value: unknown) => unknown)(value)] as const]
  })
  return Object.fromEntries(read)
}
