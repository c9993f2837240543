/**
 * Makes `__tests__/fixtures/kinds` again: one plan with every kind of change, by the real Terraform and OpenTofu.
 * Needs no cloud and no sandbox: node scripts/fixtures-kinds.ts
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTools } from '../sandbox/tools/find.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, '__tests__/fixtures/kinds')
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-kinds-'))

/** Plans the second stack over the first with one tool; `files` come to the second. */
function record(name: string, tool: string, files: readonly string[]): void {
  const directory = join(scratch, name)
  mkdirSync(directory)
  const run = (...args: string[]) =>
    execFileSync(tool, [`-chdir=${directory}`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, TF_CLI_CONFIG_FILE: join(scratch, 'none') },
    })
  const take = (file: string, as: string) =>
    copyFileSync(join(root, 'scripts/kinds', file), join(directory, as))
  take('first.tf', 'main.tf')
  run('init', '-input=false')
  run('apply', '-input=false', '-auto-approve')
  take('second.tf', 'main.tf')
  for (const file of files) take(file, file)
  run('plan', '-input=false', '-out=saved')
  const json = JSON.stringify(JSON.parse(run('show', '-json', 'saved')), null, 1)
  writeFileSync(join(fixtures, `${name}.json`), `${json}\n`)
  writeFileSync(join(fixtures, `${name}.txt`), run('show', '-no-color', 'saved'))
}

const { terraform, tofu, missing } = await findTools({ need: ['terraform', 'tofu'], log: console.log })
if (terraform === undefined || tofu === undefined) throw new Error(JSON.stringify(missing))
try {
  mkdirSync(fixtures, { recursive: true })
  writeFileSync(join(scratch, 'none'), '')
  record('terraform', terraform, ['forget.tf'])
  record('tofu', tofu, [])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
