import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeScript } from '../servers/scratch.ts'

/** Puts the stand-in for Terragrunt into a new directory below this one; that directory, for PATH. */
export function installTerragrunt(place: string): string {
  const bin = join(place, 'terragrunt-bin')
  mkdirSync(bin)
  const text = readFileSync(join(import.meta.dirname, 'stand-in.mjs'), 'utf8')
  const module = writeScript(bin, 'stand-in.mjs', text)
  writeScript(bin, 'terragrunt', `#!/bin/sh\nexec "${process.execPath}" "${module}" "$@"\n`, 0o755)
  return bin
}
