import type { Finding } from '../plan/finding.ts'
import type { GuardReport } from '../plan/guard.ts'
import { inlineCode, oneLine, prose, short } from './escape.ts'

/** What the guard warns of, one line each, with what to write; `''` where there is nothing. What blocks is the failure. */
export function guardVariants(guard: GuardReport | undefined): [string, ...string[]] {
  const warnings = guard?.warnings ?? []
  return [render(warnings), render(warnings.slice(0, 5))]
}

function render(warnings: readonly Finding[]): string {
  if (warnings.length === 0) return ''
  const lines = warnings.map(
    ({ address, risk, fix }) => `> - ${short(address)}: ${prose(risk)}<br>→ ${advice(fix)}`,
  )
  return ['> [!WARNING]', '> Worth a look before this is applied:', ...lines].join('\n')
}

/** What to do, with the HCL in it as code, to be copied. */
function advice(fix: string): string {
  const parts = oneLine(fix).split(/(\b\w+ \{.*\})/)
  return parts.map((part, index) => (index % 2 === 0 ? spaced(part) : inlineCode(part))).join('')
}

/** Prose that keeps the blanks at its ends. */
function spaced(part: string): string {
  const [, before = '', text = '', after = ''] = /^( *)(.*?)( *)$/.exec(part) ?? []
  return `${before}${prose(text)}${after}`
}
