import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openBalancer } from '../../../sandbox/aws/balancer.ts'
import { startLoad } from '../../../sandbox/load.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { changeSite, errorsOf, stage, variables } from '../stage/stage.ts'

/** Releases under load, judged by what CloudWatch has of the requests that were really made. The tests follow each other. */
const here = stage({ serving: true })
let project: Project
let load: ReturnType<typeof startLoad>
let terraform = ''
/** AMI id of the release that is good. */
let good = ''

/** Periods of a second: AWS has them of metrics that a service puts itself. */
const settings = (expression: string) => `stacks:
  web:
    environment: production
    analysis:
      - name: slowness
        metric: { namespace: Web, name: Latency, dimensions: { ImageId: "{{image-id}}" }, stat: p50 }
        max: 0.25
        failures: 4
        baseline: old
        ratio: 4
        samples: 20
        interval: 1s
        delay: 1s
        window: 20s
      - name: errors
        errors: "${expression}"
        requests: { namespace: Web, name: Requests, dimensions: { ImageId: "{{image-id}}" } }
        metrics:
          m1: { namespace: Web, name: Errors, dimensions: { ImageId: "{{image-id}}" } }
        max: 0.2
        samples: 50
        interval: 1s
        delay: 1s
    steps:
      - { at: 34%, hold: 2s }
`

const say = (text: string) => writeFile(join(project.directory, '.github/immutable-deploy.yml'), text)
const imageOf = ({ outputs }: RunResult) => outputs['image-id'] ?? 'none'
const deploy = (sha: string): Promise<RunResult> =>
  project.run(project.push(sha), { with: { stack: 'web', 'terraform-variables': terraform } })

async function newPage(text: string): Promise<string> {
  await changeSite(project, text)
  return project.commit(`Serve ${text}`)
}

beforeAll(async () => {
  project = await here.project('analysis', { 'image-inputs': 'image/**', 'rollout-timeout': '4m' })
  const balancer = await openBalancer(here.rig.aws, project.awsEnv, { name: 'web' })
  await project.edit('stack/main.tf', (text) =>
    text.replace(/\n {2}instance_refresh \{[\s\S]*?\n {2}\}\n/, '\n'),
  )
  await mkdir(join(project.directory, '.github'), { recursive: true })
  terraform = [
    `instance_warmup=${variables.instance_warmup}`,
    `target_group_arns=["${balancer.targetGroupArn}"]`,
    'health_check_type=ELB',
  ].join('\n')
  await say('stacks:\n  web:\n    environment: production\n')
  const made = await deploy(await project.commit('Serve a first page'))
  expect(made.outputs['outcome']).toBe('deployed')
  load = startLoad({ url: `${balancer.url}/`, perSecond: 50 })
})

afterAll(() => load?.stop())

test('what CloudWatch does not take is said before anything is applied', async () => {
  await say(settings('m1 +'))
  const refused = await deploy(await newPage('a page with a wrong expression'))
  expect(refused.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'invalid-input' })
  expect(errorsOf(refused).join()).toContain('analysis errors')
  expect(new Set(await imagesRunning(project)).size).toBe(1)
})

test('a version that is as quick as the old one goes out', async () => {
  await say(settings('m1'))
  const released = await deploy(await newPage('a good page'))
  expect(released.outputs['outcome']).toBe('deployed')
  good = imageOf(released)
  expect(await imagesRunning(project)).toEqual([good, good, good])
})

test('a slow one is stopped at the first hold, and the former release serves again', async () => {
  const sha = await newPage('a slow page')
  await here.rig.aws.script({
    match: { image: { tag: { key: 'immutable-deploy:git-sha', value: sha } } },
    then: { serve: { path: '/', delay: 0.4 } },
  })
  const { outputs, summary, log } = await deploy(sha)
  expect(outputs).toMatchObject({
    ...{ outcome: 'failed', 'failure-reason': 'analysis-failed' },
    recovery: 'rolled-back',
  })
  expect(summary).toMatch(/analysis slowness: 0\.\d+ (at \S+ UTC|in the median of \d+ periods), /)
  expect(summary).toContain('title "slowness of ')
  expect(log.join('\n')).not.toContain('for the step of 100 %')
  expect(summary).not.toContain('checkpoint')
  expect(await imagesRunning(project)).toEqual([good, good, good])
})
