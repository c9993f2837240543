import type { SickInstance } from '../../../rollout/report.ts'
import { consoleTail } from '../../../rollout/sickness/console.ts'
import { clip, codeElement, fence, oneLine } from '../../../text/escape.ts'
import type { Report } from '../../report.ts'

/** Lines from the end of a console; the console of the EC2 page has the whole. */
const TAIL = 60
const SHORT_TAIL = 15

/** Why instances of the image are sick, a fold each; then with shorter consoles; `''` where nobody was asked. */
export function sickVariants({ rollouts, recovery }: Report): [string, ...string[]] {
  const groups = [...rollouts, ...(recovery?.rollouts ?? [])].flatMap(({ sick = [] }) => sick)
  const sick = groups.filter(({ id }, index) => groups.findIndex((other) => other.id === id) === index)
  const [full = '', ...shorter] = [TAIL, SHORT_TAIL, 0].map((lines) =>
    sick.map((each) => fold(each, lines)).join('\n\n'),
  )
  return [full, ...shorter]
}

function fold({ id, standing, checks, failures, console = '' }: SickInstance, lines: number): string {
  const [first = checks[0]] = failures
  const why = first === undefined ? '' : `: ${codeElement(clip(oneLine(first), 200))}`
  const told = [standing, ...checks.map((check) => `status check: ${check}`), ...failures]
  const tail = lines === 0 ? '' : consoleTail(console, lines)
  const parts = [
    `<details><summary>Instance ${codeElement(id)}${why}</summary>`,
    fence(told.map((line) => clip(oneLine(line), 500)).join('\n'), 'text'),
    tail === '' ? '' : `The end of its console:\n\n${fence(tail, 'text')}`,
    '</details>',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}
