import { LIKELY } from '../names/values.ts'
import type { Form } from './form.ts'
import { isLater } from './later.ts'

/** A word of a command line: quoted, in a text that is quoted itself too, or up to a blank. */
const WORD = `(\\\\"[^"\\\\]*\\\\"|"[^"]*"|'[^']*'|[^\\s"'|;&<>\\\\)]+)`

const LOGIN_OF_CURL = '(?:-u|-U|--user|--proxy-user)[\\s=]*'
/** Commands, and the options that give them a secret: right behind, or after a blank. */
const OPTIONS: readonly (readonly [command: string, option: string, word?: string])[] = [
  // `-p` and the password in one word; alone, it is asked for. https://dev.mysql.com/doc/refman/8.4/en/connecting.html
  ['(?:mysql|mariadb)[\\w-]*', '-p'],
  ['sshpass', '-p\\s*'],
  [
    '(?:(?:docker|podman|nerdctl|buildah|skopeo|oras|crane|helm|az|oc|cf)(?:\\s+[\\w-]+){0,2}\\s+login|twine\\s+\\w+)',
    '-p[\\s=]+',
  ],
  ['mongo(?:sh|dump|restore|export|import)?', '-p[\\s=]*'],
  ['(?:redis|keydb|valkey)-cli', '-a\\s+'],
  ['ldap(?:search|modify|add|delete|passwd|whoami)', '-[ws]\\s+'],
  ['(?:sqlcmd|bcp|osql|isql|ipmitool)', '-P\\s*'],
  ['(?:psexec(?:64)?|winrs|evil-winrm)', '-p(?:assword)?[:\\s]+'],
  ['schtasks', '/rp\\s+'],
  ['(?:cmdkey|wmic|[xw]freerdp|mstsc)', '/p(?:ass(?:word)?)?:'],
  ['sc\\s+(?:config|create)', 'password=\\s*'],
  ['(?:useradd|usermod|adduser)', '-p\\s+'],
  ['(?:7z[ar]?|rar|unrar)', '-p'],
  ['(?:zip|unzip)', '-P\\s*'],
  ['openssl', '-(?:k\\s+|K\\s+|pass(?:in|out)?\\s+pass:)'],
  ['snmp\\w+', '-[AX]\\s+'],
  ['(?:smbclient|rpcclient)', '-U\\s*[^\\s%]+%'],
  ['lftp', '-u\\s*[^\\s,]+,'],
  ['curl', `${LOGIN_OF_CURL}[^\\s:"']{1,100}:`],
  ['curl', `${LOGIN_OF_CURL}'[^\\s:"']{1,100}:`, "([^']+)"],
  ['curl', `${LOGIN_OF_CURL}\\\\?"[^\\s:"']{1,100}:`, '([^"\\\\]+)'],
]
/** A command goes on to the next, but signs in quotes end none. */
const SEGMENT = `(?:"[^"\\n]{0,300}"|'[^'\\n]{0,300}'|[^|;&\\n]){0,500}`
const RULES = OPTIONS.map(([command, option, word = WORD]) => ({
  segment: new RegExp(`(?<![\\w.-])${command}(?:\\.exe)?(?=\\s)${SEGMENT}`, 'g'),
  option: new RegExp(`(\\s${option})${word}`, 'g'),
}))

