/** Does one kind of work on a plan, in a process of its own, and prints what it cost as JSON. */
import { readFileSync } from 'node:fs'
import { previewOf } from '../../scripts/preview.ts'
import { readPlan } from '../../src/plan/read/read.ts'
import { fingerprintOf } from '../../src/plan/review/fingerprint.ts'

const image = { set: { 'us-east-1': 'ami-0f9e8d7c6b5a40312' } }
const works: Readonly<Record<string, (json: string) => unknown>> = {
  baseline: (json) => JSON.stringify(JSON.parse(json)),
  render: (json) => previewOf({ json, text: '' }),
  fingerprint: (json) => fingerprintOf(readPlan(json), image),
}

const [name = '', file = ''] = process.argv.slice(2)
const work = works[name]
if (work === undefined) throw new Error(`There is no work ${name}`)
const start = process.cpuUsage()
work(readFileSync(file, 'utf8'))
const { user, system } = process.cpuUsage(start)
process.stdout.write(
  JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 }),
)
