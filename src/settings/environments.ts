import { closest } from 'fastest-levenshtein'
import { isRecord } from '../plan/json.ts'
import { listed } from '../text/list.ts'
import { PROGRESSIVE_NAMES } from './progressive/keys.ts'
import { caseless } from './shapes/caseless.ts'

/** Something that is wrong with what holds for several stacks, at a place of the file. */
interface LayerProblem {
  readonly path: readonly (string | number)[]
  readonly what: 'key' | 'value'
  readonly said: string
}

type File = Readonly<Record<string, unknown>>

/**
 * What no schema can say of stacks, environments and the top: keys that are said twice, names that GitHub tells not apart,
 * and names that no stack has.
 */
export function layerProblems(value: unknown): LayerProblem[] {
  if (!isRecord(value)) return []
  const doubles = [...namedTwice('environments', value), ...namedTwice('stacks', value)]
  return [...saidTwice(value), ...doubles, ...spelledTwice(value), ...strays(value)]
}

/** The top and `defaults` mean the same. */
function saidTwice({ defaults, ...top }: File): LayerProblem[] {
  if (!isRecord(defaults)) return []
  return PROGRESSIVE_NAMES.filter((name) => name in top && name in defaults).map((name) => ({
    path: [name],
    what: 'key',
    said: `\`defaults\` says it, too, which means the same; keep one of them`,
  }))
}

const ONE = 'GitHub tells no case of letters apart'

/**
 * Two stacks would have one concurrency group, in which the newer plan cancels the other one, and one artifact for their
 * reports.
 */
function namedTwice(of: 'environments' | 'stacks', value: File): LayerProblem[] {
  const names = namesIn(value[of])
  return names.flatMap((name, index): LayerProblem[] => {
    const first = names.findIndex((other) => caseless(other) === caseless(name))
    return first === index
      ? []
      : [{ path: [of, name], what: 'key', said: `it is \`${names[first]}\` above: ${ONE}` }]
  })
}

/**
 * Environments that are written in two ways: one to GitHub, and two to the tags of images, so that what is proven, or in
 * quarantine, by the one name is not by the other.
 */
function spelledTwice(value: File): LayerProblem[] {
  const mentions = bodiesIn(value).flatMap(([path, body]) => [
    { name: environmentOf(body), path: [...path, 'environment'] },
    ...requiredIn(body).map((one) => ({ ...one, path: [...path, 'require-proven-in', ...one.path] })),
  ])
  const written = new Map<string, string>()
  return mentions.flatMap(({ name, path }): LayerProblem[] => {
    if (name === undefined) return []
    const first = written.get(caseless(name))
    if (first === undefined) written.set(caseless(name), name)
    if (first === undefined || first === name) return []
    const said = `\`${name}\` is the environment \`${first}\`: ${ONE}, and records of images do; write it in one way`
    return [{ path, what: 'value', said }]
  })
}

/** The stacks first: the others say what they are called. */
function bodiesIn({ stacks, defaults }: File): [readonly string[], unknown][] {
  const each = Object.entries(isRecord(stacks) ? stacks : {})
  return [
    ...each.map(([name, body]): [string[], unknown] => [['stacks', name], body]),
    [['defaults'], defaults],
  ]
}

interface Mention {
  readonly name: string | undefined
  readonly path: readonly (string | number)[]
}

/** A name, a mapping with one, or a list of these. */
function requiredIn(body: unknown): Mention[] {
  const said = isRecord(body) ? body['require-proven-in'] : undefined
  const isList = Array.isArray(said)
  return [said].flat().map((one, index) => ({
    name: typeof one === 'string' ? one.trim() : environmentOf(one),
    path: [...(isList ? [index] : []), ...(isRecord(one) ? ['environment'] : [])],
  }))
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
  const keys = new Set(known.map(caseless))
  return namesIn(value['environments'])
    .filter((name) => !keys.has(caseless(name)))
    .map((name) => ({
      path: ['environments', name],
      what: 'key',
      said: `no stack has this environment; theirs are: ${listed(known, 'and')}; did you mean \`${closest(name, known)}\`?`,
    }))
}

function environmentOf(body: unknown): string | undefined {
  const said = isRecord(body) ? body['environment'] : undefined
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined
}

function namesIn(mapping: unknown): string[] {
  return isRecord(mapping) ? Object.keys(mapping) : []
}
