import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What AWS is asked: an operation with its input, by their names in the API. */
export interface Question {
  /** As the aws CLI calls it: `ec2`. */
  readonly service: string
  /** `DescribeImages`. */
  readonly operation: string
  readonly input?: Readonly<Record<string, unknown>>
}

/**
 * Asks AWS as the aws CLI does: with its library, which shares nothing with the action. The CLI itself takes half a
 * second for each question.
 */
export interface Asker {
  /** @param env of the account. @throws Error with AWS's words when it refuses */
  ask(env: Readonly<Record<string, string>>, question: Question): Promise<unknown>
  stop(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('ask.py', import.meta.url))

/** @param python start of the command line of a Python that has moto, and so the library */
export function startAsker(python: readonly string[]): Asker {
  const [command = 'python3', ...first] = python
  const child = spawn(command, [...first, PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const waiting: PromiseWithResolvers<unknown>[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { answer, error } = JSON.parse(line) as { answer?: unknown; error?: string }
    const asked = waiting.shift()
    if (error === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(error))
  })
  child.on('close', (status) => {
    for (const asked of waiting) asked.reject(new Error(`${PROGRAM} ended with status ${status}.`))
  })
  return {
    ask: (env, { input = {}, ...question }) => {
      const asked = Promise.withResolvers<unknown>()
      waiting.push(asked)
      const { AWS_ACCESS_KEY_ID: account, AWS_REGION: region, AWS_ENDPOINT_URL: endpoint } = env
      child.stdin.write(`${JSON.stringify({ ...question, input, account, region, endpoint })}\n`)
      return asked.promise
    },
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
