import { availableParallelism } from 'node:os'
import { NODE_FLAGS } from '../sandbox/runner/process.ts'
import { findTools, missingLines } from '../sandbox/tools/find.ts'
import { optionsOf, withOwn, workersOf } from './tests/arguments.ts'
import { runJest } from './tests/jest.ts'
import { inMemory } from './tests/memory.ts'
import { withNursery } from './tests/nursery.ts'
import { reportOf } from './tests/results.ts'

/**
 * Runs all tests, or those that the arguments choose, and ends with a line that counts them.
 *
 * First those that need nothing but Node; then the end-to-end tests, which would starve them. These play with real tools
 * on what may be a busy machine, so a file of theirs that fails is played once more from its beginning: in a fresh world,
 * for what a test left behind is not there again. Their first failure is told all the same.
 *
 * The end-to-end tests need real tools. One that cannot be had is named with the command that installs it; on a laptop
 * those tests are then skipped, in CI that is a failure.
 */
const E2E = '/e2e/'
const args = process.argv.slice(2)
const isCi = process.env['CI'] === 'true'

const { missing, python } = await findTools({
  need: ['packer', 'terraform', 'tofu', 'provider', 'moto'],
  log: console.log,
})
if (missing.length > 0)
  console.log(['The end-to-end tests need what is not here:', ...missingLines(missing)].join('\n'))
const isPlayed = missing.length === 0 || isCi
if (!isPlayed) console.log('The end-to-end tests are skipped.')

// Hundreds of short runs spend an eighth of their CPU on collecting garbage out of a nursery of 1 MB.
process.env[NODE_FLAGS] ??= '--min-semi-space-size=16 --max-semi-space-size=32'

const cores = availableParallelism()
/** Three times as many workers as there are cores: a story waits for AWS, and for its tools, most of its time. */
const endToEnd = [`--testPathIgnorePatterns=^(?!.*${E2E})`, ...workersOf(args, 3 * cores)]
const { first, second } = await inMemory(async () => {
  const unit = runJest(withOwn(args, [...workersOf(args, cores), `--testPathIgnorePatterns=${E2E}`]))
  const played = isPlayed ? await withNursery(python, () => runJest(withOwn(args, endToEnd))) : []
  const failed = played.filter(({ failures }) => failures.length > 0).map(({ path }) => path)
  // Without a nursery: what it may have spoilt is not there again.
  const again = [...endToEnd, ...optionsOf(args), '--runTestsByPath', ...failed]
  return { first: [...unit, ...played], second: failed.length === 0 ? [] : runJest(again) }
})

const report = reportOf({ first, second, missing: isCi ? missing.length : 0 })
for (const line of report.lines) console.log(line)
process.exitCode = report.isWell ? 0 : 1
