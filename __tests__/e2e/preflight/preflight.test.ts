import { describe, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { instances } from '../stage/aws-cli.ts'
import { errorsOf, stage } from '../stage/stage.ts'
import { deployed, instanceIds, planned, protect, refreshes, suspend, suspendedOf } from './group.ts'

/** What users run into, as they describe it: known before the apply, and said there. */
const here = stage()

/** The comment of a pull request, above its folded diff. */
function commentOf(number: number, project: Project): string {
  const { comments } = here.rig.github.state()
  const found = comments.find(({ pull, repository }) => pull === number && repository === project.repository)
  const [above = '', below] = (found?.body ?? '').split('<details>')
  expect(below).toBeDefined()
  return above.slice(above.indexOf('#### Findings'))
}

/** Every place in which a reader may look. */
function placesOf(run: RunResult): string[] {
  return [run.log.join('\n'), run.summary]
}

async function deploy(project: Project, sha: string, inputs: Readonly<Record<string, string>> = {}) {
  return project.run(project.push(sha), { with: inputs })
}

describe('a last checkpoint at 50 %', () => {
  test('is told of in the plan, refused, and means it with a threshold of 50', async () => {
    const project = await deployed(here, 'checkpoints-end-at-50')
    const plan = await planned(project)
    expect(plan.result.outputs['outcome']).toBe('planned')
    for (const place of [...placesOf(plan.result), commentOf(plan.number, project)]) {
      expect(place).toContain('instance_refresh[0].preferences[0].checkpoint_percentages')
      expect(place).toContain('50 %: 2 of 4 instances stay on the old image')
      expect(place).toContain('checkpoint_percentages = [50, 100]')
    }

    const refused = await deploy(project, plan.sha)
    expect(refused).toMatchObject({ conclusion: 'failure', outputs: { 'failure-reason': 'plan-blocked' } })
    expect(errorsOf(refused).join('\n')).toContain('checkpoint_percentages')
    expect(await refreshes(project)).toBe(0)

    const meant = await deploy(project, plan.sha, { 'health-threshold': '50' })
    expect(meant.outputs).toMatchObject({ outcome: 'deployed', 'healthy-percentage': '50' })
    expect(meant.summary).toContain('2 of 4')
    const now = (await instances(project)).map(({ ImageId }) => ImageId === meant.outputs['image-id'])
    expect(now.toSorted()).toEqual([false, false, true, true])
  })
})

describe('two of three instances protected from scale in', () => {
  test('are named in the plan, and the deploy is refused', async () => {
    const project = await deployed(here, 'scale-in-protected')
    const [one = '', two = '', three = ''] = await instanceIds(project)
    await protect(project, [one, two])
    const plan = await planned(project)
    expect(plan.result.outputs['outcome']).toBe('planned')
    for (const place of [...placesOf(plan.result), commentOf(plan.number, project)]) {
      for (const word of [one, two, 'scale_in_protected_instances = "Refresh"']) expect(place).toContain(word)
      expect(place).not.toContain(three)
    }

    const refused = await deploy(project, plan.sha)
    expect(refused).toMatchObject({ conclusion: 'failure', outputs: { 'failure-reason': 'plan-blocked' } })
    const said = errorsOf(refused).join('\n')
    for (const word of [one, two, 'scale_in_protected_instances']) expect(said).toContain(word)
    expect(said).not.toMatch(/correct the image/i)
    expect(await refreshes(project)).toBe(0)
  })
})

describe('Launch suspended before', () => {
  test('is told of with the command, and the deploy is refused; nothing is resumed', async () => {
    const project = await deployed(here, 'launch-suspended-beforehand')
    await suspend(project, 'Launch', 'AZRebalance')
    const command =
      'aws autoscaling resume-processes --auto-scaling-group-name web --scaling-processes Launch'
    const plan = await planned(project)
    expect(plan.result.outputs['outcome']).toBe('planned')
    for (const place of [...placesOf(plan.result), commentOf(plan.number, project)]) {
      expect(place).toContain('Launch is suspended')
      expect(place).toContain(`\`${command}\``)
    }

    const refused = await deploy(project, plan.sha)
    expect(refused).toMatchObject({ conclusion: 'failure', outputs: { 'failure-reason': 'plan-blocked' } })
    expect(errorsOf(refused).join('\n')).toContain(command)
    expect(await refreshes(project)).toBe(0)
    expect(await suspendedOf(project)).toEqual(['AZRebalance', 'Launch'])
  })
})

test('a new group that nobody waits for is told of, and nothing else is promised', async () => {
  const project = await deployed(here, 'replaced-group-without-wait')
  const plan = await planned(project)
  expect(plan.result.outputs['outcome']).toBe('planned')
  for (const place of [...placesOf(plan.result), commentOf(plan.number, project)]) {
    expect(place).toContain('wait_for_capacity_timeout = "10m"')
  }
  expect(plan.result.summary).not.toContain('the new one is created before the old one goes')
})
