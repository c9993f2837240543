import { createMessage, type Key, readKey, readSignature, verify } from 'openpgp'
import { errorMessage } from '../outcome/error.ts'
import type { Publisher } from './product.ts'

interface Signed {
  readonly data: Uint8Array
  /** A detached OpenPGP signature, binary or armored. */
  readonly signature: Uint8Array
  /** The time now: a signature from the future is not believed. */
  readonly now: Date
}

/**
 * Why this is not signed by the publisher, or undefined where it is.
 * It is when the signature is right, and the key was valid at the time the signature was made: releases do not go bad
 * when a key expires later, and a key that is replaced is not trusted for what comes after.
 */
export async function distrust(signed: Signed, publisher: Publisher): Promise<string | undefined> {
  let why = 'there is no key to hold it against'
  for (const armoredKey of publisher.keys) {
    try {
      await verifyWith(await keyOf(armoredKey, publisher), signed)
      return undefined
    } catch (error) {
      why = errorMessage(error)
    }
  }
  return why
}

/** The key, after its fingerprint proved to be the one expected: a text that was swapped does not pass. */
async function keyOf(armoredKey: string, { fingerprint }: Publisher): Promise<Key> {
  const key = await readKey({ armoredKey })
  if (key.getFingerprint() === fingerprint) return key
  throw new Error(`the key's fingerprint is ${key.getFingerprint()} instead of ${fingerprint}`)
}

async function verifyWith(key: Key, { data, signature, now }: Signed): Promise<void> {
  const text = new TextDecoder().decode(signature)
  const detached = text.startsWith('-----BEGIN')
    ? await readSignature({ armoredSignature: text })
    : await readSignature({ binarySignature: signature })
  await verify({
    message: await createMessage({ binary: data }),
    signature: detached,
    verificationKeys: key,
    expectSigned: true,
    date: now,
  })
}
