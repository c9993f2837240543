import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { onPath } from '../../../sandbox/tools/run.ts'
import { releaseServer } from '../../builders/servers/release-server.ts'
import { signer } from '../../builders/servers/signer.ts'
import { zipOf } from '../../builders/servers/zip.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { changeSite, chooseTofu, errorsOf, stage } from '../stage/stage.ts'

const here = stage({ also: ['tofu'] })

describe('OpenTofu', () => {
  let project: Project
  let first: RunResult
  let sha: string

  beforeAll(async () => {
    project = await here.project('tofu')
    await chooseTofu(project)
    sha = await project.commit('Serve a first page')
    first = await project.run(project.push(sha), { provider: 'started' })
  })

  test('deploys', async () => {
    expect(first.outputs).toMatchObject({ outcome: 'deployed', 'healthy-percentage': '100' })
    expect(first.summary).toContain('**OpenTofu**')
    expect(first.summary).not.toContain('Terraform')
  })

  test('plans a pull request, and deploys what was reviewed', async () => {
    await changeSite(project, 'a new headline')
    await project.commit('Give the page a new headline', 'headline')
    const { number } = await project.openPull('headline', 'Give the page a new headline')
    const planned = await project.run(project.pull(number))
    expect(planned.outputs).toMatchObject({ outcome: 'planned', 'plan-change': '2' })
    const [comment] = here.rig.github.state().comments
    expect(comment?.body).toContain('**OpenTofu** 0 to add, 2 to change')
    expect(comment?.body).toContain('tofu `1.')
    sha = await project.squash(number)
    const deployed = await project.run(project.push(sha), { with: { 'require-reviewed-plan': 'true' } })
    expect(deployed.outputs).toMatchObject({ outcome: 'deployed', 'image-id': planned.outputs['image-id'] })
  })

  test('rolls back', async () => {
    const back = await project.run(project.dispatch(sha), { with: { 'rollback-to': 'previous' } })
    expect(back.outputs).toMatchObject({ outcome: 'rolled-back', 'image-id': first.outputs['image-id'] })
    const image = first.outputs['image-id']
    expect(await imagesRunning(project)).toEqual([image, image, image])
  })
})

test("setup-terraform's wrapper on PATH does no harm", async () => {
  const project = await here.project('wrapper')
  const bin = join(project.directory, '..', 'wrapper')
  const terraform = (await onPath('terraform')) ?? 'terraform is needed'
  await mkdir(bin)
  await writeFile(join(bin, 'terraform'), '#!/bin/sh\necho "[command]terraform-bin $*"\nexit 0\n', {
    mode: 0o755,
  })
  await writeFile(join(bin, 'terraform-bin'), `#!/bin/sh\nexec '${terraform}' "$@"\n`, { mode: 0o755 })
  const PATH = [bin, here.rig.toolEnv['PATH']].join(delimiter)
  const sha = await project.commit('Serve a first page')
  const result = await project.run(project.push(sha), { with: { command: 'plan' }, env: { PATH } })
  expect(result.outputs).toMatchObject({ outcome: 'planned', 'plan-add': '5' })
  expect(result.summary).not.toContain('[command]')
})

describe('a release that the bundle downloads', () => {
  const mirror = releaseServer()
  let runs = 0

  /** Asks for Terraform 1.9.8, which is not the one on PATH, from the mirror. */
  async function download(): Promise<RunResult> {
    runs += 1
    const project = await here.project(`mirror-${runs}`)
    const sha = await project.commit('Serve a first page')
    const { hashicorp } = mirror.mirrors()
    const asks = { command: 'verify', 'terraform-version': '1.9.8', 'hashicorp-mirror': hashicorp }
    return project.run(project.push(sha), { with: asks })
  }

  test("is held against the makers' keys, which nothing in a workflow changes", async () => {
    await mirror.publish(await signer(), 'terraform', '1.9.8')
    const result = await download()
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'tool-untrusted' })
    expect(errorsOf(result)).toEqual([expect.stringContaining('Could not find signing key')])
  })

  test('is believed by the real signature, and refused by its sum', async () => {
    const release = await mirror.publish(await signer(), 'terraform', '1.9.8')
    const real = (name: string) => readFile(new URL(`../../fixtures/releases/${name}`, import.meta.url))
    mirror.answer(release.sumsPath, await real('terraform_1.9.8_SHA256SUMS'))
    mirror.answer(release.signaturePath, await real('terraform_1.9.8_SHA256SUMS.sig'))
    mirror.answer(release.archivePath, zipOf('terraform', '#!/bin/sh\necho it must not run\n'))
    const result = await download()
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'tool-untrusted' })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^SHA-256 of http.*\nsigned is: [0-9a-f]{64}$/m)])
  })
})
