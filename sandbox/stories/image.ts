import { change, type Part, type Stage } from './part.ts'

/** What the sandbox's template runs may read any file; here only these count. */
const settings = { command: 'build', 'image-inputs': 'image/**' }

/** Images alone, where no stack can be played: baked once, taken again, made anew when the site changes, and refused. */
export function imageStory({ project, onLine }: Stage): Part[] {
  const build = async (message: string) =>
    project.run(project.push(await project.commit(message)), { with: settings, onLine })
  const site = 'image/site/index.html'
  return [
    {
      title: 'An image is baked',
      expected: { outcome: 'built', origin: 'built' },
      play: () => build('Serve a first page'),
    },
    {
      title: 'A commit that does not touch it takes it again',
      expected: { outcome: 'built', origin: 'reused' },
      play: async () => {
        await project.edit('stack/main.tf', (text) => `${text}\n# Not in the image.\n`)
        return build('Change the stack alone')
      },
    },
    {
      title: 'The site changes, and with it the image',
      expected: { outcome: 'built', origin: 'built' },
      play: async () => {
        await project.edit(site, change('a new headline'))
        return build('Give the page a new headline')
      },
    },
    {
      title: 'A page that is cut short is no image',
      expected: { outcome: 'failed', reason: 'image-build-failed' },
      play: async () => {
        await project.edit(site, (html) => html.replace('</html>', ''))
        return build('Cut the page short')
      },
    },
  ]
}
