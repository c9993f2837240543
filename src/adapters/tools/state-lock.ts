import { readFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { Child } from '../../children/child.ts'
import type { StateLocks } from '../../deps/children.ts'
import { errorBlocks, heldLock, lockTakenAt } from '../../diagnostics/errors.ts'
import { toolEnvironment } from '../../tools/environment.ts'
import { settingsFor } from '../../tools/terragrunt/terragrunt.ts'
import { type Finished, runProcess } from './process.ts'

/** How long a backend may take to tell of a lock. Milliseconds. */
const DEADLINE_MS = 60_000

/** The address of a resource that no stack has. */
const NOBODY = 'terraform_data.immutable_deploy_asks_for_the_lock'

/**
 * The locks on states, by the tools. `untaint` of what is not there takes the lock, reads the state, writes nothing and
 * gives the lock back; where somebody has it, the tool says who, whatever the backend. It needs no provider.
 */
export function createStateLocks(env: NodeJS.ProcessEnv): StateLocks {
  return {
    look: async (child) => {
      const args = ['untaint', '-no-color', '-allow-missing', '-lock-timeout=0s', NOBODY]
      const finished = await ask(child, args, env)
      if (finished.code === 0) return 'free'
      const lock = heldLock(finished.stderr)
      if (lock === undefined) throw refused('look for the lock', child, finished)
      return { ...lock, takenAt: lockTakenAt(finished.stderr) }
    },
    release: async (child, id) => {
      const finished = await ask(child, ['force-unlock', '-no-color', '-force', id], env)
      if (finished.code !== 0) throw refused('release the lock', child, finished)
    },
    workspace: async (child) => {
      const { directory } = child
      if (child.tool === 'terragrunt') return workspaceOf(child, env)
      const data = resolve(directory, env['TF_DATA_DIR'] || '.terraform')
      const selected = await readFile(`${data}/environment`, 'utf8').catch(() => '')
      return env['TF_WORKSPACE'] || selected.trim() || 'default'
    },
    who,
  }
}

/** Terragrunt keeps it in a copy of the module. */
async function workspaceOf(child: Child, env: NodeJS.ProcessEnv): Promise<string> {
  if (env['TF_WORKSPACE']) return env['TF_WORKSPACE']
  const shown = await ask(child, ['workspace', 'show'], env).catch(() => undefined)
  return shown?.code === 0 ? (shown.stdout.findLast((line) => line.trim() !== '') ?? '') : 'unknown'
}

function ask(child: Child, args: string[], env: NodeJS.ProcessEnv): Promise<Finished> {
  const { program, lead = [], directory } = child
  const speech = lead.length > 0 ? 'run' : 'plain'
  const settings = child.tool === 'terragrunt' ? settingsFor(speech, env) : {}
  return runProcess([program, ...lead, ...args], {
    cwd: directory,
    signal: AbortSignal.timeout(DEADLINE_MS),
    endsWithinMs: DEADLINE_MS / 4,
    env: {
      ...toolEnvironment(env),
      ...settings,
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1',
    },
  })
}

function refused(doing: string, { tool }: Child, { stdout, stderr }: Finished): Error {
  const said = errorBlocks(stderr.length > 0 ? stderr : stdout).join(' ')
  return new Error(`${tool} could not ${doing}: ${said}`)
}

/** As Terraform and OpenTofu put it together: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go */
function who(): string {
  return `${userName()}@${hostname()}`
}

/** A user of a container may have a number alone; Go then takes the variable. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? ''
  }
}
