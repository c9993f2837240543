import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  innerToolIn,
  isTaken,
  settingsFor,
  speechOf,
  versionIn,
} from '../../../src/tools/terragrunt/terragrunt.ts'

describe('the version', () => {
  test.each([
    ['terragrunt version v0.88.1', '0.88.1'],
    ['a shim speaks\nterragrunt version v1.0.0-rc2\n', '1.0.0-rc2'],
    ['terragrunt version 0.50.0', '0.50.0'],
    ['Terraform v1.11.4', undefined],
    ['terragrunt version latest', undefined],
  ])('in %j is %s', (said, version) => {
    expect(versionIn(said)).toBe(version)
  })

  test('is taken from 0.50 on, but for all of 0.67; from 0.73 on commands stand behind `run --`', () => {
    const part = fc.nat(200)
    fc.assert(
      fc.property(fc.nat(2), part, part, fc.constantFrom('', '-rc1'), (major, minor, patch, suffix) => {
        const version = `${major}.${minor}.${patch}${suffix}`
        const isFirstBeta = suffix !== '' && minor === 50 && patch === 0
        if (!isFirstBeta)
          expect(isTaken(version)).toBe(
            major > 0 || (minor >= 50 && (minor !== 67 || (suffix !== '' && patch === 0))),
          )
        expect(speechOf(version)).toBe(major > 0 || minor >= 73 ? 'run' : 'plain')
      }),
      { numRuns: 300 },
    )
  })
})

describe('settings', () => {
  test('are those of the version, and the job’s stand but for two', () => {
    const job = { TG_LOG_LEVEL: 'debug', TG_TF_FORWARD_STDOUT: 'false', TERRAGRUNT_LOG_FORMAT: 'json' }
    expect(settingsFor('run', job)).toEqual({
      TG_NON_INTERACTIVE: 'true',
      TG_TF_FORWARD_STDOUT: 'true',
      TG_LOG_FORMAT: 'bare',
      TG_BACKEND_REQUIRE_BOOTSTRAP: 'true',
    })
    expect(settingsFor('plain', job)).toEqual({
      TERRAGRUNT_NON_INTERACTIVE: 'true',
      TERRAGRUNT_FORWARD_TF_STDOUT: 'true',
      TERRAGRUNT_LOG_LEVEL: 'warn',
      TERRAGRUNT_FAIL_ON_STATE_BUCKET_CREATION: 'true',
    })
  })
})

describe('the tool inside', () => {
  test.each([
    ['Terraform v1.11.4\non linux_amd64', { tool: 'terraform', version: '1.11.4', isWrapped: false }],
    ['a hook\nOpenTofu v1.9.0\n', { tool: 'tofu', version: '1.9.0', isWrapped: false }],
    [
      '[command]/opt/hostedtoolcache/terraform/1.11.4/x64/terraform-bin version\nTerraform v1.11.4\n::debug::x',
      { tool: 'terraform', version: '1.11.4', isWrapped: true },
    ],
    ['ERROR  exec: "tofu": executable file not found in $PATH', undefined],
  ])('in %j', (said, inner) => {
    expect(innerToolIn(said)).toEqual(inner)
  })
})
