import { HttpClient } from '@actions/http-client'
import type { Letter } from '../../notices/letter.ts'
import { clip, oneLine } from '../../text/escape.ts'

/** What is read of an answer: receivers say in a few words what they did not like. */
const MOST_BYTES = 2_000

/** Whether there is a use in trying again. */
export class Refused extends Error {
  readonly again: 'useless' | 'useful'

  constructor(message: string, again: Refused['again']) {
    super(message)
    this.again = again
  }
}

/**
 * Posts a letter by the runner's proxies, and follows no redirect: what is signed for one address is not for another.
 * @param signal ends it
 * @throws Refused where it is answered with anything but 2xx
 */
export async function post(
  { url, body, headersAt }: Extract<Letter, { kind: 'post' }>,
  { at, signal }: { readonly at: number; readonly signal: AbortSignal },
): Promise<void> {
  const client = new HttpClient('immutable-deploy', [], { allowRedirects: false, allowRetries: false })
  const ended = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
  try {
    const { message } = await Promise.race([client.post(url, body, headersAt(at)), ended])
    signal.addEventListener('abort', () => message.destroy(), { once: true })
    const { statusCode: status = 0 } = message
    if (status >= 200 && status < 300) return void message.destroy()
    const words = await Promise.race([firstOf(message), ended])
    const isPassing = status === 408 || status === 429 || status >= 500
    throw new Refused(`HTTP ${status}${words === '' ? '' : `: ${words}`}`, isPassing ? 'useful' : 'useless')
  } finally {
    client.dispose()
  }
}

async function firstOf(message: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) {
    chunks.push(chunk as Buffer)
    if (chunks.reduce((sum, { length }) => sum + length, 0) > MOST_BYTES) break
  }
  return clip(oneLine(Buffer.concat(chunks).toString('utf8')), 200)
}
