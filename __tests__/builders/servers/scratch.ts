import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'

/** An empty directory, gone after the tests of the file. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'immutable-deploy-test-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Writes a file; its path. */
export function writeScript(directory: string, name: string, text: string, mode = 0o600): string {
  const path = join(directory, name)
  writeFileSync(path, text, { mode })
  return path
}
