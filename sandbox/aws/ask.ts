import { createInterface } from 'node:readline'
import { type Origin, startProgram } from './program.ts'

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

/** @param origin has moto, and so the library */
export function startAsker(origin: Origin): Asker {
  const { input: questions, output, ended } = startProgram(origin, { name: 'ask' })
  const waiting: PromiseWithResolvers<unknown>[] = []
  createInterface({ input: output }).on('line', (line) => {
    const { answer, error } = JSON.parse(line) as { answer?: unknown; error?: string }
    const asked = waiting.shift()
    if (error === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(error))
  })
  const leave = (why: unknown) => {
    for (const asked of waiting) asked.reject(new Error(`Who asks AWS is gone: ${why}.`))
  }
  ended.then(leave, leave)
  return {
    ask: (env, { input = {}, ...question }) => {
      const asked = Promise.withResolvers<unknown>()
      waiting.push(asked)
      const { AWS_ACCESS_KEY_ID: account, AWS_REGION: region, AWS_ENDPOINT_URL: endpoint } = env
      const place = { account, region, endpoint, token: env['AWS_SESSION_TOKEN'] }
      questions.write(`${JSON.stringify({ ...question, input, ...place })}\n`)
      return asked.promise
    },
    stop: async () => {
      questions.end()
      await ended
    },
  }
}
