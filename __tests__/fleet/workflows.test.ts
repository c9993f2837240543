import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { createArtifacts } from '../../sandbox/jobs/artifacts.ts'
import { type JobRun, runWorkflow } from '../../sandbox/jobs/run.ts'
import type { JobsWorld, OwnStep } from '../../sandbox/jobs/world.ts'
import { pushEvent, type RunEvent, workflowDispatchEvent } from '../../sandbox/runner/event.ts'
import type { RunResult } from '../../sandbox/runner/run.ts'
import { scratchDirectory } from '../builders/servers/scratch.ts'

/**
 * The workflows that others call, as they are: their expressions by GitHub's own reader, their shell text by bash. What the
 * action does is said by each test; the stories of __tests__/e2e/fleet have the real one.
 */
const root = scratchDirectory()
const home = join(import.meta.dirname, '../..')
const PIPELINE = 'OWNER/immutable-deploy/.github/workflows/pipeline.yml@COMMIT'
const ROLLBACK = 'OWNER/immutable-deploy/.github/workflows/rollback.yml@COMMIT'
const repository = 'octo-org/fleet'
const push = pushEvent({ repository, branch: 'main', sha: 'a'.repeat(40) })
const dispatch = workflowDispatchEvent({ repository, branch: 'main', sha: 'a'.repeat(40) })
const pullRequest = (fork: boolean): RunEvent => ({
  ...push,
  name: 'pull_request',
  payload: { number: 7, pull_request: { number: 7, head: { repo: { fork } } } },
})

interface Wave {
  readonly stacks: readonly string[]
  readonly soak?: number
  readonly onFailure?: 'stop' | 'go-on'
}

/** What `command: matrix` would say. */
function matrixOf(waves: Readonly<Record<string, Wave>>, moreBuilds: readonly string[] = []) {
  const of = (names: readonly string[], wave: string) => ({
    include: names.map((stack) => ({ stack, environment: wave, wave, region: 'eu-west-1' })),
  })
  const all = Object.entries(waves)
  const plans = { include: all.flatMap(([name, { stacks }]) => of(stacks, name).include) }
  return {
    builds: { include: plans.include.slice(0, 1) },
    'more-builds': moreBuilds.map((stack) => ({ include: [{ stack, region: 'eu-west-1' }] })),
    plans: plans.include.length === 0 ? [] : [plans],
    waves: all.map(([key, { stacks, soak = 0, onFailure = 'stop' }]) => {
      // Parts of one wave: `staging#1` and so on.
      const nameOf = (name: string) => name.split('#')[0] ?? name
      const wave = nameOf(key)
      const parts = all.flatMap(([name], index) => (nameOf(name) === wave ? [index] : []))
      const rules = { 'max-parallel': 256, 'on-failure': onFailure }
      return { wave, soak, ...(soak > 0 && { parts }), ...rules, matrix: of(stacks, wave) }
    }),
    reasons: {},
  }
}

interface Scene {
  readonly waves: Readonly<Record<string, Wave>>
  /** Stacks whose images are one too many for the first matrix. */
  readonly moreBuilds?: readonly string[]
  readonly uses?: string
  readonly event?: RunEvent
  readonly inputs?: Readonly<Record<string, unknown>>
  /** `command stack` of steps that fail. */
  readonly fails?: readonly string[]
  /** Stacks that a deploy has nothing to do for. */
  readonly unchanged?: readonly string[]
  /** Stacks whose deploy comes to a hold. */
  readonly holds?: readonly string[]
  /** How long ago each run ended, in seconds. */
  readonly endedAgo?: number
  /** Environments whose approval is refused. */
  readonly refused?: readonly string[]
  readonly attempt?: number
  readonly artifacts?: string
}

let scenes = 0

/** Plays a workflow: the jobs, and the action's steps as `command stack`. */
async function play(scene: Scene) {
  scenes += 1
  const place = join(root, String(scenes))
  mkdirSync(place)
  const artifacts = createArtifacts(scene.artifacts ?? join(place, 'artifacts'))
  const steps: OwnStep[] = []
  const merged: string[] = []
  const world: JobsWorld = {
    ...{ home, root: place, repository, artifacts, event: scene.event ?? push, attempt: scene.attempt ?? 1 },
    vars: () =>
      Object.fromEntries(['PLAN', 'DEPLOY'].map((of) => [`AWS_${of}_ROLE`, roleOf(of.toLowerCase())])),
    checkout: async (workspace) => mkdirSync(join(workspace, '.git')),
    act: async (step) => {
      steps.push(step)
      const reports = join(step.workspace, 'reports')
      if (step.inputs['command'] === 'report' && existsSync(reports)) merged.push(...readdirSync(reports))
      return acted(step, scene)
    },
    approve: async (environment) => scene.refused?.includes(environment) !== true,
  }
  const runs = await runWorkflow(scene.uses ?? PIPELINE, scene.inputs ?? {}, world)
  return {
    runs,
    steps,
    /** Artifacts that the report of all is made of. */
    merged,
    did: steps.map(({ inputs }) => `${inputs['command']} ${inputs['stack'] ?? ''}`.trim()),
  }
}

