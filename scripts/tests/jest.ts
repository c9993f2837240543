import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileResult, type JestResults, resultsOf } from './results.ts'
import { RUNS, runsIn } from './runs.ts'

const ORDER = join(import.meta.dirname, 'order.ts')

const crashed: FileResult = {
  path: 'Jest',
  passed: 0,
  skipped: 0,
  failures: [{ test: 'the run', why: 'it ended without results; what it said is above' }],
}

/** Runs Jest with these arguments, its progress on stderr; what came of each file. */
export function runJest(args: readonly string[]): FileResult[] {
  const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-tests-'))
  const file = join(scratch, 'results.json')
  const runs = join(scratch, 'runs.jsonl')
  try {
    const node = ['--no-warnings', 'node_modules/jest/bin/jest.js']
    const how = ['--json', `--outputFile=${file}`, '--passWithNoTests', `--testSequencer=${ORDER}`]
    spawnSync(process.execPath, [...node, ...how, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, [RUNS]: runs },
    })
    if (!existsSync(file)) return [crashed]
    const told = existsSync(runs) ? runsIn(readFileSync(runs, 'utf8')) : new Map()
    return resultsOf(JSON.parse(readFileSync(file, 'utf8')) as JestResults, told)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
