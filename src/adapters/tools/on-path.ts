import { access } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { which } from '@actions/io'
import { toolEnvironment } from '../../tools/environment.ts'
import { PRODUCTS, type ToolName } from '../../tools/product.ts'
import { askProgram } from './limits/ask.ts'

/** What is on PATH under a tool's name. */
export type OnPath =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly path: string; readonly version: string }
  /** cracklib has a `packer` too. */
  | { readonly kind: 'other'; readonly path: string; readonly said: string }

interface PathParts {
  /** Where the tool will run: version managers put scripts on PATH that choose by the directory. */
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  /** How long a program may take to say its version, in milliseconds. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 30_000

/** Whether there is anything on PATH under a tool's name. */
export async function isOnPath(name: ToolName): Promise<boolean> {
  return (await which(name, false)) !== ''
}

/**
 * A tool on PATH, with its version.
 * hashicorp/setup-terraform puts a script in Terraform's place that mixes its own lines into the output and hides
 * exit codes; the real program lies beside it as `terraform-bin`, and is what is returned. So does
 * opentofu/setup-opentofu.
 */
export async function programOnPath(name: ToolName, parts: PathParts): Promise<OnPath> {
  const found = await which(name, false)
  if (found === '') return { kind: 'none' }
  const unwrapped = join(dirname(found), `${name}-bin${extname(found)}`)
  const path = await access(unwrapped).then(
    () => unwrapped,
    () => found,
  )
  const said = await answerTo(path, parts)
  const version = new RegExp(`^${PRODUCTS[name].title} v(\\d+\\.\\d+\\.\\d+\\S*)`, 'm').exec(said)?.[1]
  return version === undefined ? { kind: 'other', path, said } : { kind: 'found', path, version }
}

/** What a program says when it is asked for its version. */
async function answerTo(
  path: string,
  { cwd, env, signal, patienceMs = PATIENCE_MS }: PathParts,
): Promise<string> {
  const environment = { ...toolEnvironment(env), CHECKPOINT_DISABLE: '1' }
  const { text, end } = await askProgram([path, 'version'], { cwd, env: environment, signal, ms: patienceMs })
  const said = text.split(/\r?\n/).slice(0, 10).join('\n').trim()
  return end === 'late'
    ? [`it did not say its version within ${patienceMs / 1000} s`, said].join('\n').trim()
    : said
}