const roleOf = (name: string) => `arn:aws:iam::111122223333:role/${name}`

async function acted(
  step: OwnStep,
  { waves, moreBuilds, fails = [], holds = [], unchanged = [], endedAgo = 0 }: Scene,
): Promise<RunResult> {
  const { command = '', stack = '' } = step.inputs
  const failed = fails.includes(`${command} ${stack}`)
  const file = join(step.workspace, 'report.json')
  const finishedAt = Date.now() - endedAgo * 1000
  const isUnchanged = command === 'verify' || unchanged.includes(stack)
  const well = command === 'deploy' && holds.includes(stack) ? 'holding' : 'deployed'
  const outcome = failed ? 'failed' : isUnchanged ? 'unchanged' : well
  writeFileSync(file, JSON.stringify({ outcome, stack: { name: stack }, finishedAt }, undefined, 2))
  const matrix = JSON.stringify(matrixOf(waves, moreBuilds))
  await step.between({
    failed,
    outputs: { outcome, 'report-file': file, ...(command === 'matrix' && { matrix }) },
  })
  return { annotations: [], postExitCode: 0 } as unknown as RunResult
}

const red = (runs: readonly JobRun[]) =>
  runs.flatMap(({ name, result }) => (result === 'failure' ? [name] : []))
const saidBy = (runs: readonly JobRun[], name: string) =>
  runs
    .find((run) => run.name === name)
    ?.told.map(({ text }) => text)
    .join('\n') ?? 'no such job'

const two = { staging: { stacks: ['a', 'b'] }, production: { stacks: ['c'] } }
const report = (...stacks: string[]) => `report ${JSON.stringify(stacks, undefined, 2)}`

test('the job of a stack hands what windows and notices may name to the action, and to nothing else', () => {
  const { jobs } = parse(readFileSync(join(home, '.github/workflows/wave.yml'), 'utf8')) as {
    jobs: Record<string, { steps?: { uses?: string; env?: Record<string, string> }[] }>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])
  const told = steps.filter(({ env }) =>
    ['DEPLOY_FREEZE', 'NOTICE_SECRET', 'SLACK_WEBHOOK'].some((name) => name in (env ?? {})),
  )
  expect(told.map(({ uses }) => uses)).toEqual(['./.git/immutable-deploy'])
  expect(Object.keys(told[0]?.env ?? {})).toEqual(['DEPLOY_FREEZE', 'NOTICE_SECRET', 'SLACK_WEBHOOK'])
})

