export interface Masks {
  /** Hides a value, each of its lines, and the usual encodings of them, in everything masked from now on. */
  add(secret: string): void
  /** The text with every secret replaced by three asterisks. */
  apply(text: string): string
}

/** An empty set of secrets. */
export function createMasks(): Masks {
  const secrets = new Set<string>()
  return {
    add(secret) {
      for (const part of [secret, ...secret.split(/\r?\n/)]) {
        if (part.trim() !== '') for (const form of forms(part)) secrets.add(form)
      }
    },
    apply: (text) => replaceRanges(text, rangesOf(text, secrets)),
  }
}

/** A secret seldom travels alone: basic authentication puts it into base64 at any of three offsets. */
function forms(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  return [
    secret,
    json,
    encodeURIComponent(secret),
    ...[0, 1, 2].map((offset) => base64Core(secret, offset)),
  ].filter((form) => form.length > 1 || form === secret)
}

/** The base64 characters that depend on the secret alone when `offset` bytes stand before it. */
function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)])
  const first = offset === 0 ? 0 : 4
  return bytes.toString('base64').slice(first, Math.floor(bytes.length / 3) * 4)
}

function rangesOf(text: string, secrets: ReadonlySet<string>): [number, number][] {
  const ranges: [number, number][] = []
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      ranges.push([at, at + secret.length])
    }
  }
  return ranges.sort(([a], [b]) => a - b)
}

/** Ranges that touch or overlap become one, so that no part of a secret is left between two others. */
function replaceRanges(text: string, ranges: readonly [number, number][]): string {
  let result = ''
  let done = 0
  for (const [start, end] of ranges) {
    if (start >= done) result += `${text.slice(done, start)}***`
    done = Math.max(done, end)
  }
  return result + text.slice(done)
}
