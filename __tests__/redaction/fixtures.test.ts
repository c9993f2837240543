import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { startRedaction } from '../../src/redaction/redaction.ts'

const root = new URL('../fixtures/', import.meta.url)

/**
 * What is hidden in all that the real tools printed: a text in a map named `secret`, what actions are given as a token,
 * user data, what a provider keeps in a stored state for itself, and numbers of requests that S3 and DynamoDB answered, which look like keys.
 */
const HIDDEN = [
  '- inner = (likely a secret)',
  '"token": (likely a secret)',
  '"user_data": (likely a secret)',
  '"private": "(likely a secret)"',
  '"private": "(likely a secret)",',
  '(likely a secret),',
  '(likely a secret), HostID:',
]

const files = [
  'plans',
  'kinds',
  'packer/1.6',
  'packer/1.16',
  'recorded/terraform-1.15',
  'recorded/opentofu-1.12',
].flatMap((directory) => readdirSync(new URL(directory, root)).map((file) => `${directory}/${file}`))

test.each(files)('nothing harmless is hidden in %s', (file) => {
  const raw = readFileSync(new URL(file, root), 'utf8')
  const text = file.endsWith('.json') ? JSON.stringify(JSON.parse(raw), null, 1) : raw
  const lines = new Set(text.split('\n'))
  const shown = startRedaction().text(text).split('\n')
  const changed = shown.filter((line) => !lines.has(line)).map((line) => line.trim())
  expect(changed.filter((line) => !HIDDEN.includes(line))).toEqual([])
})
