import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fill, PARTS } from './docs/parts.ts'
import { SCHEMA_FILE, settingsSchema } from './docs/settings-schema.ts'

/** `npm run docs` writes the parts of action.yml, README.md and docs/ that are made from entries, and the schema of settings files. */
for (const [file, parts] of Object.entries(PARTS)) write(file, fill(readFileSync(file, 'utf8'), parts))
write(SCHEMA_FILE, settingsSchema())

function write(file: string, text: string): void {
  const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== text
  if (isNew) writeFileSync(file, text)
  console.log(`${file}: ${isNew ? 'written' : 'nothing to change'}`)
}
