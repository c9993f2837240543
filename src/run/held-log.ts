import type { Log } from '../deps/run.ts'

/** A log that holds its lines back until it is released, and passes them on from then. */
export interface HeldLog {
  readonly log: Log
  release(): void
}

/** For what runs beside a step that owns the log: GitHub's groups cannot be interleaved. Masks are set at once. */
export function holdLog(log: Log): HeldLog {
  let held: (() => void)[] | undefined = []
  const say = (line: () => void) => {
    if (held === undefined) line()
    else held.push(line)
  }
  return {
    log: {
      info: (text) => say(() => log.info(text)),
      tool: (line) => say(() => log.tool(line)),
      warning: (text) => say(() => log.warning(text)),
      debug: (text) => say(() => log.debug(text)),
      openGroup: (name) => say(() => log.openGroup(name)),
      closeGroup: () => say(() => log.closeGroup()),
      mask: (secret) => log.mask(secret),
      vouch: (values) => log.vouch(values),
    },
    release: () => {
      const lines = held ?? []
      held = undefined
      for (const line of lines) line()
    },
  }
}
