import { LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'

/** Secrets that show by their form, as their makers document it. */
const FORMATS = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  '(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}',
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  'gh[pousr]_[A-Za-z0-9_]{30,255}',
  'ghs_\\d{1,20}_[\\w-]+\\.[\\w-]+\\.[\\w-]+',
  'github_pat_[A-Za-z0-9_]{22,255}',
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  'gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct)-[\\w-]{20,}(?:\\.[\\w.]+)?',
  // https://docs.slack.dev/authentication/tokens
  'xox[abeoprs](?:\\.xox[a-z])?-[A-Za-z0-9-]{10,}',
  'xapp-\\d-[A-Za-z0-9-]{10,}',
  '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}',
  'whsec_[A-Za-z0-9+/=]{16,}',
  'AIza[\\w-]{35}',
  'ya29\\.[\\w-]{20,}',
  'GOCSPX-[\\w-]{20,}',
  'npm_[A-Za-z0-9_]{36}',
  'pypi-[\\w-]{50,}',
  'sk-[A-Za-z0-9_-]{32,}',
  'SG\\.[\\w-]{16,128}\\.[\\w-]{16,256}',
  // Mailgun: https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt
  'key-[0-9a-f]{32}',
  '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}',
  // Mailchimp: the data centre follows the key.
  '[0-9a-f]{32}-us\\d{1,2}',
  // https://www.twilio.com/docs/glossary/what-is-a-sid
  'SK[0-9a-f]{32}',
  'hv[sbr]\\.[\\w-]{24,}',
  '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,}',
  'do[opr]_v1_[0-9a-f]{64}',
  'dapi[0-9a-f]{32}(?:-\\d)?',
  'dckr_(?:pat|oat)_[\\w-]{20,}',
  'shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}',
  'gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}',
  'lin_api_[A-Za-z0-9_]{32,}',
  'secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,}',
  'ops_eyJ[\\w-]{20,}={0,2}',
  'xkeysib-[0-9a-f]{64}-\\w{16}',
  'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
  'NRAK-[A-Z0-9]{27}',
  'rubygems_[0-9a-f]{48}',
  'hf_[A-Za-z]{34}',
  'gsk_[A-Za-z0-9]{52}',
  'figd_[\\w-]{40,}',
  'vc[piark]_[A-Za-z0-9]{20,60}',
  '(?:cfk|cfut|cfat)_[A-Za-z0-9]{40}[0-9a-f]{8}',
  'tskey-[a-z]{2,20}-\\w{8,40}-\\w{16,60}',
  'AGE-SECRET-KEY-1[0-9A-Z]{58}',
  // JSON Web Tokens: two parts of base64url that begin with {" and a signature.
  'eyJ[\\w-]{6,}\\.eyJ[\\w-]{6,}(?:\\.[\\w-]*)?',
]
const FORMAT = new RegExp(`(?<![A-Za-z0-9])(?:${FORMATS.join('|')})(?![A-Za-z0-9])`, 'g')
/** A Telegram bot's token: its number, and 35 characters. https://core.telegram.org/bots/api#authorizing-your-bot */
const TELEGRAM = /(?<![\w:])(?<before>bot)?\d{8,10}:[\w-]{35}(?![\w-])/g
/** What is kept of a password to check it. https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html */
const HASHED =
  /\$(?:1|5|6|y|gy|7|apr1)\$[^\s"':$]{1,60}\$(?:[^\s"':$]{1,20}\$)?[./A-Za-z0-9]{20,90}|\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$argon2i?d?\$[\w=,$+/-]{20,200}/g
/** `-----BEGIN ` in base64: a key or a certificate; these begin with CERTIFICATE and PUBLIC, and everybody may see them. */
const PEM_BASE64 = /LS0tLS1CRUdJTi(?!BDRVJUSUZJQ0FUR|BQVUJMSUMg)[A-Za-z0-9+/]{10,}={0,2}/g

/** What shows to be a secret by its own form, wherever it stands. */
export const TOKENS: Form = {
  words: [
    ...[
      'akia',
      'asia',
      'abia',
      'acca',
      'ghp_',
      'gho_',
      'ghu_',
      'ghs_',
      'ghr_',
      '_pat',
      'glpa',
      'xox',
      'xapp',
    ],
    ...[
      'sk_l',
      'sk_t',
      'rk_l',
      'rk_t',
      'whse',
      'aiza',
      'ya29',
      'npm_',
      'pypi',
      'gsk_',
      'figd',
      'vcp_',
      'vci_',
      'vca_',
      'vcr_',
      'vck_',
      'cfk_',
      'cfut',
      'cfat',
      'tske',
      'dckr',
      ' sk-',
      '"sk-',
      'eyj',
      'hf_',
      'shpa',
      'shpc',
      'shpp',
      'shps',
      'lin_',
      'ntn_',
      'hvs.',
      'hvb.',
      'hvr.',
      'a3t',
    ],
  ],
  near: 'runs',
  hide: (line) =>
    line
      .replace(FORMAT, LIKELY)
      .replace(TELEGRAM, `$<before>${LIKELY}`)
      .replace(HASHED, LIKELY)
      .replace(PEM_BASE64, LIKELY),
}
