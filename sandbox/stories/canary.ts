import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { change, type Part, type Stage } from './part.ts'

/** Instances that no refresh vouches for warm up in real time: for a second here. */
const inputs = { stack: 'web', 'terraform-variables': 'instance_warmup=1' }

/** The steps of each release, and what every new instance is asked from the first one on. */
const settingsOf = (port = 0) => `steps:
  - { at: 10%, hold: 5s }
  - { at: 50%, hold: 5s }
probes:
  - name: version
    per-instance: http://{{private-address}}:${port}/version
    body: "{{git-sha}}"
    interval: 1s
    failures: 3
stacks:
  web: { environment: production }
`

/**
 * A release by steps, and one that is stopped at the first of them: its instance is healthy, and says that it is another
 * version. Needs a sandbox whose instances answer.
 */
export function canaryStory({ rig, project, onLine }: Stage): Part[] {
  const wanted = { first: '', pull: 0, image: '' }
  const run = (event: Parameters<typeof project.run>[0]) => project.run(event, { with: inputs, onLine })
  return [
    {
      title: 'First deploy',
      expected: { outcome: 'deployed', origin: 'built' },
      play: async () => {
        await mkdir(join(project.directory, '.github'), { recursive: true })
        await writeFile(
          join(project.directory, '.github/immutable-deploy.yml'),
          settingsOf(rig.aws.servingPort),
        )
        await project.edit('stack/main.tf', withoutRefresh)
        wanted.first = await project.commit('Serve a first page')
        return run(project.push(wanted.first))
      },
    },
    {
      title: 'A pull request changes the site',
      expected: { outcome: 'planned', origin: 'built' },
      pull: () => wanted.pull,
      play: async () => {
        await project.edit('image/site/index.html', change('a new headline'))
        await project.commit('Give the page a new headline', 'headline')
        wanted.pull = (await project.openPull('headline', 'Give the page a new headline')).number
        const result = await run(project.pull(wanted.pull))
        wanted.image = result.outputs['image-id'] ?? ''
        return result
      },
    },
    {
      title: 'A canary that answers as another version is stopped at the first step, and taken back',
      expected: { outcome: 'failed', reason: 'probe-failed', origin: 'reused', recovery: 'rolled-back' },
      shows: 'log',
      play: async () => {
        const match = { image: { id: wanted.image } }
        await rig.aws.script({ match, then: { serve: { version: wanted.first } } })
        return run(project.push(await project.squash(wanted.pull)))
      },
    },
  ]
}

/** The action starts the refresh of each step itself: a group with one of its own is refused. */
function withoutRefresh(stack: string): string {
  return stack.replace(/\n {2}instance_refresh \{[\s\S]*?\n {2}\}\n/, '\n')
}
