import { LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'
import { isLater } from './later.ts'

/** A text in quotes, in a text that is quoted itself too. */
const TEXT = `\\\\"[^"\\\\]*\\\\"|"[^"]*"|\\\\?'(?:[^'\\\\]|'')*\\\\?'`
const LITERAL = `(${TEXT}|\\$\\$[^$]*\\$\\$`
/** Whose names and passwords stand together in a variable, `NAME_AUTH`. */
const LOGINS =
  'basic|https?|proxy|mongo(?:db)?|redis|couch(?:db)?|rabbitmq|elastic(?:search)?|opensearch|registry|docker|nexus|artifactory|influx(?:db)?|grafana|prometheus|flower|kibana|traefik|admin|db|mysql|postgres|smtp'

const RULES = [
  // https://dev.mysql.com/doc/refman/8.4/en/create-user.html, and Oracle's, whose passwords need no quotes
  `(\\bIDENTIFIED\\s+(?:WITH\\s+\\S+\\s+)?(?:BY|AS)\\s+(?:PASSWORD\\s+|VALUES\\s+)?)${LITERAL}|[^\\s;,'"()\\\\]+)`,
  `(\\bIDENTIFIED\\s+BY\\b.{0,200}?\\bREPLACE\\s+)${LITERAL}|[^\\s;,'"()\\\\]+)`,
  // https://www.postgresql.org/docs/current/sql-createrole.html, and SET PASSWORD of MySQL; `'password' =>` of PHP is none
  `((?<![\\w"'-])PASSWORD\\s*(?:FOR\\s+\\S+\\s*)?(?:=\\s*|\\(\\s*)?(?:PASSWORD\\s*\\(\\s*)?[NE]?)(\\\\?'(?:[^'\\\\]|'')*\\\\?'|\\$\\$[^$]*\\$\\$)`,
  `(\\bSECRET\\s+)(\\\\?'(?:[^'\\\\]|'')*\\\\?')`,
  // https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring
  `(\\bConvertTo-SecureString\\b(?:\\s+-(?:String|AsPlainText|Force))*\\s+)(?![-$(|])(${TEXT}|[^\\s"'|;)]+)`,
  `(\\bConvertTo-SecureString\\b[^|;\\n]{0,200}?-String\\s+)(?![-$(])(${TEXT}|[^\\s"'|;)]+)`,
  `()(${TEXT})(?=\\s*\\|\\s*ConvertTo-SecureString)`,
  `(\\b(?:PSCredential|NetworkCredential)(?:\\]::new)?\\s*\\(\\s*(?:${TEXT})\\s*,\\s*)(${TEXT})`,
  // `crypto isakmp key hunter2 address …`, `enable secret 5 $1$…`, `username bob password 7 …` of routers
  `(\\b(?:isakmp\\s+key|enable\\s+(?:secret|password)|username\\s+\\S+\\s+(?:privilege\\s+\\d+\\s+)?(?:secret|password)|key-string|snmp-server\\s+community)\\s+(?:\\d\\s+)?)(\\S+)`,
  `((?:(?<![\\w-])[\\w-]{0,40}psk|\\bpre-shared-(?:key|secret)(?:\\s+(?:ascii-text|hexadecimal|local|remote|simple|cipher|address\\s+\\S+\\s+(?:\\d\\S*\\s+)?key|\\d))?|\\b(?:plaintext|encrypted)-password|(?<![\\w-])(?:requirepass|masterauth))\\s+)([^\\s=:'"]\\S*|${TEXT})`,
  `(^\\s{0,200}(?:[+~-] )?\\s{0,200}password\\s+)("[^"]*")`,
  // strongSwan's ipsec.secrets: `%any : PSK "hunter2"`
  `(:\\s*(?:PSK|XAUTH|EAP|RSA|ECDSA|PIN)\\s+)(${TEXT})`,
  // `machine host login bob password hunter2` of netrc on one line
  `(\\b(?:machine\\s+\\S+|default)\\s+(?:login|user)\\s+\\S+\\s+(?:account\\s+\\S+\\s+)?password\\s+)(\\S+?)(?=\\\\n|["'\\s]|$)`,
  `(\\blogin\\s+\\S+\\s+password\\s+)(\\S+?)(?=\\\\n|["'\\s]|$)`,
  // `BASIC_AUTH=bob:hunter2`: such a name alone may as well be a switch, or a kind of login
  `((?<![a-z])(?:${LOGINS})[-_.]auth\\\\?["']?\\s*(?:=>|[=:])\\s*\\\\?["']?[\\w.@-]{1,60}:)(?!\\/\\/|\\d{1,5}(?![^\\s"'/]))([^\\s"'\\\\]+)`,
  // https://neo4j.com/docs/operations-manual/current/docker/introduction/
  `(\\bneo4j_auth\\\\?["']?\\s*[=:]\\s*\\\\?["']?[\\w.@-]{1,60}\\/)([^\\s"'\\\\]+)`,
].map((source) => new RegExp(source, 'gi'))

/** Secrets in the languages of databases, PowerShell, routers, and in the files that logins are read from. */
export const CODE: Form = {
  words: [
    'pass',
    'secr',
    'cred',
    'psk',
    'key-',
    'iden',
    'secu',
    'isak',
    'ared',
    'enab',
    'snmp',
    'logi',
    'xaut',
    ': ea',
    ': rs',
    '_aut',
  ],
  hide: (line) => RULES.reduce((text, rule) => text.replace(rule, hidden), line),
}

function hidden(whole: string, before: string, value: string): string {
  // Parameters of SQL stand without quotes: `:password`, `?`.
  const isParameter = /^(?::\w+$|\?|\()/.test(value)
  return isParameter || isLater(value.replace(/^\$\$|\$\$$/g, ''), before) ? whole : before + LIKELY
}
