import { type Answer, give } from '../stage/door.ts'
import { type Play, PROXY_PAGE, real } from './aws.ts'

interface Said {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** GitHub refuses, in its words. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
function refuses({ status, message, headers = {} }: Said): Play {
  return ({ response }) =>
    give(response, answerOf(status, { message, documentation_url: 'https://docs.github.com/rest' }, headers))
}

export const unauthorized = refuses({ status: 401, message: 'Bad credentials' })
export const forbidden = refuses({ status: 403, message: 'Resource not accessible by integration' })
export const secondaryLimit = refuses({
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
})
export const primaryLimit: Play = (exchange) =>
  refuses({
    status: 403,
    message: 'API rate limit exceeded for installation ID 1.',
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    },
  })(exchange)
export const notFound = refuses({ status: 404, message: 'Not Found' })
export const invalid = refuses({ status: 422, message: 'Validation Failed' })
export const askedToWait = refuses({
  status: 429,
  message: 'You have exceeded a secondary rate limit.',
  headers: { 'retry-after': '2' },
})
export const failing = refuses({ status: 500, message: 'Server Error' })

/** What stands before GitHub cannot reach it: a page of hundreds of lines. */
export const unicorn: Play = ({ response }) => {
  const page = PROXY_PAGE.replace('Access Denied by proxy', 'Unicorn!')
  give(response, { status: 502, headers: { 'content-type': 'text/html' }, body: Buffer.from(page) })
}

/** GitHub does what it is asked, and its answer is lost. */
export const doneAndLost: Play = async ({ response, forward }) => {
  await forward()
  response.socket?.resetAndDestroy()
}

/** JSON of another kind than what was asked for. */
export const otherShape = real((answer) => ({ ...answer, body: Buffer.from('{"message":"hello"}') }))
export const nothing = real((answer) => ({ ...answer, body: Buffer.from('null') }))

function answerOf(status: number, body: object, headers: Readonly<Record<string, string>>): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  }
}
