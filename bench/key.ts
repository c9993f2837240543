/**
 * `npm run bench:key`: finding the 50,000 files of an image and making its key, beside `git hash-object` of the same: CPU of
 * processes of their own, with what these start.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { costOf } from './parts/cost.ts'
import { asked, inTurns, median, say } from './parts/figures.ts'

const options = asked()
const FILES = options.size === 'small' ? 200 : 50_000
const PER_DIRECTORY = 20
const MOST_OUTPUT = 1e9

const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-bench-'))
const clone = join(scratch, 'clone')
try {
  const paths = Array.from({ length: FILES }, (_, index) => {
    const directory = Math.floor(index / PER_DIRECTORY)
    return `image/${directory % 50}/${directory}/file-${index}.txt`
  })
  for (const [index, path] of paths.entries()) {
    mkdirSync(join(clone, dirname(path)), { recursive: true })
    writeFileSync(join(clone, path), `line of file ${index}\n`.repeat(50))
  }
  git(['init', '--quiet'])
  git(['add', '--all'])
  git(['commit', '--quiet', '--message', 'Files'])
  const measured = ['--no-warnings', join(import.meta.dirname, 'parts/find-and-key.ts'), clone, scratch]
  const costs = await inTurns(options, {
    git: () => costOf(() => git(['hash-object', '--stdin-paths'], `${paths.join('\n')}\n`)),
    key: () => costOf(() => node(measured)),
    // What is in the figure and not of the key: Node, and stripping the types of the sources.
    node: () => costOf(() => node([...measured, 'nothing'])),
  })
  const typical = (kind: keyof typeof costs) => median(costs[kind].map(({ cpu }) => cpu))
  const [hashed, key] = [typical('git'), typical('key') - typical('node')]
  say({ what: `git hash-object of ${FILES} files, CPU`, value: hashed, unit: 's' })
  say({ what: 'their image key, CPU', value: key, unit: 's' })
  say({ what: '  of git hash-object', value: key / hashed, unit: 'x', goal: { most: 3 } })
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function node(args: readonly string[]): void {
  execFileSync(process.execPath, args)
}

function git(args: readonly string[], input = ''): void {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com']
  execFileSync('git', [...identity, ...args], { cwd: clone, input, maxBuffer: MOST_OUTPUT })
}
