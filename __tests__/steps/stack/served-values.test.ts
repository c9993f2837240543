import { describe, expect, test } from '@jest/globals'
import type { Ec2 } from '../../../src/deps/aws.ts'
import type { Terraform } from '../../../src/deps/tools.ts'
import { tagNames } from '../../../src/image/tags.ts'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { redactedLog } from '../../../src/run/redacted-log.ts'
import { planWith } from '../../../src/steps/stack/stack.ts'
import { imageRecord } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { stack, stateOf } from '../../builders/values/states.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, keptLog } from '../../builders/world/parts.ts'

describe('what the action itself hands over is no secret where a stack marks it as sensitive', () => {
  const { stack: inputs } = inputsOf({ 'ami-variable': 'image_id' })
  const [served, next] = [1, 2].map((n) => imageRecord(n)) as [
    ReturnType<typeof imageRecord>,
    ReturnType<typeof imageRecord>,
  ]
  const [before = '', after = ''] = [served, next].map(({ tags }) => tags[tagNames.gitSha])
  const prior = { format_version: '1.0', values: JSON.parse(stateOf({ web: served.id })).values }

  /** What is said to the log of a plan whose parameter goes from one value to another. */
  async function said(from: string, to: string, asked: Ec2 = ec2With([served, next])) {
    const change = {
      actions: ['update'],
      before: { value: from },
      after: { value: to },
      before_sensitive: { value: true },
      after_sensitive: { value: true },
    }
    const json = JSON.stringify({
      format_version: '1.2',
      prior_state: prior,
      resource_changes: [
        { address: 'aws_ssm_parameter.x', type: 'aws_ssm_parameter', name: 'x', mode: 'managed', change },
      ],
    })
    const terraform = { plan: async () => ({ file: 'p', diff: '', json }) } as unknown as Terraform
    const kept = keptLog()
    const image = { origin: 'built', set: { 'eu-west-1': next.id }, name: '', gitSha: after } as const
    const log = redactedLog(kept, startRedaction())
    await planWith(image, stack, inputs, { terraform, context: contextOf(), log, ec2: asked })
    log.info(`from ${from} to ${to}`)
    return kept.lines
  }

  test('the commit of this release and of the one that serves', async () => {
    expect(await said(before, after)).toEqual([`info: from ${before} to ${after}`])
  })

  test('their short forms', async () => {
    const [from, to] = [before.slice(0, 7), after.slice(0, 12)]
    expect(await said(from, to)).toEqual([`info: from ${from} to ${to}`])
  })

  test('and nothing else, though it looks like one', async () => {
    const token = '0123456789abcdef0123456789abcdef01234567'
    expect(await said(token, after)).toEqual([`mask: ${token}`, `info: from (sensitive value) to ${after}`])
  })

  test('EC2 is asked only where something may be one, and that it does not answer hides more', async () => {
    const silent = { ...ec2With([]), imagesById: () => Promise.reject(new Error('no')) }
    expect(await said('A-real-secret-1', after, silent)).toEqual([
      'mask: A-real-secret-1',
      `info: from (sensitive value) to ${after}`,
    ])
    expect(await said(before, after, silent)).toEqual([
      'info: Which commit serves could not be asked: no',
      `mask: ${before}`,
      `info: from (sensitive value) to ${after}`,
    ])
  })
})
