import { describe, expect, test } from '@jest/globals'
import type { ToolName } from '../../src/tools/product.ts'
import { listUrl, type Machine, releaseOf, sumOf, versionsIn } from '../../src/tools/release.ts'

const official = { hashicorp: '', opentofu: '' }
const mirrors = { hashicorp: 'http://mirror/hashicorp', opentofu: 'http://mirror/opentofu' }
const linux = { platform: 'linux', arch: 'x64' }

describe('where a release is', () => {
  test("HashiCorp's", () => {
    expect(releaseOf('packer', '1.11.2', linux, official)).toMatchObject({
      archive: 'packer_1.11.2_linux_amd64.zip',
      program: 'packer',
      archiveUrl: 'https://releases.hashicorp.com/packer/1.11.2/packer_1.11.2_linux_amd64.zip',
      sumsUrl: 'https://releases.hashicorp.com/packer/1.11.2/packer_1.11.2_SHA256SUMS',
      signatureUrl: 'https://releases.hashicorp.com/packer/1.11.2/packer_1.11.2_SHA256SUMS.sig',
    })
    expect(listUrl('terraform', official)).toBe('https://releases.hashicorp.com/terraform/index.json')
  })

  test("OpenTofu's", () => {
    const base = 'https://github.com/opentofu/opentofu/releases/download/v1.8.5/tofu_1.8.5'
    expect(releaseOf('tofu', '1.8.5', linux, official)).toMatchObject({
      archiveUrl: `${base}_linux_amd64.zip`,
      sumsUrl: `${base}_SHA256SUMS`,
      signatureUrl: `${base}_SHA256SUMS.gpgsig`,
    })
    expect(listUrl('tofu', official)).toBe('https://get.opentofu.org/tofu/api.json')
  })

  test('in mirrors', () => {
    expect(releaseOf('terraform', '1.9.8', linux, mirrors)?.sumsUrl).toBe(
      'http://mirror/hashicorp/terraform/1.9.8/terraform_1.9.8_SHA256SUMS',
    )
    expect(releaseOf('tofu', '1.8.5', linux, mirrors)?.sumsUrl).toBe(
      'http://mirror/opentofu/v1.8.5/tofu_1.8.5_SHA256SUMS',
    )
    expect(listUrl('packer', mirrors)).toBe('http://mirror/hashicorp/packer/index.json')
    expect(listUrl('tofu', mirrors)).toBe('http://mirror/opentofu/api.json')
  })

  test.each<[Machine, ToolName, string, string]>([
    [{ platform: 'linux', arch: 'arm64' }, 'packer', 'packer_1.0.0_linux_arm64.zip', 'packer'],
    [{ platform: 'darwin', arch: 'x64' }, 'tofu', 'tofu_1.0.0_darwin_amd64.zip', 'tofu'],
    [{ platform: 'darwin', arch: 'arm64' }, 'terraform', 'terraform_1.0.0_darwin_arm64.zip', 'terraform'],
    [{ platform: 'win32', arch: 'x64' }, 'packer', 'packer_1.0.0_windows_amd64.zip', 'packer.exe'],
    [{ platform: 'win32', arch: 'arm64' }, 'tofu', 'tofu_1.0.0_windows_arm64.zip', 'tofu.exe'],
  ])('for %o', (machine, tool, archive, program) => {
    expect(releaseOf(tool, '1.0.0', machine, official)).toMatchObject({ archive, program })
  })

  test('for no machine that is not known', () => {
    expect(releaseOf('packer', '1.0.0', { platform: 'linux', arch: 's390x' }, official)).toBeUndefined()
    expect(releaseOf('packer', '1.0.0', { platform: 'aix', arch: 'x64' }, official)).toBeUndefined()
  })
})

test("versions are read from HashiCorp's list and from OpenTofu's", () => {
  expect(versionsIn('{"name": "packer", "versions": {"1.11.2": {}, "1.11.1": {}}}')).toEqual([
    '1.11.2',
    '1.11.1',
  ])
  expect(versionsIn('{"versions": [{"id": "1.8.5", "files": []}, {"id": "1.8.4"}]}')).toEqual([
    '1.8.5',
    '1.8.4',
  ])
  expect(versionsIn('{}')).toEqual([])
})

describe('the sum of a file', () => {
  const sum = 'ab'.repeat(32)

  test('is the one beside its whole name', () => {
    const sums = `${'0'.repeat(64)}  a.zip.sbom\n${sum.toUpperCase()}  a.zip\n${'1'.repeat(64)}  aa.zip\n`
    expect(sumOf(sums, 'a.zip')).toBe(sum)
  })

  test.each([
    ['not named', `${sum}  b.zip\n`],
    ['too short', 'abcd  a.zip\n'],
    ['another kind of sum', `${'ab'.repeat(64)}  a.zip\n`],
    ['empty', ''],
  ])('is none where it is %s', (_, sums) => {
    expect(sumOf(sums, 'a.zip')).toBeUndefined()
  })
})
