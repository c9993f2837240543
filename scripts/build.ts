import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Emits the sources and bundles them: dist/ is what the runner starts. Give another directory to compare with it. */
const [target = 'dist'] = process.argv.slice(2)
const node = (script: string, args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' })

rmSync('build', { recursive: true, force: true })
rmSync(target, { recursive: true, force: true })
node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
node('node_modules/@vercel/ncc/dist/ncc/cli.js', [
  'build',
  'build/index.js',
  '-o',
  target,
  '--license',
  'licenses.txt',
  '-q',
])
writePostEntry(join(target, 'post'))

/**
 * The post step starts at a file of its own: a run that was killed before it saved anything is never run again from there.
 * What it does is in the same bundle.
 */
function writePostEntry(directory: string): void {
  mkdirSync(directory)
  writeFileSync(
    join(directory, 'index.js'),
    "globalThis[Symbol.for('immutable-deploy.post')] = true\nawait import('../index.js')\n",
  )
}
