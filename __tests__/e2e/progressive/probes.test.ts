import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { type Balancer, openBalancer } from '../../../sandbox/aws/balancer.ts'
import { type Load, startLoad } from '../../../sandbox/load.ts'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { changeSite, errorsOf, stage, variables } from '../stage/stage.ts'

/** One group behind a load balancer, whose releases are asked which version they are: the tests are one story. */
const here = stage({ serving: true })
let project: Project
let balancer: Balancer
let load: Load
const commits = { first: '', second: '', third: '' }

/** Each instance is asked for its version, and so is the address that users know. */
const settings = () => `
steps:
  - { at: 10%, hold: 2s }
probes:
  - name: version
    per-instance: http://{{private-address}}:${here.rig.aws.servingPort}/version
    body: "{{git-sha}}"
    interval: 1s
    failures: 3
  - name: front door
    address: ${balancer.url}/
    header: { x-version: "{{git-sha}}" }
    interval: 1s
stacks:
  web: { directory: stack }
`

async function commit(text: string): Promise<string> {
  await changeSite(project, text)
  return project.commit(text)
}

function deploy(sha: string): Promise<RunResult> {
  const terraform = [
    `instance_warmup=${variables.instance_warmup}`,
    `target_group_arns=["${balancer.targetGroupArn}"]`,
    'health_check_type=ELB',
  ].join('\n')
  return project.run(project.push(sha), { with: { stack: 'web', 'terraform-variables': terraform } })
}

beforeAll(async () => {
  project = await here.project('probes')
  balancer = await openBalancer(here.rig.aws, project.awsEnv, { name: 'web' })
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings())
  commits.first = await commit('Serve a first page')
  const { outputs } = await deploy(commits.first)
  expect(outputs['outcome']).toBe('deployed')
})

test('a release is proven once each instance and the shared address say its version, and no user sees a failure', async () => {
  load = startLoad({ url: `${balancer.url}/`, perSecond: 50 })
  commits.second = await commit('Serve a second page')
  const { outputs, summary } = await deploy(commits.second)
  console.log(summary)
  expect(outputs['outcome']).toBe('deployed')
  expect(summary).toContain('✅ probe version: 3 of 3 instances answered right 3 times in a row')
  expect(summary).toContain('✅ probe front door: answered right 3 times in a row')
})

test('a version that says it is another one is stopped with the first instance, and the former one comes back', async () => {
  commits.third = await commit('Serve a third page')
  const match = { image: { tag: { key: 'immutable-deploy:git-sha', value: commits.third } } }
  await here.rig.aws.script({ match, then: { serve: { version: commits.second } } })
  const result = await deploy(commits.third)
  console.log(result.summary, JSON.stringify(result.outputs), errorsOf(result))
  const { failures, versions } = await load.stop()
  console.log(failures, versions)
})
