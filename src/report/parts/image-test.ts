import type { TestedImage } from '../../image/test/told.ts'
import { clip, inlineCode, oneLine, prose, short } from '../../text/escape.ts'
import type { Report } from '../report.ts'

const ICONS: Readonly<Record<TestedImage['state'], string>> = {
  passed: '✅',
  failed: '❌',
  'not-run': '⚠️ not tested:',
}

/** How the image stands with its test; `''` where there is none. */
export function imageTestLine({ imageTest }: Report): string {
  if (imageTest === undefined) return ''
  const { state, message, tested, instanceType } = imageTest
  const on = instanceType === undefined ? '' : ` on ${short(instanceType)}`
  const what = `<sub>${inlineCode(tested)}${on}</sub>`
  return `**Image test** ${ICONS[state]} ${prose(clip(oneLine(message), 300))} ${what}`
}
