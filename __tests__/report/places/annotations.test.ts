import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { placeDiagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { annotationsOf } from '../../../src/report/places/annotations.ts'
import { anyText } from '../../builders/values/text.ts'
import * as build from '../build.ts'

const roots = { workspace: '/work/shop', fetched: '/tmp/run/source' }

describe('a place', () => {
  test.each([
    ['/work/shop/stack/main.tf', 'stack/main.tf', true],
    ['/work/shop/services/web/modules/x/main.tf', 'services/web/modules/x/main.tf', true],
    ['/work/shop/stack/.terraform/modules/vpc/main.tf', 'stack/.terraform/modules/vpc/main.tf', false],
    ['/work/shop-2/main.tf', '/work/shop-2/main.tf', false],
    ['/etc/shadow', '/etc/shadow', false],
    ['/tmp/run/source/stack/main.tf', 'stack/main.tf', false],
    ['/work/shop/..data/main.tf', '..data/main.tf', true],
  ])('%s is told as %s; shown by GitHub: %s', (file, path, inRepository) => {
    const { inRepository: _, ...found } = build.diagnosticOf({ file, line: 3 })
    expect(placeDiagnostics([found], roots)).toEqual([{ ...found, file: path, inRepository }])
  })
})

describe('annotations', () => {
  const report = build.diagnosedReport()

  test('of a failure with much evidence have its first and its last lines', () => {
    const evidence = Array.from({ length: 33 }, (_, n) => `line ${n}`)
    const failure = { reason: 'image-build-failed', message: 'No.', evidence, next: ['Do.'] } as const
    const [error] = annotationsOf({ ...report, diagnostics: [], failure })
    expect(error?.message.split('\n')).toEqual([
      ...evidence.slice(0, 5),
      '… 23 more lines, in the summary …',
      ...evidence.slice(-5),
      'No.',
      'Next: Do.',
    ])
  })

  test('of a failure that no tool explains begin with what the run says of it', () => {
    const failure = { reason: 'state-locked', message: 'Locked.', evidence: ['lock id 1'], next: [] } as const
    const [error] = annotationsOf({ ...report, diagnostics: [], failure })
    expect(error?.message).toBe('Locked.\nlock id 1')
  })

  test('of errors and warnings are on their lines, and nothing is said twice', () => {
    expect(annotationsOf(report)).toEqual([
      {
        level: 'error',
        title: 'plan-failed in step "Plan"',
        message: [
          'Error: Unsupported argument (stack/.terraform/modules/vpc/main.tf line 3)',
          'An argument named "cidr" is not expected here.',
          'terraform plan failed with exit code 1.',
          'Next: Correct what the error names.\nNext: Nothing was changed.',
        ].join('\n'),
      },
      {
        level: 'error',
        title: 'Terraform: Reference to undeclared input variable',
        message: 'An input variable with the name "amiid" has not been declared.',
        file: 'stack/main.tf',
        line: 11,
      },
      {
        level: 'error',
        title: 'Packer: Unsupported argument',
        message: 'An argument named "ssh_hst" is not expected here.',
        file: 'image/web.pkr.hcl',
        line: 8,
      },
      {
        level: 'warning',
        title: 'Terraform: Argument is deprecated',
        message: 'aws_s3_bucket.logs: Use aws_s3_bucket_acl instead of `acl`.',
        file: 'stack/log files.tf',
        line: 20,
      },
      {
        level: 'warning',
        title: 'Terraform: Value for undeclared variable',
        message: 'The root module does not declare a variable named "unknown".',
      },
    ])
  })

  test('of errors without a place stay with the failure, which quotes them', () => {
    const evidence = ['Error: Unsupported argument', 'An argument named "cidr" is not expected here.']
    const failure = { reason: 'plan-failed', message: 'No.', evidence, next: [] } as const
    const diagnostics = [build.diagnosticOf({ summary: 'Unsupported argument' })]
    expect(annotationsOf({ ...report, failure, diagnostics })).toMatchObject([
      { message: [...evidence, 'No.'].join('\n') },
    ])
  })

  test('of errors that the failure does not quote are there all the same: the recovery went wrong, say', () => {
    const diagnostics = [build.diagnosticOf({ summary: 'Denied', detail: 'No access.' })]
    const [first, second] = annotationsOf({ ...build.failedReport(), diagnostics })
    expect(first?.title).toContain('rollout-failed')
    expect(second).toMatchObject({ title: 'Terraform: Denied', message: 'No access.' })
  })

  test('of a summary that is too long for a title hold it in full', () => {
    const summary = `starting instance refresh: ${'x'.repeat(200)} StartInstanceRefresh`
    const one = build.diagnosticOf({ summary, detail: 'Denied.', file: 'a.tf', line: 1 })
    expect(annotationsOf({ ...report, diagnostics: [one] })[1]?.message).toBe(`${summary}\nDenied.`)
  })

  test('a check that does not hold is told on its line, not a second time by the plan', () => {
    const detail = 'x is no AMI id.'
    const check = build.diagnosticOf({ severity: 'warning', detail, file: 'stack/main.tf', line: 40 })
    const warnings = [`check.image: ${detail} (a check of the stack that does not hold)`, 'Another.']
    const { failure: _, ...rest } = report
    expect(annotationsOf({ ...rest, warnings, diagnostics: [check] }).map(({ message }) => message)).toEqual([
      'Another.',
      detail,
    ])
  })

  test('are no more than GitHub shows; the last names the rest', () => {
    const many = (severity: 'error' | 'warning', length: number) =>
      Array.from({ length }, (_, line) =>
        build.diagnosticOf({ severity, summary: `S${line}`, file: 'a.tf', line }),
      )
    const diagnostics = [...many('error', 30), ...many('warning', 30)]
    const all = annotationsOf({ ...report, diagnostics })
    const errors = all.filter(({ level }) => level === 'error')
    const warnings = all.filter(({ level }) => level === 'warning')
    expect(errors).toHaveLength(10)
    expect(errors.at(-1)).toMatchObject({
      title: '22 more errors',
      message: expect.stringContaining('a.tf line 29'),
    })
    expect(errors.at(-1)).not.toHaveProperty('file')
    expect(warnings).toHaveLength(8)
    expect(warnings.at(-1)?.title).toBe('23 more warnings')
  })

  test('never grow beyond what a runner takes, whatever tools say', () => {
    const text = fc.oneof(anyText(9000), fc.constant('x'.repeat(9000)))
    const found = fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const),
      summary: text,
      detail: text,
      file: text,
      line: fc.nat(),
    })
    fc.assert(
      fc.property(fc.array(found, { maxLength: 40 }), (given) => {
        const all = annotationsOf({ ...report, diagnostics: given.map(build.diagnosticOf) })
        expect(all.length).toBeLessThanOrEqual(20)
        for (const { message, title } of all) {
          expect(message.length).toBeLessThanOrEqual(4096)
          expect(title.length).toBeLessThanOrEqual(200)
        }
      }),
      { numRuns: 30 },
    )
  })
})
