import { describe, expect, test } from '@jest/globals'
import { type BakeError, bakeError } from '../../../src/image/bake/failure.ts'
import { recorded } from '../../builders/values/packer-recordings.ts'

/** The failure that is made of what Packer printed. */
function failed(lines: readonly string[], about: Partial<Parameters<typeof bakeError>[0]> = {}): BakeError {
  return bakeError({ command: 'build', code: 1, stdout: lines, stderr: [], isLegacy: false, ...about })
}

const of = (name: string) => failed(recorded('1.16', name), { command: name.split('-')[0] ?? '' })

/** A build that fails with this error of Packer's. */
const withError = (text: string) =>
  failed([`1,amazon-ebs.web,error,${text.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\n', '\\n')}`])

const failures: readonly (readonly [name: string, reason: string, message: string, next: string])[] = [
  [
    'build-ami-name-taken',
    'image-build-failed',
    'the name web-1 is taken by ami-937f0a136d72c95d1',
    'ami_name',
  ],
  [
    'build-capacity-refused',
    'image-build-failed',
    'AWS has no capacity of t3.micro in us-east-1a',
    'run again',
  ],
  [
    'build-credentials-refused',
    'credentials',
    'AWS does not take the credentials (AuthFailure)',
    'configure-aws-',
  ],
  [
    'build-data-source-finds-none',
    'image-build-failed',
    'no base image fits the filters',
    'source_ami_filter',
  ],
  ['build-hcl-error', 'image-build-failed', 'packer build failed with exit code 1', 'Correct the template'],
  ['build-hcp-registry-without-credentials', 'image-build-failed', 'HCP Packer wants', 'HCP_CLIENT_ID'],
  ['build-kms-key-unknown', 'image-build-failed', 'the KMS key', 'kms_key_id'],
  ['build-no-base-image', 'image-build-failed', 'no base image fits the filters', 'source_ami_filter'],
  [
    'build-plugin-constraint-not-met',
    'image-build-failed',
    'github.com/hashicorp/amazon >= 2.0.0 is',
    'version',
  ],
  [
    'build-plugin-missing-no-network',
    'image-build-failed',
    'github.com/hashicorp/amazon >= 1.3.0 is',
    'install',
  ],
  [
    'build-plugin-missing-not-required',
    'image-build-failed',
    'has `amazon-ebs`',
    'required_plugins { amazon = {',
  ],
  [
    'build-provisioner-fails',
    'image-build-failed',
    'a provisioner failed with exit status 3;',
    'the provisioner',
  ],
  [
    'build-provisioner-fails-much-stderr',
    'image-build-failed',
    'failed with exit status 100;',
    'the provisioner',
  ],
  [
    'build-run-instances-denied',
    'credentials',
    'assumed-role/build/run may not do ec2:RunInstances',
    'examples/web/iam/build.json',
  ],
  [
    'build-shell-local-fails',
    'image-build-failed',
    'a provisioner failed with exit status 7;',
    'the provisioner',
  ],
  ['build-undeclared-reference', 'image-build-failed', 'with exit code 1', 'Correct the template'],
  ['build-unknown-argument', 'image-build-failed', 'with exit code 1', 'Correct the template'],
  ['build-unknown-variable', 'image-build-failed', 'declares no variable nope', 'packer-variables'],
  ['build-unset-variable', 'image-build-failed', 'the variable release has no value', 'packer-variables'],
  [
    'init-plugin-constraint-not-met',
    'image-build-failed',
    'amazon could not be fetched',
    'packer plugins install',
  ],
  [
    'init-plugin-missing-no-network',
    'image-build-failed',
    'amazon could not be fetched',
    'packer plugins install',
  ],
  [
    'validate-hcl-error',
    'image-build-failed',
    'packer validate failed with exit code 1',
    'Correct the template',
  ],
  ['validate-plugin-constraint-not-met', 'image-build-failed', 'amazon >= 2.0.0 is required', 'install'],
  ['validate-plugin-missing-no-network', 'image-build-failed', 'amazon >= 1.3.0 is required', 'install'],
  ['validate-plugin-missing-not-required', 'image-build-failed', 'has `amazon-ebs`', 'required_plugins'],
  ['validate-undeclared-reference', 'image-build-failed', 'with exit code 1', 'Correct the template'],
  ['validate-unknown-argument', 'image-build-failed', 'with exit code 1', 'Correct the template'],
  ['validate-unknown-variable', 'image-build-failed', 'declares no variable nope', 'packer-variables'],
  ['validate-unset-variable', 'image-build-failed', 'the variable release has no value', 'packer-variables'],
]

