import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { errorBlocks, heldLock } from '../../src/diagnostics/errors.ts'
import { outsideFrames } from '../../src/diagnostics/frames.ts'
import { diagnosticBlocks, readDiagnostics } from '../../src/diagnostics/read.ts'
import { planText } from '../../src/plan/read/plan-text.ts'
import { inFrame, recordingOf, recordings } from '../builders/values/recordings.ts'

/** The readers of texts, on all that Terraform 1.15 and OpenTofu 1.12 were recorded to print. */
const all = recordings('.txt')
const linesOf = (tool: 'terraform' | 'tofu', name: string) => recordingOf(tool, `${name}.txt`).split('\n')

const brief = ({ severity, summary, file, line }: Diagnostic) =>
  `${severity} ${file === undefined ? '' : `${file}:${line} `}${summary}`

const dynamo = 'warning Deprecated Parameter'
const locked = 'error Error acquiring the state lock'
const unset = 'error main.tf:5 No value for required variable'
const invalid = ['error main.tf:6 Unsupported argument', 'error main.tf:9 Reference to undeclared resource']
const halted = [...Array(2).fill('error execution halted'), 'error main.tf:8 local-exec provisioner error']
const check = 'warning main.tf:45 Check block assertion failed'
const sealed = [
  ...Array(2).fill('error main.tf:7 Unable to compute static value'),
  ...Array(2).fill('error main.tf:24 Failed to request input from user for variable var.passphrase'),
]

/** What both tools say; a recording of only one is no other's. */
const told: Readonly<Record<string, readonly string[]>> = {
  'actions-failing.apply': ['error main.tf:31 Error when invoking action'],
  'apply-interrupted-dynamodb': halted,
  'apply-interrupted-lockfile': halted,
  'apply-state-locked': [locked],
  'blocks-after.plan': [check],
  'blocks.apply': [check],
  'check.plan': ['warning main.tf:7 Check block assertion failed'],
  'const-init-without-variable': [unset],
  'const-plan-without-variable': [unset],
  'const-show-plan-without-variable': ["error Couldn't show local plan"],
  'const-state-without-variable': [unset],
  'const-validate-without-variable': [unset],
  'deprecated.plan': [
    'warning main.tf:8 Deprecated variable got a value',
    'warning main.tf:15 Deprecated value used',
  ],
  'destroy-false-removed.plan': ['warning Resource will be removed from the state'],
  'early-init-without-variable': [
    'error main.tf:7 Failed to request input from user for variable var.src',
    'error main.tf:12 Unable to compute static value',
  ],
  'early-state-without-variable': [
    'error main.tf:2 Unable to compute static value',
    'error main.tf:6 Failed to request input from user for variable var.where',
  ],
  'encryption-apply-without-variable': sealed,
  'encryption-init-without-variable': sealed,
  'encryption-show-without-variable': sealed,
  'init-backend-changed': ['error Backend configuration changed'],
  'init-lock-file-other-platform': ['error Failed to install provider'],
  'init-provider-not-found': ['error Failed to query available provider packages'],
  'plan-invalid': invalid,
  'plan-precondition': ['error main.tf:9 Resource precondition failed'],
  'plan-state-locked': [locked],
  'plan-state-locked-s3-dynamodb': [locked],
  'plan-state-locked-s3-lockfile': [locked],
  'plan-variable-refused': ['error main.tf:4 Invalid value for variable'],
  'validate-invalid': invalid,
}

/** What only one of them says, or says otherwise. */
const own: Readonly<Record<string, readonly string[]>> = {
  'terraform apply-interrupted-dynamodb': [dynamo, ...halted],
  'terraform blocks.plan': ['warning Some objects will no longer be managed by Terraform', check],
  'terraform ephemeral-apply-without-variable': ['error No value for required variable'],
  'terraform init-required-version': ['error main.tf:2 Unsupported Terraform Core version'],
  'terraform init-s3-dynamodb': ['warning main.tf:2 Deprecated Parameter'],
  'terraform init-syntax-error': [
    'error Terraform encountered problems during initialisation, including problems with the configuration, described below.',
    'error main.tf:6 Invalid expression',
  ],
  'terraform plan-not-initialised': ['error Backend initialization required, please run "terraform init"'],
  'terraform plan-prevent-destroy': ['error main.tf:5 Instance cannot be destroyed'],
  'terraform plan-state-locked-s3-dynamodb': [dynamo, locked],
  'terraform s3-dynamodb-unchanged.plan': [dynamo],
  'terraform s3-dynamodb.apply': [dynamo],
  'terraform s3-dynamodb.plan': [dynamo],
  'tofu blocks.plan': ['warning Resource will be removed from the state', check],
  'tofu ephemeral-apply-without-variable': ['error main.tf:15 No value for required variable'],
  'tofu init-syntax-error': ['error main.tf:6 Invalid expression'],
  'tofu plan-not-initialised': ['error Backend initialization required, please run "tofu init"'],
  'tofu plan-prevent-destroy': ['error main.tf:5 Resource instance cannot be destroyed'],
}

test.each(all)('errors and warnings, each with its place and to its end: %s %s', (tool, name) => {
  const found = readDiagnostics(linesOf(tool, name), tool)
  expect(found.map(brief)).toEqual(own[`${tool} ${name}`] ?? told[name] ?? [])
  for (const { detail } of found)
    expect(detail).not.toMatch(/will perform|^Plan:|\.\.\.$|complete|initialized!|^ {2}on .* line/m)
})

