import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { guardPlan } from '../../../../src/plan/guard/guard.ts'
import { hazardsOf } from '../../../../src/plan/guard/hazards/hazards.ts'
import type { PlanModel } from '../../../../src/plan/plan.ts'
import { readPlan } from '../../../../src/plan/read/read.ts'

const fixtures = new URL('../../../fixtures/hazards/', import.meta.url)

interface Expected {
  readonly stack?: string
  readonly plan?: string
  readonly findings: readonly {
    readonly address: string
    readonly attribute: string
    readonly fix_mentions: readonly string[]
  }[]
}

const expected = JSON.parse(readFileSync(new URL('expected.json', fixtures), 'utf8')) as Expected[]

/** What the recorded plans roll out. */
function imageOf(model: PlanModel) {
  return { 'us-east-1': String(model.variables?.['ami_id']) }
}

function planOf(file: string): PlanModel {
  return readPlan(readFileSync(new URL(`plans/${file}`, fixtures), 'utf8'))
}

describe('recorded stacks that say in their code what will hurt', () => {
  const files = expected.flatMap(({ stack, plan, findings }) => {
    const name = stack?.replace('stacks/', '')
    const plans =
      name === undefined
        ? [String(plan).replace('plans/', '')]
        : [`${name}.first.json`, `${name}.change.json`]
    return plans.map((file) => [file, findings] as const)
  })

  test('all recorded plans are of them', () => {
    expect(files.map(([file]) => file).toSorted()).toEqual(
      readdirSync(new URL('plans/', fixtures)).toSorted(),
    )
  })

  test.each(files)('%s', (file, wanted) => {
    const model = planOf(file)
    const { blocked, warnings } = guardPlan(model, { allow: 'no-destroy', image: imageOf(model) })
    expect(blocked).toEqual([])
    expect(warnings.map(({ address, attribute }) => ({ address, attribute }))).toEqual(
      wanted.map(({ address, attribute }) => ({ address, attribute })),
    )
    for (const [index, { fix_mentions: words }] of wanted.entries())
      for (const word of words) expect(warnings[index]?.fix).toContain(word)
    expect(hazardsOf({ model, image: imageOf(model) })).toEqual(warnings)
  })
})
