import type { StackOutputs, Withheld } from '../../plan/outputs/outputs.ts'
import { listed } from '../../text/list.ts'
import type { Report } from '../report.ts'

/**
 * Bytes that the stack's outputs may take. GitHub takes 1 MB of all outputs of a job, in UTF-16; some of it is left to the
 * other outputs and steps. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
export const ROOM = 900_000

/** The report with outputs of the stack that fit: the largest are left out first, with a warning. */
export function withFittingOutputs(report: Report): Report {
  const { outputs } = report
  if (outputs === undefined) return report
  const left = tooLarge(outputs)
  if (left.length === 0) return report
  const names = left.map(({ name }) => name)
  const warning = `\`terraform-outputs\` is without ${listed(names, 'and')}: GitHub takes no more than 1 MB of outputs.`
  return {
    ...report,
    outputs: {
      given: outputs.given.filter(({ name }) => !names.includes(name)),
      withheld: [...outputs.withheld, ...left],
    },
    warnings: [...report.warnings, warning],
  }
}

function tooLarge({ given }: StackOutputs): Withheld[] {
  const sized = given
    .map(({ name, value }) => ({
      name,
      size: 2 * (JSON.stringify(name).length + JSON.stringify(value).length + 2),
    }))
    .toSorted((a, b) => b.size - a.size)
  let total = 2 + sized.reduce((sum, { size }) => sum + size, 0)
  const left: Withheld[] = []
  for (const { name, size } of sized) {
    if (total <= ROOM) break
    total -= size
    left.push({ name, why: 'size' })
  }
  return left
}

/** The outputs as one JSON object; '' where they are not known. */
export function outputsText({ outputs }: Pick<Report, 'outputs'>): string {
  if (outputs === undefined) return ''
  // Names are not looked up here: `__proto__` is one.
  return `{${outputs.given.map(({ name, value }) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`
}

const WHY: Readonly<Record<Withheld['why'], string>> = {
  sensitive: 'sensitive',
  secret: 'looks like a secret',
  size: 'too large',
}

/** What is not handed on, for the log; undefined where all is. */
export function withheldLine({ outputs }: Pick<Report, 'outputs'>): string | undefined {
  const { withheld = [] } = outputs ?? {}
  if (withheld.length === 0) return undefined
  return `Left out of terraform-outputs: ${withheld.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}.`
}
