import { prose } from '../../../text/escape.ts'
import type { Recovery } from '../../report.ts'
import { rolloutList } from '../groups/rollouts.ts'

const ALERTS: Readonly<Record<Recovery['result'], string>> = {
  'rolled-back': 'NOTE',
  'cancelled-refresh': 'NOTE',
  left: 'NOTE',
  none: 'WARNING',
  failed: 'CAUTION',
}

/** What was done about a failed rollout, and what runs now; `''` where nothing had to be done. */
export function recoveryBlock(recovery: Recovery | undefined): string {
  if (recovery === undefined) return ''
  const alert = recovery.extent === 'part' ? 'WARNING' : ALERTS[recovery.result]
  return `> [!${alert}]\n> **Recovery:** ${prose(recovery.message)}`
}

/** How the groups did on the way back; `''` where none was moved. */
export function recoveryList(recovery: Recovery | undefined): string {
  const list = rolloutList(recovery?.rollouts ?? [])
  return list === '' ? '' : `**Groups, on the way back**\n\n${list}`
}
