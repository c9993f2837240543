import { createMessage, generateKey, type PrivateKey, reformatKey, sign } from 'openpgp'
import type { Publisher } from '../../../src/tools/product.ts'

/** A key made for the test, and what it signs. */
export interface Signer {
  readonly publisher: Publisher
  sign(data: Uint8Array, at?: Date): Promise<Uint8Array>
  /** The same key as one that was to expire after so many seconds: its owner has made it longer, we do not know. */
  expiring(seconds: number): Promise<Publisher>
}

const userIDs = [{ name: 'Nobody', email: 'nobody@example.com' }]

/** A fresh key, valid from `from` for so many seconds, 0 for ever. */
export async function signer(from = new Date('2024-01-01'), seconds = 0): Promise<Signer> {
  const { privateKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs,
    date: from,
    keyExpirationTime: seconds,
    format: 'object',
  })
  const fingerprint = privateKey.getFingerprint()
  return {
    publisher: { fingerprint, keys: [privateKey.toPublic().armor()] },
    sign: (data, at = new Date('2024-06-01')) => signed(data, privateKey, at),
    expiring: async (after) => {
      const { publicKey } = await reformatKey({ privateKey, userIDs, keyExpirationTime: after, date: from })
      return { fingerprint, keys: [publicKey] }
    },
  }
}

async function signed(data: Uint8Array, key: PrivateKey, date: Date): Promise<Uint8Array> {
  const message = await createMessage({ binary: data })
  return sign({ message, signingKeys: key, detached: true, format: 'binary', date })
}
