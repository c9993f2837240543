/**
 * `npm run bench:start`: what the bundle costs before its first decision (an input that is refused) beside a Node that does
 * nothing. CPU of the process as it tells it itself, medians of rounds that take turns.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asked, inTurns, median, say } from './parts/figures.ts'

const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-bench-'))
const usage = join(scratch, 'usage.json')
const TELL = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(process.env.USAGE, JSON.stringify(process.resourceUsage())))`)}`

interface Cost {
  /** CPU in milliseconds. */
  readonly cpu: number
  /** Most memory in use, in megabytes. */
  readonly memory: number
}

function costOf(args: readonly string[]): Cost {
  spawnSync(process.execPath, [`--import=${TELL}`, ...args], {
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: scratch,
      GITHUB_EVENT_NAME: 'push',
      INPUT_COMMAND: 'start',
      USAGE: usage,
    },
  })
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(usage, 'utf8'),
  ) as NodeJS.ResourceUsage
  return { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }
}

try {
  const costs = await inTurns(asked(), {
    node: () => costOf(['-e', '0']),
    refused: () => costOf(['dist/index.js']),
    post: () => costOf(['dist/post/index.js']),
  })
  const cpu = (kind: keyof typeof costs) => median(costs[kind].map((cost) => cost.cpu))
  const memory = (kind: keyof typeof costs) => median(costs[kind].map((cost) => cost.memory))
  say({ what: 'node -e 0, CPU', value: cpu('node'), unit: 'ms' })
  say({ what: 'a refused input, CPU', value: cpu('refused'), unit: 'ms' })
  say({ what: 'of node', value: cpu('refused') / cpu('node'), unit: 'x', goal: { most: 4 } })
  say({ what: 'a refused input, memory', value: memory('refused'), unit: 'MB', goal: { most: 70 } })
  say({ what: 'a post step with nothing to do, of node', value: cpu('post') / cpu('node'), unit: 'x' })
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
