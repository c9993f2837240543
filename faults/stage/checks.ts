import type { Deployment } from '../../sandbox/github/model.ts'
import type { Finding, Kind } from '../fault.ts'
import type { Door } from './door.ts'
import type { SceneResult } from './scene.ts'
import type { Group, Truth } from './truth.ts'

/** A run, and the world before and after it. */
export interface Played {
  readonly result: SceneResult
  readonly before: Truth
  readonly after: Truth
  readonly aws: Door
  readonly github: Door
  readonly deployments: readonly Deployment[]
  /** Bodies of the comments on its pull request. */
  readonly comments: readonly string[]
}

/** All that a person can read of a run. */
export function said({ result, comments }: Pick<Played, 'result' | 'comments'>): string {
  const { log, summary, annotations } = result
  return [...log, summary, ...annotations.map(({ message }) => message), ...comments].join('\n')
}

/** Messages of the errors on the run's page. */
export function errorsOf({ annotations }: Pick<SceneResult, 'annotations'>): string[] {
  return annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
}

/** Whether a run says of itself that it went well. */
export function isGreen({ outputs, exitCode }: Pick<SceneResult, 'outputs' | 'exitCode'>): boolean {
  return exitCode === 0 && !/^(failed|blocked|cancelled)$/.test(outputs['outcome'] ?? '')
}

/** What holds whatever went wrong. */
export function checkAlways(played: Played): Finding[] {
  const { result } = played
  const all = [
    ...late(played),
    ...leftLocks(played),
    ...leftThings(played),
    ...openDeployments(played),
    ...unclearWords(played),
    ...(isGreen(result) ? [] : unclearEnding(played)),
    ...unrecorded(played),
  ]
  return all.map((finding) => ({ ...finding, log: result.log }))
}

const finding = (kind: Kind, what: string): Finding => ({ kind, what })

function late({ result }: Played): Finding[] {
  const left = result.leftovers.map(({ command }) =>
    finding('orphan', `a process is left: ${command.slice(0, 200)}`),
  )
  return [...(result.isLate ? [finding('hang', 'the run did not end in time')] : []), ...left]
}

/** A lock that nobody is told of. */
function leftLocks(played: Played): Finding[] {
  return made(played)
    .filter(([, kind]) => kind === 'lock')
    .filter(([name]) => !said(played).includes(name))
    .map(([name]) => finding('lock', `the lock ${name} is left, and nobody is told`))
}

/** What the run made that is there still; an image and its snapshots are what was asked for. */
function leftThings(played: Played): Finding[] {
  const text = said(played)
  const things = made(played)
    .filter(([name, kind]) => kind !== 'snapshot' && kind !== 'lock' && !text.includes(name))
    .map(([name, kind]) => finding('orphan', `${kind} ${name} is left, and nobody is told`))
  const images = [...played.after.images]
    .filter(([id, tags]) => !played.before.images.has(id) && !isWhole(tags) && !text.includes(id))
    .map(([id]) => finding('orphan', `image ${id} is left without its tags, and nobody is told`))
  return [...things, ...images]
}

function made({ before, after }: Played) {
  return [...after.things].filter(([name]) => !before.things.has(name))
}

/** An image that another run finds. */
export function isWhole(tags: Readonly<Record<string, string>>): boolean {
  return ['immutable-deploy:image-key', 'immutable-deploy:git-sha'].every((name) => name in tags)
}

/** A deployment on GitHub that says for ever that it is under way, although GitHub took what it was told. */
function openDeployments({ deployments, github, result }: Played): Finding[] {
  if (github.passed.some(({ isTroubled, action }) => isTroubled && action.includes('/deployments'))) return []
  return deployments
    .filter(({ statuses }) => /^(in_progress|queued|pending)$/.test(statuses.at(-1)?.state ?? 'pending'))
    .map(({ id }) => finding('lock', `the deployment ${id} stays open after ${result.outputs['outcome']}`))
}

/** What a program says when it did not think of something. */
const SLIPS =
  /\bundefined\b|\[object |\bNaN\b|^\s+at \S.*:\d+:\d+|\b(Type|Reference|Syntax|Range)Error\b|Cannot read prop|is not a function|Unhandled/m

function unclearWords(played: Played): Finding[] {
  const lines = said(played).split('\n')
  const slips = lines.filter((line) => SLIPS.test(line) && !/^\s*[+~-]? ?\w+ +=/.test(line))
  return slips.slice(0, 2).map((line) => finding('unclear', `it says: ${line.trim().slice(0, 300)}`))
}

/** A run that is not well says what happened, and what to do. */
function unclearEnding({ result }: Played): Finding[] {
  const { outputs, report = '{}', summary } = result
  const reason = outputs['failure-reason'] ?? ''
  const { failure } = JSON.parse(report) as { failure?: { readonly next?: readonly string[] } }
  const [error = ''] = errorsOf(result)
  return [
    ...(outputs['outcome'] === undefined ? [finding('unclear', 'the run has no outcome')] : []),
    ...(reason === 'internal-error'
      ? [finding('unclear', `internal-error for what is outside: ${error.slice(0, 300)}`)]
      : []),
    ...(error === '' ? [finding('unclear', 'no error on the page of the run')] : []),
    ...(summary.trim() === '' ? [finding('unclear', 'no summary')] : []),
    ...((failure?.next ?? []).length === 0
      ? [finding('unclear', `nothing to do next: ${error.slice(0, 300)}`)]
      : []),
    ...(error.split('\n').length > 60
      ? [finding('unclear', `an error of ${error.split('\n').length} lines`)]
      : []),
  ]
}

/** The report is there, however the run ended. */
function unrecorded({ result }: Played): Finding[] {
  return result.report === undefined ? [finding('unclear', 'there is no report file')] : []
}

/** Every instance of the group runs the image, and is well. */
export function runsAll({ groups }: Truth, image: string): boolean {
  return groups.length > 0 && groups.every((group) => isServing(group, image))
}

function isServing({ desired, instances }: Group, image: string): boolean {
  const well = instances.filter(
    (one) => one.image === image && one.state === 'InService' && /healthy/i.test(one.health),
  )
  return well.length === desired && instances.every((one) => one.image === image || one.state !== 'InService')
}

/** Images that were put into quarantine. */
export function quarantined({ before, after }: Played): string[] {
  const marks = (tags: Readonly<Record<string, string>> = {}) =>
    Object.keys(tags).filter((name) => name.includes(':quarantined:')).length
  return [...after.images]
    .filter(([id, tags]) => marks(tags) > marks(before.images.get(id)))
    .map(([id]) => id)
}
