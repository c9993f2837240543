import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openBalancer } from '../../../sandbox/aws/balancer.ts'
import { startLoad } from '../../../sandbox/load.ts'
import { changeSite, stage, variables } from '../stage/stage.ts'

const here = stage({ serving: true })

/** Each instance is asked for its version, and so is the address that users know. */
const settings = (address: string) => `
probes:
  - name: version
    per-instance: http://{{private-address}}:${here.rig.aws.servingPort}/version
    body: "{{git-sha}}"
    interval: 1s
  - name: front door
    address: ${address}/
    header: { x-version: "{{git-sha}}" }
    interval: 1s
stacks:
  web: { directory: stack }
`

test('fifty requests a second see no failure while a release goes out that probes ask for its version', async () => {
  const project = await here.project('load')
  const balancer = await openBalancer(here.rig.aws, project.awsEnv, { name: 'web' })
  const terraform = [
    `instance_warmup=${variables.instance_warmup}`,
    `target_group_arns=["${balancer.targetGroupArn}"]`,
    'health_check_type=ELB',
  ].join('\n')
  const deploy = async (sha: string) => {
    const inputs = { stack: 'web', 'terraform-variables': terraform }
    const { outputs, summary } = await project.run(project.push(sha), { with: inputs })
    expect(outputs['outcome']).toBe('deployed')
    expect(summary).toContain('✅ probe version: 3 of 3 instances answered right 3 times in a row')
    expect(summary).toContain('✅ probe front door: answered right 3 times in a row')
  }
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings(balancer.url))
  const first = await project.commit('Serve a first page')
  await deploy(first)
  const load = startLoad({ url: `${balancer.url}/`, perSecond: 50 })
  await changeSite(project, 'a second page')
  const second = await project.commit('Serve a second page')
  await deploy(second)
  const { failures, versions } = await load.stop()
  expect(failures).toEqual([])
  expect(versions).toEqual({ [first]: expect.any(Number), [second]: expect.any(Number) })
})
