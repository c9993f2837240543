import { execFile } from 'node:child_process'
import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export interface HandMadePlan {
  /** Of `-detailed-exitcode`: 0 no changes, 1 an error, 2 changes. */
  readonly code: number
  /** Everything it printed. */
  readonly text: string
}

/** Somebody with Terraform or OpenTofu at a terminal. */
export interface Hand {
  readonly tool: 'terraform' | 'tofu'
  /** Where copies of the stack may lie. */
  readonly root: string
  /** Directory of the root module. */
  readonly stack: string
  readonly stateFile: string
  /** Where the tools and AWS are. */
  readonly env: Readonly<Record<string, string>>
}

type Variables = Readonly<Record<string, string>>

/** `terraform plan` with this image. */
export async function planByHand(hand: Hand, image: string, variables?: Variables): Promise<HandMadePlan> {
  const options = await initialised(hand)
  const args = ['plan', '-input=false', '-no-color', '-detailed-exitcode', ...assigned(image, variables)]
  return execute(hand.tool, args, options).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout, stderr }) => ({ code, text: stdout + stderr }),
  )
}

/** `terraform apply` with this image; rejects with what it printed. */
export async function applyByHand(hand: Hand, image: string, variables?: Variables): Promise<void> {
  const options = await initialised(hand)
  const args = ['apply', '-input=false', '-no-color', '-auto-approve', ...assigned(image, variables)]
  await execute(hand.tool, args, options)
}

async function initialised({ tool, root, stack, stateFile, env }: Hand) {
  const cwd = await mkdtemp(join(root, 'by-hand-'))
  await cp(stack, cwd, { recursive: true })
  const options = { cwd, env: { ...process.env, ...env } }
  await execute(tool, ['init', '-input=false', `-backend-config=path=${stateFile}`], options)
  return options
}

function assigned(image: string, variables: Variables = {}): string[] {
  return Object.entries({ ami_id: image, ...variables }).map(([name, value]) => `-var=${name}=${value}`)
}