describe('pipeline.yml', () => {
  test('bakes once, deploys wave after wave, verifies all, and reports', async () => {
    const { runs, did, steps } = await play({ waves: two })
    expect(did).toEqual([
      ...['matrix', 'build a', 'deploy a', 'deploy b', 'deploy c'],
      ...['verify a', 'verify b', 'verify c', report('a', 'b', 'c')],
    ])
    expect(red(runs)).toEqual([])
    expect(runs.map(({ name }) => name).slice(0, 4)).toEqual([
      'stacks',
      'image of a',
      'wave-1 / a',
      'wave-1 / b',
    ])
    const roles = steps.map(({ inputs, role }) => [inputs['command'], role.split('/')[1]])
    expect(roles).toEqual(
      expect.arrayContaining([
        ['build', 'plan'],
        ['deploy', 'deploy'],
        ['verify', 'plan'],
        ['report', undefined],
      ]),
    )
  })

  test('plans what a pull request touches, and deploys nothing', async () => {
    const { runs, did } = await play({ waves: two, event: pullRequest(false) })
    expect(did).toEqual(['matrix', 'build a', 'plan a', 'plan b', 'plan c', report('a', 'b', 'c')])
    expect(red(runs)).toEqual([])
  })

  test('has a comment of its own for each settings file', async () => {
    const inputs = { settings: 'apps/deploy.yml' }
    const { steps } = await play({ waves: two, event: pullRequest(false), inputs })
    expect(steps.at(-1)?.inputs).toMatchObject({ command: 'report', label: 'apps/deploy.yml' })
  })

  test("takes no role and bakes nothing for a fork's", async () => {
    const { did, steps } = await play({ waves: two, event: pullRequest(true) })
    expect(did).toEqual(['matrix', 'plan a', 'plan b', 'plan c', report('a', 'b', 'c')])
    expect(steps.map(({ role }) => role).join('')).toBe('')
  })

  test('has no more to do for a pull request that touches no stack than to say so', async () => {
    const { runs, did } = await play({ waves: {}, event: pullRequest(false) })
    expect(did).toEqual(['matrix', report()])
    expect(red(runs)).toEqual([])
  })

  test.each(['pull_request_target', 'issue_comment', 'workflow_run'])('does nothing of %s', async (name) => {
    const { runs, did } = await play({ waves: two, event: { ...push, name } })
    expect(did).toEqual([])
    expect(saidBy(runs, 'stacks')).toContain(`this is ${name}`)
  })

  test('begins no stack after one that failed, in its wave and in the next ones', async () => {
    const waves = { staging: { stacks: ['a', 'b', 'c'] }, production: { stacks: ['d'] } }
    const { runs, did } = await play({ waves, fails: ['deploy b'] })
    expect(did).toEqual(['matrix', 'build a', 'deploy a', 'deploy b', report('a', 'b', 'c', 'd')])
    expect(red(runs)).toEqual(['wave-1 / b', 'wave-1 / c', 'report'])
    expect(saidBy(runs, 'wave-1 / c')).toContain('c was not begun, since these have failed before it: b.')
  })

  test('begins again what failed in the attempt before', async () => {
    const artifacts = join(root, 'kept')
    const { did: before } = await play({ waves: two, fails: ['deploy a'], artifacts })
    expect(before).not.toContain('deploy b')
    const second = await play({ waves: two, artifacts, attempt: 2 })
    expect(second.did).toEqual(expect.arrayContaining(['deploy a', 'deploy b', 'deploy c']))
    expect(red(second.runs)).toEqual([])
  })

  test('tells what has drifted beside what was deployed, until another attempt finds it well', async () => {
    const artifacts = join(root, 'drifted')
    const waves = { all: { stacks: ['web', 'web-verify'] } }
    const reports = ['immutable-deploy-report-web', 'immutable-deploy-report-web-verify']
    const first = await play({ waves, fails: ['verify web'], artifacts })
    expect(first.merged.toSorted()).toEqual(['immutable-deploy-drift-1-web', ...reports])
    const second = await play({ waves, artifacts, attempt: 2 })
    expect(second.merged.toSorted()).toEqual(reports)
  })

  test('goes on where the wave says so, and is red all the same', async () => {
    const waves = { ...two, staging: { stacks: ['a', 'b'], onFailure: 'go-on' as const } }
    const { runs, did } = await play({ waves, fails: ['deploy a'] })
    expect(did).toEqual(expect.arrayContaining(['deploy a', 'deploy b', 'deploy c']))
    expect(did).not.toContain('verify c')
    expect(red(runs)).toEqual(['wave-1 / a', 'report'])
  })

  test('begins no further wave while a stack holds; the others of its wave are not stopped', async () => {
    const waves = { staging: { stacks: ['a', 'b'] }, production: { stacks: ['c'] } }
    const artifacts = join(root, 'held')
    const first = await play({ waves, holds: ['a'], artifacts })
    expect(first.did.filter((step) => step.startsWith('deploy'))).toEqual(['deploy a', 'deploy b'])
    expect(first.did).not.toContain('verify a')
    expect(red(first.runs)).toEqual(['wave-1 / a', 'report'])
    expect(saidBy(first.runs, 'wave-1 / a')).toContain('a holds until somebody promotes it')
    expect(await createArtifacts(artifacts).names()).not.toContain('failed-1-a')
    const promoted = await play({ waves, artifacts, attempt: 2 })
    expect(promoted.did).toEqual(expect.arrayContaining(['deploy a', 'deploy c', 'verify c']))
    expect(red(promoted.runs)).toEqual([])
  })

  test.each([0, 600])(
    'nor where the wave goes on after failures, in whatever attempt, with a pause of %d s',
    async (soak) => {
      const waves = { ...two, staging: { stacks: ['a', 'b'], soak, onFailure: 'go-on' as const } }
      const artifacts = join(root, `held-${soak}`)
      const scene = { waves, artifacts, endedAgo: 601, fails: ['verify a'] }
      for (const attempt of [1, 2]) {
        const { did, runs } = await play({ ...scene, holds: ['a'], attempt })
        expect(did.filter((step) => step.startsWith('deploy'))).toEqual(['deploy a', 'deploy b'])
        if (soak === 0)
          expect(saidBy(runs, 'wave-2 / c')).toContain(
            'c was not begun, since these of an earlier wave hold until somebody promotes them: a.',
          )
        expect(await createArtifacts(artifacts).names()).not.toContain(`failed-${attempt}-c`)
      }
      const promoted = await play({ ...scene, fails: [], attempt: 3 })
      expect(promoted.did).toContain('deploy c')
      expect(red(promoted.runs)).toEqual([])
    },
  )

  test('stops where an approval is refused', async () => {
    const waves = { ...two, last: { stacks: ['d'] } }
    const { runs, did } = await play({ waves, refused: ['production'] })
    expect(did.filter((step) => step.startsWith('deploy'))).toEqual(['deploy a', 'deploy b'])
    expect(red(runs)).toEqual(['wave-2 / c', 'report'])
  })

  test('bakes more images than one matrix takes, before anything is planned or deployed', async () => {
    const { runs, did, steps } = await play({ waves: two, moreBuilds: ['b', 'c'] })
    expect(did.slice(0, 5)).toEqual(['matrix', 'build a', 'build b', 'build c', 'deploy a'])
    expect(runs.map(({ name }) => name).slice(1, 4)).toEqual([
      'image of a',
      'more images / image of b',
      'more images / image of c',
    ])
    expect(steps[2]?.role).toBe(roleOf('plan'))
    const fork = await play({ waves: two, moreBuilds: ['b'], event: pullRequest(true) })
    expect(fork.did).not.toContain('build b')
    const failed = await play({ waves: two, moreBuilds: ['b', 'c'], fails: ['build c'] })
    expect(failed.did).toEqual(['matrix', 'build a', 'build b', 'build c', report('a', 'b', 'c')])
    expect(red(failed.runs)).toEqual(['more images / image of c', 'report'])
  })

  test('deploys nothing where an image cannot be baked', async () => {
    const { did } = await play({ waves: two, fails: ['build a'] })
    expect(did).toEqual(['matrix', 'build a', report('a', 'b', 'c')])
  })

  const soaking = {
    staging: { stacks: ['a', 'b'], soak: 600 },
    production: { stacks: ['c'] },
    last: { stacks: ['d'] },
  }

  test('goes on where a wave has served for long enough, and what it has deployed still serves', async () => {
    const { runs, did, steps } = await play({ waves: soaking, unchanged: ['a'], endedAgo: 601 })
    const [from, to] = [did.indexOf('deploy b'), did.indexOf('deploy c')]
    expect(did.slice(from + 1, to)).toEqual(['verify a', 'verify b'])
    expect(did).toEqual(expect.arrayContaining(['deploy c', 'deploy d', 'verify d']))
    expect(red(runs)).toEqual([])
    const verified = steps.filter(({ inputs }) => inputs['command'] === 'verify')
    const told = '.immutable-deploy-reports/**/*.json'
    expect(verified.map(({ inputs }) => inputs['reports'])).toEqual([told, told, '', '', '', ''])
    expect(verified.map(({ role }) => role)).toEqual(Array(6).fill(roleOf('plan')))
  })

  test('looks at all parts of a wave that is too large for one matrix', async () => {
    const { staging, ...rest } = soaking
    const waves = { 'staging#1': { stacks: ['x', 'y'] }, 'staging#2': staging, ...rest }
    const good = await play({ waves, endedAgo: 601 })
    const [from, to] = [good.did.indexOf('deploy b'), good.did.indexOf('deploy c')]
    expect(good.did.slice(from + 1, to)).toEqual(['verify x', 'verify y', 'verify a', 'verify b'])
    expect(red(good.runs)).toEqual([])
    const bad = await play({ waves, endedAgo: 601, fails: ['verify y'] })
    expect(bad.did).toContain('verify b')
    expect(bad.did).not.toContain('deploy c')
  })

  test('begins no further wave where what one has deployed does not serve any more, and reports it', async () => {
    const { runs, did, merged } = await play({ waves: soaking, endedAgo: 601, fails: ['verify b'] })
    expect(did.filter((step) => /^(deploy|verify)/.test(step))).toEqual([
      ...['deploy a', 'deploy b', 'verify a', 'verify b'],
    ])
    expect(red(runs)).toEqual(['soak-1 / staging still serves / b', 'report'])
    expect(merged).toContain('immutable-deploy-drift-1-b')
  })

  test('does not look whether a stack still serves that failed, where its wave goes on', async () => {
    const waves = { ...soaking, staging: { ...soaking.staging, onFailure: 'go-on' as const } }
    const { runs, did } = await play({ waves, fails: ['deploy a'], endedAgo: 601 })
    const from = did.indexOf('deploy b')
    expect(did.slice(from + 1, from + 3)).toEqual(['verify b', 'deploy c'])
    expect(saidBy(runs, 'soak-1 / staging still serves / a')).toContain('has not deployed it')
  })

  test('begins no further wave where one has not served for long enough, and says what would wait', async () => {
    const { runs, did } = await play({ waves: soaking, endedAgo: 60 })
    expect(did.filter((step) => /^(deploy|verify)/.test(step))).toEqual(['deploy a', 'deploy b'])
    expect(red(runs)).toEqual(['soak-1 / staging has served', 'report'])
    const said = saidBy(runs, 'soak-1 / staging has served')
    expect(said).toMatch(/^staging has to serve for 5[34]\d more seconds/)
    expect(said).toContain('give the environment soak-staging a wait timer of 10 minutes')
  })

  test('a wave that goes on after a failure does not go on before its pause is over', async () => {
    const waves = { ...soaking, staging: { ...soaking.staging, onFailure: 'go-on' as const } }
    const { did } = await play({ waves, fails: ['deploy a'], endedAgo: 60 })
    expect(did.filter((step) => step.startsWith('deploy'))).toEqual(['deploy a', 'deploy b'])
  })

  test('has five waves', async () => {
    const waves = Object.fromEntries(
      [1, 2, 3, 4, 5].map((at) => [`w${at}`, { stacks: [`s${at}`], soak: at < 5 ? 60 : 0 }]),
    )
    const { runs, did } = await play({ waves, endedAgo: 61 })
    expect(did.filter((step) => step.startsWith('deploy'))).toEqual(
      [1, 2, 3, 4, 5].map((at) => `deploy s${at}`),
    )
    expect(red(runs)).toEqual([])
  })
})

