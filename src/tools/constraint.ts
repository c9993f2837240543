import semver from 'semver'

/** The versions of a tool that will do. */
export interface Constraint {
  /** As it was written. */
  readonly text: string
  /** The one version, where only one will do. */
  readonly exact?: string
  /** A range as semver reads it. */
  readonly range: string
  /** Versions in the range that will not do. */
  readonly except: readonly string[]
  /** What will do as well. */
  readonly otherwise?: Constraint
}

/**
 * What an input or a version file asks for: a version, a constraint as Terraform writes it, or a range as semver does.
 * `1.5` is any 1.5; `~> 1.5` is Terraform's, so any 1 from 1.5 on. Undefined where it is none of them.
 */
export function parseConstraint(written: string): Constraint | undefined {
  const text = written.trim()
  const version = /^[v=\d]/.test(text) ? semver.valid(text.replace(/^=\s*/, '')) : null
  if (version !== null) return { text, exact: version, range: version, except: [] }
  const isShort = /^v?[\dx.*]+$/.test(text)
  const required = isShort ? undefined : parseRequired(text)
  if (required !== undefined) return required
  // semver takes `~>` for `~`, which is another range than Terraform's.
  const range = text === '' || text.includes('~>') ? null : semver.validRange(text)
  return range === null ? undefined : { text, range, except: [] }
}

/**
 * What `required_version` asks for. https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 * Undefined where it is no constraint, or names a prerelease, which Terraform does not accept there.
 */
export function parseRequired(text: string): Constraint | undefined {
  const clauses = text.split(',').map(parseClause)
  if (clauses.includes(undefined)) return undefined
  const known = clauses.filter((clause) => clause !== undefined)
  const [only] = known
  if (known.length === 1 && only?.operator === '=') {
    return { text, exact: only.version, range: only.version, except: [] }
  }
  return {
    text,
    range: known.flatMap(comparatorsOf).join(' ') || '*',
    except: known.flatMap(({ operator, version }) => (operator === '!=' ? [version] : [])),
  }
}

interface Clause {
  readonly operator: string
  /** With all three parts. */
  readonly version: string
  readonly parts: readonly number[]
}

/** `>= 1.3`: parts that are not written are zero, also after `=` and `>`. */
function parseClause(text: string): Clause | undefined {
  const match = /^\s*(=|!=|>=|>|<=|<|~>)?\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?\s*$/.exec(text)
  if (match === null) return undefined
  const parts = match.slice(2).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  return { operator: match[1] ?? '=', version: [...parts, 0, 0].slice(0, 3).join('.'), parts }
}

function comparatorsOf({ operator, version, parts }: Clause): string[] {
  if (operator === '!=') return []
  if (operator !== '~>') return [`${operator}${version}`]
  const [major = 0, minor = 0] = parts
  // The last part that is written may grow; where it is the first, nothing holds it.
  const ceilings = [[], [`<${major + 1}.0.0`], [`<${major}.${minor + 1}.0`]]
  return [`>=${version}`, ...(ceilings[parts.length - 1] ?? [])]
}

/** Several constraints that must all hold. */
export function allOf(constraints: readonly Constraint[]): Constraint | undefined {
  const [first, ...rest] = constraints
  if (first === undefined || rest.length === 0) return first
  return {
    text: constraints.map(({ text }) => text).join(', '),
    range: constraints.map(({ range }) => range).join(' '),
    except: constraints.flatMap(({ except }) => except),
  }
}

/** Either of two constraints. */
export function eitherOf(one: Constraint, otherwise: Constraint): Constraint {
  return { ...one, text: `${one.text}, or ${otherwise.text}`, otherwise }
}

/**
 * The version without what marks it as a prerelease: what Terraform and OpenTofu hold against `required_version`, so that
 * 1.16.0-beta1 is a 1.16.
 */
export function coreOf(version: string): string {
  const parsed = semver.parse(version)
  return parsed === null ? version : `${parsed.major}.${parsed.minor}.${parsed.patch}`
}

/** Whether a version will do. A prerelease does only where it is asked for by its name. */
export function fits(version: string, { otherwise, ...one }: Constraint): boolean {
  return fitsOne(version, one) || (otherwise !== undefined && fits(version, otherwise))
}

function fitsOne(version: string, { exact, range, except }: Constraint): boolean {
  if (semver.valid(version) === null) return false
  if (exact !== undefined) return semver.eq(version, exact)
  return semver.prerelease(version) === null && semver.satisfies(version, range) && !except.includes(version)
}

/** The newest version that will do. */
export function newestFitting(versions: readonly string[], constraint: Constraint): string | undefined {
  return semver.rsort(versions.filter((version) => fits(version, constraint)))[0]
}

/** Some versions near to what was asked for: the newest of the same minor version, and the newest of all. */
export function nearest(versions: readonly string[], { exact, range }: Constraint): string[] {
  const wanted = minorOf(exact ?? semver.minVersion(range)?.version ?? '0.0.0')
  const released = versions.filter(
    (version) => semver.valid(version) !== null && semver.prerelease(version) === null,
  )
  const newest = semver.rsort(released)
  const family = newest.filter((version) => minorOf(version) === wanted)
  return [...new Set([...family.slice(0, 3), ...newest.slice(0, 3)])]
}

function minorOf(version: string): string {
  return `${semver.major(version)}.${semver.minor(version)}`
}
