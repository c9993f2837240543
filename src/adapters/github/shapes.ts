type Fields = Readonly<Record<string, unknown>>

/** What is read of an answer must be in it. A status whose answer nobody reads is not among them. */
const SHAPES: readonly (readonly [asked: RegExp, hasShape: (data: unknown) => boolean])[] = [
  [/^POST \S*\/graphql$/, (data) => has(data, { data: has }) || has(data, { errors: Array.isArray })],
  [/^GET \S*\/comments\b/, (data) => isListOf(data, { id: isNumber })],
  [/^(POST|PATCH) \S*\/comments\b/, (data) => has(data, { html_url: isText })],
  [/^GET \S*\/pulls(?!\/)\b/, (data) => isListOf(data, { number: isNumber, head: hasSha })],
  [/^GET \S*\/pulls\/\S+\/files\b/, (data) => isListOf(data, { filename: isText })],
  [/^GET \S*\/compare\//, (data) => has(data, { status: isText, commits: Array.isArray })],
  [/^POST \S*\/deployments$/, (data) => has(data, { id: isNumber }) || has(data, { message: isText })],
]

/**
 * Whether an answer has what is read of it: what stands before GitHub answers 200 with JSON of its own, too.
 * @param asked method and path, such as `GET /repos/{owner}/{repo}/compare/{basehead}`
 */
export function hasShape(asked: string, data: unknown): boolean {
  return SHAPES.every(([pattern, fits]) => !pattern.test(asked) || fits(data))
}

function has(value: unknown, fields: Readonly<Record<string, (value: unknown) => boolean>> = {}): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(fields).every(([name, fits]) => fits((value as Fields)[name]))
}

function isListOf(value: unknown, fields: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  return Array.isArray(value) && value.every((each) => has(each, fields))
}

function hasSha(value: unknown): boolean {
  return has(value, { sha: isText })
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
