import type { Log } from '../deps/run.ts'

/** A log that holds its lines back until it is released, and passes them on from then. */
export interface HeldLog {
  readonly log: Log
  release(): void
}

/** How much of what tools say is held. Characters. */
const MOST_HELD = 8_388_608

/** For what runs beside a step that owns the log: GitHub's groups cannot be interleaved. Masks are set at once. */
export function holdLog(log: Log): HeldLog {
  let held: ReturnType<typeof heldLines> | undefined = heldLines()
  const say = (line: () => void, size = 0) => {
    if (held === undefined) line()
    else held.add(line, size)
  }
  return {
    log: {
      info: (text) => say(() => log.info(text)),
      tool: (line) => say(() => log.tool(line), line.length + 1),
      warning: (text) => say(() => log.warning(text)),
      debug: (text) => say(() => log.debug(text)),
      openGroup: (name) => say(() => log.openGroup(name)),
      closeGroup: () => say(() => log.closeGroup()),
      mask: (secret) => log.mask(secret),
      vouch: (values) => log.vouch(values),
    },
    release: () => {
      const lines = held
      held = undefined
      lines?.say((text) => log.info(text))
    },
  }
}

/** What is held, in bounded memory: of what tools say the latest is kept, for errors stand at the end. */
function heldLines() {
  let lines: { readonly say: () => void; readonly size: number }[] = []
  let total = 0
  let leftOut = 0
  /** An eighth at once: to take one line after the other out of a long list is slow. */
  const forget = () => {
    lines = lines.filter(({ size }) => {
      if (size === 0 || total <= (MOST_HELD / 8) * 7) return true
      total -= size
      leftOut += 1
      return false
    })
  }
  return {
    add: (say: () => void, size: number) => {
      lines.push({ say, size })
      total += size
      if (total > MOST_HELD) forget()
    },
    say: (tell: (text: string) => void) => {
      if (leftOut > 0) tell(`[the first ${leftOut} lines of what tools said are left out here]`)
      for (const { say } of lines) say()
    },
  }
}
