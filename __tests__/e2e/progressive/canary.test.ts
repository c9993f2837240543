import { expect, test } from '@jest/globals'
import { renderPage } from '../../../sandbox/page/render.ts'
import { canaryStory } from '../../../sandbox/stories/canary.ts'
import { playPart, type Scene, sectionsOf } from '../../../sandbox/stories/scene.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { stage } from '../stage/stage.ts'

const here = stage({ serving: true })

test('the demo’s canary goes as told: stopped with its first instance, taken back, and shown', async () => {
  const project = await here.project('shop')
  const scenes: Scene[] = []
  for (const part of canaryStory({ rig: here.rig, project, onLine: () => {} }))
    scenes.push(await playPart(part))
  expect(scenes.map(({ differences }) => differences)).toEqual([[], [], []])
  const [first, , stopped] = scenes.map(({ result }) => result)
  const log = stopped?.log.join('\n') ?? ''
  expect(log).toContain('step of 10 %, 1 of 3 instances are new')
  expect(log.slice(0, log.indexOf('✗ Rollout'))).not.toMatch(/[23] of 3 new and healthy/)
  expect(new Set(await imagesRunning(project))).toEqual(new Set([first?.outputs['image-id']]))

  const sections = sectionsOf(here.rig, scenes)
  expect(sections.map(({ kind }) => kind)).toEqual(['summary', 'comment', 'summary', 'log', 'summary'])
  const page = renderPage({ title: 'canary', sections })
  expect(page).toContain('✗ Rollout')
  expect(page).toContain('probe version: asked GET')
})
