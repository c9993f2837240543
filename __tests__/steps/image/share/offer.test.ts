import { describe, expect, test } from '@jest/globals'
import type { ImageKey, Storage } from '../../../../src/deps/sharing.ts'
import { type Grant, NEEDED } from '../../../../src/image/share/key-policy.ts'
import { offered, type Wishes } from '../../../../src/steps/image/share/offered.ts'
import { copiesWith, keysWith, sharingWith } from '../../../builders/aws/sharing.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { imageRecord } from '../../../builders/values/images.ts'
import { ec2With } from '../../../builders/world/ec2.ts'
import { keptLog, steppingClock } from '../../../builders/world/parts.ts'

const [home, account, other] = ['100000000001', '100000000002', '100000000003'] as const
const organization = `arn:aws:organizations::${home}:organization/o-example1`
const near = imageRecord(1, { ownerId: home })
const far = imageRecord(2, { ownerId: home, region: 'us-east-1' })
const image = {
  origin: 'built',
  set: { 'eu-west-1': near.id, 'us-east-1': far.id },
  name: 'web',
} as const
const [nearSnapshot = '', farSnapshot = ''] = [...near.snapshotIds, ...far.snapshotIds]
const arn = `arn:aws:kms:us-east-1:${home}:key/k-1`
const customer = { arn, manager: 'customer', state: 'Enabled' } as const

interface Scene {
  readonly facts?: Partial<Parameters<typeof sharingWith>[0]>
  readonly key?: ImageKey & { readonly policy?: string; readonly grants?: readonly Grant[] }
  readonly origin?: 'built' | 'reused' | 'chosen'
}

/** The image of the far region is encrypted, where there is a key. */
function scene({ facts = {}, key, origin = 'built' }: Scene = {}) {
  const storages: Storage[] = [{ id: nearSnapshot }, { id: farSnapshot, ...(key && { key: arn }) }]
  const { sharing, calls } = sharingWith({ images: [near, far], storages, ...facts })
  const log = keptLog()
  const imageKeys = keysWith(key === undefined ? {} : { [arn]: key })
  const deps = {
    ...{ clock: steppingClock(), imageKeys, log, sharing },
    ...{ ec2: ec2With([near, far]), copies: copiesWith({ images: [near, far] }).copies },
    source: { repository: 'octo-org/shop' },
  }
  const report = { environment: 'production' }
  const offer = (beyond: Wishes) => offered({ ...image, origin }, { beyond, report }, deps)
  return { calls, lines: log.lines, offer }
}

const statement = (who: string, more: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${who}:root` },
  Action: 'kms:*',
  Resource: '*',
  ...more,
})
const policyOf = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement })
const grantTo = (who: string): Grant => ({
  grantee: `arn:aws:iam::${who}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
  operations: NEEDED.map((action) => action.slice('kms:'.length)),
})

test('where nothing is wished nothing is asked', async () => {
  const nobody = new Proxy({} as never, {
    get: (_, name) => {
      throw new Error(`${String(name)} was asked for`)
    },
  })
  await expect(offered({ ...image }, { beyond: {}, report: { environment: '' } }, nobody)).resolves.toEqual(
    image,
  )
})

describe('an image is shared', () => {
  test('in all its regions, with those who may not launch it yet, and never with its owner', async () => {
    const { calls, offer } = scene({ facts: { shared: { [near.id]: [other, account] } } })
    await expect(offer({ shareWith: [home, account, organization] })).resolves.toMatchObject(image)
    expect(calls).toEqual([
      `share ${near.id} in eu-west-1 with ${organization}`,
      `share ${far.id} in us-east-1 with ${account}, ${organization}`,
    ])
  })

  test('once: where all may launch it already nothing is changed', async () => {
    const shared = { [near.id]: [account], [far.id]: [account] }
    const { calls, offer } = scene({ facts: { shared } })
    await offer({ shareWith: [account] })
    expect(calls).toEqual([])
  })

  test('and that is read again: what EC2 does not have after two minutes ends the run', async () => {
    const { offer } = scene({ facts: { forgets: 'all' } })
    expect(await failureFrom(() => offer({ shareWith: [account] }))).toMatchObject({
      reason: 'image-not-shared',
      message: expect.stringContaining(
        `${near.id} in eu-west-1 is shared with ${account}, and does not show`,
      ),
    })
  })

  test('by its owner alone', async () => {
    const { calls, lines, offer } = scene({ facts: { images: [] } })
    await offer({ shareWith: [account], deprecateAfter: 1 })
    expect(calls).toEqual([])
    expect(lines.join()).toContain('is of another account')
  })
})