describe('rollback.yml', () => {
  const reported = (...lines: string[]) => `report ${lines.join('\n')}`.trim()

  test('takes all stacks back, wave after wave, also after one that could not go back', async () => {
    const { runs, did, steps } = await play({
      uses: ROLLBACK,
      event: dispatch,
      waves: two,
      fails: ['rollback a'],
    })
    expect(did).toEqual(['matrix', 'rollback a', 'rollback b', 'rollback c', reported('a,b', 'c')])
    expect(red(runs)).toEqual(['wave-1 / a', 'report'])
    expect(steps[1]?.inputs['rollback-to']).toBe('previous')
  })

  test('takes the stacks of one wave back, to where it is told', async () => {
    const inputs = { wave: 'production', 'rollback-to': 'abcdef1' }
    const { did, steps } = await play({ uses: ROLLBACK, event: dispatch, waves: two, inputs })
    expect(did).toEqual(['matrix', 'rollback c', reported('', 'c')])
    expect(steps[1]?.inputs['rollback-to']).toBe('abcdef1')
  })

  test.each(['pull_request', 'push'])('takes nothing back on %s', async (name) => {
    const { runs, did } = await play({ uses: ROLLBACK, event: { ...dispatch, name }, waves: two })
    expect(did).toEqual([])
    expect(saidBy(runs, 'stacks')).toContain(`this is ${name}`)
  })

  test('takes nothing back of a wave that there is not', async () => {
    const { runs, did } = await play({
      uses: ROLLBACK,
      event: dispatch,
      waves: two,
      inputs: { wave: 'prod' },
    })
    expect(did).toEqual(['matrix'])
    expect(saidBy(runs, 'stacks')).toBe(
      'There is no wave prod in the settings file; nothing was rolled back. There are: staging, production.',
    )
  })
})

describe('the job that a branch rule asks for', () => {
  test.each([PIPELINE, ROLLBACK])('is red where the settings file is no good: %s', async (uses) => {
    const { runs, did } = await play({ uses, event: dispatch, waves: two, fails: ['matrix '] })
    expect(did).toEqual(['matrix'])
    expect(red(runs)).toEqual(['stacks', 'report'])
  })

  test('is red where a job failed that has reported nothing', async () => {
    const { runs } = await play({ waves: two, event: pullRequest(false), fails: ['build a'] })
    expect(red(runs)).toEqual(['image of a', 'report'])
  })
})
