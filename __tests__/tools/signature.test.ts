import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readKey } from 'openpgp'
import { HASHICORP, OPENTOFU, type Publisher } from '../../src/tools/product.ts'
import { distrust } from '../../src/tools/signature.ts'
import { signer } from '../builders/servers/signer.ts'

const file = (name: string) => readFileSync(new URL(`../fixtures/releases/${name}`, import.meta.url))
const now = new Date('2026-11-23')

const terraform = {
  data: file('terraform_1.9.8_SHA256SUMS'),
  signature: file('terraform_1.9.8_SHA256SUMS.sig'),
  now,
}
const tofu = { data: file('tofu_1.8.5_SHA256SUMS'), signature: file('tofu_1.8.5_SHA256SUMS.gpgsig'), now }

describe('the keys', () => {
  test.each<[string, Publisher, string]>([
    ['HashiCorp', HASHICORP, 'C874 011F 0AB4 0511 0D02 1055 3436 5D94 72D7 468F'],
    ['OpenTofu', OPENTOFU, 'E3E6 E43D 84CB 852E ADB0 051D 0C0A F313 E5FD 9F80'],
  ])('of %s have the fingerprint that they publish', async (_, { keys, fingerprint }, published) => {
    expect(fingerprint).toBe(published.replaceAll(' ', '').toLowerCase())
    for (const armoredKey of keys) expect((await readKey({ armoredKey })).getFingerprint()).toBe(fingerprint)
  })
})

describe('real releases', () => {
  test('are trusted, long after they were signed too', async () => {
    expect(await distrust(terraform, HASHICORP)).toBeUndefined()
    expect(await distrust(tofu, OPENTOFU)).toBeUndefined()
    expect(await distrust({ ...terraform, now: new Date('2036-01-01') }, HASHICORP)).toBeUndefined()
  })

  test('are not trusted with a byte changed, added or missing', async () => {
    const changed = Buffer.from(terraform.data)
    changed[0] = (changed[0] ?? 0) ^ 1
    const added = Buffer.concat([terraform.data, Buffer.from('\n')])
    const cut = terraform.data.subarray(0, -1)
    for (const data of [changed, added, cut]) {
      expect(await distrust({ ...terraform, data }, HASHICORP)).toMatch(/digest/)
    }
  })

  test("are not trusted with another's signature or key", async () => {
    expect(await distrust({ ...terraform, signature: tofu.signature }, HASHICORP)).toMatch(/key/)
    expect(await distrust({ ...terraform, signature: tofu.signature }, OPENTOFU)).toMatch(/digest/)
    expect(await distrust(terraform, OPENTOFU)).toMatch(/key/)
  })

  test.each([
    ['empty', ''],
    ['a web page', '<!doctype html><html></html>'],
    ['armour with nothing in it', '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n'],
  ])('are not trusted with a signature that is %s', async (_, text) => {
    expect(await distrust({ ...terraform, signature: Buffer.from(text) }, HASHICORP)).toEqual(
      expect.any(String),
    )
  })
})

describe('time', () => {
  const data = Buffer.from('sums')
  const from = new Date('2024-01-01')
  const year = 366 * 24 * 3600

  test('a signature from before the key expired stays good', async () => {
    const { publisher, sign } = await signer(from, year)
    const signature = await sign(data, new Date('2024-12-01'))
    expect(await distrust({ data, signature, now: new Date('2030-01-01') }, publisher)).toBeUndefined()
  })

  test('one from the future is not', async () => {
    const { publisher, sign } = await signer(from)
    const signature = await sign(data, new Date('2024-12-01'))
    expect(await distrust({ data, signature, now: new Date('2024-11-01') }, publisher)).toMatch(/future/)
  })

  test('one from after the key expired is not, where we know of it', async () => {
    const { publisher, sign, expiring } = await signer(from)
    const signature = await sign(data, new Date('2025-12-01'))
    expect(await distrust({ data, signature, now }, publisher)).toBeUndefined()
    expect(await distrust({ data, signature, now }, await expiring(year))).toMatch(/expired/)
  })

  test('both copies of the key are needed: one knows 2024, the other 2027', async () => {
    const [first = '', second = ''] = HASHICORP.keys
    expect(await distrust(terraform, { ...HASHICORP, keys: [first] })).toBeUndefined()
    expect(await distrust(terraform, { ...HASHICORP, keys: [second] })).toMatch(/future|self-signature/)
    const renewed = await readKey({ armoredKey: second })
    const subkey = renewed.getKeys().at(-1)
    expect(await renewed.getSigningKey(subkey?.getKeyID(), new Date('2027-06-01'))).toBeDefined()
  })
})

test('a key in the place of the one expected is not used', async () => {
  const other = await signer()
  const data = Buffer.from('sums')
  const signed = { data, signature: await other.sign(data), now }
  expect(await distrust(signed, other.publisher)).toBeUndefined()
  expect(await distrust(signed, { ...HASHICORP, keys: other.publisher.keys })).toMatch(/fingerprint/)
  expect(await distrust(signed, { ...HASHICORP, keys: [] })).toMatch(/no key/)
})
