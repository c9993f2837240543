import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Project } from '../../../sandbox/project.ts'
import { createTags, images, imagesByGroup, tagsOf } from '../stage/aws-cli.ts'
import { errorsOf, requestsOf, stage, variables } from '../stage/stage.ts'

/** One image on its way from staging to production: the tests are one story and follow each other. */
const here = stage()
let project: Project
let first = ''
let image = ''

/** What the settings file says of production beside what it is. */
let production = 'require-proven-in: staging'

const settings = () => `stacks:
  web-staging:
    directory: stack
    environment: staging
  web-production:
    directory: stack
    environment: production
    ${production.replaceAll('\n', '\n    ')}
`

async function commit(message: string, branch?: string): Promise<string> {
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings())
  return project.commit(message, branch)
}

type Where = 'staging' | 'production'

/** The inputs of a job of one stack. */
const of = (where: Where, more: Readonly<Record<string, string>> = {}) => ({
  with: {
    stack: `web-${where}`,
    'backend-config': `path=${project.stateFile}.${where}`,
    'terraform-variables': `instance_warmup=${variables.instance_warmup}\nenvironment=${where}`,
    ...more,
  },
})
const deploy = (sha: string, where: Where) => project.run(project.push(sha), of(where))

/** Images of the groups of an environment, by AWS's word. */
const running = async (where: Where) =>
  new Set(
    Object.entries(await imagesByGroup(project)).flatMap(([group, ids]) =>
      group.startsWith(`web-${where}-`) ? ids : [],
    ),
  )

beforeAll(async () => {
  project = await here.project('promotion', {
    // The sandbox's template runs a shell: without this every commit bakes.
    'image-inputs': 'image/**',
  })
  first = await commit('Say which stacks there are')
})

describe('an image', () => {
  test('that staging has not proven is not deployed to production, and not baked for it', async () => {
    const result = await deploy(first, 'production')
    expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'not-promoted' })
    expect(errorsOf(result).join()).toContain('one that is baked now was never proven in `staging`')
    const { RunInstances = 0, CreateLaunchTemplate = 0 } = await requestsOf(here, project)
    expect([RunInstances, CreateLaunchTemplate, await images(project)]).toEqual([0, 0, []])
    expect(result.summary).not.toContain('Look ahead')
  })

  test('is proven in staging, and then taken for production as it is', async () => {
    const staged = await deploy(first, 'staging')
    expect(staged.outputs).toMatchObject({ outcome: 'deployed', 'image-origin': 'built' })
    image = staged.outputs['image-id'] ?? 'none'
    const promoted = await deploy(first, 'production')
    expect(promoted.outputs).toMatchObject({
      outcome: 'deployed',
      'image-origin': 'reused',
      'image-id': image,
    })
    expect(promoted.summary).toMatch(
      /\*\*Way\*\* built .* → \*\*staging\*\* since .* UTC → \*\*production\*\* live/,
    )
    expect(await running('production')).toEqual(new Set([image]))
  })

  test('has its way in the comment on a pull request, which is none the worse for what is lacking', async () => {
    production = 'require-proven-in: { environment: staging, for: 2h }'
    await commit('Let staging prove it for longer', 'longer')
    const { number } = await project.openPull('longer', 'Let staging prove it for longer')
    const result = await project.run(project.pull(number), of('production'))
    expect(result.outputs).toMatchObject({ outcome: 'planned', 'failure-reason': '' })
    const { body = '' } = here.rig.github.state().comments.find(({ pull }) => pull === number) ?? {}
    expect(body).toMatch(/\*\*staging\*\* since .* UTC → \*\*production\*\* live/)
    // The stricter of both files counts.
    expect(body).toContain(
      'Before a deploy to production: the merged commit has to be proven in staging for 2 h 00 min.',
    )
    expect(body).not.toContain('takes effect once it is merged')
    const sha = await project.squash(number)
    const other = await deploy(sha, 'production')
    expect(other.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'not-promoted' })
    expect(other.summary).toContain(`with the stack of ${first}, and not with that of ${sha}`)
    expect((await deploy(sha, 'staging')).outputs).toMatchObject({ outcome: 'unchanged', 'image-id': image })
    const young = await deploy(sha, 'production')
    expect(young.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'not-promoted' })
    expect(young.summary).toMatch(/staging: proven for .*; it needs 2 h 00 min: from .* UTC on/)
  })
})

describe('a base image that is revoked', () => {
  const base = 'ami-0bad0bad0bad0bad0'
  /** The one that the template takes. */
  let template = ''

  test('is named by verify, with the group and how many of its instances run it', async () => {
    await createTags(project, image, { 'immutable-deploy:source-image': base })
    production = `revoked:\n  - ${base}`
    const sha = await commit('Revoke the base image')
    const result = await project.run(project.push(sha), of('production', { command: 'verify' }))
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'drift-found' })
    expect(result.summary).toMatch(
      new RegExp(
        `web-production-\\w+: (\\d) of \\1 instances run ${image}, which is revoked: it was made from ${base}`,
      ),
    )
  })

  test('lets no rollback take what was made from it', async () => {
    const sha = await commit('Go back')
    for (const target of [image, 'live', first]) {
      const result = await project.run(project.dispatch(sha), of('production', { 'rollback-to': target }))
      expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'image-revoked' })
      expect(errorsOf(result).join()).toContain(`take \`${base}\` out of \`revoked\``)
    }
  })

  test('makes a deploy bake anew, on the base that there is by then', async () => {
    const result = await deploy(await commit('Deploy'), 'production')
    expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-origin': 'built' })
    const id = result.outputs['image-id'] ?? 'none'
    expect(id).not.toBe(image)
    expect(await running('production')).toEqual(new Set([id]))
    const [tags = {}] = await tagsOf(project, id)
    template = tags['immutable-deploy:source-image'] ?? 'none'
    production = `revoked:\n  - ${base}\n  - ${template}`
    const again = await deploy(await commit('Revoke the one that the template takes'), 'production')
    expect(again.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': 'image-revoked' })
    expect(await running('production')).toEqual(new Set([id]))
  })

  test('that failed here is what `verify` names, and a deploy leads away from, where nothing is listed', async () => {
    production = 'require-proven-in: []'
    await createTags(project, template, {
      'immutable-deploy:quarantined:production': new Date().toISOString(),
    })
    const sha = await commit('List nothing')
    const verify = () => project.run(project.push(sha), of('production', { command: 'verify' }))
    const looked = await verify()
    expect(looked.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'drift-found' })
    expect(looked.summary).toContain(`made from ${template}`)
    // The first image is of the same content, and by its tag of another base.
    const result = await deploy(sha, 'production')
    expect(result.outputs).toMatchObject({ outcome: 'deployed', 'image-id': image })
    expect((await verify()).outputs).toMatchObject({ outcome: 'unchanged' })
  })
})
