import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTools } from '../sandbox/tools/find.ts'

/**
 * Runs all tests, and ends with a line that counts them.
 * The end-to-end tests need real tools. One that cannot be had is named with the command that installs it; on a laptop
 * those tests are then skipped, in CI that is a failure.
 */
const { missing } = await findTools({ need: ['packer', 'terraform', 'tofu', 'moto'], log: console.log })
for (const { part, why, installCommand } of missing) {
  console.log(`Missing: ${part} (${why}). Install it with: ${installCommand}`)
}
const isCi = process.env['CI'] === 'true'
const skipped = missing.length > 0 && !isCi ? ['--testPathIgnorePatterns=/e2e/'] : []
if (skipped.length > 0) console.log('The end-to-end tests are skipped.')

const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-tests-'))
const results = join(scratch, 'results.json')
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
const options = ['--json', `--outputFile=${results}`, '--maxWorkers=2', ...skipped, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, [...jest, ...options], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const { passed, failed, pending } = count(results)
rmSync(scratch, { recursive: true, force: true })

const failures = failed + (isCi ? missing.length : 0)
console.log(`${passed} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`)
process.exit(status === 0 && failures === 0 && passed > 0 ? 0 : 1)

/** A suite that could not even be loaded counts as one failure. */
function count(file: string): { passed: number; failed: number; pending: number } {
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  return {
    passed: found['numPassedTests'] ?? 0,
    failed: (found['numFailedTests'] ?? 0) + (found['numRuntimeErrorTestSuites'] ?? 0),
    pending: found['numPendingTests'] ?? 0,
  }
}
