import { gzipSync } from 'node:zlib'
import { inParts } from '../../text/parts.ts'
import type { TestPlan } from './files.ts'

/** What is sent to the instance, in its order. */
export interface TestScripts {
  /** Parts of the files; none where all fits into the last script. */
  readonly uploads: readonly string[]
  readonly run: string
}

/** What the test is told by its environment. */
export type TestEnvironment = Readonly<Record<string, string>>

/** Characters of one part: SSM takes little more in one command. */
const PART = 30_000
/** Parts of one test: more is no test but a load, which the command can fetch, or the image hold. */
const MOST_PARTS = 20

/** Bytes of output that are kept: SSM tells the first 24,000 characters, and how a test ended stands at its end. */
const HEAD = 5_000
const TAIL = 15_000

/** How the last line of the errors begins, which tells that the output is whole and how the test ended. */
export const MARK = 'immutable-deploy:'

/** Whether the files of a test are too many for Run Command. */
export function isTooLarge(plan: TestPlan): boolean {
  return partsOf(plan).length > MOST_PARTS
}

/** The scripts for a POSIX shell that put a test onto an instance and run it. They need base64, gzip and nothing else. */
export function testScripts(plan: TestPlan, environment: TestEnvironment): TestScripts {
  const directory = `/var/tmp/immutable-deploy-test-${plan.digest}`
  const parts = partsOf(plan)
  const put = (part: string, index: number) =>
    `printf %s '${part}' >'${directory}/part-${String(index).padStart(3, '0')}'`
  const clean = [`rm -rf '${directory}'`, `mkdir -p '${directory}/files'`]
  const last = parts.length === 1 ? [...clean, ...parts.map(put)] : []
  return {
    uploads:
      last.length > 0
        ? []
        : parts.map((part, index) =>
            ['set -eu', 'umask 077', ...(index === 0 ? clean : []), put(part, index)].join('\n'),
          ),
    run: runScript({ plan, environment, directory, before: last }),
  }
}

function partsOf(plan: TestPlan): string[] {
  const packed = gzipSync(installer(plan)).toString('base64')
  return inParts([...packed], PART).map((part) => part.join(''))
}

/** Makes the files below the directory that it is run in. */
function installer({ files, command }: TestPlan): string {
  const all = [
    ...files.map((file) => ({ ...file, name: `files/${file.name}` })),
    { name: 'command', content: Buffer.from(`${command}\n`), mode: 'plain' as const },
  ]
  const made = all.flatMap(({ name, content, mode }) => {
    const [path, above] = [quoted(name), quoted(name.replace(/\/?[^/]*$/, '') || '.')]
    const text = inParts([...Buffer.from(content).toString('base64')], 76).map((line) => line.join(''))
    return [
      `mkdir -p ${above}`,
      `base64 -d >${path} <<'END'`,
      ...text,
      'END',
      `chmod ${mode === 'executable' ? '755' : '644'} ${path}`,
    ]
  })
  return ['set -eu', 'umask 022', ...made, ''].join('\n')
}

interface Running {
  readonly plan: TestPlan
  readonly environment: TestEnvironment
  readonly directory: string
  /** Lines that put the files there. */
  readonly before: readonly string[]
}

/** Its own words go to the errors, all of the test's to the output. */
function runScript({ plan, environment, directory, before }: Running): string {
  const seconds = Math.max(1, Math.ceil(plan.test.timeoutMs / 1000))
  const install = [
    'set -eu',
    'umask 077',
    ...before,
    `cd '${directory}'`,
    'cat part-* | base64 -d | gzip -dc >install',
    'sh ./install </dev/null',
  ]
  return [
    // A shell of its own: one that asks how it ended does not end at what fails.
    "sh <<'INSTALL'",
    ...install,
    'INSTALL',
    `[ $? -eq 0 ] && cd '${directory}/files' || { echo '${MARK} not installed' >&2; exit 97; }`,
    '[ -n "$HOME" ] || export HOME=/root',
    ...Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}`),
    `output='${directory}/output'`,
    'began=$(date +%s)',
    `set -- sh '${directory}/command'`,
    `if command -v timeout >/dev/null 2>&1; then set -- timeout -k 10 ${seconds} "$@"; fi`,
    '"$@" >"$output" 2>&1 </dev/null',
    'code=$?',
    'seconds=$(($(date +%s) - began))',
    'size=$(wc -c <"$output")',
    `if [ "$size" -le ${HEAD + TAIL} ]; then cat "$output"; else`,
    `  head -c ${HEAD} "$output"`,
    `  printf '\\n… %s bytes are left out …\\n' "$((size - ${HEAD + TAIL}))"`,
    `  tail -c ${TAIL} "$output"`,
    'fi',
    `echo "${MARK} code=$code seconds=$seconds" >&2`,
    `rm -rf '${directory}'`,
    'exit "$code"',
  ].join('\n')
}

/** As a word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
