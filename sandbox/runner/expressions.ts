/** Contexts by name, such as `github` and `runner`, nested as in a workflow. */
export type Contexts = Readonly<Record<string, unknown>>

/** How the job stands when a condition is looked at. */
export type JobStatus = 'success' | 'failure' | 'cancelled'

/**
 * Puts the values of contexts into a text: `${{ github.token }}`. A missing property is an empty text, as in
 * a workflow. Throws on any other expression: a default in action.yml that needs more is worth a look.
 */
export function resolveExpressions(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (!/^[\w-]+(\.[\w-]+)*$/.test(expression)) throw new Error(`Unsupported expression: ${expression}`)
    const value = expression.split('.').reduce<unknown>(property, contexts)
    return value === undefined || value === null ? '' : String(value)
  })
}

function property(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined
}

/** Whether a `post-if` holds. It knows the status functions, `!`, `&&` and `||`, and throws on all else. */
export function conditionHolds(condition: string, status: JobStatus): boolean {
  const bare = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1')
  return bare.split('||').some((either) => either.split('&&').every((term) => termHolds(term.trim(), status)))
}

function termHolds(term: string, status: JobStatus): boolean {
  if (term.startsWith('!')) return !termHolds(term.slice(1).trim(), status)
  switch (term) {
    case 'always()':
      return true
    case 'success()':
    case 'failure()':
    case 'cancelled()':
      return term === `${status}()`
    default:
      throw new Error(`Unsupported condition: ${term}`)
  }
}
