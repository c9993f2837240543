import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../src/deps/github.ts'
import { readPlan } from '../../src/plan/read/read.ts'
import { fingerprintOf } from '../../src/plan/review/fingerprint.ts'
import { startRedaction } from '../../src/redaction/redaction.ts'
import { readHistory } from '../../src/report/parts/history.ts'
import { renderComment } from '../../src/report/places/comment.ts'
import { OUTPUTS } from '../../src/report/places/outputs.ts'
import { readPlanHeader } from '../../src/report/places/plan-header.ts'
import { type Destinations, publish } from '../../src/run/publish.ts'
import { changeOf } from '../builders/values/changes.ts'
import { keptLog, keptOutlet } from '../builders/world/parts.ts'
import { failedReport, plannedReport, planOf, reportOf } from '../report/build.ts'

const fingerprint = fingerprintOf(
  readPlan(readFileSync(new URL('../fixtures/plans/create.json', import.meta.url), 'utf8')),
  { set: {} },
)

/** A GitHub that keeps what it is told. */
function keptGitHub() {
  const comments: { pullRequest: number; marker: string; body: string }[] = []
  const statuses: { id: number; state: string }[] = []
  const marks: unknown[] = []
  const github: GitHub = {
    upsertComment: async (pullRequest, marker, body) => {
      comments.push({ pullRequest, marker, body })
      return 'https://github.com/octo-org/shop/pull/17#issuecomment-1'
    },
    changedFiles: async () => [],
    mergedPull: async () => undefined,
    ownComment: async () => undefined,
    compare: async () => 'unknown',
    commitsBetween: async () => undefined,
    createDeployment: async () => 5,
    setDeploymentStatus: async (id, { state }) => {
      statuses.push({ id, state })
    },
    setLabels: async (pull, labels) => {
      marks.push([pull, labels])
    },
    createCheck: async (check) => {
      marks.push(check)
      return 'https://github.com/octo-org/shop/runs/1'
    },
  }
  return { github, comments, statuses, marks }
}

function destinations(changes: Partial<Destinations> = {}) {
  const log = keptLog()
  const outlet = keptOutlet()
  const redaction = startRedaction()
  return { to: { outlet, log, redaction, comment: 'wanted' as const, ...changes }, log, kept: outlet.kept }
}

