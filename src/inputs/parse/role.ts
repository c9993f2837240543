import type { ImageRole } from '../../image/role.ts'
import type { Parsed } from './entry.ts'
import { formed } from './form.ts'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (names and paths) */
const ROLE = /arn:aws[a-z-]*:iam::\d{12}:role\/(?:[!-~]{1,511}\/)?[\w+=,.@-]{1,64}/

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (ExternalId) */
const EXTERNAL_ID = /[\w+=,.@:/-]{2,1224}/

const GIVEN = new RegExp(`^(${ROLE.source})(?:[ \\t]+(${EXTERNAL_ID.source}))?$`)

const accepted =
  'the ARN of a role, such as `arn:aws:iam::111122223333:role/images`, behind it a blank and an external id where its trust policy asks for one; or nothing'

/** The ARN of a role with an external id behind it, where there is one; nothing is no role. */
export const parseImageRole = formed(
  { kind: 'text', pattern: new RegExp(`^$|${GIVEN.source}`) },
  (text: string): Parsed<ImageRole | undefined> => {
    const [, arn, externalId] = GIVEN.exec(text) ?? []
    if (arn !== undefined) return { value: { arn, ...(externalId === undefined ? {} : { externalId }) } }
    if (text === '') return { value: undefined }
    const isSession = /^arn:[\w-]+:sts::\d{12}:assumed-role\//.test(text)
    return {
      accepted: isSession ? `${accepted}. This is a session of a role: name the role itself` : accepted,
    }
  },
)
