import { describe, expect, test } from '@jest/globals'
import { type ToolSigns, toolFor } from '../../src/tools/tool.ts'

const lockOf = (registry: string) => `# This file is maintained automatically.

provider "${registry}/hashicorp/aws" {
  version = "5.100.0"
  hashes  = []
}
`
const none: ToolSigns = { lock: '', files: ['main.tf'], installed: ['terraform', 'tofu'] }
const terraform = lockOf('registry.terraform.io')
const tofu = lockOf('registry.opentofu.org')

describe('the tool for a root module', () => {
  test.each<[string, Partial<ToolSigns>, string]>([
    ['without a sign is Terraform', {}, 'terraform'],
    ['is what is installed', { installed: ['tofu'] }, 'tofu'],
    ['is Terraform where nothing is installed', { installed: [] }, 'terraform'],
    ['is OpenTofu where the lock file names its registry', { lock: tofu }, 'tofu'],
    ['so too where it names both', { lock: terraform + tofu }, 'tofu'],
    [
      'is Terraform where the lock file names its registry, whatever is installed',
      { lock: terraform, installed: ['tofu'], files: ['main.tofu'] },
      'terraform',
    ],
    ['is OpenTofu where there are files of its own', { files: ['main.tf', 'more.tofu'] }, 'tofu'],
    ['so too in JSON', { files: ['main.tofu.json'] }, 'tofu'],
    ['is not told by names that look alike', { files: ['tofu.tf', 'x.tofu.md', 'tofu'] }, 'terraform'],
    ['is not told by comments', { lock: `# provider "registry.opentofu.org/x/y" {` }, 'terraform'],
    ['is not told by other registries', { lock: lockOf('registry.example.com') }, 'terraform'],
  ])('%s', (_, signs, tool) => {
    expect(toolFor({ ...none, ...signs })).toBe(tool)
  })
})
