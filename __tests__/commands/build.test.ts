import { describe, expect, test } from '@jest/globals'
import { build } from '../../src/commands/build.ts'
import { tagNames } from '../../src/image/tags.ts'
import type { BuildInputs } from '../../src/inputs/types.ts'
import { main } from '../../src/main.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord } from '../builders/values/images.ts'
import { inputsOf, type With } from '../builders/values/inputs.ts'
import { journalOf, keptOutlet, neverAborted } from '../builders/world/parts.ts'
import { worldOf } from '../builders/world/world.ts'

const fresh = imageRecord(4)

function scene(inputs: With = {}) {
  const upserted: string[] = []
  const world = worldOf({
    live: 'ami-0aaaaaaaaaaaaaaaa',
    images: [fresh],
    builds: fresh.id,
    context: { pullRequest: { number: 7, headSha: 'a'.repeat(40), headRef: 'topic' } },
  })
  const github = {
    ...world.deps.github,
    upsertComment: async (_: number, __: string, body: string) => String(upserted.push(body)),
  }
  const terraform = { open: () => Promise.reject(new Error('there is no stack')) }
  const deps = { ...world.deps, github, terraform: { ...world.terraform, ...terraform } }
  const read = inputsOf({ command: 'build', 'terraform-directory': 'gone', ...inputs }) as BuildInputs
  return { deps, read, upserted, taggings: world.taggings }
}

describe('a build', () => {
  test('makes and tags the image, and looks at no stack', async () => {
    const { deps, read, taggings } = scene()
    const journal = journalOf()
    expect(await build(read, deps, journal)).toBe('built')
    expect(journal.findings.image).toMatchObject({ origin: 'built', set: { 'eu-west-1': fresh.id } })
    expect(journal.steps.map(({ name }) => name)).toEqual(['Checkout', 'Credentials', 'Image key', 'Image'])
    expect(taggings[0]?.tags[tagNames.imageKey]).toMatch(/^[0-9a-f]{64}$/)
  })

  test('with build: never and nothing there is an error', async () => {
    const { deps, read } = scene({ build: 'never' })
    expect((await failureFrom(() => build(read, deps, journalOf()))).reason).toBe('image-not-found')
  })

  test('reports itself, and leaves the comment of the plan as it is', async () => {
    const { deps, read, upserted } = scene()
    const outlet = keptOutlet()
    const basics = { ...deps, outlet, lastCall: neverAborted }
    await main(basics, { readInputs: () => read, connect: () => deps })
    expect(outlet.kept.outputs).toMatchObject({ outcome: 'built', 'image-id': fresh.id })
    expect(outlet.kept.summary).toContain('Image ready for')
    expect(outlet.kept.summary).not.toContain('no image before')
    expect(upserted).toEqual([])
  })
})
