/** A kind of secret, by how it is written. */
export interface Form {
  /**
   * Without one of these in it, in small letters, a line has nothing of this form. Three or four characters each; all
   * digits count as one, as do `-`, `_` and `.`, and as do all other signs but `:`, `/` and blanks.
   */
  readonly words: readonly string[]
  /** What else makes a line worth a look: a name that tells of a secret, or a long run of letters and digits. */
  readonly near?: 'names' | 'runs'
  /** The line without such secrets. */
  readonly hide: (line: string, spared: ReadonlySet<string>) => string
}

/** What two letters may stand behind to be a word of a name: `dbPw`, `db_pw`, and `pw` behind a blank or a sign. */
const BEFORE_PW = [...'abcdefghijklmnopqrstuvwxyz0_ "/:']

/** In every name that tells of a secret one of these stands. */
export const NAME_WORDS: readonly string[] = [
  ...['pass', 'pwd', 'secr', 'toke', 'key', 'cred', 'dsn', 'conn', 'cook', 'jwt'],
  ...['bear', 'sas', 'psk', 'reco', 'erau', 'n_co', 'ncod', 'salt', 'seed'],
  ...BEFORE_PW.map((sign) => `${sign}pw`),
]

/** Ends of lines in a quoted text, in one that is quoted twice, and what stands for them while forms look at it. */
const FOLDS: readonly (readonly [written: string, sign: string])[] = [
  ['\\\\n', '\u2029'],
  ['\\n', '\u2028'],
]
/** Where a line of a quoted text ends, once it is folded. */
export const LINE_END = /[\u2028\u2029]/

/** A line with the line ends of texts quoted in it as such, so that `\\nmysql -p…` is not the command `nmysql`. */
export function folded(line: string): string {
  if (!line.includes('\\n')) return line
  return FOLDS.reduce((text, [written, sign]) => text.replaceAll(written, sign), line)
}

/** The same as it was written. */
export function unfolded(line: string): string {
  return LINE_END.test(line)
    ? FOLDS.reduce((text, [written, sign]) => text.replaceAll(sign, written), line)
    : line
}
