import { mayOpen, signsOf } from '../forms/likely.ts'
import { isSecretName } from '../names/names.ts'
import { endOfLines, isIdle, type LineRules, type State, startState, takeLine } from './state.ts'

/** Takes line after line. */
export interface LineFilter {
  /** What is shown of a line, with what waited for it: undefined where it is part of what is hidden, or waits. */
  take(line: string): string | undefined
  /** What still waits, at the end or where something else is said. */
  end(): string | undefined
}

/** Packer's builds and Terraform's provisioners: each has lines of its own between those of others. */
const SPEAKER = /^((?:==> | {4})([a-z][\w-]*[.-][\w.-]+): |[\w.\-"[\]/]+ \([\w-]+\): )(.*)$/

/**
 * Hides what goes over several lines: user data and secrets in heredocs and structures, PEM blocks, texts of YAML, and
 * the `value` below or above a `name` that tells of a secret. Every other line is looked at on its own.
 */
export function lineFilter(rules: LineRules): LineFilter {
  const own = startState()
  const speakers = new Map<string, State>()
  return {
    take: (line) => {
      const signs = signsOf(line)
      if (!mayOpen(signs) && isIdle(own) && speakers.size === 0) {
        if (line[1] === '#' || line[2] === '#') own.heading = line
        own.secondLast = own.last
        own.last = line
        return rules.rest(line, signs)
      }
      const [lead, inner] = isIdle(own) ? partsOf(line) : ['', line]
      if (lead === '') {
        const shown = takeLine(line, own, rules)
        own.secondLast = own.last
        own.last = line
        return shown
      }
      const state = speakers.get(lead) ?? startState()
      const shown = takeLine(inner, state, rules)
      if (isIdle(state)) speakers.delete(lead)
      else speakers.set(lead, state)
      return led(lead, shown, rules)
    },
    end: () => {
      const waiting = [...speakers].map(([lead, state]) => led(lead, endOfLines(state, rules), rules))
      const all = [endOfLines(own, rules), ...waiting].filter((text) => text !== undefined)
      return all.length === 0 ? undefined : all.join('\n')
    },
  }
}

function partsOf(line: string): [lead: string, inner: string] {
  const [, lead = '', name = '', inner = ''] = SPEAKER.exec(line) ?? []
  return isSecretName(name.split('.').at(-1) ?? '') ? ['', line] : [lead, inner]
}

/** Each line of a speaker with its name before it. */
function led(lead: string, shown: string | undefined, { taught }: LineRules): string | undefined {
  return shown
    ?.split('\n')
    .map((line) => taught(lead) + line)
    .join('\n')
}