/** Commands that take it by its place. */
const PLACES = [
  `(\\\\?["']mysql[\\w-]*\\\\?["'](?:,\\s*\\\\?["'][^"']*["']){0,20}?,\\s*\\\\?["']-p)([^"'\\\\]+)`,
  `(\\bvault\\s+login\\s+(?:-\\S+\\s+)*)(?!-|\\S*=)${WORD}`,
  `(\\bnet1?(?:\\.exe)?\\s+user\\s+(?:/\\w+\\s+)*${WORD.replace('(', '(?:')}\\s+)(?![/*])${WORD}`,
  `(\\bnet1?(?:\\.exe)?\\s+use\\s+(?:\\S+\\s+)?\\\\\\\\\\S+\\s+)(?![/*])${WORD}`,
  `(\\bmysqladmin\\b[^|;&]{0,300}\\spassword\\s+)${WORD}`,
  `(\\brabbitmqctl\\s+(?:-\\w+\\s+\\S+\\s+)*(?:add_user|change_password|authenticate_user)\\s+\\S+\\s+)${WORD}`,
  `(\\b(?:sqlplus|expdp|impdp|rman)\\b[^|;&/]{0,100}\\s["']?[\\w$#]+/)([^\\s@/"']+)`,
  `(\\bhtpasswd\\s+-\\w*n\\w*\\s+(?:-\\w+\\s+)*\\S+\\s+)${WORD}`,
  `(\\bhtpasswd\\s+(?:-[^nb\\s]+\\s+)*-(?!\\w*n)\\w*b\\w*\\s+(?:-\\w+\\s+)*\\S+\\s+\\S+\\s+)${WORD}`,
  `(\\b(?:echo|printf)\\s+(?:-\\w+\\s+)*(?:\\\\?["']%s(?:\\\\+n)?\\\\?["']\\s+)?)${WORD}(?=\\s*\\|[^|]{0,200}(?:--?(?:password-)?stdin|\\bpasswd|\\bcryptsetup|\\bsudo\\s+-S|\\bkinit|--passphrase-fd))`,
  `(\\bprintf\\s+(?:"[^"]{0,80}%s[^"]{0,20}"|'[^']{0,80}%s[^']{0,20}')\\s+)${WORD}(?=\\s*\\|[^|]{0,200}(?:chpasswd|--?(?:password-)?stdin))`,
  `(\\b(?:(?:smb)?passwd|kinit|cryptsetup|sudo|password-stdin)\\b[^|;&<]{0,200}<<<\\s*)${WORD}`,
  // A script of `expect` that answers the question for a password.
  `(\\bexpect\\b[^;]{0,100}\\bpass(?:word|phrase)[^;]{0,100};?\\s*(?:exp_)?send\\s+(?:--\\s+)?\\\\?["'])([^"'\\\\]+)`,
].map((source) => new RegExp(source, 'gi'))
/** `-p` beside `-u`, whatever the command: but ports and paths. */
const LOGIN = new RegExp(
  `((?<=^|\\s)(?:-u|-U|-user|--user|--username|-l|--login)[\\s=]\\s*[^\\s|;&]{1,100}\\s(?:[^|;&]{0,200}\\s)??-p\\s+)(?!\\d+(?::|\\s|$)|[/.~-])${WORD}`,
  'g',
)
/** `-p` there means another thing. */
const OTHER =
  /\b(sudo|su|doas|runuser|mkdir|docker\s+(run|exec|create)|podman\s+(run|exec|create)|ssh|scp|rsync|cp|psql|ps)\b/
/** Lines of `chpasswd`: a name and a password each. */
const ENTRY = /((?:^|["'\s])[a-z_][\w.-]{0,40}:)((?:[^\s"'\\|]|\|(?!\s*(?:sudo|chpasswd|\/)))+)/gi

/** Secrets in command lines. */
export const COMMANDS: Form = {
  words: [
    ...[' -p', '"-p', ' -u', 'mysq', 'mari', 'sshp', 'mong', '-cli', 'ldap', 'sqlc', 'osql', 'isql', 'bcp '],
    ...[
      'ipmi',
      'psex',
      'winr',
      'scht',
      'cmdk',
      'wmic',
      'free',
      'msts',
      'user',
      ' -k ',
      'nssl',
      'snmp',
      'smbc',
    ],
    ...[
      'rpcc',
      'lftp',
      'curl',
      'net ',
      'et1 ',
      'rabb',
      'sqlp',
      'expd',
      'impd',
      'rman',
      'htpa',
      'echo',
      'intf',
    ],
    ...['zip ', ' 7z ', 'rar ', '.exe', 'hpas', 'vaul', 'sswd', 'kini', 'cryp', 'sudo', 'stdi', 'xpec'],
  ],
  hide: (line) => {
    if (!/\s/.test(line)) return line
    const byPlace = PLACES.reduce((text, place) => text.replace(place, hidden), withoutOptions(line))
    const login = OTHER.test(byPlace) ? byPlace : byPlace.replace(LOGIN, hidden)
    return /\bchpasswd\b/.test(login) ? withoutEntries(login) : login
  },
}

function withoutOptions(line: string): string {
  return RULES.reduce(
    (text, { segment, option }) => text.replace(segment, (part) => part.replace(option, hidden)),
    line,
  )
}

/** What `chpasswd` reads, in its own line or in a text for it. */
export function withoutEntries(line: string): string {
  return line.replace(ENTRY, hidden)
}

/** A value that a shell puts in later is none. */
function hidden(whole: string, before: string, value: string): string {
  return isLater(value, before) ? whole : before + LIKELY
}
