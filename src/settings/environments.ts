import { closest } from 'fastest-levenshtein'
import { isRecord } from '../plan/json.ts'
import { listed } from '../text/list.ts'
import { PROGRESSIVE_NAMES } from './progressive/keys.ts'

/** Something that is wrong with what holds for several stacks, at the place of a key. */
interface LayerProblem {
  readonly path: readonly string[]
  readonly said: string
}

type File = Readonly<Record<string, unknown>>

/**
 * What tells environments apart: the case of their letters does not.
 * https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
 */
export function environmentKey(name: string): string {
  return name.toLowerCase()
}

/** What no schema can say of the top and of `environments`: keys that are said twice, and names that no stack has. */
export function layerProblems(value: unknown): LayerProblem[] {
  if (!isRecord(value)) return []
  return [...saidTwice(value), ...namedTwice(value), ...strays(value)]
}

/** The top and `defaults` mean the same. */
function saidTwice({ defaults, ...top }: File): LayerProblem[] {
  if (!isRecord(defaults)) return []
  return PROGRESSIVE_NAMES.filter((name) => name in top && name in defaults).map((name) => ({
    path: [name],
    said: `\`defaults\` says it, too, which means the same; keep one of them`,
  }))
}

function namedTwice(value: File): LayerProblem[] {
  const names = namesIn(value)
  return names.flatMap((name, index) => {
    const first = names.find((other) => environmentKey(other) === environmentKey(name))
    return first === undefined || names.indexOf(first) === index
      ? []
      : [
          {
            path: ['environments', name],
            said: `it is \`${first}\` above: GitHub tells no case of letters apart`,
          },
        ]
  })
}

/**
 * Environments that no stack has. Nothing can be said of them where a stack leaves it to its job to name one, or where
 * there are no stacks.
 */
function strays(value: File): LayerProblem[] {
  const bodies = Object.values(isRecord(value['stacks']) ? value['stacks'] : {})
  const own = bodies.map((body) => environmentOf(body) ?? environmentOf(value['defaults']))
  const known = [...new Set(own.flatMap((name) => name ?? []))]
  if (known.length === 0 || own.includes(undefined)) return []
  const keys = new Set(known.map(environmentKey))
  return namesIn(value)
    .filter((name) => !keys.has(environmentKey(name)))
    .map((name) => ({
      path: ['environments', name],
      said: `no stack has this environment; theirs are: ${listed(known, 'and')}; did you mean \`${closest(name, known)}\`?`,
    }))
}

function environmentOf(body: unknown): string | undefined {
  const said = isRecord(body) ? body['environment'] : undefined
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined
}

function namesIn({ environments }: File): string[] {
  return isRecord(environments) ? Object.keys(environments) : []
}
