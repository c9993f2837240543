import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onPath, run } from '../../../sandbox/tools/run.ts'

/** A certificate of 127.0.0.1 that has signed itself, and its key. */
export interface Certificate {
  /** Where the certificate lies, as what trusts it wants it. */
  readonly file: string
  readonly cert: Buffer
  readonly key: Buffer
}

/** Makes certificates; undefined where this machine has no OpenSSL. */
export const openssl = await onPath('openssl')

/** @param directory where its files are written to */
export async function certificateIn(directory: string, command: string): Promise<Certificate> {
  const [key, file] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
  const how = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  await run([command, 'req', ...how, ...name, '-keyout', key, '-out', file])
  return { file, cert: readFileSync(file), key: readFileSync(key) }
}
