import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../fixtures/packer/', import.meta.url)

/** What a real Packer printed, line by line. */
export function recorded(version: '1.6' | '1.16', name: string): string[] {
  return readFileSync(new URL(`${version}/${name}.txt`, root), 'utf8').split('\n')
}

/** Names of all recordings of a version. */
export function recordings(version: '1.6' | '1.16'): string[] {
  return readdirSync(new URL(`${version}/`, root)).map((file) => file.replace('.txt', ''))
}
