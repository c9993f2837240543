import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { minify } from '@swc/core'

interface Bundled {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  /** https://webpack.js.org/api/stats/ */
  readonly stats: {
    toJson(options: Readonly<Record<string, boolean>>): { readonly chunks: readonly Chunk[] }
  }
}

interface Chunk {
  readonly files: readonly string[]
  readonly modules: readonly { readonly name: string }[]
}

/** ncc has no types; its command line has no `mainFields`. https://github.com/vercel/ncc#programmatically-from-nodejs */
type Ncc = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<Bundled>

/** Emits the sources and bundles them: dist/ is what the runner starts. Give another directory to compare with it. */
const [target = 'dist'] = process.argv.slice(2)
const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc

rmSync('build', { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
copyWithoutEffects('@actions/core')
const { code, assets, stats } = await ncc(resolve('build/index.js'), {
  license: 'licenses.txt',
  // AWS's clients as a module for each call: what is not called is left out.
  mainFields: ['module', 'main'],
  quiet: true,
  // What an older build of this directory left in the machine's cache must not decide what a chunk is.
  cache: false,
})
const files: [name: string, content: string | Buffer][] = [['index.js', code]]
const borrowed = borrowedFiles(
  stats.toJson({ all: false, chunks: true, chunkModules: true, ids: true }).chunks,
)
for (const [name, { source }] of Object.entries(assets)) {
  const isUnread = borrowed.has(name) || hasShapes(source) || hasStatistics(source)
  files.push([name, isUnread ? await used(String(source)) : source])
}
// The old bundle is there until the new one is.
rmSync(target, { recursive: true, force: true })
for (const [name, content] of files) write(name, content)
// The post step starts at a file of its own: a run that was killed before it saved anything is never run again from
// there. What it does is in the same bundle.
write(
  'post/index.js',
  "globalThis[Symbol.for('immutable-deploy.post')] = true\nawait import('../index.js')\n",
)

/**
 * Puts a package where the emitted sources find it first, and says that loading its parts does nothing else, which its
 * own package.json does not say: so the parts that are not called are left out, and all they load. Of the toolkit these
 * are OIDC and with it an HTTP client, a megabyte of each start.
 */
function copyWithoutEffects(name: string): void {
  const copy = join('build/node_modules', name)
  cpSync(join('node_modules', name), copy, { recursive: true })
  const manifest = join(copy, 'package.json')
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify({ ...(parsed as object), sideEffects: false }))
}

/** Names of the chunks in which there is nothing but libraries. */
function borrowedFiles(chunks: readonly Chunk[]): Set<string> {
  const isOurs = ({ name }: { readonly name: string }) => /^\.\/build\/(?!node_modules\/)/.test(name)
  return new Set(chunks.filter(({ modules }) => !modules.some(isOurs)).flatMap(({ files }) => files))
}

/** Whether a chunk has the shapes of a client of AWS, a constant each. */
function hasShapes(source: string | Buffer): boolean {
  return (String(source).match(/^(?:const|var) \w+\$ = \[/gm) ?? []).length > 100
}

/** Whether a chunk has simple-statistics, all of it one file, of which half a dozen functions are called. */
function hasStatistics(source: string | Buffer): boolean {
  return /^function wilcoxonRankSum\(/m.test(String(source))
}

/**
 * The code without what nothing in it reads, nor the blanks that set it; names and comments stay. ncc keeps all that a file
 * declares: of AWS's clients the shape of each call and answer there is, two thirds of such a chunk, and of libraries in
 * one file all that they can do.
 */
async function used(code: string): Promise<string> {
  const compress = { defaults: false, unused: true, dead_code: true, side_effects: true, passes: 3 }
  const format = { comments: 'all' } as const
  return (await minify(code, { module: true, ecma: 2022, mangle: false, compress, format })).code
}

function write(name: string, content: string | Buffer): void {
  const path = join(target, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
