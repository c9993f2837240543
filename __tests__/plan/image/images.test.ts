import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DeployError } from '../../../src/outcome/error.ts'
import type { Handover } from '../../../src/plan/image/handover.ts'
import {
  assertCarriesImage,
  imageChanges,
  imagesLeftBehind,
  sourcesLeftOut,
} from '../../../src/plan/image/images.ts'
import type { PlanModel } from '../../../src/plan/plan.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { entry, group, plan, recorded, template } from '../documents.ts'

const set = { 'eu-west-1': 'ami-new', 'us-east-1': 'ami-new-us' }

const handover = { variable: 'ami_id', image: { set } }

function refusal(model: PlanModel, wanted: Handover = handover): DeployError {
  try {
    assertCarriesImage(model, wanted)
  } catch (error) {
    if (error instanceof DeployError) return error
    throw error
  }
  throw new Error('the plan was not refused')
}

describe('imageChanges', () => {
  test.each(['ami-change', 'latest', 'mixed-instances', 'replace-create-first'])(
    '%s: old and new',
    (name) => {
      const [change, ...others] = imageChanges(readPlan(recorded(`${name}.json`)))
      expect(others).toEqual([])
      expect(change?.address).toBe('aws_launch_template.web')
      const text = recorded(`${name}.txt`)
      expect(text).toContain(`"${change?.before}" -> "${change?.after}"`)
    },
  )

  test('a holder that keeps its image is left out, one that comes or goes is not', () => {
    const model = plan([
      template('a', 'ami-1', 'ami-1'),
      template('b', null, 'ami-2'),
      template('c', 'ami-3', null),
    ])
    expect(imageChanges(model)).toEqual([
      { address: 'aws_launch_template.b', before: null, after: 'ami-2' },
      { address: 'aws_launch_template.c', before: 'ami-3', after: null },
    ])
  })

  test('an image known only after apply is told as null', () => {
    const change = { before: { image_id: 'ami-1' }, after: {}, after_unknown: { image_id: true } }
    const created = { actions: ['create'], before: null, after: {}, after_unknown: { image_id: true } }
    const model = plan([
      entry('aws_launch_configuration', 'a', change),
      entry('aws_launch_template', 'b', created),
    ])
    expect(imageChanges(model).map(({ before, after }) => [before, after])).toEqual([
      ['ami-1', null],
      [null, null],
    ])
  })

  test('remains of an earlier run and data sources hold no image of the plan', () => {
    const gone = { actions: ['delete'], before: { image_id: 'ami-1' }, after: null }
    const read = { actions: ['read'], before: null, after: { image_id: 'ami-1' } }
    const model = plan([
      entry('aws_launch_configuration', 'a', gone, { deposed: 'ab12cd34' }),
      entry('aws_launch_template', 'b', read, { mode: 'data' }),
    ])
    expect(imageChanges(model)).toEqual([])
  })
})

describe('a plan that rolls out the image', () => {
  test.each([
    ['a new version', [template('web', 'ami-old', 'ami-new'), group('web', 'web', null)]],
    ['no change, image already there', [template('web', 'ami-new', 'ami-new'), group('web', 'web', '1')]],
    ['the AMI of another region', [template('web', 'ami-old', 'ami-new-us'), group('web', 'web', null)]],
    ['no group in this stack', [template('web', 'ami-old', 'ami-new')]],
    [
      'a bastion with its own image beside',
      [
        template('bastion', 'ami-base', 'ami-base'),
        group('bastion', 'bastion', '1'),
        template('web', 'ami-old', 'ami-new'),
        group('web', 'web', null),
      ],
    ],
  ])('%s', (_name, changes) => {
    expect(() => assertCarriesImage(plan(changes), handover)).not.toThrow()
  })

  test.each(['create', 'ami-change', 'mixed-instances', 'latest', 'replace-create-first'])(
    'recorded %s',
    (name) => {
      const model = readPlan(recorded(`${name}.json`))
      const image = { here: imageChanges(model)[0]?.after ?? '' }
      expect(() => assertCarriesImage(model, { ...handover, image: { set: image } })).not.toThrow()
      expect(() => assertCarriesImage(model, handover)).toThrow(DeployError)
    },
  )

  test('a replaced launch configuration whose name is known only after apply', () => {
    const model = plan([
      entry('aws_launch_configuration', 'web', {
        actions: ['create', 'delete'],
        before: { id: 'web-1', name: 'web-1', image_id: 'ami-old' },
        after: { image_id: 'ami-new' },
        after_unknown: { id: true, name: true },
      }),
      entry('aws_autoscaling_group', 'web', {
        before: { launch_configuration: 'web-1' },
        after: {},
        after_unknown: { launch_configuration: true },
      }),
    ])
    expect(() => assertCarriesImage(model, handover)).not.toThrow()
  })
})

test.each(['launch_template', 'mixed_instances_policy'])('a whole %s known only after apply', (attribute) => {
  const held = entry('aws_autoscaling_group', 'web', { after_unknown: { [attribute]: true } })
  const made = plan([template('web', null, 'ami-new'), held])
  expect(() => assertCarriesImage(made, handover)).not.toThrow()
  const other = plan([template('web', 'ami-old', 'ami-new'), held])
  expect(() => assertCarriesImage(other, handover)).toThrow(/none of its/)
})

