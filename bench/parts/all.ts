/** `npm run bench`: all benches of this directory one after the other, each with the same options; see bench/README.md. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const directory = join(import.meta.dirname, '..')
const benches = readdirSync(directory).filter((name) => name.endsWith('.ts'))
// What takes longest comes last.
for (const name of benches.sort(
  (one, other) => Number(one === 'deploy.ts') - Number(other === 'deploy.ts'),
)) {
  console.log(`\n## ${name.replace('.ts', '')}`)
  const argv = ['--no-warnings', join(directory, name), ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' })
  if (status !== 0) {
    console.log(`${name} did not run to its end.`)
    process.exitCode = 1
  }
}
