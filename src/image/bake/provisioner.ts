import type { BuildError } from './packer-output.ts'
import { saidLines } from './packer-output.ts'

/** How much of what was written last a report shows. */
const TAIL_LINES = 30

/** Packer says so where a provisioner failed, and also where a later step did. */
const ENDED = /^Provisioning step had errors/

/**
 * What Packer says itself before a provisioner writes: its steps before the first one, and what a provisioner begins
 * with. Group 1: the script, where it is one with a name.
 */
const BEFORE =
  /^(?:Waiting for instance \(\S+\) to become ready|Connected to (?:SSH|WinRM)!|Provisioning with (?:shell|[Pp]owershell|windows-shell) script: (.+)|Provisioning with (?:Powershell|Ansible)\.\.\.|Running local shell script: (.+))/

/** A script that Packer wrote from `inline`. */
const UNNAMED = /[\\/]packer-(?:shell|powershell-provisioner|windows-shell-provisioner)\d+$/

/** The last that a part of the template wrote before it failed. */
export interface LastWords {
  /** `the provisioner`, a script by its path, `the post-processor`. */
  readonly of: string
  /** Each once, where it came last; never Packer's own. */
  readonly lines: readonly string[]
}

/** What a provisioner or a post-processor wrote before it failed this build; undefined where something else failed. */
export function lastWordsOf(error: BuildError, lines: readonly string[]): LastWords | undefined {
  const said = saidLines(lines)
  if (/\bPost-processor failed\b/.test(error.text)) {
    const own = said.filter(({ build }) => build.startsWith(`${error.build} (`)).map(({ text }) => text)
    return written('the post-processor', own)
  }
  const own = said.filter(({ build }) => build === error.build).map(({ text }) => text)
  const end = own.findIndex((text) => ENDED.test(text))
  // A step of Packer's own says its error itself; what a provisioner ended with is only told in the end.
  const [first = ''] = error.text.split('\n')
  if (end === -1 || own.slice(0, end).includes(first)) return undefined
  return written('the provisioner', own.slice(0, end))
}

function written(who: string, own: readonly string[]): LastWords {
  const start = own.findLastIndex((text) => BEFORE.test(text))
  const [, remote, local] = BEFORE.exec(own[start] ?? '') ?? []
  const script = remote ?? local ?? ''
  const lines = own.slice(start + 1).filter((text) => text.trim() !== '')
  const last = lines.filter((text, index) => lines.lastIndexOf(text) === index).slice(-TAIL_LINES)
  return { of: script === '' || UNNAMED.test(script) ? who : script, lines: last }
}
