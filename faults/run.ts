/**
 * `npm run faults`: makes things go wrong around the action, hundreds of them, and looks each time at what is left, what
 * got out and what was said. Names of families choose, and
 * `--only=REGEXP` faults; `--short` plays some faults of each. The last line counts.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FAMILIES } from './families.ts'
import { playAll } from './frame/play.ts'
import { isWell, tallyOf } from './frame/tally.ts'
import { keepLogs, linesOf } from './frame/tell.ts'

const USAGE = `npm run faults -- [FAMILY ...] [--only=REGEXP] [--short]
families: ${FAMILIES.map(({ name }) => name).join(', ')}`

const { values, positionals, only } = asked()
const chosen = FAMILIES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const kept = join(tmpdir(), `immutable-deploy-faults-${process.pid}`)
const all = await playAll(chosen, {
  extent: values.short ? 'short' : 'all',
  only,
  tell: (played, place) => {
    for (const line of linesOf(played, place)) console.log(line)
    for (const file of keepLogs(played, kept)) console.log(`      its log: ${file}`)
  },
})
for (const { name, notPlayed } of all)
  if (notPlayed !== undefined) console.log(`Not played: ${name}: ${notPlayed}`)
console.log(tallyOf(all))
// What hangs is not waited for.
process.exit(isWell(all) ? 0 : 1)

/** What the command line asks for; ends with the usage where that is not understood. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { short: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
    })
    const unknown = positionals.filter((name) => FAMILIES.every((family) => family.name !== name))
    if (unknown.length > 0) throw new Error(`There is no family ${unknown.join(', ')}.`)
    return { values, positionals, only: new RegExp(values.only) }
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exit(2)
  }
}
