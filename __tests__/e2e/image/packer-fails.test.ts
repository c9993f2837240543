import { expect, test } from '@jest/globals'
import { images, instances } from '../stage/aws-cli.ts'
import { errorsOf, stage } from '../stage/stage.ts'

const here = stage()

test('a provisioner that fails shows its error, and leaves no image and no builder', async () => {
  const project = await here.project('shop')
  await project.edit('image/site/index.html', (html) => html.replace('</html>', ''))
  const result = await project.run(project.push(await project.commit('Cut the page short')))
  expect(result).toMatchObject({ conclusion: 'failure', leftovers: [] })
  expect(result.outputs).toMatchObject({
    outcome: 'failed',
    'failure-reason': 'image-build-failed',
    'image-id': '',
    'plan-has-changes': '',
  })
  const words = "the site's index.html is cut short (no </html>)"
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)])
  expect(result.log.join('\n')).toContain(words)
  expect(result.summary).toContain('index.html is cut short')
  expect(result.summary).toContain('installing 1 file(s) of the site')
  expect(await images(project)).toEqual([])
  expect(await instances(project)).toEqual([])
})
