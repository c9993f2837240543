/**
 * Does something, and leaves the process as it was: its directory, its environment, how it ends, and who is told of errors.
 * The next file of tests is played in the same process.
 */
export async function keepingSurroundings<T>(work: () => Promise<T>): Promise<T> {
  const { env } = process
  const before = { ...env }
  const directory = process.cwd()
  const code = process.exitCode
  try {
    return await work()
  } finally {
    process.env = env
    for (const name of Object.keys(env)) if (!(name in before)) delete env[name]
    Object.assign(env, before)
    process.chdir(directory)
    process.exitCode = code
  }
}

const KINDS = ['uncaughtException', 'unhandledRejection', 'rejectionHandled'] as const

/** What nobody caught; `promise` is the one that was rejected, where it was a promise. */
export interface Uncaught {
  readonly error: unknown
  readonly promise?: unknown
}

interface Listener {
  uncaught(uncaught: Uncaught): void
  /** Somebody caught it later. */
  handled(promise: unknown): void
}

/** Does something while what nobody catches is told to one listener, and to nobody else. */
export async function listening<T>({ uncaught, handled }: Listener, work: () => Promise<T>): Promise<T> {
  const before = KINDS.map((kind) => [kind, process.rawListeners(kind)] as const)
  for (const kind of KINDS) process.removeAllListeners(kind)
  process.on('uncaughtException', (error) => uncaught({ error }))
  process.on('unhandledRejection', (error, promise) => uncaught({ error, promise }))
  process.on('rejectionHandled', handled)
  try {
    return await work()
  } finally {
    for (const [kind, listeners] of before) {
      process.removeAllListeners(kind)
      for (const listener of listeners) process.on(kind, listener as () => void)
    }
  }
}
