/** What a person reads of what went wrong: its message, and that of its cause. With `DEBUG` set, all of it. */
export function sayWhy(error: unknown): void {
  const { message, cause, stack } = error instanceof Error ? error : new Error(String(error))
  const why =
    cause instanceof Error && !message.includes(cause.message) ? `${message}\n${cause.message}` : message
  console.error(process.env['DEBUG'] ? stack : why)
  process.exitCode = 1
}

/** Ends the command with why it cannot go on. */
export function giveUp(error: unknown): never {
  sayWhy(error)
  process.exit(1)
}
