import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { ResourceChange } from '../../src/plan/plan.ts'
import { readPlan } from '../../src/plan/read/read.ts'
import { LIKELY } from '../../src/redaction/names/values.ts'
import { startRedaction } from '../../src/redaction/redaction.ts'
import { outputsOf } from '../../src/report/places/outputs.ts'
import { redactReport } from '../../src/report/redaction/report.ts'
import { planOf, reportOf } from '../report/build.ts'

/**
 * Plans of the real Terraform and OpenTofu. `secrets` is made for this: every secret in it has a word that nothing else
 * has (scripts/secrets/main.tf), and many names and values only look like one.
 */
const root = new URL('../fixtures/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const SECRET = /canary|hunter2|made-up-passphrase/i
/** The most that may be hidden for nothing, of all that is. */
const MOST_WRONG = 0.02

/** What is known to be hidden rightly though it has no such word: a text in a map that is named `secret`. */
const RIGHT = /^\s*- inner = \(likely a secret\)/

const plans = ['plans', 'kinds', 'actions', 'secrets'].flatMap((directory) =>
  readdirSync(new URL(directory, root))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => `${directory}/${file}`),
)

test('no secret is left in the text of a plan, and at most one mask in fifty is wrong', () => {
  const masked = plans.flatMap((file) => maskedIn(read(file)))
  const wrong = masked.filter(({ raw, shown }) => !SECRET.test(raw) && !RIGHT.test(shown))
  for (const file of plans.filter((name) => name.startsWith('secrets')))
    expect(startRedaction().text(read(file))).not.toMatch(SECRET)
  expect(masked.length).toBeGreaterThanOrEqual(25)
  expect(wrong.length / masked.length).toBeLessThanOrEqual(MOST_WRONG)
  expect(wrong.map(({ raw }) => raw)).toEqual([])
})

/** Each mask, with the line that stood there: a line that is hidden as a whole counts as a part of it. */
function maskedIn(text: string): { raw: string; shown: string }[] {
  const raw = text.split('\n')
  let at = 0
  return startRedaction()
    .text(text)
    .split('\n')
    .flatMap((shown) => {
      const from = at
      const next = shown.includes(LIKELY) ? at : raw.indexOf(shown, at)
      at = next + 1
      if (!shown.includes(LIKELY)) return []
      const rest = raw.slice(from, from + 3).join('\n')
      return shown
        .split(LIKELY)
        .slice(1)
        .map(() => ({
          raw: SECRET.test(raw[from] ?? '')
            ? (raw[from] as string)
            : /[|>]\s*$/.test(raw[from] ?? '')
              ? rest
              : (raw[from] as string),
          shown,
        }))
    })
}

test('no secret is left in the values of a plan, and none is hidden for nothing', () => {
  const { changes } = readPlan(read('secrets/plan.json'))
  const { plan } = redactReport(reportOf({ plan: planOf({ changes }) }), startRedaction())
  const pairs = changes.flatMap((change, index) =>
    leavesOf(change.after, plan?.changes[index]?.after, change.address),
  )
  expect(pairs.filter(({ shown }) => SECRET.test(JSON.stringify(shown)))).toEqual([])
  const hidden = pairs.filter(({ raw, shown }) => raw !== shown)
  const marked = (shown: unknown) => /sensitive value|sha256:/.test(String(shown))
  expect(hidden.filter(({ raw, shown }) => !SECRET.test(String(raw)) && !marked(shown))).toEqual([])
  expect(hidden.length).toBeGreaterThanOrEqual(20)
})

function leavesOf(
  raw: unknown,
  shown: unknown,
  path: string,
): { path: string; raw: unknown; shown: unknown }[] {
  if (typeof raw !== 'object' || raw === null || typeof shown !== 'object' || shown === null)
    return [{ path, raw, shown }]
  return Object.keys(raw).flatMap((key) => leavesOf(raw[key as never], shown[key as never], `${path}.${key}`))
}

test('nothing is hidden in outputs, whatever a group is called', () => {
  const names = [
    'web-Zk3p9QxT7LmB2vRs8WdY',
    'token=q7Zp2LkX9vBn4TgR8sWd',
    'secret: abc123',
    'AKIAIOSFODNN7EXAMPLE',
  ]
  const [rollout] = reportOf().rollouts
  const rollouts = names.map((group) => ({ ...rollout, group }) as NonNullable<typeof rollout>)
  const sensitive = names.map(
    (name) =>
      ({
        ...{
          address: 'aws_autoscaling_group.web',
          type: 'aws_autoscaling_group',
          name: 'web',
          mode: 'managed',
        },
        ...{ kind: 'update', before: { name }, after: { name }, afterUnknown: {} },
        ...{ beforeSensitive: { name: true }, afterSensitive: { name: true }, replacePaths: [] },
      }) as ResourceChange,
  )
  const report = reportOf({ rollouts, plan: planOf({ changes: sensitive }) })
  expect(outputsOf(redactReport(report, startRedaction()))).toEqual(outputsOf(report))
})

test('a sentence shows what groups and resources are called', () => {
  const group = 'web-Zk3p9QxT7LmB2vRs8WdY'
  const [rollout] = reportOf().rollouts
  const report = reportOf({
    rollouts: [{ ...(rollout as NonNullable<typeof rollout>), group, message: `${group} serves` }],
    warnings: [`${group} has no health check; q7Zp2LkX9vBn4TgR8sWd`],
  })
  const shown = redactReport(report, startRedaction())
  expect(shown.rollouts[0]?.message).toBe(`${group} serves`)
  expect(shown.warnings).toEqual([`${group} has no health check; ${LIKELY}`])
})
