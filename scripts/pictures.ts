import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Picture, pageOf, shownOf, THEMES, type Theme } from './pictures/page.ts'
import { recompressed } from './pictures/png.ts'

/**
 * `npm run pictures` makes docs/pictures from the pages that the tests keep (__tests__/report/golden), light and dark, with
 * Chromium, which nothing else here needs. To be run when those pages look otherwise; with names (`-- plan`) for these alone.
 */
const PICTURES: readonly Picture[] = [
  { name: 'plan', page: 'planned.comment', kind: 'comment' },
  { name: 'failed', page: 'recovered.comment', kind: 'comment' },
  { name: 'deployed', page: 'deployed.summary', kind: 'summary' },
  { name: 'image-test', page: 'image-test-failed.comment', kind: 'comment' },
  { name: 'probes', page: 'probe-failed.comment', kind: 'comment' },
  {
    ...{ name: 'analysis', page: 'analysis-failed.summary', kind: 'summary' },
    until: '#### Health of the groups',
  },
  { name: 'holds', page: 'holding.comment', kind: 'comment' },
  { name: 'windows', page: 'outside-window.summary', kind: 'summary' },
]

/** CSS pixels; the pictures have more, for screens that do. */
const WIDTH = 860
const SCALE = 1.5

/** Mermaid draws within this time of its page. Milliseconds. */
const DRAWING = 8000

const root = join(import.meta.dirname, '..')
const directory = join(root, 'docs', 'pictures')
/** Pictures that alone are drawn; all without any. */
const names = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'immutable-deploy-pictures-'))

try {
  const chromium = findChromium()
  requireEmoji()
  mkdirSync(directory, { recursive: true })
  const wanted = PICTURES.filter(({ name }) => names.length === 0 || names.includes(name))
  for (const picture of wanted) for (const theme of THEMES) draw(picture, theme, chromium)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function draw(picture: Picture, theme: Theme, chromium: string): void {
  const markdown = readFileSync(join(root, '__tests__', 'report', 'golden', `${picture.page}.md`), 'utf8')
  const html = join(scratch, `${picture.name}-${theme}.html`)
  const png = join(scratch, `${picture.name}-${theme}.png`)
  writeFileSync(html, pageOf(picture, shownOf(picture, markdown), theme))
  const dom = run(chromium, ['--dump-dom', `--window-size=${WIDTH},600`, pathToFileURL(html).href])
  const height = Number(/data-height="(\d+)"/.exec(dom)?.[1] ?? 0)
  if (height === 0) throw new Error(`${picture.name} was not drawn: the page did not tell its height`)
  run(chromium, [`--screenshot=${png}`, `--window-size=${WIDTH},${height}`, pathToFileURL(html).href])
  const file = join(directory, `${picture.name}-${theme}.png`)
  writeFileSync(file, recompressed(readFileSync(png)))
  process.stdout.write(`${file}\n`)
}

function run(chromium: string, args: readonly string[]): string {
  const quiet = [
    '--headless',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${join(scratch, 'profile')}`,
  ]
  // A container's root may not sandbox; these pages are our own.
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const drawn = [`--force-device-scale-factor=${SCALE}`, `--virtual-time-budget=${DRAWING}`]
  return execFileSync(chromium, [...quiet, ...own, ...drawn, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  })
}

function findChromium(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
  const candidates = process.env['CHROMIUM'] === undefined ? names : [process.env['CHROMIUM']]
  const found = candidates.find((name) => answers(name, ['--version']))
  if (found !== undefined) return found
  throw new Error(
    `Chromium is missing (${candidates.join(', ')}). Install it with: sudo apt-get install chromium, or name it in CHROMIUM.`,
  )
}

/** Without such a font every sign is a box. Where nothing can be asked it is taken to be there. */
function requireEmoji(): void {
  if (!answers('fc-list', ['--version'])) return
  const fonts = execFileSync('fc-list', [':charset=2705:color=true'], { encoding: 'utf8' })
  if (fonts.trim() !== '') return
  throw new Error(
    'A font with emoji in colour is missing. Install it with: sudo apt-get install fonts-noto-color-emoji',
  )
}

function answers(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
