import { isPublicValue, isSecretName, LIKELY } from './names.ts'

/** Secrets that show by their form, as their makers document it. */
const FORMATS = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}',
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  'gh[pousr]_[A-Za-z0-9]{30,255}',
  'github_pat_[A-Za-z0-9_]{22,255}',
  'glpat-[\\w-]{20,}',
  // https://docs.slack.dev/authentication/tokens
  'xox[abeoprs](?:\\.xox[a-z])?-[A-Za-z0-9-]{10,}',
  'xapp-\\d-[A-Za-z0-9-]{10,}',
  '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}',
  'whsec_[A-Za-z0-9+/=]{16,}',
  'AIza[\\w-]{35}',
  'ya29\\.[\\w-]{20,}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[\\w-]{50,}',
  'sk-[A-Za-z0-9_-]{32,}',
  'SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}',
  'hv[sbr]\\.[\\w-]{24,}',
  '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,}',
  'dop_v1_[0-9a-f]{64}',
  'dapi[0-9a-f]{32}',
  'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}',
  'gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}',
  'AGE-SECRET-KEY-1[0-9A-Z]{58}',
  // JSON Web Tokens: two parts of base64url that begin with {" and a signature.
  'eyJ[\\w-]{6,}\\.eyJ[\\w-]{6,}(?:\\.[\\w-]*)?',
]

const FORMAT = new RegExp(`(?<![A-Za-z0-9])(?:${FORMATS.join('|')})(?![A-Za-z0-9])`, 'g')
const WEBHOOK = /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]+/g
/** User and password of an address; a password may hold any character but white space and quotes. */
const CREDENTIALS =
  /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,255}:)(?!\d{1,5}(?:[/?#]|$))([^\s/"'<>]{1,300}|[^\s"'<>]{1,300})(?=@)/gi
const HEADER = /\b((?:Bearer|Basic)\s+)([\w+/=.~-]{16,})/gi
/** `curl -u name:password`. */
const USER = /(\s(?:-u|--user)[\s=]+["']?[^\s:"']{1,100}:)([^\s"']+)/g
/** Parts of an address that sign it, and settings in a connection string. */
const PARAMETER = /([?&;])([\w.-]{1,40})(=)([^\s&;"'<>#]+)/g

/** A text without what shows to be a secret by its own form. */
export function withoutFormats(text: string): string {
  return text
    .replace(FORMAT, LIKELY)
    .replace(WEBHOOK, `$1${LIKELY}`)
    .replace(CREDENTIALS, (whole, before: string, word: string) =>
      isPublicValue(word) ? whole : before + LIKELY,
    )
    .replace(USER, `$1${LIKELY}`)
    .replace(HEADER, `$1${LIKELY}`)
    .replace(PARAMETER, (whole, start: string, name: string, sign: string, value: string) =>
      isSigning(name) && !isPublicValue(value) ? start + name + sign + LIKELY : whole,
    )
}

function isSigning(name: string): boolean {
  return (
    isSecretName(name) ||
    /^(sig|signature|x-amz-signature|x-amz-security-token|x-amz-credential)$/i.test(name)
  )
}
