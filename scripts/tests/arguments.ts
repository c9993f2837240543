/** Options of Jest whose value may be the next argument: `-t name`. */
const WITH_VALUE = /^(-t|--testNamePattern|-w|--maxWorkers)$/

/** Options of Jest that say how many files it plays at a time: `-w 1`, `-w1`, `--maxWorkers=1`, `--runInBand`. */
const WORKERS = /^(-w|-i$|--maxWorkers|--runInBand)/

/** How many files are played at a time, unless the arguments say it: Jest takes no two words on it. */
export function workersOf(args: readonly string[], own: number): string[] {
  return args.some((arg) => WORKERS.test(arg)) ? [] : [`--maxWorkers=${own}`]
}

/** The arguments without those that name files. */
export function optionsOf(args: readonly string[]): string[] {
  return args.filter((arg, index) => arg.startsWith('-') || WITH_VALUE.test(args[index - 1] ?? ''))
}

/**
 * Arguments of a person with those of our own behind them: an option that takes several values takes all that follows it,
 * so that a file named behind it would be one more pattern to ignore.
 */
export function withOwn(args: readonly string[], own: readonly string[]): string[] {
  return [...args, ...own]
}
