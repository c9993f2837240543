import { digestOf } from '../names/digest.ts'
import { isPasswordName, isSecretName, isUserData } from '../names/names.ts'
import { LIKELY, shownValue, unquoted } from '../names/values.ts'
import { type Form, LINE_END, unfolded } from './form.ts'
import { isExpression, isLater } from './later.ts'

/** A quote of a text in a text in a text: at each level it has one backslash more than twice as many. */
const MARK = '\\\\{0,7}["\']'
/** Up to the quote that has as many backslashes; with more it belongs to the value, with fewer to the text around. */
const escaped = (slashes: number) =>
  `\\\\{${slashes}}"(?:[^"\\\\]|\\\\+(?![\\\\"])|(?:\\\\{${2 * slashes + 2}})*\\\\{${2 * slashes + 1}}")*(?:\\\\{${2 * slashes + 2}})*\\\\{${slashes}}"`
const QUOTED = `${[7, 3, 1].map(escaped).join('|')}|\\\\{1,7}"[^"]*?\\\\"|"(?:[^"\\\\]|\\\\.)*"|'[^']*'`
/**
 * `name = "value"`, `"name": "value"`, the same in a quoted text, `--name value`, `name is "value"`, `x["name"] = "value"`,
 * `name: type = "value"`.
 */
