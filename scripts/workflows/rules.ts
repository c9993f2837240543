import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { inputNames } from '../../src/inputs/table.ts'
import type { Workflow } from './fragments.ts'

const known: ReadonlySet<string> = new Set(inputNames)

/**
 * What is wrong with a workflow beside its syntax, a sentence each: actions that are not pinned by a commit with the
 * version behind it, more permissions than are explained, expressions in shell text, a token that stays in the checkout, a
 * job without an end, and inputs of this action that there are not.
 */
export function problemsOf({ name, text, extent }: Workflow): string[] {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return [`${name}: no workflow`]
  const jobs = pairsOf(contents.get('jobs')).flatMap(({ key, value }) =>
    isMap(value) ? [{ id: String(key), job: value }] : [],
  )
  const closed = extent !== 'workflow' || pairsOf(contents.get('permissions')).length === 0
  const all = [
    ...(closed && contents.has('permissions') ? [] : ['permissions of the whole workflow are not {}']),
    ...jobs.flatMap(({ id, job }) => problemsOfJob(job, extent).map((problem) => `job ${id}: ${problem}`)),
  ]
  return all.map((problem) => `${name}: ${problem}`)
}

function problemsOfJob(job: YAMLMap, extent: Workflow['extent']): string[] {
  // GitHub takes no timeout of a job that calls a workflow; the jobs of that one have theirs.
  if (job.has('uses')) return [...permissionProblems(job, []), ...usesProblems(job)]
  const steps = job.get('steps')
  const own = isSeq(steps) ? steps.items.filter(isMap) : []
  return [
    ...(job.has('timeout-minutes') ? [] : ['no timeout-minutes']),
    ...(extent === 'steps' ? [] : permissionProblems(job, own)),
    ...own.flatMap(problemsOfStep),
  ]
}

/** A permission is explained behind it or above it; to read the repository needs no words. */
function permissionProblems(job: YAMLMap, steps: readonly YAMLMap[]): string[] {
  if (!job.has('permissions')) return ['no permissions of its own']
  const permissions = pairsOf(job.get('permissions'))
  const levels = new Map(permissions.map(({ key, value }) => [String(key), String(value)]))
  const unexplained = permissions
    .filter(({ key, value }) => String(key) !== 'contents' || String(value) !== 'read')
    .filter(({ key, value }) => commentsOf(key, value).trim() === '')
    .map(({ key, value }) => `${key}: ${value} has no reason beside it`)
  const missing = steps
    .filter(isOurs)
    .flatMap((step) => neededBy(step, levels))
    .filter(([permission, level]) => levels.get(permission) !== level)
    .map(([permission, level]) => `${permission}: ${level} is missing, which this action needs`)
  return [...unexplained, ...missing]
}

/**
 * What the action's step needs, as far as its inputs tell. A job that may write to pull requests plans them: of the same
 * inputs it makes no deployment.
 */
function neededBy(step: YAMLMap, levels: ReadonlyMap<string, string>): [string, string][] {
  const given = step.get('with')
  const value = (name: string) => (isMap(given) ? String(given.get(name) ?? '') : '')
  const isDeploy = ['', 'deploy', 'rollback'].includes(value('command'))
  const deploys = isDeploy && value('environment') !== '' && levels.get('pull-requests') !== 'write'
  return [['contents', 'read'], ...(deploys ? [['deployments', 'write'] satisfies [string, string]] : [])]
}

function problemsOfStep(step: YAMLMap): string[] {
  const uses = step.get('uses')
  const run = String(step.get('run') ?? '')
  return [
    ...(uses === undefined ? [] : usesProblems(step)),
    ...(/\$\{\{/.test(run) ? ['an expression in `run`: hand it over in `env`'] : []),
  ]
}

/** @param step or a job that calls a workflow */
function usesProblems(step: YAMLMap): string[] {
  const node = step.get('uses', true)
  const uses = String(isScalar(node) ? node.value : node)
  const given = step.get('with')
  if (isCallOfOurs(uses)) return []
  if (isOurs(step)) {
    const names = pairsOf(given).map(({ key }) => String(key))
    return names.filter((name) => !known.has(name)).map((name) => `this action has no input ${name}`)
  }
  if (uses.startsWith('./')) return []
  const version = (isScalar(node) ? node.comment : undefined) ?? ''
  const keeps =
    /^actions\/checkout@/.test(uses) && !(isMap(given) && given.get('persist-credentials') === false)
  return [
    ...(/@[0-9a-f]{40}$/.test(uses) ? [] : [`${uses} is not pinned by a full commit`]),
    ...(/^ v\d+(\.\d+)+$/.test(version) ? [] : [`${uses}: no version behind the commit`]),
    ...(keeps ? ['the checkout keeps the token: persist-credentials: false'] : []),
  ]
}

/** Where a workflow of this repository that others call has the action at its own commit. */
const AT_ITS_COMMIT = './.git/immutable-deploy'

function isOurs(step: YAMLMap): boolean {
  const uses = String(step.get('uses') ?? '')
  return uses.startsWith('OWNER/immutable-deploy@') || uses === AT_ITS_COMMIT
}

/** Which calls.ts looks at. */
function isCallOfOurs(uses: string): boolean {
  return /^OWNER\/immutable-deploy\/\.github\/workflows\/[\w-]+\.yml@COMMIT$/.test(uses)
}

function pairsOf(node: unknown): Pair[] {
  return isMap(node) ? node.items : []
}

function commentsOf(key: unknown, value: unknown): string {
  const before = isScalar(key) ? key.commentBefore : undefined
  const behind = isScalar(value) ? value.comment : undefined
  return `${before ?? ''}${behind ?? ''}`
}
