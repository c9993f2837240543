import { describe, expect, test } from '@jest/globals'
import { formatFindings } from '../../../src/diagnostics/format.ts'
import { readDiagnostics } from '../../../src/diagnostics/read.ts'
import { parseMachineLine } from '../../../src/image/bake/machine-lines.ts'
import { imageSetOf, packerText, sourceImageOf } from '../../../src/image/bake/packer-output.ts'
import { traceReader } from '../../../src/image/bake/trace.ts'
import { recorded, recordings } from '../../builders/values/packer-recordings.ts'

/** Every reader of Packer's output, on all that Packer 1.16 was recorded to print. */
const all = recordings('1.16')
const base = 'ami-0aa11bb22cc33dd44'

/** Kinds of what was made, in order, of a recording. */
function traced(name: string): string {
  const read = traceReader()
  const traces = recorded('1.16', name)
    .map(parseMachineLine)
    .flatMap((line) => (line === undefined ? [] : read(line)))
  return traces.map((trace) => (trace.kind === 'copy' ? `copy ${trace.region}` : trace.kind)).join(', ')
}

const builder = 'key-pair, security-group, instance'
const whole = `${builder}, image`
/** Two builds beside each other make all of it twice, in an order of their own. */
const twice = /^(?=(.*key-pair){2})(?=(.*instance){2})(?=(.*image){2})/
const nothing = /^$/

const made: Readonly<Record<string, string | RegExp>> = {
  'build-cancelled-ami': whole,
  'build-cancelled-by-sigint': builder,
  'build-cancelled-copy': `${whole}, copy us-west-2`,
  'build-cancelled-instance': builder,
  'build-cancelled-spot': 'key-pair, security-group, launch-template, instance',
  'build-capacity-refused': 'key-pair, security-group',
  'build-data-source': whole,
  'build-ebssurrogate': whole,
  'build-ebsvolume': builder,
  'build-kms-key-unknown': 'key-pair, security-group',
  'build-one-region': whole,
  'build-post-processor-fails': whole,
  'build-post-processor-manifest': whole,
  'build-provisioner-fails': builder,
  'build-provisioner-fails-much-stderr': builder,
  'build-run-instances-denied': 'key-pair, security-group',
  'build-shell-local-fails': builder,
  'build-skip-create-ami': builder,
  'build-two-regions': `${whole}, copy eu-west-1, copy us-west-2`,
  'build-two-sources': twice,
  'build-two-sources-one-fails': whole,
  'build-two-sources-one-region': twice,
  'build-undeclared-in-variable-file': whole,
}

test.each(all)('what is made is followed: %s', (name) => {
  expect(traced(name)).toMatch(made[name] ?? nothing)
  if (typeof made[name] === 'string') expect(traced(name)).toBe(made[name])
})

const sets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'build-data-source': { 'us-east-1': 'ami-0ebe68d90082359a9' },
  'build-ebssurrogate': { 'us-east-1': 'ami-319becb1df74d0846' },
  'build-one-region': { 'us-east-1': 'ami-099485a9db543f19c' },
  'build-post-processor-manifest': { 'us-east-1': 'ami-36eac770f9cdadaed' },
  'build-two-regions': {
    'eu-west-1': 'ami-3ef7cb1ad11ed062d',
    'us-east-1': 'ami-e8de602154d89bf01',
    'us-west-2': 'ami-02ad7aecaa22d1e91',
  },
  'build-two-sources-one-region': {
    'a/us-east-1': 'ami-2cdcac3567b389568',
    'b/us-east-1': 'ami-c8c89ee1aa5ff832d',
  },
  'build-two-sources': { 'us-east-1': 'ami-423c859f8257ad2b1', 'us-west-2': 'ami-a077f92e372441baa' },
  'build-two-sources-one-fails': { 'us-east-1': 'ami-57e511b92fd702eb1' },
  'build-undeclared-in-variable-file': { 'us-east-1': 'ami-d4eb391452d6fc7b9' },
}

describe('the images', () => {
  test.each(all)('%s', (name) => expect(imageSetOf(recorded('1.16', name))).toEqual(sets[name] ?? {}))
})

test.each(all)('the base image, where Packer found one: %s', (name) => {
  const lines = recorded('1.16', name)
  const found = lines.some((line) => line.includes(': Found Image ID:'))
  expect(sourceImageOf(lines)).toBe(found ? base : '')
})

const told: Readonly<Record<string, readonly string[]>> = {
  'build-data-source-finds-none': ['error image/x.pkr.hcl:10 Datasource.Execute failed: No AMI was found'],
  'build-hcl-error': ['error image/x.pkr.hcl:24 Missing item separator'],
  'build-hcp-registry-without-credentials': [
    'warning Build block level hcp_packer_registry are deprecated',
    'error HCP authentication information required',
  ],
  'build-plugin-constraint-not-met': ['error Missing plugins'],
  'build-plugin-missing-no-network': ['error Missing plugins'],
  'build-plugin-missing-not-required': ['error image/x.pkr.hcl:13 Unknown source type amazon-ebs'],
  'build-undeclared-reference': ['error image/x.pkr.hcl:20 Unsupported attribute'],
  'build-unknown-argument': ['error image/x.pkr.hcl:20 Unsupported argument'],
  'build-unknown-variable': ['error Undefined -var variable'],
  'build-unset-variable': ['error Unset variable "release"'],
  'validate-deprecated-option': ['warning image/x.pkr.hcl:10 enable_t2_unlimited is deprecated'],
  'validate-undeclared-in-variable-file': ['warning Undefined variable'],
}
/** `validate` says the same as `build` of what both see. */
const toldBy = (name: string) =>
  told[name] ??
  (told[name.replace('validate-', 'build-')] && !/data-source|hcp/.test(name)
    ? told[name.replace('validate-', 'build-')]
    : undefined) ??
  []

test.each(all)('errors and warnings of the template, with their places: %s', (name) => {
  const found = readDiagnostics(packerText(recorded('1.16', name)), 'packer')
  const brief = found.map(
    ({ severity, summary, file, line }) =>
      `${severity} ${file === undefined ? '' : `${file}:${line} `}${summary}`,
  )
  expect(brief).toEqual(toldBy(name).map((words) => expect.stringContaining(words)))
  for (const { detail } of found)
    expect(detail).not.toMatch(/configuration is valid|source code not|==>|^ {2}on/)
})

test('what is not formatted is found, with its place', () => {
  expect(formatFindings(recorded('1.16', 'fmt-check-not-formatted'), 'packer')).toMatchObject([
    { file: 'image/x.pkr.hcl', line: expect.any(Number), snippet: expect.stringContaining('+++ new/') },
  ])
  expect(formatFindings(recorded('1.16', 'fmt-check'), 'packer')).toEqual([])
})

test('a warning ends where it ends', () => {
  const [warning] = readDiagnostics(
    packerText(recorded('1.16', 'validate-undeclared-in-variable-file')),
    'packer',
  )
  expect(warning?.detail).toMatch(/variable "nope" \{\n {2}type {4}= string\n {2}default = null\n\}$/)
  for (const end of ['', '\\n\\n']) {
    const lines = [
      `1,,ui,error,Warning: W\\n\\nDetail.${end}`,
      '1,,ui,say,==> a.b: Prevalidating AMI Name: x',
    ]
    expect(readDiagnostics(packerText(lines), 'packer')).toMatchObject([{ summary: 'W', detail: 'Detail.' }])
  }
})