describe('a report goes', () => {
  test('to outputs, a file and the summary', async () => {
    const { to, kept, log } = destinations()
    await publish(reportOf(), to)
    expect(Object.keys(kept.outputs)).toEqual(Object.keys(OUTPUTS))
    expect(kept.outputs).toMatchObject({ outcome: 'deployed', 'report-file': '/run/report.json' })
    expect(JSON.parse(kept.json)).toMatchObject({ outcome: 'deployed' })
    expect(kept.summary).not.toBe('')
    expect(log.lines).toEqual([])
  })

  test('where the state is without the password in its address', async () => {
    const { to, kept } = destinations()
    const backend = ['address=https://me:hunter2hunter@host/state']
    await publish(reportOf({ stack: { ...reportOf().stack, backend } }), to)
    expect(kept.json).toContain('@host/state')
    expect(JSON.stringify(kept)).not.toContain('hunter2hunter')
  })

  test('to a file without any value of a resource, whatever its plan sets', async () => {
    const plans = new URL('../fixtures/plans/', import.meta.url)
    const read = (name: string) => readFileSync(new URL(name, plans), 'utf8')
    const model = readPlan(read('create.json').replaceAll('"t3.micro"', '"canary-of-json"'))
    const value = changeOf({
      before: { note: 'canary-before' },
      after: { note: 'canary-after', n: ['canary'] },
    })
    const plan = planOf({
      changes: [...model.changes, value],
      diff: `${read('create.txt')}\n  + note = "canary-of-text"`,
      fingerprint: fingerprintOf({ ...model, changes: [value] }, { set: {} }),
    })
    const { to, kept } = destinations()
    await publish(reportOf({ plan }), to)
    expect(JSON.parse(kept.json).plan.changes).toHaveLength(plan.changes.length)
    expect(kept.json).not.toContain('canary')
  })

  test('to an annotation where it failed', async () => {
    const { to, kept } = destinations()
    await publish(failedReport(), to)
    expect(kept.annotations).toMatchObject([
      { level: 'error', title: expect.stringContaining('rollout-failed') },
    ])
  })

  test('to the comment of its pull request, found again by a marker that is in it', async () => {
    const { github, comments } = keptGitHub()
    const { to, log } = destinations({ github })
    await publish(plannedReport(), to)
    expect(comments).toMatchObject([{ pullRequest: 17 }])
    expect(comments[0]?.body).toContain(comments[0]?.marker)
    expect(log.lines).toEqual(['info: Comment: https://github.com/octo-org/shop/pull/17#issuecomment-1'])
  })

  test.each([
    ['own', 2],
    ['edited-by-others', 1],
  ] as const)('with the history of a comment whose wording is %s', async (wording, states) => {
    const { github, comments } = keptGitHub()
    const former = { body: renderComment(plannedReport()), url: '', wording }
    const { to } = destinations({ github: { ...github, ownComment: async () => former } })
    await publish(plannedReport(), to)
    expect(readHistory(comments[0]?.body ?? '')).toHaveLength(states)
  })

  describe('behind the review', () => {
    const planned = (digest: string) =>
      plannedReport({ plan: planOf({ fingerprint: { ...fingerprint, digest } }) })
    const planIn = async (former: { body: string; wording: 'own' | 'edited-by-others' } | undefined) => {
      const { github, comments } = keptGitHub()
      const ownComment = async () => former && { ...former, url: '' }
      const { to } = destinations({ github: { ...github, ownComment }, reviewed: 'kept' })
      await publish(planned('of-the-queue'), to)
      return readPlanHeader(comments[0]?.body ?? '')?.digest
    }

    test('the plan of the comment stays the one that was reviewed', async () => {
      const body = renderComment(planned('reviewed'))
      expect(await planIn({ body, wording: 'own' })).toBe('reviewed')
    })

    test('there is none where there was none, or where others wrote into the comment', async () => {
      expect(await planIn(undefined)).toBeUndefined()
      expect(await planIn({ body: renderComment(failedReport()), wording: 'own' })).toBeUndefined()
      const body = renderComment(planned('reviewed'))
      expect(await planIn({ body, wording: 'edited-by-others' })).toBeUndefined()
    })
  })

  test('without the history, where that cannot be read', async () => {
    const { github, comments } = keptGitHub()
    const ownComment = () => Promise.reject(new Error('Bad gateway'))
    const { to, log } = destinations({ github: { ...github, ownComment } })
    await publish(plannedReport(), to)
    expect(comments).toHaveLength(1)
    expect(log.lines[0]).toBe('info: The history of the comment could not be read: Bad gateway')
  })

  test.each([
    ['it is not wanted', plannedReport(), 'unwanted'],
    ['there is no pull request', reportOf(), 'wanted'],
  ] as const)('to no comment where %s', async (_, report, comment) => {
    const { github, comments } = keptGitHub()
    await publish(report, destinations({ github, comment }).to)
    expect(comments).toEqual([])
  })

  test('to the deployment, where one was begun', async () => {
    const { github, statuses } = keptGitHub()
    await publish(reportOf(), destinations({ github }).to)
    expect(statuses).toEqual([])
    await publish(reportOf(), destinations({ github, deployment: 5 }).to)
    await publish(failedReport(), destinations({ github, deployment: 6 }).to)
    expect(statuses).toEqual([
      { id: 5, state: 'success' },
      { id: 6, state: 'failure' },
    ])
  })
})

