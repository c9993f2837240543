import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { firstOf } from '../sandbox/tools/ways.ts'
import { allWorkflows } from './workflows/collect.ts'
import { LINTERS, type Linter } from './workflows/linters.ts'

/**
 * Has actionlint and zizmor look through every workflow, and all that the pages show of one. A checker that cannot be had
 * is named as not run and is no failure, in CI neither: PyPI is not this repository's to promise.
 */
const workflows = allWorkflows()
const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-workflows-'))
try {
  const folder = join(scratch, '.github', 'workflows')
  mkdirSync(folder, { recursive: true })
  // Where a repository begins, calls of its own workflows are looked at, too.
  spawnSync('git', ['init', '--quiet', scratch])
  for (const { name, text } of workflows) writeFileSync(join(folder, fileNameOf(name)), released(text))
  for (const linter of LINTERS) await check(linter)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** A path and a line as one name of a file; this repository's own workflows call each other by their names. */
function fileNameOf(name: string): string {
  if (dirname(name) === '.github/workflows') return basename(name)
  return `${name.replace(/\.ya?ml$/, '').replace(/[^\w.-]/g, '_')}.yml`
}

/** The workflow as a person has it, who has put a release in the placeholder's place. */
function released(text: string): string {
  return text.replaceAll(/\b(immutable-deploy\S*)@COMMIT/g, `$1@${'0'.repeat(40)} # v0.0.0`)
}

async function check({ name, ways, args, installCommand }: Linter): Promise<void> {
  const outcome = await firstOf(ways(console.log))
  if ('why' in outcome) {
    console.log(`${name}: not run (${outcome.why}). To install it: ${installCommand}`)
    return
  }
  const files = workflows.map(({ name: path }) => join('.github', 'workflows', fileNameOf(path)))
  const { status, stdout, stderr } = spawnSync(outcome.found, [...args, ...files], {
    cwd: scratch,
    encoding: 'utf8',
  })
  if (status === 0) {
    console.log(`${name}: ${files.length} workflows are well`)
    return
  }
  console.log(`${stdout}${stderr}${name} has found something`)
  process.exitCode = 1
}
