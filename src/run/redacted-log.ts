import type { Log } from '../deps/run.ts'
import { isPublicValue } from '../redaction/names/values.ts'
import type { Redaction } from '../redaction/redaction.ts'

/** The runner looks for every mask in every line of the job: a few thousand would slow it down. */
const MOST_MASKS = 1000

/** The log without secrets. What it is told to mask is hidden in all that leaves the run, and by the runner too. */
export function redactedLog(log: Log, redaction: Redaction): Log {
  const masked = new Set<string>()
  let filter = redaction.lines()
  const say = (shown: string | undefined) => {
    for (const line of shown?.split('\n') ?? []) log.tool(line)
  }
  /** What waits for a tool's next line comes before whatever else is said. */
  const after = (speak: (text: string) => void) => (text: string) => {
    say(filter.end())
    speak(redaction.text(text))
  }
  return {
    info: after(log.info),
    warning: after(log.warning),
    debug: after(log.debug),
    tool: (line) => say(filter.take(line)),
    openGroup: (name) => {
      say(filter.end())
      filter = redaction.lines()
      log.openGroup(redaction.text(name))
    },
    closeGroup: () => {
      say(filter.end())
      log.closeGroup()
    },
    vouch: (values) => redaction.vouch(values),
    mask: (secret) => {
      if (!redaction.learn(secret)) return
      for (const line of secret.split(/[\n\r]+/).map((text) => text.trim())) {
        if (!isSafeToMask(line) || masked.has(line) || masked.size >= MOST_MASKS) continue
        masked.add(line)
        log.mask(line)
      }
    },
  }
}

/**
 * Whether the runner may hide this everywhere. It takes a word as well as a secret, in the log of all later steps, and
 * drops outputs of the job that hold it: only what no sentence, id or region has by chance is given to it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
export function isSafeToMask(text: string): boolean {
  if (isPublicValue(text) || /^[a-z]{2}(-[a-z]+)+-\d[a-z]?$/.test(text)) return false
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9\s_.-]/].filter((kind) => kind.test(text)).length
  return text.length >= 16 || (text.length >= 8 && kinds >= 2)
}
