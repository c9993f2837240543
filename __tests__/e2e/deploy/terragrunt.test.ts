import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Project, ProjectRun } from '../../../sandbox/project.ts'
import { installTerragrunt } from '../../builders/terragrunt/install.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { changeSite, stage } from '../stage/stage.ts'

/**
 * A unit of Terragrunt, over the real Terraform. Terragrunt itself cannot be had where these tests run: a stand-in does
 * what it is documented to do. The tests follow each other in one project.
 */
const here = stage()
let project: Project
let job: ProjectRun

/** The unit: its module is elsewhere, its state where Terragrunt is told, its hooks speak. */
const unit = (stateFile: string) => `terraform {
  source = "../../modules/web"
  after_hook "done" {
    commands = ["show", "plan", "apply"]
    execute  = ["echo", "a hook {has spoken}."]
  }
}
generate "backend" {
  path      = "backend.tf"
  if_exists = "overwrite"
  contents  = <<EOF
terraform {
  backend "local" {
    path = "${stateFile}"
  }
}
EOF
}
inputs = {
  instance_warmup = "1"
  ami_id          = "ami-of-the-unit"
}
`

beforeAll(async () => {
  project = await here.project('shop', {
    ...{ 'terraform-tool': 'terragrunt', 'terraform-directory': 'live/web' },
    ...{ 'backend-config': '', 'terraform-variables': '' },
  })
  const at = (path: string) => join(project.directory, path)
  await mkdir(at('live/web'), { recursive: true })
  await cp(at('stack'), at('modules/web'), { recursive: true })
  await rm(at('modules/web/backend.tf'))
  await rm(at('stack'), { recursive: true })
  await writeFile(at('live/web/terragrunt.hcl'), unit(project.stateFile))
  const bin = installTerragrunt(here.rig.root)
  job = { env: { PATH: [bin, here.rig.toolEnv['PATH']].join(delimiter) } }
})

const isLocked = () => existsSync(join(dirname(project.stateFile), '.terraform.tfstate.lock.info'))

test('is deployed with the image, and found unchanged behind it', async () => {
  const sha = await project.commit('Serve a first page')
  const result = await project.run(project.push(sha), job)
  expect(result.outputs).toMatchObject({ outcome: 'deployed' })
  expect(new Set(await imagesRunning(project))).toEqual(new Set([result.outputs['image-id']]))
  expect(JSON.parse(await readFile(project.stateFile, 'utf8'))).toMatchObject({ version: 4 })
  expect(result.summary).toContain('terragrunt `0.88.1`')
  const again = await project.run(project.push(sha), job)
  expect(again.outputs).toMatchObject({ outcome: 'unchanged', 'image-id': result.outputs['image-id'] })
})

test('cancelled during apply: Terraform is interrupted once, and the state is not locked', async () => {
  await changeSite(project, 'a new headline')
  let locked: boolean | undefined
  const result = await project.run(project.push(await project.commit('Give the page a new headline')), {
    ...job,
    provider: 'started',
    cancelAfter: (line) => {
      const applies = line.includes('aws_launch_template.web: Modifying...')
      if (applies) locked = isLocked()
      return applies
    },
  })
  expect(result).toMatchObject({ conclusion: 'cancelled', leftovers: [], exitCode: 1 })
  expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'failure-reason': 'cancelled' })
  expect(result.log.join('\n')).toContain('Interrupt received.')
  expect(result.log.join('\n')).not.toContain('Two interrupts received')
  expect(locked).toBe(true)
  expect(isLocked()).toBe(false)
})
