import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { createChildren } from '../../../src/adapters/children/children.ts'
import { runProcess } from '../../../src/adapters/tools/process.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { cancelled, neverAborted } from '../../builders/world/parts.ts'

/** Who of Terragrunt's group is interrupted, and how often. */
const scratch = scratchDirectory()

/** Counts its interrupts in a file of its name, and ends when that is allowed. */
const tool = `import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
  const name = process.argv[2]
  if (name.startsWith('terragrunt')) process.title = name
  process.on('SIGINT', () => appendFileSync(name, 'x'))
  writeFileSync(name + '-ready', '')
  while (!existsSync('allowed')) await new Promise((done) => setTimeout(done, 10))
`

/** Starts the tools of its arguments, the second one when the first is interrupted; says when that has ended. */
const leader = `import { spawn } from 'node:child_process'
  import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
  const [script, ...names] = process.argv.slice(2)
  process.on('SIGINT', () => { appendFileSync('leader', 'x'); if (names.length === 0) process.exit(1) })
  const start = (name) => spawn(process.execPath, [script, name], { stdio: 'inherit' })
  const pause = () => new Promise((done) => setTimeout(done, 10))
  if (names[0]) start(names[0])
  writeFileSync('leader-ready', '')
  while (names[1] && !existsSync(names[0])) await pause()
  if (names[1]) start(names[1]).on('exit', () => writeFileSync('second-over', ''))
  while (!existsSync('allowed')) await pause()
`

/** What ends a scene, also that of a test that failed. */
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

function sceneOf(names: readonly string[]) {
  const place = mkdtempSync(join(scratch, 'scene-'))
  const script = writeScript(place, 'tool.mjs', tool)
  const first = writeScript(place, 'leader.mjs', leader)
  const file = (name: string) => join(place, name)
  const allow = () => void writeScript(place, 'allowed', '')
  let isOver = false
  ends.push(() => {
    isOver = true
    allow()
  })
  const until = async (...any: string[]) => {
    while (!isOver && !any.some((name) => existsSync(file(name)))) await delay(5)
  }
  const run = (signal: AbortSignal) =>
    runProcess([process.execPath, first, script, ...names], {
      ...{ cwd: place, env: {}, signal },
      run: { directory: place, tool: 'terragrunt', command: 'apply', work: 'state', shows: 'all' },
    })
  const interrupts = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')
  return { place, run, until, interrupts, allow }
}

test('what Terragrunt has started is interrupted once, so is what it starts after that, and Terragrunt is not', async () => {
  const scene = sceneOf(['first', 'second'])
  const cancel = new AbortController()
  const failure = failureFrom(() => scene.run(cancel.signal))
  await scene.until('first-ready')
  cancel.abort(cancelled)
  await scene.until('first')
  // It is told at its very start, mostly before it listens, and ends by that.
  await scene.until('second', 'second-over')
  // Some rounds more, in which nobody may be told again.
  await delay(300)
  scene.allow()
  expect(await failure).toBe(cancelled)
  expect(scene.interrupts('leader')).toBe('')
  expect(scene.interrupts('first')).toBe('x')
  expect(scene.interrupts('second').length).toBeLessThan(2)
})

test('where nothing of it runs, Terragrunt itself is interrupted', async () => {
  const scene = sceneOf([])
  const cancel = new AbortController()
  const failure = failureFrom(() => scene.run(cancel.signal))
  await scene.until('leader-ready')
  cancel.abort(cancelled)
  expect(await failure).toBe(cancelled)
  expect(scene.interrupts('leader')).toBe('x')
})

test('nor is a Terragrunt that a version manager has started', async () => {
  const scene = sceneOf(['terragrunt'])
  const cancel = new AbortController()
  const failure = failureFrom(() => scene.run(cancel.signal))
  await scene.until('terragrunt-ready')
  cancel.abort(cancelled)
  await scene.until('leader')
  await delay(150)
  scene.allow()
  expect(await failure).toBe(cancelled)
  expect(scene.interrupts('leader')).toBe('x')
  expect(scene.interrupts('terragrunt')).toBe('')
})

test('so it is where it has outlived the run', async () => {
  const scene = sceneOf(['first'])
  const run = scene.run(neverAborted)
  await scene.until('first-ready')
  const [child] = await createChildren(scene.place).list()
  if (child === undefined) throw new Error('no child is noted')
  await createChildren(scene.place).interrupt(child)
  await scene.until('first')
  scene.allow()
  await run
  expect(scene.interrupts('leader')).toBe('')
  expect(scene.interrupts('first')).toBe('x')
})
