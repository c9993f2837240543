import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/plan/finding.ts'
import { isCapacity, overrideOf, requireKeptAlone } from '../../../src/steps/back/capacity.ts'
import { entry, group, plan, template } from '../../plan/documents.ts'

const finding = (address: string, attribute?: string): Finding => ({
  rule: 'not-image',
  address,
  ...(attribute === undefined ? {} : { attribute }),
  risk: '',
  fix: '',
  severity: 'error',
})

describe('the size of a group', () => {
  test.each([
    ['aws_autoscaling_group.web', 'desired_capacity', true],
    ['aws_autoscaling_group.web["a.b"]', 'max_size', true],
    ['aws_autoscaling_group.web[0]', 'min_size', true],
    ['aws_autoscaling_group.web', 'name', false],
    ['aws_autoscaling_group.web', undefined, false],
    ['module.web.aws_autoscaling_group.web', 'desired_capacity', false],
    ['aws_ecs_service.web', 'desired_capacity', false],
  ])('%s %s can be let be: %s', (address, attribute, expected) =>
    expect(isCapacity(finding(address, attribute))).toBe(expected),
  )

  test('is let be by one override of each resource', () => {
    const text = overrideOf([
      finding('aws_autoscaling_group.web[0]', 'min_size'),
      finding('aws_autoscaling_group.web[1]', 'desired_capacity'),
      finding('aws_autoscaling_group.web[1]', 'min_size'),
      finding('aws_autoscaling_group.api', 'desired_capacity'),
    ])
    expect(text).toBe(`resource "aws_autoscaling_group" "web" {
  lifecycle {
    ignore_changes = [desired_capacity, min_size]
  }
}

resource "aws_autoscaling_group" "api" {
  lifecycle {
    ignore_changes = [desired_capacity]
  }
}
`)
  })
})

describe('an override', () => {
  type Sizes = Readonly<Record<string, unknown>>
  const sized = (key: string, before: Sizes, after: Sizes) => ({
    ...entry('aws_autoscaling_group', 'web', { before, after }),
    address: `aws_autoscaling_group.web${key}`,
  })
  const named = [finding('aws_autoscaling_group.web', 'desired_capacity')]
  const both = { desired_capacity: 6, max_size: 20 }
  const held = (first: unknown[], kept: unknown[]) => () =>
    requireKeptAlone(named, { first: plan(first), kept: plan(kept) })

  test('that keeps what is named, and nothing else, is let be', () => {
    const image = [template('web', 'ami-1', 'ami-2'), group('api', 'web', null)]
    const kept = sized('', both, { ...both, max_size: 10 })
    expect(
      held([...image, sized('', both, { desired_capacity: 3, max_size: 10 })], [...image, kept]),
    ).not.toThrow()
    expect(held([...image, sized('', both, { ...both, desired_capacity: 3 })], image)).not.toThrow()
    expect(held(image, image)).not.toThrow()
  })

  test.each<[string, unknown[], unknown[], string]>([
    [
      'resets what the group ignored by itself',
      [sized('', both, { ...both, desired_capacity: 3 })],
      [sized('', both, { ...both, max_size: 10 })],
      'max_size of aws_autoscaling_group.web',
    ],
    [
      'resets more of an attribute than before',
      [sized('', { tag: ['a', 'b'] }, { tag: ['c'] })],
      [sized('', { tag: ['a', 'b'] }, { tag: [] })],
      'tag of aws_autoscaling_group.web',
    ],
    [
      'keeps the size of another key',
      [
        sized('', both, { ...both, desired_capacity: 3 }),
        sized('["b"]', both, { ...both, desired_capacity: 9 }),
      ],
      [],
      'desired_capacity of aws_autoscaling_group.web["b"]',
    ],
    [
      'keeps another attribute',
      [sized('', both, { desired_capacity: 3, max_size: 10 })],
      [],
      'max_size of aws_autoscaling_group.web',
    ],
    [
      'makes something new',
      [],
      [entry('aws_sns_topic', 'x', { actions: ['create'], before: null, after: {} })],
      'aws_sns_topic.x (create)',
    ],
  ])('that %s is refused, with what it did', (_, first, kept, place) => {
    expect(held(first, kept)).toThrow(`To ignore it would do more than that, to ${place}.`)
  })
})
