/**
 * `npm run bench`: what it costs to render a plan of 10,000 changed resources, and to take its fingerprint, beside
 * JSON.parse + JSON.stringify of the same file. Each runs in a process whose heap may grow to four times the file's
 * size and not more; the promise is that rendering ends within that, in two seconds.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planOfMany } from './plan.ts'

const RESOURCES = 10_000
const MOST_MS = 2000
const HEAP_TIMES = 4
const ROUNDS = 3

const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-bench-'))
try {
  const json = planOfMany(RESOURCES)
  const file = join(scratch, 'plan.json')
  writeFileSync(file, json)
  const megabytes = Buffer.byteLength(json) / 1024 ** 2
  const heap = Math.floor(megabytes * HEAP_TIMES)
  console.log(
    `${RESOURCES} changed resources, ${megabytes.toFixed(1)} MiB of JSON, heap of ${heap} MiB at most`,
  )
  const baseline = best('baseline', file, heap)
  const render = best('render', file, heap)
  const fingerprint = best('fingerprint', file, heap)
  say('JSON.parse + JSON.stringify', baseline, baseline)
  say('comment', render, baseline)
  say('fingerprint', fingerprint, baseline)
  if (!(render <= MOST_MS)) process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function say(what: string, milliseconds: number, baseline: number): void {
  const times = Number.isFinite(baseline) ? `, ${(milliseconds / baseline).toFixed(1)} times the first` : ''
  const text = Number.isFinite(milliseconds) ? `${milliseconds} ms${times}` : 'did not fit the heap'
  console.log(`${what.padEnd(28)} ${text}`)
}

/** Milliseconds of the fastest round; infinite where the heap was too small. */
function best(work: string, file: string, heap: number): number {
  const limits = ['--no-warnings', `--max-old-space-size=${heap}`, '--max-semi-space-size=1']
  const rounds = Array.from({ length: ROUNDS }, () => {
    const script = join(import.meta.dirname, 'measure.ts')
    const { status, stdout } = spawnSync(process.execPath, [...limits, script, work, file], {
      encoding: 'utf8',
    })
    return status === 0 ? Number(stdout) : Number.POSITIVE_INFINITY
  })
  return Math.min(...rounds)
}
