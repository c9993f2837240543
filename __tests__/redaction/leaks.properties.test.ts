import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { readPlan } from '../../src/plan/read/read.ts'
import { fingerprintOf } from '../../src/plan/review/fingerprint.ts'
import { startRedaction } from '../../src/redaction/redaction.ts'
import { readPlanHeader } from '../../src/report/places/plan-header.ts'
import type { Report } from '../../src/report/report.ts'
import { publish } from '../../src/run/publish.ts'
import { redactedLog } from '../../src/run/redacted-log.ts'
import { cleanText } from '../../src/text/escape.ts'
import { cheap } from '../builders/values/changes.ts'
import { keptLog, keptOutlet } from '../builders/world/parts.ts'
import { failedReport, plannedReport, planOf } from '../report/build.ts'

/** Secrets of characters that quoting, escaping and cleaning change; none is a part of what the report says itself. */
const secret = fc
  .array(
    fc.constantFrom(
      '"',
      '\\',
      '$',
      '{',
      '`',
      '<',
      '|',
      '@',
      'ü',
      '🔑',
      ' ',
      '\t',
      'k',
      '7',
      'Q',
      '#1',
      '&',
      '\u001b[31m',
      '\u200b',
      '\u202e',
    ),
    {
      minLength: 6,
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => cleanText(text).trim().length >= 6 && /[^\s]{3}/.test(cleanText(text)))
const key = fc.constantFrom(
  'plain',
  'a"b',
  'c`d',
  'e\nf',
  '🎉',
  'tags',
  'description',
  'value',
  '@octocat',
  '#12',
)

/** A value in which secrets stand, and its marks: as it is, in a list, in a map, in a text of several lines. */
const shape = fc.constantFrom(
  (value: string) => ({ value, marks: true as unknown }),
  (value: string) => ({ value: [value, 'open'], marks: [true, false] }),
  (value: string) => ({ value: { [value]: 'inner', inner: value }, marks: true }),
  (value: string) => ({ value: { deep: [{ inner: value, open: 1 }] }, marks: { deep: [{ inner: true }] } }),
  (value: string) => ({ value: `first line of many\n  ${value}`, marks: true }),
)

const resource = fc.record({
  secrets: fc.tuple(secret, secret),
  shape,
  key,
  action: fc.constantFrom(['create'], ['update'], ['delete'], ['delete', 'create'], ['no-op']),
})
type Resource = typeof resource extends fc.Arbitrary<infer T> ? T : never

/** What is only in the past, or only to come, has one secret. */
function secretsOf({ secrets: [one, two], action }: Resource): readonly [string, string] {
  if (action.join() === 'create') return [two, two]
  return action.join() === 'delete' ? [one, one] : [one, two]
}

function changeOf(resource: Resource, index: number) {
  const { shape, key, action } = resource
  const [one, two] = secretsOf(resource)
  const [before, after] = [shape(one), shape(two)]
  const copies = { [key]: `copy of ${one}`, other: { [key]: `${two} and more` }, user_data: `echo ${one}` }
  return {
    ...{ address: `a.x[${JSON.stringify(`${key} ${one}`)}]`, type: 'a', name: `x${index}`, mode: 'managed' },
    ...{ previous_address: `a.y[${JSON.stringify(two)}]` },
    change: {
      actions: action,
      before: action[0] === 'create' ? null : { held: before.value, ...copies },
      after: action.join() === 'delete' ? null : { held: after.value, ...copies, more: `a ${one}` },
      before_sensitive: { held: before.marks },
      after_sensitive: { held: after.marks },
    },
  }
}

/** The plan as a report, its secrets in every text that can hold any. */
function reportOf(resources: readonly Resource[], base: Report): Report {
  const model = readPlan(JSON.stringify({ format_version: '1.2', resource_changes: resources.map(changeOf) }))
  const all = resources.flatMap(secretsOf)
  const text = all.map(
    (one) => `      + a = ${JSON.stringify(one)}\n      ~ b = <<-EOT\n            ${one}\n        EOT`,
  )
  const fingerprint = fingerprintOf(model, { set: {}, imageKey: 'key' }, cheap)
  const said = all.join(' ')
  return {
    ...base,
    warnings: [said],
    plan: planOf({
      changes: model.changes,
      fingerprint,
      diff: resources.length % 2 === 0 ? '' : text.join('\n'),
    }),
    rollouts: base.rollouts.map((rollout) => ({ ...rollout, message: said, evidence: all })),
    ...(base.failure && {
      failure: { ...base.failure, message: said, evidence: all, next: [said], step: said },
    }),
  }
}

async function published(report: Report) {
  const redaction = startRedaction()
  const kept = keptLog()
  const log = redactedLog(kept, redaction)
  const outlet = keptOutlet()
  const texts: string[] = []
  const github = {
    upsertComment: async (_: number, __: string, body: string) =>
      texts.unshift(body) && 'https://example.com/1',
    setDeploymentStatus: async (_: number, status: unknown) => texts.push(JSON.stringify(status)),
  }
  await publish(report, {
    ...{ log, outlet, redaction, comment: 'wanted', deployment: 1 },
    github: github as never,
  })
  log.tool(report.warnings.join())
  log.warning(report.warnings.join())
  const { outputs, summary, json, annotations } = outlet.kept
  const header = readPlanHeader(texts[0] ?? '')
  const lines = kept.lines.filter((line) => !line.startsWith('mask: '))
  return {
    texts: [...texts, summary, JSON.stringify([outputs, annotations, header]), json, ...lines],
    summary,
    comment: texts[0] ?? '',
  }
}

/** The spellings in which a secret could leave. */
function spellings(text: string): string[] {
  const quoted = JSON.stringify(text).slice(1, -1)
  return [text, cleanText(text), quoted, JSON.stringify(quoted).slice(1, -1)].map((one) => one.trim())
}

test('no sensitive value of a plan is in anything that leaves the run', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(resource, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(plannedReport(), { ...failedReport(), pullRequest: 17 }),
      async (resources, base) => {
        const { texts, comment } = await published(reportOf(resources, base))
        expect(comment).toContain('immutable-deploy')
        for (const text of texts) {
          for (const one of resources.flatMap(secretsOf).flatMap(spellings)) expect(text).not.toContain(one)
          expect(text).not.toContain('echo ')
        }
      },
    ),
    { numRuns: 25 },
  )
})

