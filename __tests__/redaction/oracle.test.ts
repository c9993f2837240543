import { expect, test } from '@jest/globals'
import { lintSource } from '@secretlint/core'
import { creator } from '@secretlint/secretlint-rule-preset-recommend'
import fc from 'fast-check'
import { startRedaction } from '../../src/redaction/redaction.ts'

const RULE = '@secretlint/secretlint-rule-preset-recommend'

/** Forms of secrets as secretlint's recommended rules look for them; texts are made after each. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'secret key of AWS': /^AWS_SECRET_ACCESS_KEY="[A-Za-z0-9/+=]{40}"$/,
  'password of an address': /^https:\/\/[a-z]{3,9}:[-a-zA-Z0-9_]{8,40}@[a-z]{3,9}\.example\.com$/,
  PostgreSQL: /^postgresql:\/\/[a-z]{3,9}:[a-zA-Z0-9!$%]{8,40}@db\.example\.com\/shop$/,
  MySQL: /^mysql:\/\/[a-z]{3,9}:[a-zA-Z0-9!$%]{8,40}@db\.example\.com\/shop$/,
  MongoDB: /^mongodb\+srv:\/\/[a-z]{3,9}:[a-zA-Z0-9!$%]{8,40}@db\.example\.com\/shop$/,
  GitHub: /^gh[pousr]_[A-Za-z0-9]{36}$/,
  'GitHub, fine-grained': /^github_pat_[A-Za-z0-9_]{82}$/,
  GitLab: /^glpat-[A-Za-z0-9_-]{20,64}$/,
  Grafana: /^glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}$/,
  npm: /^npm_[A-Za-z0-9_]{36}$/,
  'npm, in its settings': /^\/\/registry\.example\.com\/:_authToken=[a-f0-9]{36}$/,
  Slack: /^xox[bp]-[0-9]{12}-[0-9]{12}-[a-zA-Z0-9]{24}$/,
  'webhook of Slack': /^https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{8}\/B[A-Z0-9]{8}\/[a-zA-Z0-9]{24}$/,
  OpenAI: /^sk-[a-zA-Z0-9]{20}T3BlbkFJ[a-zA-Z0-9]{20}$/,
  Anthropic: /^sk-ant-api03-[A-Za-z0-9_-]{93}AA$/,
  Groq: /^gsk_[a-zA-Z0-9]{52}$/,
  'Hugging Face': /^hf_[a-zA-Z]{34}$/,
  Linear: /^lin_api_[a-zA-Z0-9]{40}$/,
  Notion: /^ntn_[0-9]{11}[A-Za-z0-9]{35}$/,
  SendGrid: /^SG\.\w{22}\.\w{43}$/,
  Shopify: /^shp(at|ca|pa|ss)_[a-fA-F0-9]{32}$/,
  Vault: /^hvs\.[A-Za-z0-9_-]{90,100}$/,
  Databricks: /^dapi[a-f0-9]{32}$/,
  Docker: /^dckr_pat_[a-zA-Z0-9_-]{27}$/,
  Figma: /^figd_[A-Za-z0-9_-]{40}$/,
  Vercel: /^vc[piark]_[A-Za-z0-9]{24,60}$/,
  'private key': /^-----BEGIN RSA PRIVATE KEY-----MII[A-Za-z0-9+/]{120}-----END RSA PRIVATE KEY-----$/,
}

/** Forms that secretlint's rules have from 13.1.0 on, which wants Node 22: what is made after them is a secret as a whole. */
const LATER: Readonly<Record<string, RegExp>> = {
  Stripe: /^(sk|rk)_(live|test)_[a-zA-Z0-9]{24,60}$/,
  Cloudflare: /^(cfk|cfut|cfat)_[A-Za-z0-9]{40}[0-9a-f]{8}$/,
  Tailscale: /^tskey-auth-[0-9A-Za-z]{12}-[0-9A-Za-z]{32}$/,
}

/** What secretlint finds and we show, each form with the reason why; nothing so far. */
const SHOWN: Readonly<Record<string, string>> = {}
const COUNT = 12

const samplesOf = (form: RegExp) => fc.sample(fc.stringMatching(form), { numRuns: COUNT, seed: 7 })
const lineOf = (sample: string) => `      + content = "${sample.replaceAll('"', "'")}"`

/** What secretlint finds in a text; settings of npm it takes for such by the name of the file alone. */
async function foundIn(content: string): Promise<string[]> {
  const config = { rules: [{ id: RULE, rule: creator }] }
  const source = { filePath: '.npmrc', content, contentType: 'text' as const, ext: '' }
  const { messages } = await lintSource({ source, options: { config } })
  return messages.map(({ range: [start, end] }) => content.slice(start, end))
}

test('what secretlint finds is hidden, but for what is listed with a reason', async () => {
  const missed = new Set<string>()
  const silent: string[] = []
  for (const [name, form] of Object.entries(FORMS)) {
    let findings = 0
    for (const line of samplesOf(form).map(lineOf)) {
      const shown = startRedaction().text(line)
      for (const secret of await foundIn(line)) {
        findings += 1
        if (shown.includes(secret)) missed.add(name)
      }
    }
    if (findings === 0) silent.push(name)
  }
  expect({ missed: [...missed], silent }).toEqual({ missed: Object.keys(SHOWN), silent: [] })
})

test.each(Object.entries(LATER))('a secret of %s is hidden, too', (_name, form) => {
  const shown = samplesOf(form).filter((sample) => startRedaction().text(lineOf(sample)).includes(sample))
  expect(shown).toEqual([])
})
