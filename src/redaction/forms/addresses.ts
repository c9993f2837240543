import { isSecretName } from '../names/names.ts'
import { isPublicUnder, isPublicValue, LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'

/** Addresses that let everybody in who knows them, up to the part that nobody may know. */
const WEBHOOKS = [
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  'hooks\\.slack(?:-gov)?\\.com\\/(?:services|workflows|triggers)\\/',
  // https://discord.com/developers/docs/resources/webhook
  'discord(?:app)?\\.com\\/api\\/(?:v\\d+\\/)?webhooks\\/\\d+\\/',
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  'webhook\\.office\\.com\\/webhookb2\\/',
  'outlook\\.office(?:365)?\\.com\\/webhook\\/',
  'hooks\\.zapier\\.com\\/hooks\\/catch\\/',
  'maker\\.ifttt\\.com\\/trigger\\/[\\w-]+\\/(?:json\\/)?with\\/key\\/',
  'events\\.pagerduty\\.com\\/integration\\/',
  'alert\\.victorops\\.com\\/integrations\\/[\\w/-]+?\\/alert\\/',
  'webexapis\\.com\\/v1\\/webhooks\\/incoming\\/',
  'hc-ping\\.com\\/',
  'open\\.(?:feishu\\.cn|larksuite\\.com)\\/open-apis\\/bot\\/v2\\/hook\\/',
  'api\\.telegram\\.org\\/bot',
  // A short word without digits is the name of what is called, as in `/services/deploy`.
  'hooks\\.[\\w-]+\\.[a-z]{2,}\\/[\\w-]+\\/(?=[\\w/@:%.~-]{16}|[\\w/@:%.~-]{0,15}\\d)',
  // Mattermost, Rocket.Chat and others that run on one's own hosts.
  '\\/\\/[^\\s/"\'<>]+\\/(?:api\\/)?(?:hooks|webhooks?|incoming)\\/(?=[\\w/-]{18,})',
]
const WEBHOOK = new RegExp(`((?:${WEBHOOKS.join('|')}))[\\w/@:%.~-]+`, 'gi')
const MAY_BE_HOOK = /hook|incoming|\.(?:com|org|cn)\//i
/** User and password of an address; a password may hold any character but white space and quotes. */
const CREDENTIALS =
  /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,255}:)(?!\d{1,5}(?:\/|[?#](?![^\s/"']{0,300}@)|$)|<\w+>@)([^\s/"']{1,300}|[^\s"']{1,300})(?=@)/gi
/** The key alone before the host, as Sentry's DSN has it, and tokens of GitHub. */
const KEY_ALONE = /(\bhttps?:\/\/)([A-Za-z0-9_-]{20,255})(?=@[\w.-]+)/gi
/** `name:password@tcp(host:3306)/db` of Go's MySQL, `name/password@host:1521/db` of Oracle. */
const DRIVER =
  /((?<![\w/])[\w.-]{1,60}:)([^\s"'<>:/]{1,100})(?=@(?:(?:tcp6?|udp|unix)\(|\([^\s()]{0,255}\)\/))|((?<![\w/.-])[\w$#]{1,30}\/)([^\s"'<>@/]{1,100})(?=@(?:\/\/)?[\w.-]+(?::\d{2,5})\/[\w.-]+)/g
/** Parts of an address that sign it, and settings in a connection string. */
const PARAMETER = /([?&;])([\w.-]{1,40})(=)([^\s&;"'<>#]+)/g
const SIGNING =
  /^(sig|signature|x-amz-signature|x-amz-security-token|x-amz-credential|x-goog-signature|hapikey)$/i

/** Secrets in addresses and connection strings. */
export const ADDRESSES: Form = {
  words: [
    '://',
    'hook',
    'tcp(',
    'tcp6',
    'udp(',
    // `@(host)/db`, which names no network.
    ...[...'abcdefghijklmnopqrstuvwxyz0-"'].map((next) => `)/${next}`),
    'unix',
    'jdbc',
    ':152',
    'amz-',
    '"sig',
    'sign',
    '.com',
    'hc-p',

    'hapi',
    'org/',
    '.cn/',
    'inco',
  ],
  near: 'names',
  hide: (line) => {
    const hooked = !MAY_BE_HOOK.test(line)
      ? line
      : line.replace(WEBHOOK, (whole, before: string) =>
          isPublicValue(whole.slice(before.length)) ? whole : before + LIKELY,
        )
    const anonymous = hooked.includes('@') ? withoutUsers(hooked) : hooked
    return anonymous.replace(PARAMETER, (whole, start: string, name: string, sign: string, value: string) =>
      (isSecretName(name) || SIGNING.test(name) || isChatKey(line, name)) && !isPublicUnder(name, value)
        ? start + name + sign + LIKELY
        : whole,
    )
  },
}

/** What stands before the host. */
function withoutUsers(line: string): string {
  return line
    .replace(CREDENTIALS, (whole, before: string, word: string) =>
      isPublicValue(word) ? whole : before + LIKELY,
    )
    .replace(KEY_ALONE, `$1${LIKELY}`)
    .replace(DRIVER, (_, user = '', _word, login = '') => `${user}${login}${LIKELY}`)
}

/** Google's and WeCom's chats have it as `key`, which elsewhere is a word of many meanings. */
function isChatKey(line: string, name: string): boolean {
  return name === 'key' && /chat\.googleapis\.com|qyapi\.weixin\.qq\.com|googleapis\.com\/maps/.test(line)
}
