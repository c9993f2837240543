/** What a route answers: a status and a JSON body (none for 204). */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The shape of GitHub's errors: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function failure(status: number, message: string, errors?: readonly unknown[]): Reply {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body: errors === undefined ? body : { ...body, errors } }
}

export const notFound = (): Reply => failure(404, 'Not Found')
export const forbidden = (): Reply => failure(403, 'Resource not accessible by integration')

/** 422 in the form that GitHub uses for one bad field. */
export function invalid(resource: string, field: string, message: string): Reply {
  return failure(422, 'Validation Failed', [{ resource, code: 'custom', field, message }])
}

/** 403 with Retry-After, as GitHub sends it for too many writes in a short time. */
export function secondaryRateLimit(retryAfterSeconds: number): Reply {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  return { ...failure(403, message), headers: { 'retry-after': String(retryAfterSeconds) } }
}

/**
 * One page of a list with GitHub's Link header. `per_page` is 30 unless asked for, 100 at most.
 * @param url The request's own URL, from which the links of the other pages are made.
 */
export function paginated(items: readonly unknown[], url: URL): Reply {
  const size = Math.min(100, positive(url.searchParams.get('per_page'), 30))
  const page = positive(url.searchParams.get('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = linkHeader(url, page, last)
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    ...(link === '' ? {} : { headers: { link } }),
  }
}

function linkHeader(url: URL, page: number, last: number): string {
  const back = page > 1 ? { prev: page - 1, first: 1 } : {}
  const forth = page < last ? { next: page + 1, last } : {}
  return Object.entries({ ...back, ...forth })
    .map(([rel, number]) => `<${withPage(url, number)}>; rel="${rel}"`)
    .join(', ')
}

function withPage(url: URL, page: number): string {
  const other = new URL(url)
  other.searchParams.set('page', String(page))
  return other.href
}

function positive(text: string | null, otherwise: number): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : otherwise
}
