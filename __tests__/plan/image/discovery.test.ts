import { describe, expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { assertCarriesImage, handoverFailure } from '../../../src/plan/image/images.ts'
import type { PlanModel } from '../../../src/plan/plan.ts'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { entry, group, plan, resource, template } from '../documents.ts'

type Values = Record<string, unknown>

const set = { 'eu-west-1': 'ami-new' }
const image: Pick<Image, 'set' | 'imageKey'> = { set, imageKey: 'key-new' }
const byKey = 'tag:immutable-deploy:image-key'

const tags = (key: string, more: Values = {}) => ({
  'immutable-deploy:image-key': key,
  'immutable-deploy:git-sha': `sha-of-${key}`,
  'immutable-deploy:repository': 'octo-org/shop',
  'immutable-deploy:template': 'image',
  ...more,
})

/** A `data "aws_ami"` as the prior state of a plan holds it. */
function lookup(name: string, id: string, key: string, filter = byKey): Values {
  const values = { id, name: `shop-${id}`, tags: tags(key), filter: [{ name: filter, values: ['x'] }] }
  return resource('aws_ami', name, values, { address: `data.aws_ami.${name}`, mode: 'data' })
}

/** A plan of a stack that looks its images up. */
function found(lookups: readonly Values[], changes: readonly Values[], extras: Values = {}): PlanModel {
  const prior_state = { format_version: '1.0', values: { root_module: { resources: lookups } } }
  return plan([...changes], { prior_state, variables: { image_key: { value: 'key-new' } }, ...extras })
}

function refusal(model: PlanModel, of: Pick<Image, 'set' | 'imageKey'> = image): string {
  try {
    assertCarriesImage(model, { variable: '', image: of })
  } catch (error) {
    if (!(error instanceof DeployError)) throw error
    expect(error.reason).toBe('plan-without-image')
    return [error.message, ...error.evidence, ...error.next].join('\n')
  }
  return ''
}

const to = (id: string) => [template('web', 'ami-old', id), group('web', 'web', null)]
const stays = [template('web', 'ami-old', 'ami-old'), group('web', 'web', '1')]
const open = entry('aws_launch_template', 'web', {
  before: { id: 'lt-web', name: 'web', image_id: 'ami-old' },
  after: { id: 'lt-web', name: 'web' },
  after_unknown: { image_id: true, latest_version: true },
})
const deferred = entry(
  'aws_ami',
  'web',
  { actions: ['read'], before: null, after: { filter: [{ name: byKey }] }, after_unknown: { id: true } },
  { mode: 'data', address: 'data.aws_ami.web', action_reason: 'read_because_dependency_pending' },
)

test('a plan whose lookup finds the image passes', () => {
  expect(refusal(found([lookup('web', 'ami-new', 'key-new')], to('ami-new')))).toBe('')
})

describe('a plan without the image says why', () => {
  test.each<[string, PlanModel, RegExp[]]>([
    [
      'a filter that finds another image',
      found([lookup('web', 'ami-x', 'key-x', 'name')], to('ami-x')),
      [
        /data\.aws_ami\.web finds another image, ami-x \(shop-ami-x, commit sha-of-key-x\); expected ami-new/,
        /Filter by the tag: write into data "aws_ami" "web" .*values = \[var\.image_key\]/,
      ],
    ],
    [
      'the lookup that the templates use, not one beside it',
      found([lookup('base', 'ami-base', 'k', 'name'), lookup('web', 'ami-x', 'key-x')], to('ami-x')),
      [/data\.aws_ami\.web finds another image/],
    ],
    [
      'a variable that is shadowed',
      found([lookup('web', 'ami-x', 'key-x')], to('ami-x'), {
        variables: { image_key: { value: 'hunter2' } },
      }),
      [/Variable "image_key" has another value/, /Remove other values of "image_key" \(terraform\.tfvars/],
    ],
    [
      'a later build of the same files',
      found([lookup('web', 'ami-x', 'key-new')], to('ami-x')),
      [/built later from the same files/, /hand it over by a variable/],
    ],
    [
      'a lookup that is not used',
      found([lookup('web', 'ami-new', 'key-new')], stays),
      [/image_id = data\.aws_ami\.web\.id/],
    ],
    ['no lookup at all', found([], stays), [/no data "aws_ami"/, /image_id = data\.aws_ami\.web\.id/]],
    [
      'a lookup that waits for the apply',
      found([], [deferred, open, group('web', 'web', null)]),
      [/data\.aws_ami\.web is read only during the apply/, /\(known after apply\)/, /depends_on/],
    ],
  ])('%s', (_, model, words) => {
    const text = refusal(model)
    for (const word of words) expect(text).toMatch(word)
    expect(text).not.toContain('hunter2')
  })

  test('what a lookup found for an earlier plan is not what it will find', () => {
    const earlier = lookup('web', 'ami-new', 'key-new')
    expect(refusal(found([earlier], [deferred, open, group('web', 'web', null)]))).toMatch(
      /only during the apply/,
    )
  })

  test('a loose filter is to be exact, whatever the variable holds', () => {
    const variables = { image_key: { value: 'other' } }
    const text = refusal(found([lookup('web', 'ami-x', 'key-x', 'name')], to('ami-x'), { variables }))
    expect(text).toMatch(/Filter by the tag/)
    expect(text).not.toMatch(/another value/)
  })

  test('an image that this action did not build cannot be found by its key', () => {
    const text = refusal(found([lookup('web', 'ami-x', 'key-x')], to('ami-x')), { set })
    expect(text).toMatch(/no tag immutable-deploy:image-key/)
    expect(text).toMatch(/hand it over by a variable/)
  })

  test('a lookup in a module is named by its address, and used without it', () => {
    const inModule = { ...lookup('web', 'ami-new', 'key-new'), address: 'module.a.data.aws_ami.web' }
    const prior = { values: { root_module: { child_modules: [{ resources: [inModule] }] } } }
    expect(refusal(plan(stays, { prior_state: prior }))).toMatch(/image_id = data\.aws_ami\.web\.id/)
  })
})

describe('beside a group that gets the image', () => {
  const here = [template('web', 'ami-old', 'ami-new'), group('web', 'web', null)]
  const there = (before: string, after: string) => [template('eu', before, after), group('eu', 'eu', '1')]
  const right = lookup('web', 'ami-new', 'key-new')

  test('one whose image is known only after the apply is not applied blindly', () => {
    const other = { ...open, address: 'aws_launch_template.eu', name: 'eu' }
    const change = { ...(open['change'] as Values), before: { id: 'lt-eu' }, after: { id: 'lt-eu' } }
    const text = refusal(found([right], [...here, { ...other, change }, group('eu', 'eu', '1')]))
    expect(text).toMatch(/known only after the apply/)
    expect(refusal(found([right], [...here, { ...other, change }]))).toBe('')
  })

  test.each<[string, Values, readonly Values[], boolean]>([
    ['gets another build of it', lookup('eu', 'ami-x', 'key-x'), there('ami-a', 'ami-x'), true],
    [
      'stays on another build by a loose filter',
      lookup('eu', 'ami-x', 'key-x', 'name'),
      there('ami-x', 'ami-x'),
      true,
    ],
    ['is pinned to another build', lookup('eu', 'ami-x', 'key-x'), there('ami-x', 'ami-x'), false],
    [
      'has an image of its own',
      resource('aws_ami', 'eu', { id: 'ami-x', tags: {} }, { address: 'data.aws_ami.eu', mode: 'data' }),
      there('ami-a', 'ami-x'),
      false,
    ],
  ])('one that %s', (_, other, changes, isRefused) => {
    expect(refusal(found([right, other], [...here, ...changes])) !== '').toBe(isRefused)
  })
})

test('a filter that found the image because it is the newest is warned of', () => {
  const rules = (filter: string) =>
    guardPlan(found([lookup('web', 'ami-new', 'key-new', filter)], to('ami-new')), {
      allow: 'any',
      image: set,
    }).warnings.map(({ rule, address, attribute }) => [rule, address, attribute])
  expect(rules('name')).toEqual([['loose-image-filter', 'data.aws_ami.web', 'filter']])
  for (const exact of [byKey, 'tag:immutable-deploy:git-sha', 'image-id']) expect(rules(exact)).toEqual([])
  const earlier = found([lookup('web', 'ami-new', 'key-new', 'name')], [deferred])
  expect(guardPlan(earlier, { allow: 'any', image: set }).warnings).toEqual([])
})

test('the fingerprint is the same, whichever way the image comes in', () => {
  const one = fingerprintOf(found([lookup('web', 'ami-new', 'key-new')], to('ami-new')), image)
  expect(fingerprintOf(plan(to('ami-new'), { variables: { ami_id: { value: 'ami-new' } } }), image)).toEqual(
    one,
  )
})

describe('an error of the plan', () => {
  const failed = (...evidence: string[]) =>
    new DeployError('plan-failed', 'terraform plan failed.', { evidence })
  const reasonOf = (error: DeployError, variable: string) => {
    const failure = handoverFailure(error, { variable, image })
    return failure === error ? 'as it is' : failure
  }
  // As Terraform 1.11.4 prints them without colours, its lines wrapped.
  const undeclared = (name: string) =>
    failed(
      'Error: Value for undeclared variable',
      `A variable named "${name}" was assigned on the command line, but the root module`,
      'does not declare a variable of that name. To use this value, add a "variable"',
      'block to the configuration.',
    )
  const none = (what: string) =>
    failed(
      `Error: Your query returned ${what}.`,
      '  with module.web["a"].data.aws_ami.web,',
      '  on main.tf line 9:',
    )

  test.each([
    [
      'the variable is not declared',
      undeclared('ami_id'),
      'ami_id',
      /no variable "ami_id" that could take it/,
    ],
    [
      'the lookup finds nothing',
      none('no results. Please change'),
      '',
      /module\.web\["a"\]\.data\.aws_ami\.web finds none/,
    ],
    ['it finds several', none('more than one result'), '', /finds several images/],
  ])('because %s is a plan without the image', (_, error, variable, message) => {
    expect(reasonOf(error, variable)).toMatchObject({
      reason: 'plan-without-image',
      message: expect.stringMatching(message),
      evidence: expect.arrayContaining([...error.evidence]),
    })
  })

  test.each([
    ['another variable of the user', undeclared('app'), 'ami_id'],
    ['another resource', failed('Error: Your query returned no results.', 'with data.aws_vpc.this,'), ''],
    ['another failure', new DeployError('state-locked', 'locked'), ''],
  ])('about %s stays as it is', (_, error, variable) => {
    expect(reasonOf(error, variable)).toBe('as it is')
  })
})
