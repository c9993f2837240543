import { type Cause, explainCauses } from '../../causes/causes.ts'
import { kindOf, type Refusal, refusalIn } from '../../causes/refusal.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { inSentence } from '../../text/sentence.ts'
import { type About, mishaps } from './mishaps.ts'

/** What is made of Packer's own words on a failure. */
export interface Explained {
  readonly reason: FailureReason
  /** Words that follow "packer build failed: "; '' where Packer's are not understood. */
  readonly what: string
  readonly next: readonly string[]
  /** Where AWS's words give it away. */
  readonly cause?: Cause
}

/**
 * The first error that is understood speaks for all; what is not understood is quoted, and not guessed at.
 * @param said what Packer itself calls the errors, never what a provisioner wrote
 */
export function explained(said: readonly string[], about: About): Explained {
  const known = said.map((text) => explain(text, about)).find((one) => one !== undefined)
  const next = ['Correct the template or its provisioners; the log above holds everything Packer said.']
  return known ?? { reason: 'image-build-failed', what: '', next }
}

function explain(text: string, about: About): Explained | undefined {
  const refusal = refusalIn(text)
  if (refusal !== undefined) return refused(refusal)
  for (const { pattern, what, next } of mishaps) {
    const match = pattern.exec(text)
    if (match !== null)
      return { reason: 'image-build-failed', what: what(match, text), next: next(match, about) }
  }
  const [cause] = explainCauses([text])
  return cause && ofCause(cause)
}

/** What AWS refuses at a bake has the reason that it has elsewhere. */
function refused({ code, message, status }: Refusal): Explained {
  const [cause] = explainCauses([`${code}: ${message}`])
  if (/^(UnauthorizedOperation|AccessDenied)/.test(code)) return denied(message, cause)
  const isTrouble = kindOf({ code, status: 0 }) === 'passing'
  if (cause !== undefined && !isTrouble) return ofCause(cause)
  const kind = kindOf({ code, status })
  if (kind === 'credentials')
    return {
      reason: 'credentials',
      what: `AWS does not take the credentials (${code})`,
      next: /Expired/.test(code) ? [...credentials, session] : credentials,
    }
  if (kind === 'passing')
    return { reason: 'aws-unavailable', what: `AWS did not answer as it should (${code})`, next: again }
  const next = ['Correct what AWS names, in the template or where the template refers to.']
  return { reason: 'image-build-failed', what: `AWS refused what the template asks for (${code})`, next }
}

function ofCause(cause: Cause): Explained {
  return {
    reason: 'image-build-failed',
    what: inSentence(cause.title),
    next: ofTemplate[cause.id] ?? cause.next,
    cause,
  }
}

/** Who bakes is the job's own role, or that of `image-role`: AWS names it. */
function denied(message: string, cause: Cause | undefined): Explained {
  const isNamed = cause !== undefined && cause.id !== 'not-authorized'
  const isOwn = !isNamed || cause.id === 'permission-missing'
  const next = [
    ...(isNamed ? cause.next : []),
    ...(isOwn ? permission : []),
    ...(/[Ee]ncoded authorization/.test(message) ? decode : []),
  ]
  return { reason: 'credentials', what: isNamed ? inSentence(cause.title) : 'a permission is missing', next }
}

const credentials = [
  'Give the job credentials in a step before this one, for example with aws-actions/configure-aws-credentials.',
  'Where they are there, see that their session has not ended: it has to outlast the bake.',
]

const session =
  'With `image-role`, Packer has the keys of a session that began with the bake and lasts an hour: a bake has to be done by then.'

const permission = [
  'What AWS names has to be allowed to the role that bakes, which is that of `image-role` where that is set and that of the job elsewhere: `examples/web/iam/build.json` has all that a bake needs whose template puts the tag `immutable-deploy:repository` on what it makes.',
]

const decode = ['Read the encoded part: aws sts decode-authorization-message --encoded-message TEXT.']

const again = ['Run again; where it stays, look at the AWS Health Dashboard.']

const elsewhere = 'more subnets or Availability Zones to choose from (`subnet_filter` with `random = true`)'

const kmsKey = [
  'See that the key that `kms_key_id` or `region_kms_key_ids` names is there, in the account and region of the build, and enabled.',
  'Allow the role of the job to use it: kms:DescribeKey, kms:GenerateDataKeyWithoutPlaintext, kms:ReEncrypt*, kms:Decrypt and kms:CreateGrant.',
]

/** What helps a bake stands in the template, and not in a group as it does for a rollout. */
const ofTemplate: Readonly<Record<string, readonly string[]>> = {
  'insufficient-capacity': [
    "It is AWS's, not the template's, and it passes: run again.",
    `What makes it rarer: another instance type (\`instance_type\`), or ${elsewhere}.`,
  ],
  'spot-capacity': [
    "It is AWS's, not the template's, and it passes: run again.",
    `What makes it rarer: more \`spot_instance_types\`, ${elsewhere}, or no Spot instance for the builder.`,
  ],
  'volume-capacity': [
    "It is AWS's, not the template's, and it passes: run again.",
    `What makes it rarer: another \`volume_type\` in \`launch_block_device_mappings\`, or ${elsewhere}.`,
  ],
  'kms-key-state': kmsKey,
  'kms-grant': kmsKey,
  'subnet-full': [
    `Free addresses in the subnet of the builder, or give the template ${elsewhere}; then run again.`,
  ],
  'unsupported-type': [
    `Take another instance type (\`instance_type\`), one that is offered there, or give the template ${elsewhere}.`,
  ],
}

/** Causes of one place: another subnet, or another type, may not have them. */
const ofPlace = new Set([
  'insufficient-capacity',
  'spot-capacity',
  'spot-price',
  'volume-capacity',
  'subnet-full',
])

/** What AWS has too little of where a build ran, so that the same may go well elsewhere; undefined for all else. */
export function shortageIn(text: string): Cause | undefined {
  const [cause] = explainCauses([text])
  if (cause === undefined || ofPlace.has(cause.id)) return cause
  // Of a type with such settings AWS says the same of all zones, where it names none.
  return cause.id === 'unsupported-type' && /\brequested Availability Zone\b/.test(text) ? cause : undefined
}
