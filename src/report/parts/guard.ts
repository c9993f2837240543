import type { Finding } from '../../plan/finding.ts'
import type { GuardReport } from '../../plan/guard/guard.ts'
import { prose, short } from '../../text/escape.ts'
import { more } from '../../text/more.ts'
import { advice } from './failure/advice.ts'

/** Addresses named of findings that say the same. */
const NAMED = 8

/** What the guard warns of, alike findings in one entry, with what to write; `''` where there is nothing. What blocks is the failure. */
export function guardVariants(guard: GuardReport | undefined): [string, ...string[]] {
  const alike = Object.values(
    Object.groupBy(guard?.warnings ?? [], ({ attribute, risk, fix }) =>
      JSON.stringify([attribute, risk, fix]),
    ),
  ).filter((findings) => findings !== undefined)
  return [render(alike, alike.length), render(alike, 20), render(alike, 5)]
}

function render(alike: readonly (readonly Finding[])[], most: number): string {
  if (alike.length === 0) return ''
  return [
    '#### Findings',
    '',
    '> [!WARNING]',
    '> Worth a look before this is applied:',
    ...alike.slice(0, most).map(entry),
    ...more(alike, most, 'in the summary of the run').map((line) => `> - ${line}`),
  ].join('\n')
}

function entry(findings: readonly Finding[]): string {
  const [first] = findings
  const named = findings.slice(0, NAMED).map(({ address }) => short(address))
  const rest = findings.length > NAMED ? ` and ${findings.length - NAMED} more` : ''
  const place = first?.attribute === undefined ? '' : ` ${short(first.attribute)}`
  return `> - ${named.join(', ')}${rest}${place}: ${prose(first?.risk ?? '')}<br>→ ${advice(first?.fix ?? '')}`
}
