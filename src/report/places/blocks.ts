import { formatDuration } from '../../text/duration.ts'
import { short } from '../../text/escape.ts'
import { type Block, block } from '../../text/fit.ts'
import { more } from '../../text/more.ts'
import { commitList } from '../parts/commits.ts'
import { errorPlaces, toolWarnings } from '../parts/diagnostics.ts'
import { countsLine, diffBlock } from '../parts/diff/changes.ts'
import { lossList } from '../parts/diff/losses.ts'
import { evidenceVariants } from '../parts/failure/evidence.ts'
import { failureVariants, nextVariants, noteBlock, warningsBlock } from '../parts/failure/failure.ts'
import { glanceVariants } from '../parts/failure/glance.ts'
import { recoveryBlock, recoveryList } from '../parts/failure/recovery.ts'
import { forecastList } from '../parts/groups/forecast.ts'
import { holdBlock } from '../parts/groups/holding.ts'
import { rolloutList } from '../parts/groups/rollouts.ts'
import { sickVariants } from '../parts/groups/sick.ts'
import { guardVariants } from '../parts/guard.ts'
import { headline } from '../parts/headline.ts'
import { historyList, type PastState } from '../parts/history.ts'
import { imageLine, regionList } from '../parts/image-line.ts'
import { imageTestLine } from '../parts/image-test.ts'
import { commitLink, link } from '../parts/links.ts'
import { matrixVariants } from '../parts/matrix-list.ts'
import { pruneVariants } from '../parts/prune-list.ts'
import { safetyLine } from '../parts/safety.ts'
import { wayLine } from '../parts/way.ts'
import type { Report } from '../report.ts'

/** What goes first when room is short has the lowest rank. */
const RANK = {
  diff: 1,
  commits: 2,
  warnings: 3,
  groups: 4,
  losses: 5,
  evidence: 6,
  image: 7,
  failure: 8,
  counts: 9,
  footer: 10,
  headline: 11,
}

/** The blocks that comment and summary share, top to bottom: what a reader in a hurry needs first. Empty ones are left out. */
export function reportBlocks(report: Report, former: readonly PastState[] = []): Block[] {
  const { plan } = report
  const blocks = [
    block('the headline', RANK.headline, [headline(report)]),
    block('how safe it is', RANK.headline, [safetyLine(report)]),
    block('what failed', RANK.failure, failureVariants(report)),
    block('where it holds', RANK.failure, [holdBlock(report)]),
    block('the recovery', RANK.failure, [recoveryBlock(report.recovery)]),
    block('what serves now', RANK.failure, glanceVariants(report)),
    block('what to do next', RANK.failure, nextVariants(report)),
    block('the image', RANK.image, [imageLine(report)]),
    block('the test of the image', RANK.image, [imageTestLine(report)]),
    block('the way of the image', RANK.commits, [wayLine(report)]),
    block('the note', RANK.failure, [noteBlock(report.note)]),
    block('the images by region', RANK.commits, [regionList(report)]),
    block('the list of commits', RANK.commits, [commitList(report)]),
    block('evidence', RANK.evidence, evidenceVariants(report)),
    block('where the errors are', RANK.warnings, [errorPlaces(report)]),
    groupsBlock(report),
    block('what sick instances say', RANK.commits, sickVariants(report)),
    block('some of the images', RANK.groups, pruneVariants(report.prune)),
    block('the groups on the way back', RANK.groups, [recoveryList(report.recovery)]),
    block('some of the stacks', RANK.groups, matrixVariants(report.matrix)),
    block('findings of the guard', RANK.warnings, guardVariants(plan?.guard)),
    block('warnings', RANK.warnings, [warningsBlock(report.warnings), warningsBlock(report.warnings, 3)]),
    block("some of the tools' warnings", RANK.warnings, toolWarnings(report)),
    block('the counts', RANK.counts, [countsLine(report)]),
    block('what is destroyed', RANK.losses, [plan === undefined ? '' : lossList(plan)]),
    plan === undefined ? undefined : diffBlock(plan, RANK.diff),
    block('the history', RANK.commits, [historyList(report, former)]),
    block('the footer', RANK.footer, [footer(report)]),
  ]
  return blocks.filter((entry): entry is Block => entry !== undefined && entry.full !== '')
}

/** What happened, once groups were watched; before that, what will happen: nothing, where the plan is only compared. */
function groupsBlock({ command, plan, rollouts, bystanders }: Report): Block {
  const forecasts = command === 'verify' ? [] : (plan?.groups ?? [])
  const shorter = [40, 10].map((length) =>
    rollouts.length > 0
      ? counted(rolloutList(rollouts.slice(0, length), bystanders?.slice(0, length)), [
          ...more(rollouts, length, OTHERS),
          ...more(bystanders ?? [], length, `that the run does not move, ${OTHERS}`),
        ])
      : counted(forecastList(forecasts.slice(0, length), plan), more(forecasts, length, OTHERS)),
  )
  const full = rollouts.length > 0 ? rolledOut(rollouts, bystanders) : forecastList(forecasts, plan)
  return block('some groups', RANK.groups, [full, ...shorter])
}

function rolledOut(...groups: Parameters<typeof rolloutList>): string {
  return `**Groups**\n\n${rolloutList(...groups)}`
}

const OTHERS = 'in the summary of the run'

function counted(list: string, rest: readonly string[]): string {
  return list === '' ? '' : [list, ...rest].join('\n\n')
}

function footer(report: Report): string {
  const { command, commit, plan, stack } = report
  const parts = [
    commit === undefined ? '' : `commit ${commitLink(report, commit.sha)}`,
    link('this run', report.runUrl),
    command === 'matrix' ? '' : `stack ${short(stack.directory)}`,
    stack.label === '' ? '' : `label ${short(stack.label)}`,
    stack.workspace === '' || stack.workspace === 'default' ? '' : `workspace ${short(stack.workspace)}`,
    plan === undefined ? '' : `${plan.tool} ${short(plan.toolVersion)}`,
    plan?.by === undefined ? '' : `${plan.by.name} ${short(plan.by.version)}`,
    `took ${formatDuration(report.finishedAt - report.startedAt)}`,
    `immutable-deploy ${short(report.version)}`,
  ]
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`
}
