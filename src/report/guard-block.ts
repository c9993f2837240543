import type { Finding } from '../plan/finding.ts'
import type { GuardReport } from '../plan/guard.ts'
import { prose, short } from './escape.ts'

/** What the guard warns of, one line each, with what to write; `''` where there is nothing. What blocks is the failure. */
export function guardVariants(guard: GuardReport | undefined): [string, ...string[]] {
  const warnings = guard?.warnings ?? []
  return [render(warnings), render(warnings.slice(0, 5))]
}

function render(warnings: readonly Finding[]): string {
  if (warnings.length === 0) return ''
  const lines = warnings.map(({ address, risk, fix }) => `> - ${short(address)} ${prose(risk)} ${prose(fix)}`)
  return ['> [!WARNING]', '> Worth a look before this is applied:', ...lines].join('\n')
}