test.each(failures)('recorded, no image made: %s', (name, reason, message, next) => {
  const error = of(name)
  expect(error).toMatchObject({ reason, message: expect.stringContaining(message) })
  expect(error.message).toMatch(/; no image was made\.$/)
  expect(error.next.join('\n')).toContain(next)
})

test.each(failures)('each line of evidence is said once, and none is of the ado around it: %s', (name) => {
  const lines = of(name)
    .evidence.flatMap((entry) => entry.split('\n'))
    .filter((line) => line.trim() !== '')
  expect(lines).toEqual([...new Set(lines)])
  expect(lines.join('\n')).not.toMatch(
    /errored after|Some builds didn't|Wait completed|Terminating|source code not/,
  )
})

test.each([
  [
    'build-post-processor-fails',
    'a post-processor failed with exit status 9. It had made ami-6a0f569e4b3223e9c',
  ],
  ['build-two-sources-one-fails', 'It had made ami-57e511b92fd702eb1 by then.'],
])('that no image was made is only said where none was: %s', (name, message) => {
  expect(of(name).message).toContain(message)
  expect(of(name).message).not.toContain('no image')
})

describe('what a provisioner wrote', () => {
  test('comes behind what Packer calls the error: at most thirty lines, the last ones', () => {
    const { evidence } = of('build-provisioner-fails-much-stderr')
    const [first, , head, ...written] = evidence
    expect(first).toBe(
      'amazon-ebs.x: Script exited with non-zero exit status: 100. Allowed exit codes are: [0]',
    )
    expect(head).toBe('The last that the provisioner wrote:')
    expect(written).toHaveLength(30)
    expect(written.at(-1)).toBe('E: package nginx not found')
  })

  test.each([
    ['1.16', 'build-provisioner-fails', ['before, the fault', 'to stderr']],
    ['1.16', 'build-shell-local-fails', ['local, with comma']],
    ['1.16', 'build-post-processor-fails', ['checking']],
    [
      '1.6',
      'provisioner-fails',
      ['installing 1 file(s) of the site', "provision.sh: the site's index.html is cut short (no </html>)"],
    ],
  ] as const)('of Packer %s, stdout and stderr: %s', (version, name, written) => {
    expect(failed(recorded(version, name)).evidence.slice(3)).toEqual(written)
  })

  const say = (build: string, text: string) => `1,,ui,say,==> ${build}: ${text}`
  const ended = (build: string) => say(build, 'Provisioning step had errors: Running the cleanup provisioner')
  const exit = 'Script exited with non-zero exit status: 1. Allowed exit codes are: [0]'

  test('has a script’s name, and the same line once', () => {
    const lines = [
      say('a.x', 'Provisioning with shell script: image/first.sh'),
      say('a.x', 'of the first'),
      say('a.x', 'Provisioning with shell script: image/second.sh'),
      ...Array.from({ length: 60 }, () => say('a.x', '++ sleep 1')),
      say('a.x', 'done waiting'),
      ended('a.x'),
      `1,a.x,error,${exit}`,
    ]
    expect(failed(lines).evidence).toEqual([
      `a.x: ${exit}`,
      '',
      'The last that image/second.sh wrote:',
      '++ sleep 1',
      'done waiting',
    ])
  })

  test('is of the build that failed, also where its name has blanks and another one ends later', () => {
    const lines = [
      say('my image.amazon-ebs.x', 'Connected to SSH!'),
      say('my image.amazon-ebs.x', 'the cause'),
      say('amazon-ebs.y', 'all is well here'),
      ended('my image.amazon-ebs.x'),
      say('amazon-ebs.y', 'and goes on'),
      `1,my image.amazon-ebs.x,error,${exit}`,
    ]
    expect(failed(lines).evidence.slice(3)).toEqual(['the cause'])
  })

  test('is left out where a later step of Packer’s failed', () => {
    const error = 'Error creating AMI: InvalidAMIName.Duplicate: taken'
    const lines = [
      say('a.x', 'Connected to SSH!'),
      say('a.x', 'installed'),
      `1,,ui,error,==> a.x: ${error}`,
      ended('a.x'),
      `1,a.x,error,${error}`,
    ]
    expect(failed(lines).evidence).toEqual([`a.x: ${error}`])
  })

  test('is never taken for AWS’s word on the bake', () => {
    const lines = [
      say('a.x', 'Connected to SSH!'),
      say('a.x', 'InsufficientInstanceCapacity: We currently do not have sufficient t3.micro capacity'),
      ended('a.x'),
      `1,a.x,error,${exit}`,
    ]
    expect(failed(lines)).toMatchObject({
      message: 'packer build failed: a provisioner failed with exit status 1; no image was made.',
      shortage: undefined,
    })
  })
})