describe('an image that is encrypted', () => {
  const failure = async (key: NonNullable<Scene['key']>, shareWith: readonly string[] = [account]) => {
    const { calls, offer } = scene({ key })
    const found = await failureFrom(() => offer({ shareWith }))
    expect(calls).toEqual([])
    return found
  }

  test('with the default key is refused, and nothing is shared, not in other regions either', async () => {
    expect(await failure({ ...customer, manager: 'aws' })).toMatchObject({
      reason: 'image-not-shared',
      message: expect.stringMatching(
        `${far.id} in us-east-1 is encrypted with the default key .*aws/ebs.*${account}`,
      ),
      next: [expect.stringContaining('kms_key_id'), expect.any(String)],
    })
  })

  test('with a key that is disabled is refused', async () => {
    expect(await failure({ ...customer, state: 'PendingDeletion' })).toMatchObject({
      reason: 'image-not-shared',
      message: expect.stringContaining('with a key that is PendingDeletion'),
    })
  })

  test('with a key that somebody may not use is refused, with the statement and the grant that are missing', async () => {
    const policy = policyOf(statement(home), statement(account))
    const grants = [grantTo(account)]
    const { evidence, message } = await failure({ ...customer, policy, grants }, [
      account,
      other,
      organization,
    ])
    expect(message).toContain(`a key that ${other}, ${organization} may not use`)
    const [, ...lines] = evidence
    const statements = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as object)
    expect(statements).toEqual([
      expect.objectContaining({ Principal: { AWS: `arn:aws:iam::${other}:root` }, Action: NEEDED }),
      expect.objectContaining({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example1' } } }),
    ])
    expect(lines.filter((line) => line.startsWith('aws kms create-grant'))).toEqual([
      expect.stringMatching(`--region us-east-1 --key-id ${arn} .*arn:aws:iam::${other}:role/`),
    ])
    // With what is asked for it goes on.
    const { calls, offer } = scene({
      key: {
        ...customer,
        policy: policyOf(statement(home), ...statements),
        grants: [...grants, grantTo(other)],
      },
    })
    await offer({ shareWith: [account, other, organization] })
    expect(calls).toHaveLength(2)
  })

  test('with a key whose policy names an account lacks the grant of its Auto Scaling alone', async () => {
    const policy = policyOf(statement(account))
    const { evidence } = await failure({ ...customer, policy })
    expect(evidence.join('\n')).not.toContain('"Effect"')
    expect(evidence.join('\n')).toContain('aws kms create-grant')
  })

  describe('for an organization, whose accounts are not known,', () => {
    const unit = `arn:aws:organizations::${home}:ou/o-example1/ou-ab12-cdefgh34`
    const within = { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example1' } } }
    const key = { ...customer, policy: policyOf(statement(account), statement(home, within)) }
    const warned = ({ lines }: Pick<ReturnType<typeof scene>, 'lines'>) =>
      lines.filter((line) => line.startsWith('warning: '))

    test('is shared with one warning: whose Auto Scaling has its grant, and how to see and make the others', async () => {
      const shared = scene({ key: { ...key, grants: [grantTo(account), grantTo(other)] } })
      await shared.offer({ shareWith: [account, organization, unit] })
      expect(shared.calls).toHaveLength(2)
      const [warning = '', ...more] = warned(shared)
      expect(more).toEqual([])
      expect(warning).toContain(`${organization}, ${unit}`)
      expect(warning).toContain(`${arn} has grants for Auto Scaling of ${account}, ${other}`)
      expect(warning).toContain(`aws kms list-grants --region us-east-1 --key-id ${arn} `)
      expect(warning).toContain('arn:aws:iam::ACCOUNT:role/aws-service-role/')
    })

    test('is said to have no grant where there is none', async () => {
      const shared = scene({ key })
      await shared.offer({ shareWith: [organization] })
      expect(warned(shared).join()).toContain(`${arn} has no grant for Auto Scaling of another account`)
    })

    test('says nothing where its accounts copy, or are named by their numbers', async () => {
      const [copied, named] = [scene({ key }), scene({ key: { ...key, grants: [grantTo(account)] } })]
      await copied.offer({ shareWith: [account, organization], copyTo: 'account' })
      await named.offer({ shareWith: [account] })
      expect([...warned(copied), ...warned(named)].filter((line) => line.includes('grant'))).toEqual([])
    })
  })

  test('with a key of a third account is shared, with a warning: its policy cannot be read', async () => {
    const key = { ...customer, arn: arn.replace(home, other) }
    const { calls, lines, offer } = scene({ key })
    await offer({ shareWith: [account] })
    expect(calls).toHaveLength(2)
    expect(lines.join()).toContain('warning: ')
  })

  test('is asked nothing of where its owner alone is named', async () => {
    const { calls, offer } = scene({ key: { ...customer, manager: 'aws' } })
    await offer({ shareWith: [home] })
    expect(calls).toEqual([])
  })
})

describe('an image is to be copied', () => {
  const wishes = { shareWith: [home, account, organization], copyTo: 'account' } as const

  test('its snapshots are shared too, with accounts; that an organization has no way is said', async () => {
    const { calls, lines, offer } = scene({ facts: { shared: { [farSnapshot]: [account] } } })
    await offer(wishes)
    expect(calls.filter((call) => call.startsWith('let'))).toEqual([
      `let ${account} copy ${nearSnapshot} in eu-west-1`,
    ])
    expect(lines.join()).toContain(
      `warning: EC2 shares snapshots with accounts alone: who is of ${organization}`,
    )
  })

  test('its key has to let the account use it, and Auto Scaling there needs no grant', async () => {
    const policy = policyOf(statement(account))
    const { calls, offer } = scene({ key: { ...customer, policy } })
    await offer({ ...wishes, shareWith: [account] })
    expect(calls).toHaveLength(4)
    const granted = scene({ key: { ...customer, policy: policyOf(), grants: [grantTo(account)] } })
    const { evidence } = await failureFrom(() => granted.offer({ ...wishes, shareWith: [account] }))
    expect(evidence.join('\n')).toContain('"Effect"')
    expect(evidence.join('\n')).not.toContain('create-grant')
  })
})

describe('an image is deprecated', () => {
  const day = 86_400_000
  const years = 3650 * day

  test.each(['built', 'reused'] as const)('that was %s, once, in all its regions', async (origin) => {
    const { calls, offer } = scene({ origin })
    await offer({ deprecateAfter: years })
    await offer({ deprecateAfter: years })
    expect(calls).toEqual([
      `deprecate ${near.id} in eu-west-1 at ${new Date(Date.parse(near.createdAt) + years).toISOString()}`,
      `deprecate ${far.id} in us-east-1 at ${new Date(Date.parse(far.createdAt) + years).toISOString()}`,
    ])
  })

  test('not where it was chosen', async () => {
    const { calls, offer } = scene({ origin: 'chosen' })
    await offer({ deprecateAfter: years })
    expect(calls).toEqual([])
  })

  test('and that is read again', async () => {
    const { offer } = scene({ facts: { forgets: 'all' } })
    expect(await failureFrom(() => offer({ deprecateAfter: years }))).toMatchObject({
      reason: 'image-not-shared',
      message: expect.stringContaining('is deprecated from'),
    })
  })
})
