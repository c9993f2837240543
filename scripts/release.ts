import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from './release/changelog.ts'
import { pinned } from './release/placeholder.ts'
import { problemsOf, versionOf } from './release/tag.ts'

/**
 * What .github/workflows/release.yml asks of the sources; each command takes the tag.
 *
 *   node scripts/release.ts check v1.2.3                       whether the tag can be released
 *   node scripts/release.ts pack v1.2.3 OWNER/NAME SHA FOLDER  notes.md and the examples, pinned to the release
 */
const [command = '', tag = '', repository = '', sha = '', folder = ''] = process.argv.slice(2)
const text = (path: string) => readFileSync(path, 'utf8')

if (command === 'check') {
  const { version } = JSON.parse(text('package.json')) as { version: string }
  const problems = problemsOf(tag, { version, changelog: text('CHANGELOG.md') })
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`${tag} can be released.`)
} else if (command === 'pack' && folder !== '') {
  pack()
} else {
  console.error('node scripts/release.ts check TAG\nnode scripts/release.ts pack TAG OWNER/NAME SHA FOLDER')
  process.exitCode = 1
}

function pack(): void {
  const release = { tag, repository, sha }
  const name = `immutable-deploy-examples-${tag}`
  const examples = join(folder, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'notes.md'), `${notesOf(text('CHANGELOG.md'), versionOf(tag))}\n${use()}`)
  cpSync('examples', examples, { recursive: true })
  for (const path of filesBelow(examples)) writeFileSync(path, pinned(text(path), release))
  execFileSync('tar', ['-czf', `${examples}.tar.gz`, '-C', folder, name])
  rmSync(examples, { recursive: true })
}

/** How a workflow names the release, below what changed. */
function use(): string {
  return `\n\`\`\`yaml\n- uses: ${repository}@${sha} # ${tag}\n\`\`\`\n`
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => join(directory, path))
    .filter((path) => statSync(path).isFile())
}
