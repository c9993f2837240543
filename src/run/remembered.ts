import type { Redaction } from '../redaction/redaction.ts'

/** Something that a run has learnt to hide. */
export type Learnt = { readonly secret: string } | { readonly pattern: string; readonly flags: string }

/** The same redaction, which also hands on what it learns: the post step must hide it too, and is another process. */
export function remembered(redaction: Redaction, remember: (learnt: Learnt) => void): Redaction {
  const known = new Set<string>()
  return {
    ...redaction,
    learn: (secret) => {
      const isHidden = redaction.learn(secret)
      if (isHidden && secret.trim() !== '' && !known.has(secret)) {
        known.add(secret)
        remember({ secret })
      }
      return isHidden
    },
    use: (patterns) => {
      redaction.use(patterns)
      for (const { source: pattern, flags } of patterns) remember({ pattern, flags })
    },
  }
}

/** Teaches a redaction what another one has learnt. */
export function recall(learnt: readonly Learnt[], redaction: Redaction): void {
  for (const one of learnt) {
    if ('secret' in one) redaction.learn(one.secret)
    else redaction.use([new RegExp(one.pattern, one.flags)])
  }
}
