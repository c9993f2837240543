import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { formatDuration } from '../src/text/duration.ts'
import { giveUp, sayWhy } from './give-up.ts'
import { renderPage, type Section } from './page/render.ts'
import { createProject } from './project.ts'
import { missingError, type Rig, startRigWith } from './rig.ts'
import { createPrinter } from './runner/output/printer.ts'
import { canaryStory } from './stories/canary.ts'
import { type Choice, storyFor } from './stories/choose.ts'
import { playFleet } from './stories/fleet.ts'
import { playPart, type Scene, sectionsOf } from './stories/scene.ts'
import { findTools, type Log, missingLines, type Tools } from './tools/find.ts'

/**
 * `npm run demo`: plays the story (with `-- fleet` that of many stacks, with `-- canary` that of a release by steps) with
 * the shipped dist/, and shows it as a log, a table and a page. Where a tool cannot be had it plays what can be played
 * without it, and says so.
 */
const say = (text: string) => process.stdout.write(`${text}\n`)

/** What is played in the place of the story. */
const chosen = (['fleet', 'canary'] as const).find((name) => name === process.argv[2])

/** Told at the end of the story's page. */
const OTHERS: Section = {
  heading: 'What else can be played',
  kind: 'table',
  markdown: [
    '- `npm run demo -- canary`: a release by steps, whose first instance answers as another version, stopped and taken back',
    '- `npm run demo -- fleet`: one image through three accounts, a failure, and the way back of all stacks',
  ].join('\n'),
}

interface Cast extends Choice {
  readonly tools: Tools
}

/** @throws Error naming what is missing where nothing can be played */
async function cast(log: Log): Promise<Cast> {
  const first = await findTools({ need: ['packer', 'terraform', 'provider', 'moto'], log })
  const tools = first.terraform === undefined ? await withTofu(first, log) : first
  const choice = storyFor(tools)
  if (choice === undefined) throw missingError(tools)
  if (chosen !== 'canary') return { ...choice, tools }
  if (choice.leftOut.length > 0) throw missingError(tools)
  return { story: canaryStory, leftOut: [], tools }
}

/** OpenTofu plays where Terraform cannot be had. */
async function withTofu(first: Tools, log: Log): Promise<Tools> {
  const second = await findTools({ need: ['tofu', 'provider'], log })
  const isThere = second.tofu !== undefined
  if (isThere) log('OpenTofu plays: Terraform cannot be had.')
  const still = first.missing.filter(({ part }) => part !== 'terraform' || !isThere)
  return { ...first, ...second, missing: [...still, ...second.missing] }
}

/** What a person should know who sees less than the whole. */
function sayLeftOut({ leftOut, tools }: Cast): void {
  if (leftOut.length === 0) return
  say(['\n━━━ Not all of it is played ━━━\n', ...leftOut, ...missingLines(tools.missing)].join('\n'))
}

async function play(rig: Rig, { story }: Cast): Promise<Scene[]> {
  const project = await createProject(rig, { repository: 'octo-org/shop', account: '111122223333' })
  const onLine = createPrinter({ stream: process.stdout, env: process.env })
  const scenes: Scene[] = []
  for (const part of story({ rig, project, onLine })) {
    say(`\n━━━ ${part.title} ━━━\n`)
    scenes.push(await playPart(part))
  }
  return scenes
}

function table(scenes: readonly Scene[]): string {
  const rows = scenes.map(({ part, result, differences: found }) => [
    found.length === 0 ? '✓' : '✗',
    part.title,
    result.outputs['outcome'] ?? 'no outcome',
    `${result.outputs['image-id'] ?? '–'} ${result.outputs['image-origin'] ?? ''}`,
    formatDuration(result.durationMs),
  ])
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

async function writePage(sections: readonly Section[]): Promise<string> {
  const directory = join(import.meta.dirname, '..', '.demo')
  await mkdir(directory, { recursive: true })
  const file = join(directory, 'index.html')
  await writeFile(file, renderPage({ title: 'immutable-deploy: the story of an image', sections }))
  return pathToFileURL(file).href
}

async function showStory(rig: Rig, troupe: Cast): Promise<void> {
  const scenes = await play(rig, troupe)
  const page = await writePage([...sectionsOf(rig, scenes), ...(chosen === undefined ? [OTHERS] : [])])
  say(`\n━━━ What happened ━━━\n\n${table(scenes)}\n`)
  for (const { part, differences: found } of scenes) {
    for (const difference of found) say(`✗ ${part.title}: ${difference}`)
  }
  sayLeftOut(troupe)
  say(`Comments and summaries: ${page}`)
  process.exitCode = scenes.every(({ differences: found }) => found.length === 0) ? 0 : 1
}

/** `npm run demo -- fleet`: many stacks, by the workflows that others call. */
async function showFleet(rig: Rig): Promise<void> {
  const onLine = createPrinter({ stream: process.stdout, env: process.env })
  const scenes = await playFleet(rig, { say, onLine })
  const page = await writePage(scenes.flatMap(({ sections }) => sections))
  say('\n━━━ What happened ━━━\n')
  for (const { title, differences: found } of scenes)
    say([`${found.length === 0 ? '✓' : '✗'} ${title}`, ...found].join(': '))
  say(`Comments and summaries: ${page}`)
  process.exitCode = scenes.every(({ differences: found }) => found.length === 0) ? 0 : 1
}

const troupe = await cast(say).catch(giveUp)
sayLeftOut(troupe)
const rig = await startRigWith(troupe.tools, {
  ...{ clockScale: chosen === undefined ? 8 : 60, log: say },
  ...(chosen === 'canary' && { serving: true as const }),
}).catch(giveUp)
const stop = () => void rig.close().then(() => process.exit(130))
process.once('SIGINT', stop).once('SIGTERM', stop)
try {
  await (chosen === 'fleet' ? showFleet(rig) : showStory(rig, troupe))
} catch (error) {
  sayWhy(error)
} finally {
  await rig.close()
}
