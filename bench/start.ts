/**
 * `npm run bench:start`: what the bundle costs before its first decision (an input that is refused) beside a Node that does
 * nothing. CPU of the process as it tells it itself, medians of rounds that take turns.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROUNDS = 9
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

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

try {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    node: costOf(['-e', '0']),
    refused: costOf(['dist/index.js']),
    post: costOf(['dist/post/index.js']),
  }))
  const node = median(rounds.map((round) => round.node.cpu))
  for (const name of ['node', 'refused', 'post'] as const) {
    const cpu = median(rounds.map((round) => round[name].cpu))
    const memory = median(rounds.map((round) => round[name].memory))
    console.log(
      `${name.padEnd(8)} ${cpu.toFixed(0).padStart(4)} ms CPU, ${(cpu / node).toFixed(1)} of node, ${memory.toFixed(0)} MB`,
    )
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
