import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Emits the sources and bundles them: dist/ is what the runner starts. Give another directory to compare with it. */
const [target = 'dist'] = process.argv.slice(2)
const node = (script: string, args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' })

rmSync('build', { recursive: true, force: true })
rmSync(target, { recursive: true, force: true })
node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
bundle('build/index.js', target)
bundle('build/post.js', join(target, 'post'))

/** One file with everything in it, and the licences of what is in it. */
function bundle(entry: string, directory: string): void {
  const options = ['-o', directory, '--license', 'licenses.txt', '-q']
  node('node_modules/@vercel/ncc/dist/ncc/cli.js', ['build', entry, ...options])
}
