import type { Project } from '../project.ts'
import { change, type Part, type Stage, settings, unhealthyImage } from './part.ts'

/** The whole life of an image: deployed, changed by a pull request, merged, broken, and brought back. */
export function wholeStory({ rig, project, onLine }: Stage): Part[] {
  let latest = ''
  let pull = 0
  const run = (event: Parameters<Project['run']>[0], inputs: Record<string, string> = {}) =>
    project.run(event, { with: { ...settings, ...inputs }, onLine })
  return [
    {
      title: 'First deploy',
      expected: { outcome: 'deployed', origin: 'built' },
      play: async () => {
        latest = await project.commit('Serve a first page')
        return run(project.push(latest))
      },
    },
    {
      title: 'A pull request changes the site',
      expected: { outcome: 'planned', origin: 'built' },
      pull: () => pull,
      play: async () => {
        await project.edit('image/site/index.html', change('a new headline'))
        await project.commit('Give the page a new headline', 'headline')
        pull = (await project.openPull('headline', 'Give the page a new headline')).number
        return run(project.pull(pull))
      },
    },
    {
      title: 'The pull request is merged',
      expected: { outcome: 'deployed', origin: 'reused' },
      play: async () => {
        latest = await project.squash(pull)
        return run(project.push(latest))
      },
    },
    {
      title: 'A bad release, taken back with image and stack',
      expected: {
        outcome: 'failed',
        reason: 'rollout-failed',
        origin: 'built',
        recovery: 'rolled-back',
      },
      play: async () => {
        await project.edit('image/site/index.html', change('a bug'))
        await project.edit('stack/main.tf', withUserData)
        latest = await project.commit('Break the page, and start it in another way')
        await rig.aws.script(unhealthyImage(latest))
        return run(project.push(latest))
      },
    },
    {
      title: 'Rolled back by hand',
      expected: { outcome: 'rolled-back', origin: 'chosen' },
      play: () => run(project.dispatch(latest), { 'rollback-to': 'previous' }),
    },
  ]
}

/** The stack of the example whose instances are started with something of their own. */
function withUserData(stack: string): string {
  const type = '  instance_type          = var.instance_type\n'
  return stack.replace(
    type,
    `${type}  user_data              = base64encode("#!/bin/sh\\necho started anew\\n")\n`,
  )
}
