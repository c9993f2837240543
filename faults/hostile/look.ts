import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { marked } from 'marked'
import { parseCommand } from '../../sandbox/runner/output/commands.ts'
import type { Finding } from '../fault.ts'
import type { SceneResult } from '../stage/scene.ts'
import { EVIL, OBEYED } from './payloads.ts'

/** Where a run has written. */
export interface Traces {
  readonly result: Pick<SceneResult, 'outputs' | 'env' | 'state' | 'summary' | 'annotations' | 'log'>
  /** All that the action said to the runner. */
  readonly raw: string
  /** Bodies of the comments. */
  readonly comments: readonly string[]
  readonly isTouched: boolean
}

/** What there is of a run whose place is there still. */
export async function tracesOf(
  result: SceneResult,
  comments: readonly string[],
  { place, touched }: { readonly place: string; readonly touched: string },
): Promise<Traces> {
  const raw = await readFile(join(place, 'said-dist'), 'utf8')
  const isTouched = await stat(touched).then(
    () => true,
    () => false,
  )
  return { result, raw, comments, isTouched }
}

/** What came of hostile words beside being quoted. */
export function findInjections({ result, raw, comments, isTouched }: Traces): Finding[] {
  const pages = [...comments.map((text) => ['the comment', text]), ['the summary', result.summary]] as const
  const what = [
    ...(isTouched ? ['a shell has read the words'] : []),
    ...commandsIn(raw),
    ...controlsIn('the log', raw),
    ...filesOf(result),
    ...pages.flatMap(([name = '', text = '']) => [...markupIn(name, text), ...controlsIn(name, text)]),
    ...result.annotations.flatMap(({ message, title = '', file = '' }) =>
      controlsIn('an annotation', `${message}${title}${file}`),
    ),
    ...comments.filter((text) => text.length > 65_536).map(() => 'a comment is longer than GitHub takes'),
  ]
  return [...new Set(what)].map((each) => ({ kind: 'injection', what: each, log: result.log }))
}

/** Commands that no line of the log may be: the action has files for them. */
const FORBIDDEN = /^(set-output|save-state|set-env|add-path|add-matcher|remove-matcher|stop-commands|echo)$/

/** What the runner would obey. */
function commandsIn(raw: string): string[] {
  return raw.split(/\r?\n/).flatMap((line) => {
    const command = parseCommand(line)
    if (command === undefined) return []
    const words = `the runner obeys ${command.name}: ${line.slice(0, 120)}`
    if (FORBIDDEN.test(command.name)) return [words]
    const isTheirs = command.value.trimStart().startsWith(OBEYED) || command.value === `${EVIL}-mask`
    const isNamed = Object.values(command.properties).some((value) => value === EVIL)
    return isTheirs || isNamed ? [words] : []
  })
}

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that may not be there
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]/

function controlsIn(where: string, text: string): string[] {
  const line = text.split('\n').find((each) => CONTROLS.test(each))
  return line === undefined ? [] : [`${where} has control characters: ${JSON.stringify(line.slice(0, 160))}`]
}

/** Outputs, environment and state are files of lines: a name that nobody declared came out of a value. */
function filesOf({ outputs, env, state }: Traces['result']): string[] {
  const names = [...Object.keys(outputs), ...Object.keys(env), ...Object.keys(state)]
  const odd = names.filter((name) => !/^[A-Za-z_-]+$/.test(name) || name.includes(EVIL))
  const image = outputs['image-id'] ?? ''
  return [
    ...odd.map((name) => `an output or variable has the name ${name}`),
    ...(image.includes(EVIL) ? [`image-id is ${image}`] : []),
    ...(Object.keys(env).length > 0 ? [`variables are set: ${Object.keys(env).join(', ')}`] : []),
  ]
}

/** A page's own text, in which a backslash is still one. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '').replace(/(`+)[^`][\s\S]*?\1/g, '')
}

/** What GitHub would make of a page. */
function markupIn(where: string, text: string): string[] {
  const html = marked.parse(text, { gfm: true, async: false })
  const outside = html.replace(/<(code|pre)\b[\s\S]*?<\/\1>/g, '')
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
  const checks: readonly (readonly [string, boolean])[] = [
    ['an element', /<b-evil|<img[^>]*evil|<h\d[^>]*>\s*evil/i.test(html)],
    ['a link', /(href|src)="[^"]*evil/i.test(html)],
    ['a mention', /@evil-user/.test(outside)],
    ['a reference', /#4242|GH-4242/i.test(outside)],
    ['a marker', /<!-- immutable-deploy:evil/.test(text)],
    ['mathematics', /(?<!\\)\$\\+href/.test(withoutCode(text))],
    ['an end of details', count(/<details/g) !== count(/<\/details>/g)],
    ['an end of a table', count(/<table/g) !== count(/<\/table>/g)],
  ]
  return checks.flatMap(([what, isThere]) => (isThere ? [`${where} has ${what} of theirs`] : []))
}