/** Errors of EC2 as the SDK in the plugin words them: version 2 since 1.4, version 1 before. */
const words = (code: string, message: string, status: number) => [
  `Error launching source instance: operation error EC2: RunInstances, https response error StatusCode: ${status}, RequestID: rig, api error ${code}: ${message}`,
  `Error launching source instance: ${code}: ${message}\n\tstatus code: ${status}, request id: 7a62c49f-347e`,
]

describe.each([
  ['the SDK for Go, version 2', 0],
  ['version 1', 1],
])('what AWS says by %s', (_, version) => {
  const answered = (code: string, message: string, status = 400) =>
    withError(words(code, message, status)[version] ?? '')

  test.each([
    ['AuthFailure', 'AWS was not able to validate the provided access credentials', 401, 'credentials'],
    ['ExpiredToken', 'The security token included in the request is expired', 400, 'credentials'],
    ['RequestExpired', 'Request has expired.', 400, 'credentials'],
    ['UnauthorizedOperation', 'You are not authorized to perform this operation.', 403, 'credentials'],
    ['RequestLimitExceeded', 'Request limit exceeded.', 503, 'aws-unavailable'],
    ['Unavailable', 'The service is unavailable. Please try again shortly.', 503, 'aws-unavailable'],
    ['InternalError', 'An internal error has occurred', 500, 'aws-unavailable'],
    ['InvalidSubnetID.NotFound', "The subnet ID 'subnet-1' does not exist", 400, 'image-build-failed'],
    ['InvalidParameterValue', 'Value () for parameter x is invalid.', 400, 'image-build-failed'],
  ])('%s has the reason that it has elsewhere', (code, message, status, reason) => {
    expect(answered(code, message, status)).toMatchObject({ reason, shortage: undefined })
    expect(answered(code, message, status).evidence.join('\n')).toContain(message)
  })

  test.each([
    [
      'InsufficientInstanceCapacity',
      'We currently do not have sufficient t3.micro capacity in the Availability Zone you requested (eu-west-1a).',
      500,
    ],
    [
      'InsufficientVolumeCapacity',
      'There is not enough capacity to fulfill your EBS volume provision request.',
      500,
    ],
    ['InsufficientFreeAddressesInSubnet', 'Not enough free addresses in subnet subnet-1', 400],
    [
      'Unsupported',
      'Your requested instance type (t3.micro) is not supported in your requested Availability Zone (us-east-1e).',
      400,
    ],
  ])('%s may be otherwise in another subnet', (code, message, status) => {
    const { reason, shortage, next } = answered(code, message, status)
    expect(reason).toBe('image-build-failed')
    expect(shortage).toMatchObject({
      builds: ['amazon-ebs.web'],
      cause: { quote: expect.stringContaining(message) },
    })
    expect(next.join('\n')).toContain('subnet_filter')
  })
})

