import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Workflow, workflowsIn } from './fragments.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every workflow of this repository, its own and the examples', and all that its pages show of one. */
export function allWorkflows(): Workflow[] {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => !path.includes('fixtures/'))
  const text = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
  const files = tracked.filter((path) => /(^|\/)\.github\/workflows\/[\w-]+\.ya?ml$/.test(path))
  const pages = tracked.filter((path) => path.endsWith('.md'))
  return [
    ...files.map((name): Workflow => ({ name, text: text(name), extent: 'workflow' })),
    ...pages.flatMap((path) => workflowsIn(path, text(path))),
  ]
}
