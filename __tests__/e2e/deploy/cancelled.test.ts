import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { images, imagesRunning, instances, keyPairs, securityGroups } from '../stage/aws-cli.ts'
import { changeSite, requestsOf, stage } from '../stage/stage.ts'

/** Somebody presses "Cancel workflow". The tests follow each other in one project. */
const here = stage()
let project: Project
let sha: string

beforeAll(async () => {
  project = await here.project('shop')
})

/** The action said how far it came, and nothing of it is left. */
function expectCancelled(result: RunResult, step: string): void {
  expect(result).toMatchObject({ conclusion: 'cancelled', leftovers: [] })
  expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'failure-reason': 'cancelled' })
  expect(result.summary).toContain(`cancelled during "${step}"`)
}

const isLocked = () => existsSync(join(dirname(project.stateFile), '.terraform.tfstate.lock.info'))

test('during packer build: no image, no builder and no lock stay', async () => {
  const build = 'image/build.pkr.hcl'
  const slow = '"echo a long installation; sleep 60",'
  await project.edit(build, (text) => text.replace('inline = [', `inline = [${slow}`))
  const result = await project.run(project.push(await project.commit('Install for a long time')), {
    cancelAfter: (line) => line.includes('web: a long installation'),
  })
  expectCancelled(result, 'Image')
  expect(result.exitCode).toBe(1)
  expect(await instances(project)).toEqual([])
  expect(await images(project)).toEqual([])
  expect(await keyPairs(project)).toEqual([])
  expect(await securityGroups(project)).toEqual([])
  await project.edit(build, (text) => text.replace(slow, ''))
})

test('during apply: the state is not locked', async () => {
  const first = await project.run(project.push(await project.commit('Serve a first page')))
  expect(first.outputs['outcome']).toBe('deployed')
  await changeSite(project, 'a new headline')
  sha = await project.commit('Give the page a new headline')
  let locked: boolean | undefined
  const result = await project.run(project.push(sha), {
    provider: 'started',
    cancelAfter: (line) => {
      const applies = line.includes('aws_launch_template.web: Modifying...')
      if (applies) locked = isLocked()
      return applies
    },
  })
  expectCancelled(result, 'Apply')
  expect(result.exitCode).toBe(1)
  expect(locked).toBe(true)
  expect(isLocked()).toBe(false)
})

test('during the rollout of the run after it: the wait ends at once, and what AWS does goes on', async () => {
  await here.rig.aws.script({ then: { refresh: { at: 33, hold: true } } })
  const result = await project.run(project.push(sha), {
    with: { environment: 'production' },
    cancelAfter: (line) => line.includes('refresh InProgress'),
  })
  expectCancelled(result, 'Rollout')
  expect(result.exitCode).toBe(1)
  expect(JSON.parse(result.outputs['refresh-ids'] ?? '')).toHaveLength(1)
  expect(await requestsOf(here, project)).not.toHaveProperty('CancelInstanceRefresh')
  expect(await imagesRunning(project)).toContain(result.outputs['image-id'])
  const statuses = here.rig.github.state().deployments.at(-1)?.statuses ?? []
  expect(statuses.at(-1)).toMatchObject({ state: 'error', description: 'cancelled: The run was cancelled.' })
})

/** Answers everything, and does not end when it builds, until long after the run. */
const deafPacker = `#!/bin/sh
case "$1" in
  version) echo Packer v1.6.6 ;;
  build)
    trap '' INT TERM
    echo 0,,ui,say,deaf
    for i in $(seq 40); do sleep 0.2; done ;;
esac
`

test('with a tool that does not listen: the report is out before the runner kills the run, whose post step waits', async () => {
  await changeSite(project, 'another headline')
  const directory = await mkdtemp(join(here.rig.root, 'deaf-'))
  await writeFile(join(directory, 'packer'), deafPacker, { mode: 0o755 })
  const result = await project.run(project.push(await project.commit('Give the page another headline')), {
    env: { PATH: [directory, here.rig.toolEnv['PATH']].join(delimiter) },
    cancelAfter: (line) => line.trim() === 'deaf',
    cancelTimes: { interruptMs: 1500, terminateMs: 2000 },
  })
  expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 137, leftovers: [] })
  expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'failure-reason': 'cancelled' })
  expect(result.summary).toContain('The run was cancelled.')
  expect(result.log.join('\n')).toMatch(/packer build \(process \d+\) has outlived the run/)
})
