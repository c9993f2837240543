import type { Image, Standing } from '../../image/image.ts'
import { environmentKey } from '../../image/tags.ts'
import type { Lack } from '../../release/promotion.ts'
import { lackWords, spanWords } from '../../release/promotion-words.ts'
import { prose } from '../../text/escape.ts'
import { timeWords } from '../../text/time.ts'
import type { Report } from '../report.ts'

/** Environments shown beside those that are required and the run's own: each preview may be one. */
const SHOWN = 3

/**
 * The way of the image through the environments: built, where it is proven since when, and where not yet. `''` where no
 * environment beside that of the run is known.
 */
export function wayLine(report: Report): string {
  const { image } = report
  if (image === undefined || !isOnItsWay(report)) return ''
  const stops = stopsOf(report, image)
  if (stops.length === 0) return ''
  const way = [madeWords(image), ...stops, ...ownStop(report, image)].filter((stop) => stop !== '')
  const waits = waitWords(report)
  return `**Way** ${way.join(' → ')}${waits === '' ? '' : `<br><sub>${waits}</sub>`}`
}

/** What went wrong is not to be hidden behind the way that it would have had. */
function isOnItsWay({ command, outcome, failure }: Report): boolean {
  if (command !== 'plan' && command !== 'deploy') return false
  return failure === undefined ? outcome !== 'validated' : failure.reason === 'not-promoted'
}

function madeWords({ origin, provenance, createdAt }: Image): string {
  const time = provenance?.builtAt ?? createdAt
  if (origin === 'built') return 'built by this run'
  return time === undefined ? '' : `built ${timeWords(time)}`
}

/** Every environment but that of the run: the required ones in their order, then those with a record. */
function stopsOf(report: Report, { standings = [] }: Image): string[] {
  const own = environmentKey(report.environment ?? '')
  const { requirements = [], lacks = [] } = report.promotion ?? {}
  const required = [...new Set(requirements.map(({ environment }) => environmentKey(environment)))]
  const others = standings.filter(({ environment }) => environment !== own && !required.includes(environment))
  const left = others.length - SHOWN
  return [
    ...required.map((environment) => {
      const lack = lacks.find(({ requirement }) => environmentKey(requirement.environment) === environment)
      return `${named(environment)} ${requiredWords(
        lack,
        standings.find((one) => one.environment === environment),
        report,
      )}`
    }),
    ...others.slice(0, SHOWN).map((one) => `${named(one.environment)} ${standingWords(one)}`),
    ...(left > 0 ? [`${left} more`] : []),
  ]
}

function named(environment: string): string {
  return `**${prose(environment)}**`
}

function standingWords({ state, since }: Standing): string {
  return state === 'proven' ? `since ${timeWords(since)}` : `quarantined ${timeWords(since)}`
}

function requiredWords(
  lack: Lack | undefined,
  standing: Standing | undefined,
  { pullRequest }: Report,
): string {
  if (standing === undefined || lack?.kind === 'never') return 'not yet'
  const words = standingWords(standing)
  if (lack?.kind === 'young')
    return `since ${timeWords(lack.since)}, needs ${spanWords(lack.requirement.forMs)}`
  return lack?.kind === 'other-commit' && pullRequest === undefined ? `${words}, with another commit` : words
}

/** The environment of the run, at the end of the way. */
function ownStop(report: Report, { set, standings = [] }: Image): string[] {
  const { environment = '', live, outcome } = report
  if (environment === '') return []
  if (outcome === 'holding') return [`${named(environment)} holds`]
  const isDeployed = outcome === 'deployed' || outcome === 'unchanged'
  const ids = live?.ids ?? []
  if (isDeployed || (ids.length > 0 && ids.every((id) => Object.values(set).includes(id))))
    return [`${named(environment)} live`]
  const standing = standings.find((one) => one.environment === environmentKey(environment))
  if (standing === undefined) return [`${named(environment)} not yet`]
  return [
    `${named(environment)} ${standingWords(standing)}${standing.state === 'proven' ? ', not live' : ''}`,
  ]
}

/** What a deploy would wait for; only a plan says it, for a deploy is refused with all of it. */
function waitWords(report: Report): string {
  const { promotion, failure, environment = '' } = report
  const lacks = promotion?.lacks ?? []
  if (lacks.length === 0 || failure !== undefined) return ''
  const where = environment === '' ? '' : ` to ${prose(environment)}`
  return `Before a deploy${where}: ${lacks.map((lack) => waitOf(lack, report)).join('; ')}.`
}

/** On a pull request no commit is there yet that could be proven. */
function waitOf(lack: Lack, { commit, finishedAt, pullRequest }: Report): string {
  const { environment, forMs, by } = lack.requirement
  if (pullRequest !== undefined && by === 'release' && lack.kind !== 'quarantined') {
    const time = forMs === 0 ? '' : ` for ${spanWords(forMs)}`
    return `the merged commit has to be proven in ${prose(environment)}${time}`
  }
  const digits = (sha: string) => sha.slice(0, 7)
  const told = lack.kind === 'other-commit' ? { ...lack, commits: lack.commits.map(digits) } : lack
  return `${prose(environment)}: ${prose(lackWords(told, digits(commit?.sha ?? ''), finishedAt))}`
}
