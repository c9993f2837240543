import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/plan/finding.ts'
import { isCapacity, overrideOf } from '../../../src/steps/back/capacity.ts'

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