const ASSIGNED =
  /([A-Za-z_][\w.-]{0,80})(\\{0,7}["']?(?:\)|\])?\s*(?:=>|:=|==|=|:\s*[A-Za-z]{1,20}(?:\s+=|=(?=\s|\\{0,7}["']))|:)\s*|\s+is\s+(?="))/g
const QUOTED_VALUE = new RegExp(QUOTED, 'y')
/** Where a value without quotes ends: at a blank or a quote, and at what parts it from the next setting. */
const ENDS: readonly (readonly [before: RegExp, value: RegExp])[] = [
  // `?user=bob&password=…` of an address
  [/[?&]$/, /(?:[^\s"'\\,;&)}\]]|\\(?!["']))+/y],
  // `Server=db;Password=…;`
  [/;$/, /(?:[^\s"'\\;]|\\(?!["']))+/y],
  // `f(password=…)`, `{password: …}`
  [/[({[]\s*$|[({[][^\s"']*,$/, /(?:[^\s"'\\,;)}\]]|\\(?!["']))+/y],
]
/** Of `DB_PASSWORD=…` and `--password=…`; a comma or a semicolon parts it from a setting that follows. */
const WORD = /(?:[^\s"'\\,;<]|\\(?!["'])|[,;](?![\w. -]{1,40}[=:])|<(?!\/))+/y
/** A few signs at its end are those of a sentence, a list or a command around it. */
const AFTER = /(?<=[^)}\],;>`])[)}\],;>`]{1,3}$/

/** A pair on one line: `{"name": "DB_PASSWORD", "value": "…"}`, and the other way about. */
const PAIR_NAME = `(?:${MARK})?(?:[A-Za-z]*_?name|[A-Za-z]*_?key)(?:${MARK})?\\s*[:=]\\s*${MARK}([\\w./-]+)${MARK}`
const PAIR_VALUE = `(?:${MARK})?[A-Za-z]*_?value(?:${MARK})?\\s*[:=]\\s*`
const BETWEEN = `\\s*,?\\s*(?:(?:${MARK})?(?:type|description|tier)(?:${MARK})?\\s*[:=]\\s*${MARK}[\\w .-]*${MARK}\\s*,?\\s*)?`
const PAIRED = new RegExp(`(${PAIR_NAME}${BETWEEN}${PAIR_VALUE})(${QUOTED})`, 'gi')
const PAIRED_BACK = new RegExp(`(${PAIR_VALUE})(${QUOTED})(?=${BETWEEN}${PAIR_NAME})`, 'gi')
/** `--password hunter2`: options of commands take their values also after a blank. */
const OPTION =
  /(?<=^|[\s"'])((?:--?|\/)([A-Za-z][\w-]{1,60})(?:\\{0,7}["'],\s*|\s+))(?![-|>])(\\{1,7}"[^"\\]*\\{1,7}"|"[^"]*"|'[^']*'|\\?["']?[^\s"'\\]+)/g
/** `setx DB_PASSWORD hunter2`, `ENV DB_PASSWORD hunter2`, `SetEnvironmentVariable("DB_PASSWORD", "hunter2")`, `aws configure set …`. */
const SET =
  /((?:\b(?:setx|setenv|ENV|set +-\w+|config(?:ure)? +(?:set|add)) +|(?:SetEnvironmentVariable|\bdefine)\s*\(\s*)\\{0,7}["']?([A-Za-z_/][\w./:-]*)\\{0,7}["']?,?\s+)(\\{1,7}"[^"\\]*\\{1,7}"|"[^"]*"|'[^']*'|[^\s"'=\\]+)/gi
/**
 * `get('DB_PASSWORD', 'hunter2')`, `env("DB_PASSWORD", "hunter2")`, `setProperty("db.password", "hunter2")`: what is taken
 * where an environment has none, and what is set. Other calls, and lists, have names side by side.
 */
const CALL = new RegExp(
  `(\\b(?:get|getenv|get_env|env|fetch|pop|setdefault|getOrDefault|(?:get|set)Property|config|put|putenv|set|setItem)\\s*\\(\\s*\\\\{0,7}["']([A-Za-z_][\\w.-]{0,80})\\\\{0,7}["']\\s*,\\s*)(${QUOTED})`,
  'gi',
)
/** An address, as tools put it before what they say of it: `aws_db_instance.token: Creating...`. */
const ADDRESS = /^(?:(?:module|data|action|ephemeral)\.|[a-z][a-z0-9]*_\w+\.\w)/
/** What stands for a secret has the word in it, too. */
const HIDDEN_LEAD = LIKELY.slice(0, LIKELY.indexOf('secret'))
/** What is further to the right is no setting on a line of its own. */
const MOST_LEAD = 200
/** A line that says what a thing is called: that is no secret, whatever stands in it. */
const NAME_ATTRIBUTE =
  /^\s{0,200}(?:[+~-] )?\s{0,200}"?(?:\w+_)?(?:name|arn|id)(?:_prefix)?"?\s+=\s+"[^"]*"(?: -> "[^"]*")?$/
/** `2.8.0`, `1:4.8.1-2ubuntu2`, `2.0+dfsg-1.el9`: other words than those of releases are somebody's own. */
const RELEASE_WORD = '(?:ubuntu|deb|dfsg|amzn|alpha|beta|really|build|post|dev|git|bpo|el|fc|rc|a|b|r|p|u)'
const RELEASE = new RegExp(
  `^(?:\\d{1,3}:)?\\d{1,8}(?:\\.\\d{1,8}){1,4}(?:[.+~-]{0,2}${RELEASE_WORD}\\d{0,8}|[.+~-]{1,2}\\d{1,8}){0,8}$`,
)
/** Who speaks before a setting on a line of its own: signs of a change, a dash of YAML, Packer's and a provisioner's name. */
const LEAD = /^\s*(?:[+~-]\s+)*(?:-\s+)?["']?$/

/** Values of names that tell of secrets; user data is shown as a digest. */
export const ASSIGNMENTS: Form = {
  words: ['r_da', 'rdat'],
  near: 'names',
  hide: (line) => {
    const byName = (whole: string, before: string, name: string, value: string) =>
      isSecretName(name) ? before + shownValue(value, name) : whole
    const unpaired = line
      .replace(PAIRED, byName)
      .replace(PAIRED_BACK, (whole, before: string, value: string, name: string) =>
        byName(whole, before, name, value),
      )
    return withoutNamed(unpaired)
      .replace(OPTION, (whole, before: string, name: string, value: string) =>
        /^(?:[=:]+|is)$/.test(value) || isOpenOption(value) ? whole : byName(whole, before, name, value),
      )
      .replace(SET, byName)
      .replace(CALL, byName)
  },
}

/** Name by name: the quoted value of a harmless name may itself hold names and values. */
function withoutNamed(line: string): string {
  if (NAME_ATTRIBUTE.test(line)) return line
  let out = ''
  let copied = 0
  for (const { index, 0: whole, 1: name = '', 2: sign = '' } of line.matchAll(ASSIGNED)) {
    const last = settingName(name, sign)
    if (index < copied || (!isSecretName(last) && !isUserData(last)) || isInName(line, index, sign)) continue
    const word = valueAt(line, index + whole.length, index)
    if (sign.includes(':') && ADDRESS.test(name) && !/^\\{0,7}["']/.test(word)) continue
    if (
      isPackage(name, { sign, value: word }) &&
      /(?:^|[\s"'])$/.test(line.slice(Math.max(0, index - 1), index))
    )
      continue
    const setting = wholeSetting(line, { index, end: index + whole.length, sign, word })
    const found = setting ?? word
    const shown = setting === undefined ? shownUnder(last, { sign, value: word }) : shownValue(setting, last)
    out += line.slice(copied, index) + whole + shown
    copied = index + whole.length + found.length
  }
  return out + line.slice(copied)
}

/** The value without quotes that begins here; what stands before its name says where it ends. */
function unquotedAt(line: string, at: number, name: number): string {
  const before = line.slice(Math.max(0, name - 100), name)
  const [, pattern = WORD] = ENDS.find(([opening]) => opening.test(before)) ?? []
  pattern.lastIndex = at
  const [word = ''] = pattern.exec(line) ?? []
  return word.slice(0, AFTER.exec(word)?.index)
}

function valueAt(line: string, at: number, name: number): string {
  QUOTED_VALUE.lastIndex = at
  return QUOTED_VALUE.exec(line)?.[0] ?? unquotedAt(line, at, name)
}

/** `PyJWT==2.8.0`, `git-secrets=1.3.0`: a package and its version. With one sign, `db_secret=1.2.3` may be a setting. */
function isPackage(name: string, { sign, value }: Record<'sign' | 'value', string>): boolean {
  if (!RELEASE.test(value)) return false
  if (isPasswordName(name)) return name === 'passwd' && sign === '=' && /^\d+:\d/.test(value)
  return sign === '==' || (sign === '=' && /^[a-z\d]+(?:-[a-z\d.]+)+$/.test(name))
}

/** Of options, what a shell puts in later, or source code. */
function isOpenOption(value: string): boolean {
  return isLater(value) || (!/^\\{0,7}["']/.test(value) && isExpression(value))
}

/** The name that a value is set by; of `could not be written: password = …` it is what looks like the type of a name. */
function settingName(name: string, sign: string): string {
  const last = name.split('.').at(-1) ?? name
  const [, typed = ''] = /:\s*([A-Za-z]+)\s*=$/.exec(sign.trimEnd()) ?? []
  return isSecretName(typed) && !isSecretName(last) ? typed : last
}

/**
 * `arn:aws:secretsmanager:…:secret:db/token-AbCdEf:password::`, `aws_iam_user.u["api-token=a"]`, a key of a condition such
 * as `aws:RequestTag/api-key`, and what stands for a secret: they have names in them that set nothing.
 */
function isInName(line: string, at: number, sign: string): boolean {
  const before = line.slice(Math.max(0, at - 200), at)
  if (before.endsWith(HIDDEN_LEAD)) return true
  // `x["password"] = …` sets something all the same.
  if (!sign.includes(']') && /\w\[\\?"[^"\]]*$/.test(before)) return true
  return /((^|[^\w])arn:[\w-]+:[^\s"',]*|\b[a-z0-9]+:\w*Tag\/[\w-]*)$/.test(before)
}

/**
 * A setting of YAML on a line of its own goes on to its end: `password: correct horse # a note`. Undefined for what is
 * none. With a capital, several words are a sentence: `Token: it has expired`.
 */
function wholeSetting(
  line: string,
  { index, end, sign, word }: { index: number; end: number; sign: string; word: string },
): string | undefined {
  if (!/^["']?:\s*$/.test(sign) || word === '' || /^["'\\]/.test(word) || isExpression(word)) return undefined
  const start = Math.max(0, index - MOST_LEAD)
  const before = line.slice(start, index).split(LINE_END)
  if ((before.length === 1 && start > 0) || !LEAD.test(before.at(-1) ?? '')) return undefined
  // In a quoted text it ends where that does.
  const ending = before.length > 1 ? /^(?:\\.|[^"\\\u2028\u2029])*/ : /^[^\u2028\u2029]*/
  const rest = ending.exec(line.slice(end))?.[0] ?? ''
  const value = rest.replace(/\s#.*$/, '').trimEnd()
  return value === word || (/^[a-z]/.test(line.slice(index)) && /\s$/.test(sign)) ? value : undefined
}

function shownUnder(name: string, { sign, value }: Record<'sign' | 'value', string>): string {
  const isQuoted = /^\\{0,7}["']/.test(value)
  const text = unquoted(unfolded(value))
  if (isUserData(name) && isQuoted) return text === '' ? value : digestOf(text)
  if (!isSecretName(name)) return value
  return isQuoted || isUnquotedSecret(name, { sign, value }) ? shownValue(value, name) : value
}

/** After a colon prose goes on ("invalid token: it has expired"): there, only what has digits counts. */
function isUnquotedSecret(name: string, { sign, value }: Record<'sign' | 'value', string>): boolean {
  if (isExpression(value)) return false
  if (sign.includes('=')) return true
  // `token-service:v1.4.2` names an image; a name whose last word is the secret is set all the same.
  if (sign === ':' && !/(pass|pass(word|wd|phrase)|pwd|secret|token|key)["']?$/i.test(name)) return false
  return value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value)
}
