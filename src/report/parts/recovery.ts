import { prose } from '../../text/escape.ts'
import type { Recovery } from '../report.ts'
import { rolloutTable } from './groups/rollouts.ts'

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
  const table = rolloutTable(recovery.rollouts)
  const alert = `> [!${ALERTS[recovery.result]}]\n> **Recovery:** ${prose(recovery.message)}`
  return table === '' ? alert : `${alert}\n\n${table}`
}
