import { parse } from 'yaml'
import type { Workflow } from './fragments.ts'

interface Job {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
}

interface File {
  readonly on?: {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>>
    }
  }
  readonly jobs?: Readonly<Record<string, Job>>
}

/** How a workflow names one of this repository, from within and from elsewhere. */
const OURS = /^(?:\.\/|OWNER\/immutable-deploy\/)(?<path>\.github\/workflows\/[\w-]+\.yml)(?:@COMMIT)?$/

/**
 * What is wrong with calls of this repository's workflows, a sentence each: one that is not there, inputs that it does not
 * have or that are missing, and permissions other than those that its jobs ask for together. GitHub starts no run where a
 * called job asks for more than its caller has: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#access-and-permissions-for-nested-workflows
 */
export function callProblems(workflows: readonly Workflow[]): string[] {
  const files = new Map(workflows.map(({ name, text }) => [name, parse(text) as File]))
  return workflows.flatMap(({ name }) =>
    Object.entries(files.get(name)?.jobs ?? {}).flatMap(([id, job]) => {
      const path = OURS.exec(job?.uses ?? '')?.groups?.['path']
      if (path === undefined) return []
      const called = files.get(path)
      const problems = called === undefined ? [`there is no ${path}`] : problemsOf(job, called)
      return problems.map((problem) => `${name}: job ${id}: ${problem}`)
    }),
  )
}

function problemsOf(job: Job, called: File): string[] {
  const inputs = called.on?.workflow_call?.inputs
  if (inputs === undefined) return ['what it calls is not for others to call']
  const given = Object.keys(job.with ?? {})
  const needed = Object.entries(inputs).flatMap(([name, { required }]) => (required === true ? [name] : []))
  const [has, asked] = [shown(job.permissions), shown(together(called))]
  return [
    ...given.filter((name) => !(name in inputs)).map((name) => `there is no input ${name}`),
    ...needed.filter((name) => !given.includes(name)).map((name) => `the input ${name} is missing`),
    ...(has === asked ? [] : [`its permissions are ${has}; what it calls asks for ${asked}`]),
  ]
}

function together({ jobs = {} }: File): Readonly<Record<string, string>> {
  const all = Object.values(jobs).flatMap(({ permissions }) => Object.entries(permissions ?? {}))
  const levels = all.toSorted(([, one], [, other]) => rank(one) - rank(other))
  return Object.fromEntries(levels)
}

const rank = (level: string) => ['none', 'read', 'write'].indexOf(level)

function shown(permissions: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(permissions).map(([name, level]) => `${name}: ${level}`)
  return `{ ${said.toSorted().join(', ')} }`
}