describe('the marks of a run', () => {
  const repository = 'octo-org/shop'
  const marked = async (changes: Partial<Destinations>, report = plannedReport()) => {
    const { github, marks } = keptGitHub()
    await publish(report, destinations({ github, repository, ...changes }).to)
    return marks
  }

  test('are not asked for where nobody wants them', async () => {
    expect(await marked({})).toEqual([])
    expect(await marked({ marks: [] })).toEqual([])
  })

  test('are the label of its pull request, and a check run on its commit', async () => {
    expect(await marked({ marks: ['label'] })).toMatchObject([
      [17, { wanted: { name: 'deploy web: image' } }],
    ])
    expect(await marked({ marks: ['check'] })).toMatchObject([{ conclusion: 'success' }])
    expect(await marked({ marks: ['check', 'label'] })).toHaveLength(2)
  })

  test('are no label without a pull request, and no check run on what another repository has', async () => {
    expect(await marked({ marks: ['label'] }, reportOf())).toEqual([])
    expect(await marked({ marks: ['check'], repository: 'octo-org/other' })).toEqual([])
  })
})

test('nothing that fails keeps the rest from being published', async () => {
  const refuse = () => Promise.reject(new Error('refused'))
  const github = {
    upsertComment: refuse,
    changedFiles: async () => [],
    mergedPull: refuse,
    ownComment: refuse,
    compare: refuse,
    commitsBetween: refuse,
    createDeployment: refuse,
    setDeploymentStatus: refuse,
    setLabels: refuse,
    createCheck: refuse,
  }
  const throwing = () => {
    throw new Error('broken')
  }
  const outlet = {
    ...{ setOutputs: throwing, writeReport: refuse, annotate: throwing, writeSummary: refuse },
    writeBadges: refuse,
  }
  const repository = 'octo-org/shop'
  const marks = ['label', 'check'] as const
  const { to, log } = destinations({ github, deployment: 5, outlet, repository, marks })
  await publish({ ...failedReport(), pullRequest: 17 }, to)
  expect(log.lines).toEqual([
    'warning: The outputs could not be written: broken',
    'warning: The report file could not be written: refused',
    'warning: The annotations could not be written: broken',
    'warning: The job summary was left out: refused. The report is in the comment on #17.',
    'info: The history of the comment could not be read: refused',
    'warning: The deployment status could not be written: refused',
    'warning: The check run could not be written: refused',
    'warning: The comment could not be written: refused',
  ])
})

describe('a GitHub that does not answer', () => {
  test('holds up neither: both have the same time, and are told of', async () => {
    const enough = new AbortController()
    const never = () => new Promise<never>(() => undefined)
    const github = {
      ...keptGitHub().github,
      ownComment: never,
      upsertComment: never,
      setDeploymentStatus: never,
    }
    const { to, log, kept } = destinations({ github, deployment: 5, enough: enough.signal })
    const published = publish(reportOf({ pullRequest: 17 }), to)
    enough.abort()
    await published
    expect(log.lines).toEqual([
      'warning: The comment could not be written: GitHub took more than 2 min 00 s',
      'warning: The deployment status could not be written: GitHub took more than 2 min 00 s',
    ])
    expect(kept.summary).not.toBe('')
  })

  test('for the comment does not take the time of the deployment', async () => {
    const { github, statuses } = keptGitHub()
    const enough = new AbortController()
    const ownComment = () => new Promise<never>(() => undefined)
    const setDeploymentStatus: GitHub['setDeploymentStatus'] = async (...status) => {
      await github.setDeploymentStatus(...status)
      enough.abort()
    }
    const { to } = destinations({
      github: { ...github, ownComment, setDeploymentStatus },
      deployment: 5,
      enough: enough.signal,
    })
    await publish(reportOf({ pullRequest: 17 }), to)
    expect(statuses).toEqual([{ id: 5, state: 'success' }])
  })
})

test('a summary that the runner has no file for is one warning, which says where the report is', async () => {
  const { to, log } = destinations({ github: keptGitHub().github })
  const writeSummary = () => Promise.reject(new Error('this runner makes no file for job summaries'))
  await publish(reportOf({ pullRequest: 17 }), { ...to, outlet: { ...to.outlet, writeSummary } })
  expect(log.lines.filter((line) => line.startsWith('warning'))).toEqual([
    'warning: The job summary was left out: this runner makes no file for job summaries. The report is in the file behind the output `report-file` (/run/report.json) and in the comment on #17.',
  ])
})
