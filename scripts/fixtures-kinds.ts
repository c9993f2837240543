/**
 * Makes `__tests__/fixtures/kinds` again: one plan with every kind of change, and plans that are not whole, by the real
 * Terraform and OpenTofu. Needs no cloud and no sandbox: node scripts/fixtures-kinds.ts
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTools } from '../sandbox/tools/find.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, '__tests__/fixtures/kinds')
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-kinds-'))
const env = { ...process.env, TF_CLI_CONFIG_FILE: join(scratch, 'none') }

/** A directory of its own for a tool, with a file of `scripts/kinds` as its stack. */
function stackOf(name: string, tool: string, file: string) {
  const directory = join(scratch, name)
  mkdirSync(directory)
  const chdir = `-chdir=${directory}`
  const run = (...args: string[]) => execFileSync(tool, [chdir, ...args], { encoding: 'utf8', env })
  const take = (from: string, as: string) =>
    copyFileSync(join(root, 'scripts/kinds', from), join(directory, as))
  take(file, 'main.tf')
  run('init', '-input=false')
  run('apply', '-input=false', '-auto-approve')
  return {
    run,
    take,
    /** Runs what is to fail. */
    fail: (...args: string[]) => {
      const { status } = spawnSync(tool, [chdir, ...args], { env })
      if (status !== 1) throw new Error(`${name}: ${args.join(' ')} did not fail`)
    },
    save: (as: string) => {
      const json = JSON.stringify(JSON.parse(run('show', '-json', 'saved')), null, 1)
      writeFileSync(join(fixtures, `${as}.json`), `${json}\n`)
    },
  }
}

/** Plans the second stack over the first with one tool; `files` come to the second. */
function record(name: string, tool: string, files: readonly string[]): void {
  const { run, take, save } = stackOf(name, tool, 'first.tf')
  take('second.tf', 'main.tf')
  for (const file of files) take(file, file)
  run('plan', '-input=false', '-out=saved')
  save(name)
  writeFileSync(join(fixtures, `${name}.txt`), run('show', '-no-color', 'saved'))
}

/** What is left after an apply that failed; a plan of one resource alone; one that ended in an error. */
function recordUnfinished(name: string, tool: string): void {
  const { run, fail, save } = stackOf(`${name}-unfinished`, tool, 'unfinished.tf')
  fail('apply', '-input=false', '-auto-approve', '-var=trigger=2')
  run('plan', '-input=false', '-out=saved', '-var=trigger=2')
  save(`${name}-deposed`)
  run('plan', '-input=false', '-out=saved', '-var=trigger=2', '-target=terraform_data.checked')
  save(`${name}-targeted`)
  fail('plan', '-input=false', '-out=saved', '-var=trigger=2', '-var=works=false')
  save(`${name}-errored`)
}

const { terraform, tofu, missing } = await findTools({ need: ['terraform', 'tofu'], log: console.log })
if (terraform === undefined || tofu === undefined) throw new Error(JSON.stringify(missing))
try {
  mkdirSync(fixtures, { recursive: true })
  writeFileSync(join(scratch, 'none'), '')
  record('terraform', terraform, ['forget.tf'])
  record('tofu', tofu, [])
  recordUnfinished('terraform', terraform)
  recordUnfinished('tofu', tofu)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
