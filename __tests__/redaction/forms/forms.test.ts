import { describe, expect, test } from '@jest/globals'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { BLOCKS, type Case, LINES, SECRET, TOKENS } from './cases.ts'

const asText = (text: string) => startRedaction().text(text)

/** Line by line, as tools print it. */
function asLog(text: string): string {
  const filter = startRedaction().lines()
  return [...text.split('\n').map(filter.take), filter.end()].filter((line) => line !== undefined).join('\n')
}

/** Where such a text may stand. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'on its own': (text) => text,
  'in a heredoc of a plan': (text) =>
    `  # x.y will be created\n  + resource "x" "y" {\n      + content = <<-EOT\n${indented(text, '            ')}\n        EOT\n    }`,
  'in a heredoc that changes': (text) =>
    `      ~ content = <<-EOT\n            same\n${indented(text, '          + ')}\n        EOT`,
  'in the words of Packer': (text) => indented(text, '    amazon-ebs.web: '),
  'in the words of a provisioner': (text) => indented(text, 'aws_instance.web (remote-exec): '),
}

function indented(text: string, lead: string): string {
  return text
    .split('\n')
    .map((line) => lead + line)
    .join('\n')
}

function expectHidden(shown: string, { keeps }: Pick<Case, 'keeps'>, secret: string): void {
  expect(shown).not.toContain(secret)
  expect(shown).toContain('(likely a secret)')
  if (keeps !== undefined) expect(shown).toContain(keeps)
}

describe.each(Object.entries(PLACES))('%s', (_, put) => {
  test.each(LINES)('$what', (one) => {
    expectHidden(asText(put(one.text)), one, secretIn(one))
    expectHidden(asLog(put(one.text)), one, secretIn(one))
  })

  test.each(BLOCKS)('over lines: $what', (one) => {
    expectHidden(asText(put(one.text)), one, secretIn(one))
    expectHidden(asLog(put(one.text)), one, secretIn(one))
  })

  test.each(TOKENS)('by its form: %s', (_name, token) => {
    const body = token.replace(/^https:\/\//, '').replace(/@.*$/, '')
    expectHidden(asText(put(`it is ${token} there`)), {}, body)
    expectHidden(asLog(put(`x = "${token}"`)), {}, body)
  })
})

/** In base64 and PEM it looks different. */
function secretIn({ text }: Case): string {
  return [SECRET, SECRET.replace('-', ''), Buffer.from(`bob:${SECRET}`).toString('base64')].find((word) =>
    text.includes(word),
  ) as string
}

test('in a quoted text of a plan', () => {
  const failed = LINES.filter(({ text }) => !/\\/.test(text) && !/^<|\$/.test(text)).filter((one) =>
    asText(`      + script = ${JSON.stringify(`set -e\n${one.text}\n`)}`).includes(secretIn(one)),
  )
  expect(failed.map(({ what }) => what)).toEqual([])
})

test('what waits for its name is said before anything else, and nothing is lost', () => {
  const filter = startRedaction().lines()
  expect(filter.take('  "value": "open"')).toBeUndefined()
  expect(filter.end()).toBe('  "value": "open"')
  expect(filter.end()).toBeUndefined()
})

test.each([
  ['is looked for', "csplit -f cert- ca.pem '/-----BEGIN CERTIFICATE-----/' '{*}'"],
  ['has no end', `-----BEGIN CERTIFICATE-----\n${'MIIDazCC'.repeat(8)}`],
])('what comes after a certificate that %s is looked at', (_, certificate) => {
  const key = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  const shown = asLog(`${certificate}\ndb_password: ${SECRET}\n${key}\ntoken: ${SECRET}`)
  expect(shown).not.toContain(SECRET)
  expect(shown).not.toContain(key)
  expect(shown).toContain(certificate)
})

/** What looks nearly like a version, or like one but is set as a secret is. */
test.each([
  ['db_secret=1.2.3pass', '1.2.3'],
  ['DB_SECRET=1.2.3', '1.2.3'],
  ['deploy --db-secret=1.2.3', '1.2.3'],
  ['client-secret=1.2.3-hunter', '1.2.3'],
  ['passwd=1.2.3', '1.2.3'],
  ['PASSWORD==1.2.3', '1.2.3'],
  ['PASSWORD==x', '==x'],
])('%s is no package with its version', (line, secret) => {
  expect(asText(line)).not.toContain(secret)
  expect(asLog(line)).not.toContain(secret)
})
