import type { Block } from '../../text/fit.ts'
import { isMerged, isToldWhole } from '../parts/headline.ts'
import type { PastState } from '../parts/history.ts'
import type { PAGES } from '../parts/merged/blocks.ts'
import type { Report } from '../report.ts'
import { reportBlocks } from './blocks.ts'

/** The blocks of a comment or a summary, top to bottom. `former` is what the comment said before. */
export type PageBlocks = (page: keyof typeof PAGES, former?: readonly PastState[]) => Block[]

/** What a report's pages are made of. Those of many stacks are of other kinds, which a run about one does not load. */
export async function pageOf(report: Report): Promise<PageBlocks> {
  const { merged, status } = report
  if (status !== undefined && isToldWhole(report)) {
    const { statusBlocks } = await import('../parts/status/blocks.ts')
    return () => statusBlocks(report)
  }
  if (merged === undefined || !isMerged(report)) return ownPage(report)
  const { mergedBlocks, PAGES } = await import('../parts/merged/blocks.ts')
  return (page, former) => mergedBlocks(report, merged, PAGES[page], former)
}

/** The page of a run about one stack. */
export function ownPage(report: Report): PageBlocks {
  return (_, former) => reportBlocks(report, former)
}