/** The same text as the tools print it where they may use colours: each diagnostic in a frame of its own. */
function drawn(tool: 'terraform' | 'tofu', name: string): string[] {
  let text = linesOf(tool, name).join('\n')
  for (const block of diagnosticBlocks(linesOf(tool, name), tool)) {
    const plain = block.join('\n').trimEnd()
    text = text.replace(plain, () =>
      inFrame(plain).join('\n').replaceAll('│ ', '\u001b[33m│\u001b[0m \u001b[0m'),
    )
  }
  return text.split('\n')
}

test.each(all)('frames and colours change nothing: %s %s', (tool, name) => {
  const plain = readDiagnostics(linesOf(tool, name), tool)
  expect(readDiagnostics(drawn(tool, name), tool)).toEqual(plain)
})

test('what comes behind a frame is no part of it, and not lost to the plan, whatever it is', () => {
  const word = fc.constantFrom(
    'Changes:',
    'a.b: Thinking...',
    '',
    '  x',
    'Error',
    'Done.',
    '│ not framed',
    '# c',
  )
  const text = fc.array(fc.oneof(word, fc.stringMatching(/^[a-z .:]{0,20}$/)), { maxLength: 8 })
  fc.assert(
    fc.property(text, text, text, (before, detail, after) => {
      const frame = inFrame(['Warning: W', '', ...detail].join('\n'))
      const lines = [...before, ...frame, ...after]
      expect(readDiagnostics(lines, 'terraform')).toMatchObject([{ summary: 'W' }])
      const [found] = readDiagnostics(lines, 'terraform')
      const expected = readDiagnostics(inFrame(['Warning: W', '', ...detail].join('\n')), 'terraform')[0]
      expect(found).toEqual(expected)
      expect(outsideFrames(lines)).toEqual([...before, ...after])
    }),
    { numRuns: 200 },
  )
})

test('a warning at the head of a plan leaves the plan alone, one behind it too', () => {
  const lines = linesOf('terraform', 's3-dynamodb.plan')
  const plan = lines.slice(lines.findIndex((line) => line.startsWith('Terraform used')))
  const frame = inFrame('Warning: W\n\nDetail.')
  expect(planText([...frame, '', ...plan, ...frame])).toBe(plan.join('\n').trim())
})

describe('a held lock', () => {
  const holders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'terraform apply-state-locked': { id: '2c9e9ad3-539f-aa84-1af3-d042821282e2', created: '09:34:58' },
    'terraform plan-state-locked': { id: '2c9e9ad3-539f-aa84-1af3-d042821282e2', created: '09:34:58' },
    'terraform plan-state-locked-s3-dynamodb': {
      id: '52af4d5d-95e0-5046-ac96-c8271e3c1696',
      created: '09:58:47',
      path: 'state/s3d.tfstate',
    },
    'terraform plan-state-locked-s3-lockfile': {
      id: 'e4433ce7-4627-68e5-e14d-e21ac4082d0f',
      created: '09:58:45',
      path: 'state/s3l.tfstate',
    },
    'tofu apply-state-locked': { id: 'e9fd2383-7aeb-3e32-040f-acf8334bca79', created: '09:36:24' },
    'tofu plan-state-locked': { id: 'e9fd2383-7aeb-3e32-040f-acf8334bca79', created: '09:36:24' },
    'tofu plan-state-locked-s3-dynamodb': {
      id: '550b8823-bb9e-7c26-135e-645d8815d916',
      created: '09:58:57',
      path: 'state/s3d.tfstate',
    },
    'tofu plan-state-locked-s3-lockfile': {
      id: '62a38676-a4b7-fd29-2a5f-49c02232b154',
      created: '09:58:56',
      path: 'state/s3l.tfstate',
    },
  }

  test.each(all)('is told with id, holder and time, and of nothing else: %s %s', (tool, name) => {
    const holder = holders[`${tool} ${name}`]
    const expected = holder && {
      path: '/work/run/lock.tfstate',
      ...holder,
      who: 'runner@host',
      created: `2026-11-27 ${holder['created']} UTC`,
      operation: 'apply',
    }
    expect(heldLock(linesOf(tool, name))).toEqual(expected)
    expect(heldLock(drawn(tool, name))).toEqual(expected)
  })

  test('has an id of its own: not one that the backend was answered with', () => {
    const lines = recordingOf('tofu', 'plan-state-locked-s3-dynamodb.txt')
      .replace('RequestID:', 'request\nID: 1, Who: AWS,')
      .split('\n')
    expect(heldLock(lines)).toMatchObject({ id: '550b8823-bb9e-7c26-135e-645d8815d916', who: 'runner@host' })
  })
})

describe('a place that is no file', () => {
  /** As OpenTofu names its encryption in the environment: https://opentofu.org/docs/language/state/encryption/ */
  const text = `Error: Invalid expression

  on TF_ENCRYPTION line 2:
   2:   passphrase = correct-horse-battery-staple"

Expected the start of an expression, but found an invalid expression token.`

  test.each([
    ['plain', text.split('\n')],
    ['in a frame', inFrame(text)],
  ])('is told in words, and its text, a key perhaps, is not shown: %s', (_, lines) => {
    expect(errorBlocks(lines)).toEqual([
      'Error: Invalid expression',
      '  on TF_ENCRYPTION line 2:',
      expect.stringContaining('Expected the start'),
    ])
    expect(readDiagnostics(lines, 'tofu')).toEqual([
      {
        tool: 'tofu',
        severity: 'error',
        summary: 'Invalid expression',
        snippet: '',
        detail:
          'In the variable TF_ENCRYPTION of the environment, line 2.\n\nExpected the start of an expression, but found an invalid expression token.',
      },
    ])
  })
})
