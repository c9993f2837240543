import { basename, join, relative, sep } from 'node:path'
import type { Deps } from '../../../deps/deps.ts'
import { type TestFile, type TestPlan, testDigest } from '../../../image/test/files.ts'
import { isTooLarge } from '../../../image/test/scripts.ts'
import type { ImageTest } from '../../../image/test/wish.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { Source } from '../../source/source.ts'
import { requireTrustedPaths } from '../../source/trust.ts'

type PlanDeps = Pick<Deps, 'context' | 'files' | 'git'>

/** Bytes of all files of a test, before anything is looked at more closely. */
const MOST_BYTES = 10_000_000

/**
 * The test as the code of this run has it: before anything is baked, so that one that cannot be run is known at once.
 * @throws DeployError invalid-input where the script is not there, or is too large; untrusted-code
 */
export async function readTest(test: ImageTest, source: Source, deps: PlanDeps): Promise<TestPlan> {
  const { script } = test
  const found = script === undefined ? { files: [], run: '' } : await filesOf(script, source, deps)
  const command = test.command ?? found.run
  if (command === '') throw unusable(`is a directory, and \`command\` does not say what is run in it`, script)
  const plan = { test, files: found.files, command }
  if (isTooLarge({ ...plan, digest: '' })) throw tooLarge(script)
  return { ...plan, digest: testDigest(plan) }
}

interface Found {
  readonly files: readonly TestFile[]
  /** What is run where nothing says it; '' of a directory. */
  readonly run: string
}

async function filesOf(script: string, source: Source, deps: PlanDeps): Promise<Found> {
  const { files } = deps
  const root = await files.real(source.root)
  const path = await files.real(join(source.directory, script))
  const kind = await files.kind(path)
  if (kind === 'missing') throw unusable('does not exist', script)
  if (path !== root && !path.startsWith(root + sep)) throw unusable('leads out of the repository', script)
  await requireTrustedPaths({ root: source.root, paths: [path] }, deps)
  if (kind === 'directory') return { files: await below(path, { root, script }, deps), run: '' }
  const name = basename(script)
  const content = await files.bytes(path)
  return { files: [{ name, content, mode: 'executable' }], run: `./${quoted(name)}` }
}

function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}

/** What links point to is taken in their place; what lies outside of the repository is left out. */
async function below(
  path: string,
  { root, script }: { readonly root: string; readonly script: string },
  { files }: PlanDeps,
): Promise<TestFile[]> {
  const found = await files.below(root, [path])
  const inside = found.filter((one) => one.path.startsWith(path + sep) && one.place === 'repository')
  const taken: TestFile[] = []
  let size = 0
  for (const one of inside) {
    const real = await files.real(one.path)
    if (!real.startsWith(root + sep) || (await files.kind(real)) !== 'file') continue
    const [content, { mode }] = await Promise.all([files.bytes(real), files.digest(real)])
    size += content.length
    if (size > MOST_BYTES) throw tooLarge(script)
    const name = relative(path, one.path).split(sep).join('/')
    taken.push({ name, content, mode: mode === '100755' ? 'executable' : 'plain' })
  }
  return taken
}

function unusable(why: string, script = ''): DeployError {
  return new DeployError(
    'invalid-input',
    'The test of the image cannot be run; nothing was built or changed.',
    {
      evidence: [`test.script: received \`${script}\`, which ${why}`],
      next: [
        'Correct `test` in the settings file: `script` is a file or a directory of the repository, relative to `working-directory`; what is run in a directory is `command`.',
        'On a pull request the key `test` is that of the base branch, and the files are those of the pull request.',
      ],
    },
  )
}

function tooLarge(script = ''): DeployError {
  return unusable(
    'is too large: SSM Run Command takes some 400 KB of it, packed. Let the image have it, or the command fetch it',
    script,
  )
}
