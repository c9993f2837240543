import { readFileSync, writeFileSync } from 'node:fs'
import { fill, PARTS } from './docs/parts.ts'

/** `npm run docs` writes the parts of action.yml, README.md and docs/ that are made from entries. */
for (const [file, parts] of Object.entries(PARTS)) {
  const text = readFileSync(file, 'utf8')
  const filled = fill(text, parts)
  if (filled !== text) writeFileSync(file, filled)
  console.log(`${file}: ${filled === text ? 'nothing to change' : 'written'}`)
}
