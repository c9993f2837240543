import { count } from '../../text/duration.ts'
import { clip, oneLine, prose } from '../../text/escape.ts'
import type { LiveReport, Report } from '../report.ts'
import { commitLink, compareLink } from './links.ts'

type Commits = NonNullable<LiveReport['commits']>

/** Commits listed; GitHub's page has them all. */
const LISTED = 20

/**
 * ` · [3 commits](…/compare/a...b)` between the live image's commit and the new one's; where GitHub did not count them
 * the link alone, and `''` where a commit is not known. Going back, the older commit comes first, since GitHub lists
 * nothing for newer...older.
 */
export function commitsWords(report: Report): string {
  const { command, image, live } = report
  if (live?.commits !== undefined) {
    const { direction, behind } = live.commits
    const words = direction === 'brought' ? '' : ' taken back'
    const missing = behind === 0 ? '' : `, without ${count(behind, 'commit')} of the live image`
    return ` · ${compareLink(report, live.commits, count(live.commits.ahead, 'commit') + words)}${missing}`
  }
  const [base, ...others] = [...new Set((live?.images ?? []).map(({ gitSha }) => gitSha))]
  const head = image?.gitSha
  if (base === undefined || head === undefined || base === head || others.length > 0) return ''
  const isBack = command === 'rollback'
  const ends = isBack ? { base: head, head: base } : { base, head }
  const linked = compareLink(report, ends, isBack ? 'commits taken back' : 'compare')
  return linked.startsWith('[') ? ` · ${linked}` : ''
}

/** The commits' subject lines, newest first, folded; `''` without any. */
export function commitList(report: Report): string {
  const { commits } = report.live ?? {}
  if (commits === undefined || commits.commits.length === 0) return ''
  const lines = commits.commits
    .slice(0, LISTED)
    .map(({ sha, subject }) => `- ${commitLink(report, sha)} ${prose(clip(oneLine(subject), 120))}`)
  const more = commits.ahead - lines.length
  const rest = more > 0 ? [`- … and ${compareLink(report, commits, `${more} more`)}`] : []
  return `<details><summary>${title(commits)}</summary>\n\n${[...lines, ...rest].join('\n')}\n\n</details>`
}

function title({ ahead, direction }: Commits): string {
  if (direction === 'taken-back') return `What goes: ${count(ahead, 'commit')}`
  return `What is new: ${count(ahead, 'commit')}`
}
