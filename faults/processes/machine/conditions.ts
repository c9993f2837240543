import { chmod, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { RunEvent } from '../../../sandbox/runner/event.ts'
import type { Copy } from '../world.ts'

/** What a job is changed to. */
export interface Change {
  readonly env?: Readonly<Record<string, string>>
  readonly without?: readonly string[]
  readonly event?: RunEvent
  /** Between the action and its post step. */
  readonly beforePost?: (temp: string) => Promise<void>
}

/** Something about the machine that is not as it should be, from the start. */
export interface Condition {
  readonly name: string
  make(copy: Copy, event: RunEvent): Promise<Change>
  /** The run may well end well in spite of it. */
  readonly harmless?: true
}

const fixed = (name: string, change: Change): Condition => ({ name, make: async () => change })
const harmless = (condition: Condition): Condition => ({ ...condition, harmless: true })

/** PATH with a program of one's own in front. */
const withProgram = (name: string, program: string, script: string): Condition => ({
  name,
  make: async ({ scene, env }) => {
    const directory = await mkdtemp(join(scene, 'bin-'))
    await writeFile(join(directory, program), script, { mode: 0o755 })
    return { env: { PATH: [directory, env['PATH']].join(delimiter) } }
  },
})

/** PATH without a program: all others are linked. */
const withoutProgram = (program: string): Condition => ({
  name: `no ${program} on PATH`,
  make: async ({ scene, env }) => {
    const directory = await mkdtemp(join(scene, 'bin-'))
    for (const from of (env['PATH'] ?? '').split(delimiter)) {
      for (const name of await readdir(from).catch(() => []))
        if (name !== program) await symlink(join(from, name), join(directory, name)).catch(() => undefined)
    }
    return { env: { PATH: directory } }
  },
})

const withEventFile = (name: string, text: string): Condition => ({
  name,
  make: async ({ scene }) => {
    const file = join(scene, 'event.json')
    await writeFile(file, text)
    return { env: { GITHUB_EVENT_PATH: file } }
  },
})

const NOWHERE = '/dev/null/nowhere'

export const CONDITIONS: readonly Condition[] = [
  withoutProgram('git'),
  withoutProgram('terraform'),
  withoutProgram('packer'),
  withProgram("cracklib's packer", 'packer', '#!/bin/sh\necho "packer: no such command"\nexit 0\n'),
  withProgram(
    'a git that fails',
    'git',
    '#!/bin/sh\necho "fatal: detected dubious ownership" >&2\nexit 128\n',
  ),
  withProgram('a terraform that is cut short', 'terraform', '#!/no/such/interpreter\n'),
  withProgram('a terraform that crashes', 'terraform', '#!/bin/sh\nkill -SEGV $$\n'),
  withProgram('a packer that crashes', 'packer', '#!/bin/sh\nkill -SEGV $$\n'),
  withEventFile('an event file that is no JSON', '{"ref": "refs/heads/'),
  withEventFile('an event file that is empty', ''),
  withEventFile('an event file with a list', '[]'),
  fixed('no event file', { env: { GITHUB_EVENT_PATH: '/no/such/event.json' } }),
  harmless(fixed('HOME that cannot be written', { env: { HOME: NOWHERE } })),
  harmless(fixed('no HOME', { without: ['HOME'] })),
  fixed('a TMPDIR that is missing', { env: { TMPDIR: '/no/such/tmp' } }),
  fixed('a RUNNER_TEMP that cannot be written', { env: { RUNNER_TEMP: NOWHERE } }),
  fixed('no RUNNER_TEMP', { without: ['RUNNER_TEMP'] }),
  harmless(fixed('a GITHUB_OUTPUT that cannot be written', { env: { GITHUB_OUTPUT: NOWHERE } })),
  harmless(fixed('a GITHUB_STEP_SUMMARY that cannot be written', { env: { GITHUB_STEP_SUMMARY: NOWHERE } })),
  fixed('a GITHUB_STATE that cannot be written', { env: { GITHUB_STATE: NOWHERE } }),
  fixed('no GITHUB_WORKSPACE', { env: { GITHUB_WORKSPACE: '' } }),
  fixed('too little memory for the action', { env: { NODE_OPTIONS: '--max-old-space-size=12' } }),
  harmless(fixed('a time zone of its own', { env: { TZ: 'Pacific/Chatham' } })),
  harmless(fixed('a locale of its own', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })),
  harmless({
    name: 'a run directory that a later step makes its own',
    make: async () => ({
      beforePost: async (temp) => {
        for (const name of await readdir(temp)) await chmod(join(temp, name), 0o500)
      },
    }),
  }),
  harmless({
    name: 'a run directory that a later step removes',
    make: async () => ({
      beforePost: async (temp) => {
        for (const name of await readdir(temp))
          if (!name.startsWith('_')) await rm(join(temp, name), { recursive: true })
      },
    }),
  }),
]