describe('a plan that does not roll out the image is refused', () => {
  test('each holder is shown with its image before and after', () => {
    const error = refusal(plan([template('a', 'ami-1', 'ami-2'), template('b', 'ami-3', null)]))
    expect(error.reason).toBe('plan-without-image')
    expect(error.message).toContain('ami-new (eu-west-1)')
    expect(error.evidence).toEqual(
      expect.arrayContaining([
        'aws_launch_template.a: ami-1 -> ami-2',
        'aws_launch_template.b: ami-3 -> (goes)',
      ]),
    )
  })

  test('no holder at all', () => {
    expect(refusal(plan([])).evidence[0]).toMatch(/no aws_launch_template/)
  })

  test('an image known only after apply may be any', () => {
    const unknown = { actions: ['create'], before: null, after: {}, after_unknown: { image_id: true } }
    expect(refusal(plan([entry('aws_launch_template', 'a', unknown)])).evidence[0]).toMatch(
      /known after apply/,
    )
  })

  test('the holder goes with the plan', () => {
    expect(refusal(plan([template('a', 'ami-new', null)])).reason).toBe('plan-without-image')
  })

  test('the image is in a template that no group uses', () => {
    const error = refusal(
      plan([
        template('spare', null, 'ami-new'),
        template('web', 'ami-old', 'ami-old'),
        group('web', 'web', '1'),
      ]),
    )
    expect(error.message).toMatch(/none of its Auto Scaling groups uses/)
    expect(error.evidence).toContain('aws_autoscaling_group.web does not use a holder of the image')
  })

  const stays = [template('web', 'ami-old', 'ami-old'), group('web', 'web', '1')]
  test.each([
    ['not declared', {}, 'The root module has no variable "ami_id".', /Declare it/],
    ['shadowed', { ami_id: { value: 'ami-old' } }, /another value/, /tfvars/],
    ['not used', { ami_id: { value: 'ami-new' } }, /holds the image/, /image_id = var\.ami_id/],
    ['a map, not used', { ami_id: { value: { 'eu-west-1': 'ami-new' } } }, /holds the image/, /image_id/],
  ])('the variable is %s', (_name, variables, evidence, next) => {
    const error = refusal(plan(stays, { variables }))
    expect(error.evidence.at(-1)).toMatch(evidence)
    expect(error.next.join('\n')).toMatch(next)
  })

  test('the value of a variable is not shown', () => {
    const error = refusal(plan(stays, { variables: { ami_id: { value: 'hunter2' } } }))
    expect(JSON.stringify([error.message, error.evidence, error.next])).not.toContain('hunter2')
  })

  test('whatever foreign images its holders hold', () => {
    const image = fc.constantFrom('ami-a', 'ami-b', 'ami-c')
    fc.assert(
      fc.property(fc.array(fc.tuple(image, image)), (pairs) => {
        const model = plan(pairs.map(([before, after], n) => template(`t${n}`, before, after)))
        expect(refusal(model).evidence.length).toBeGreaterThanOrEqual(Math.max(1, pairs.length))
      }),
    )
  })
})

test('imagesLeftBehind: a holder that keeps the image which another leaves', () => {
  const model = plan([
    template('web', 'ami-old', 'ami-new'),
    template('worker', 'ami-old', 'ami-old'),
    template('bastion', 'ami-base', 'ami-base'),
  ])
  expect(imagesLeftBehind(model, set).map(({ address }) => address)).toEqual(['aws_launch_template.worker'])
})

describe('images of two sources', () => {
  const set = { 'x86_64/eu-west-1': 'ami-x', 'arm64/eu-west-1': 'ami-a' }
  const named = { variable: 'image_ids', image: { set } }
  const stays = [template('web', 'ami-old', 'ami-old'), group('web', 'web', '1')]
  const refused = (value: unknown) => refusal(plan(stays, { variables: { image_ids: { value } } }), named)

  test('are carried where a group launches the one', () => {
    const model = plan([template('web', 'ami-old', 'ami-a'), group('web', 'web', '1')])
    expect(() => assertCarriesImage(model, named)).not.toThrow()
  })

  test('that the variable holds as maps and no template takes are told so, with how to take them', () => {
    const { evidence, next } = refused({ x86_64: { 'eu-west-1': 'ami-x' }, arm64: { 'eu-west-1': 'ami-a' } })
    expect(evidence.join()).toContain('Variable "image_ids" holds the image')
    expect(next.join()).toContain('image_id = var.image_ids["SOURCE"]["REGION"]')
  })

  test('that the variable takes as a text ask for a map of maps', () => {
    const { next } = refused('{"arm64":{"eu-west-1":"ami-a"},"x86_64":{"eu-west-1":"ami-x"}}')
    expect(next.join()).toContain('variable "image_ids" { type = map(map(string)) }')
  })

  test('of which one is taken by nothing, while a template keeps its image, are worth a warning', () => {
    const taken = [template('intel', 'ami-old', 'ami-x'), group('intel', 'intel', '1')]
    const kept = [template('graviton', 'ami-older', 'ami-older'), group('graviton', 'graviton', '1')]
    expect(sourcesLeftOut(plan([...taken, ...kept]), set)).toEqual([
      { id: 'ami-a', region: 'eu-west-1', name: 'arm64' },
    ])
    expect(sourcesLeftOut(plan(taken), set)).toEqual([])
    expect(sourcesLeftOut(plan([...taken, ...kept]), { 'eu-west-1': 'ami-x' })).toEqual([])
  })
})
