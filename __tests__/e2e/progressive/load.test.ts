import { expect, test } from '@jest/globals'
import { openBalancer } from '../../../sandbox/aws/balancer.ts'
import { startLoad } from '../../../sandbox/load.ts'
import { changeSite, stage, variables } from '../stage/stage.ts'

const here = stage({ serving: true })

test('fifty requests a second see no failure while a release goes out', async () => {
  const project = await here.project('load')
  const balancer = await openBalancer(here.rig.aws, project.awsEnv, { name: 'web' })
  const terraform = [
    `instance_warmup=${variables.instance_warmup}`,
    `target_group_arns=["${balancer.targetGroupArn}"]`,
    'health_check_type=ELB',
  ].join('\n')
  const deploy = async (sha: string) => {
    const { outputs } = await project.run(project.push(sha), { with: { 'terraform-variables': terraform } })
    return outputs['outcome']
  }
  const first = await project.commit('Serve a first page')
  expect(await deploy(first)).toBe('deployed')
  const load = startLoad({ url: `${balancer.url}/`, perSecond: 50 })
  await changeSite(project, 'a second page')
  const second = await project.commit('Serve a second page')
  expect(await deploy(second)).toBe('deployed')
  const { failures, versions } = await load.stop()
  expect(failures).toEqual([])
  expect(versions).toEqual({ [first]: expect.any(Number), [second]: expect.any(Number) })
})
