import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { startRedaction } from '../../src/redaction/redaction.ts'

const root = new URL('../fixtures/', import.meta.url)

/** What the real tools printed: of all of it, one line is hidden, a text in a map named `secret`. */
const files = ['plans', 'kinds', 'packer/1.6', 'packer/1.16'].flatMap((directory) =>
  readdirSync(new URL(directory, root)).map((file) => `${directory}/${file}`),
)

test.each(files)('nothing harmless is hidden in %s', (file) => {
  const raw = readFileSync(new URL(file, root), 'utf8')
  const text = file.endsWith('.json') ? JSON.stringify(JSON.parse(raw), null, 1) : raw
  const lines = new Set(text.split('\n'))
  const shown = startRedaction().text(text).split('\n')
  const changed = shown.filter((line) => !lines.has(line)).map((line) => line.trim())
  expect(changed.filter((line) => line !== '- inner = (likely a secret)')).toEqual([])
})
