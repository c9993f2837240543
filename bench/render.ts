/**
 * `npm run bench:render`: what it costs to render a plan of many changed resources, and to take its fingerprint, beside
 * JSON.parse + JSON.stringify of the same file. Each runs in a process of its own, which tells its CPU and the most memory
 * it had; whether four times the file is enough for its heap is tried in another.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asked, growth, inTurns, median, say } from './parts/figures.ts'
import { PLANS } from './plan/plans.ts'

const options = asked()
const SIZES = options.size === 'small' ? ([20, 200] as const) : ([10_000, 100_000] as const)
const HEAP_TIMES = 4
const MEBIBYTE = 1024 ** 2
const LEAST_HEAP = 64

const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-bench-'))
try {
  const plans = Object.entries(PLANS).slice(0, options.size === 'small' ? 1 : undefined)
  for (const [name, planOf] of plans) {
    const [few, many] = SIZES.map((count) => {
      const file = join(scratch, `${name}-${count}.json`)
      writeFileSync(file, planOf(count))
      return file
    }) as [string, string]
    await tellOf(name, few, many)
    for (const file of [few, many]) rmSync(file)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function tellOf(name: string, few: string, many: string): Promise<void> {
  const size = (file: string) => `${(statSync(file).size / 1e6).toFixed(1)} MB`
  console.log(`${name}: ${SIZES[0]} changes, ${size(few)}; ${SIZES[1]}, ${size(many)}`)
  const costs = await inTurns(options, {
    baseline: () => costOf('baseline', few),
    render: () => costOf('render', few),
    fingerprint: () => costOf('fingerprint', few),
    'render many': () => costOf('render', many),
  })
  const typical = (kind: keyof typeof costs) => ({
    cpu: median(costs[kind].map(({ cpu }) => cpu)),
    memory: median(costs[kind].map(({ memory }) => memory)) / 1e6,
  })
  const [baseline, render, fingerprint] = [typical('baseline'), typical('render'), typical('fingerprint')]
  const rendered = typical('render many')
  // The goals are those of small resources; of others it is told how they compare with reading and writing their JSON.
  const most = (value: number) => (name === 'parameters' ? { goal: { most: value } } : {})
  say({ what: 'JSON.parse + JSON.stringify, CPU', value: baseline.cpu, unit: 's' })
  say({ what: `comment of ${SIZES[0]}, CPU`, value: render.cpu, unit: 's', ...most(0.5) })
  say({ what: '  of parse + stringify', value: render.cpu / baseline.cpu, unit: 'x' })
  say({ what: `fingerprint of ${SIZES[0]}, CPU`, value: fingerprint.cpu, unit: 's' })
  say({ what: `comment of ${SIZES[1]}, CPU`, value: rendered.cpu, unit: 's', ...most(4) })
  say({ what: '  most memory', value: rendered.memory, unit: 'MB', ...most(600) })
  const times = SIZES[1] / SIZES[0]
  say({
    what: '  growth with the number of changes',
    value: growth([render.cpu, rendered.cpu], times),
    unit: '',
  })
  const heap = Math.max(LEAST_HEAP, Math.floor((statSync(few).size / MEBIBYTE) * HEAP_TIMES))
  const fits =
    spawnSync(process.execPath, argvOf('render', few, [`--max-old-space-size=${heap}`])).status === 0
  console.log(
    `  ${SIZES[0]} in a heap of ${heap} MiB (${HEAP_TIMES} times its JSON): ${fits ? 'fits' : 'does NOT fit'}`,
  )
}

interface Cost {
  /** In seconds. */
  readonly cpu: number
  /** In bytes. */
  readonly memory: number
}

/** @throws Error where the work fails */
function costOf(work: string, file: string): Cost {
  const { status, stdout, stderr } = spawnSync(process.execPath, argvOf(work, file), { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${work} failed\n${stderr}`)
  return JSON.parse(stdout) as Cost
}

function argvOf(work: string, file: string, flags: readonly string[] = []): string[] {
  return ['--no-warnings', ...flags, join(import.meta.dirname, 'plan/measure.ts'), work, file]
}