/** What text of a resource could become: links, images, mentions, references, elements, comments. */
const HOSTILE = [
  ...['[x](https://evil.example)', 'https://evil.example/a', 'www.evil.example', '<https://evil.example>'],
  ...[
    '![i](https://evil.example/i.png)',
    '@octocat',
    '#12',
    'GH-12',
    'octo/shop#3',
    '<script>',
    '<img src=x>',
  ],
  ...[
    '</details>',
    '-->',
    '<!-- immutable-deploy-plan:x -->',
    '```',
    '~~~~',
    '`',
    '|',
    '\n',
    '\r\n',
    '# head',
    '> q',
  ],
  ...[
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '🎉',
    '"',
    'mail@evil.example',
    '[a]: https://evil.example',
    '&lt;',
    '\\',
  ],
]
const hostile = fc
  .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '))

/** Links that the report makes itself. */
const OWN = /^https:\/\/github\.com\/octo-org\/shop\/(commit|compare|actions\/runs)\/[\w.]+$/

test('no text of a resource becomes a link, an element, a mention or a reference', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (one, two) => {
      const base = { ...failedReport(), pullRequest: 17 }
      const address = `a.x[${JSON.stringify(one)}]`
      const change = { address: `${address} ${two}`, type: 'a', name: 'x', mode: 'managed' }
      const values = { actions: ['delete'], before: { [one]: two }, after: null }
      const model = readPlan(
        JSON.stringify({ format_version: '1.2', resource_changes: [{ ...change, change: values }] }),
      )
      const group = { ...planOf().groups[0], address: one, name: two, because: one } as never
      const report = {
        ...base,
        warnings: [one, two],
        plan: planOf({ changes: model.changes, groups: [group], toolVersion: one, diff: '' }),
        rollouts: base.rollouts.map((rollout) => ({
          ...rollout,
          group: one,
          region: two,
          evidence: [one, two],
        })),
        failure: {
          reason: 'apply-failed' as const,
          message: one,
          evidence: [two],
          next: [one, two],
          step: two,
        },
      }
      const { summary, comment } = await published(report)
      for (const page of [comment, summary]) {
        const html = marked.parse(page, { async: false, gfm: true })
        const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
        expect(links.filter((address) => !OWN.test(address))).toEqual([])
        expect(html).not.toMatch(/<(script|img|iframe|a href="mailto)/i)
        const prose = html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>|&#\d+;/g, '')
        expect(prose).not.toMatch(/@octocat|(?<![&\w])#12|GH-12|shop#3/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for what must be gone
        expect(page).not.toMatch(/[\u001b\u202a-\u202e\u2066-\u2069]/)
        expect(page.match(/<!--/g)?.length ?? 0).toBeLessThanOrEqual(page === comment ? 2 : 0)
      }
    }),
    { numRuns: 25 },
  )
})