test.each([
  [
    'an error of its own before',
    'Error: AuthFailure: Not valid.\n\tstatus code: 401, request id: rig',
    'credentials',
  ],
  [
    'no valid credential sources',
    'error validating regions: No valid credential sources found for AWS Builder.',
    'credentials',
  ],
  [
    'none to be renewed',
    'error validating regions: operation error EC2: DescribeRegions, get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found',
    'credentials',
  ],
  [
    'no answer',
    'operation error EC2: DescribeRegions, https response error StatusCode: 0, RequestID: , request send failed, Post "https://ec2.eu-west-1.amazonaws.com/": dial tcp: i/o timeout',
    'aws-unavailable',
  ],
  [
    'no answer, of version 1',
    'error validating regions: RequestError: send request failed\ncaused by: Post "https://ec2": dial tcp: connection refused',
    'aws-unavailable',
  ],
])('where AWS could not be asked: %s', (_, text, reason) => expect(withError(text)).toMatchObject({ reason }))

test('a shortage is none where a build that went well has made an image, or another failed of something else', () => {
  const short = words('InsufficientInstanceCapacity', 'We do not have sufficient capacity', 500)[0] ?? ''
  const error = (build: string, text: string) =>
    `1,${build},error,${text.replaceAll(',', '%!(PACKER_COMMA)')}`
  const image = ['Creating AMI x from instance i-1', 'AMI: ami-0123456789abcdef0'].map(
    (text) => `1,,ui,say,==> a.good: ${text}`,
  )
  expect(failed([error('a.x', short), error('a.y', short)]).shortage?.builds).toEqual(['a.x', 'a.y'])
  expect(failed([...image, error('a.x', short)]).shortage).toBeUndefined()
  expect(failed([error('a.x', short), error('a.y', 'Timeout waiting for SSH.')]).shortage).toBeUndefined()
})

describe('a JSON template', () => {
  const text =
    'Error: Failed to initialize build "amazon-ebs"\n\nerror initializing builder \'amazon-ebs\': The builder amazon-ebs is unknown by Packer,\nand is likely part of a plugin that is not installed.\n'

  test('is not served by packer init: the plugin has to be installed', () => {
    const { message, next } = failed(text.split('\n'), { command: 'validate', isLegacy: true })
    expect(message).toContain('no plugin that is installed has `amazon-ebs`')
    expect(next[0]).toContain('packer plugins install github.com/hashicorp/amazon')
    expect(next[1]).toContain('packer hcl2_upgrade')
  })
})

test('a Packer that was killed has said nothing of the template: nobody is told to correct it', () => {
  const { message, evidence, next } = failed(
    ['1,,ui,say,==> amazon-ebs.web: Launching a source AWS instance...'],
    {
      code: 128,
    },
  )
  expect(message).toBe('packer build was ended by a signal; no image was made.')
  expect(evidence).toEqual(['==> amazon-ebs.web: Launching a source AWS instance...'])
  expect(next[0]).toMatch(/^Run again: nothing says that the template is wrong/)
})

test('what nobody knows is quoted, and not guessed at', () => {
  const { message, evidence } = failed(['a line', '', 'panic: at the disco'], { code: 2 })
  expect(message).toBe('packer build failed with exit code 2; no image was made.')
  expect(evidence).toEqual(['a line', 'panic: at the disco'])
})
