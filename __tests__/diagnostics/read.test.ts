import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Diagnostic, withoutRepeats } from '../../src/diagnostics/diagnostic.ts'
import { heldLock } from '../../src/diagnostics/errors.ts'
import { formatFindings } from '../../src/diagnostics/format.ts'
import { readDiagnostics } from '../../src/diagnostics/read.ts'
import { packerText } from '../../src/image/bake/packer-output.ts'

const fixtures = new URL('../fixtures/diagnostics/', import.meta.url)

/** What a real tool said, without the first line, which names the command. */
const said = (name: string) =>
  readFileSync(new URL(`${name}.txt`, fixtures), 'utf8')
    .split('\n')
    .slice(1)

/** A diagnostic in few words. */
const brief = ({ severity, summary, file, line }: Diagnostic) =>
  `${severity} ${file === undefined ? '' : `${file}:${line} `}${summary}`

const check = 'warning main.tf:40 Check block assertion failed'
const quoted = 'warning ../modules/child/main.tf:8 Quoted references are deprecated'
const precondition = 'error main.tf:21 Resource precondition failed'

describe.each(['terraform', 'tofu'] as const)('%s', (tool) => {
  const read = (name: string) => readDiagnostics(said(`${tool}-${name}`), tool)

  test.each([
    ['init-warning', [quoted]],
    ['warnings', [...Array(2).fill('warning Value for undeclared variable'), check, quoted]],
    ['apply-warnings', [check, quoted]],
    ['errors', [check, quoted, precondition, precondition]],
    ['colours', [check, quoted, precondition]],
    [
      'undeclared',
      [quoted, 'error Value for undeclared variable', 'error main.tf:1 No value for required variable'],
    ],
    ['apply-errors', [check, quoted, 'error main.tf:32 Resource postcondition failed']],
    ['validate', ['error main.tf:11 Invalid expression']],
  ])('%s: each is read, with its place', (name, expected) => {
    expect(read(name).map(brief)).toEqual(expected)
  })

  test('the code, the values and the whole message are kept, and nothing that comes behind', () => {
    const [first] = read('apply-warnings')
    expect(first).toEqual({
      tool,
      severity: 'warning',
      summary: 'Check block assertion failed',
      snippet:
        '  40:     condition     = startswith(var.ami_id, "ami-")\n    ├────────────────\n    │ var.ami_id is "x"',
      detail: 'x is no AMI id.',
      file: 'main.tf',
      line: 40,
    })
    expect(read('errors')[2]?.detail).toBe('At most two, please.\nError: this line is of the message.')
    for (const name of ['init-warning', 'warnings', 'apply-warnings']) {
      expect(read(name).at(-1)?.detail).toMatch(/silence this warning\.(\n\n\(and one more .*\))?$/)
    }
  })

  test('boxes and colours change nothing', () => {
    const plain = read('errors')
    expect(read('colours').slice(0, 2)).toEqual(plain.slice(0, 2))
    expect(read('colours')[2]?.snippet).toContain('│ each.value is 4')
    expect(read('colours')[2]?.detail).toBe(plain[2]?.detail)
  })

  test('what is not formatted is found, with the line', () => {
    expect(formatFindings(said(`${tool}-format`), tool)).toEqual([
      {
        tool,
        severity: 'warning',
        summary: `Not formatted as \`${tool} fmt\` does`,
        detail: `Run \`${tool} fmt\` and commit what it changes.`,
        snippet: expect.stringMatching(/^--- old\/stack\/prod\.tfvars\n[\s\S]*\n\+other {3}= "x"$/),
        file: 'stack/prod.tfvars',
        line: 2,
      },
    ])
  })

  test('a held lock names its holder', () => {
    expect(heldLock(said(`${tool}-locked`))).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      who: expect.stringMatching(/^\w+@\w+$/),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/),
      operation: 'apply',
      path: 'terraform.tfstate',
    })
  })
})

test('a summary that goes over two lines is one', () => {
  const [first, second] = readDiagnostics(said('terraform-init-errors'), 'terraform')
  const words = 'encountered problems during initialisation, including problems with the configuration'
  expect(first?.summary).toContain(words)
  expect(second).toMatchObject({ file: 'main.tf', line: 11, summary: 'Invalid expression' })
})

describe('packer', () => {
  const read = (name: string) => readDiagnostics(packerText(said(`packer-${name}`)), 'packer')
  const expected = ['error image/web.pkr.hcl:8 Unsupported argument']

  test.each([
    ['validate', expected],
    ['build', expected],
    ['syntax', ['error broken/web.pkr.hcl:2 Invalid expression']],
  ])('%s', (name, briefly) => expect(read(name).map(brief)).toEqual(briefly))

  test('that shows no code has no snippet', () => {
    expect(read('validate')[0]).toMatchObject({ snippet: '', detail: expect.stringContaining('"ssh_hst"') })
    expect(read('syntax')[0]?.snippet).toBe('   2:   communicator = \n   3: }')
  })

  test('what is not formatted is found, with the line', () => {
    expect(formatFindings(said('packer-format'), 'packer')).toMatchObject([
      { file: 'image/web.pkr.hcl', line: 7, snippet: expect.stringContaining('+  communicator = "none"') },
    ])
  })

  /** As newer versions print it: https://github.com/hashicorp/packer/issues/10903 and /12415 */
  test.each([
    [
      'Error: 1 error(s) occurred:\n\n* source_path is required\n\n  on sources.pkr.hcl line 1:\n  (source code not available)\n',
      {
        summary: '1 error(s) occurred:',
        detail: '* source_path is required',
        file: 'sources.pkr.hcl',
        line: 1,
      },
    ],
    [
      'Error: Failed preparing provisioner-block "file" ""\n\n  on test.pkr.hcl line 49:\n  (source code not available)\n\n1 error(s) occurred:\n\n* Bad source',
      {
        summary: 'Failed preparing provisioner-block "file" ""',
        detail: '1 error(s) occurred:\n\n* Bad source',
        line: 49,
      },
    ],
  ])('newer versions', (text, diagnostic) => {
    expect(readDiagnostics(text.split('\n'), 'packer')).toMatchObject([diagnostic])
  })
})

test('a resource beside the place is kept', () => {
  const text =
    'Error: Invalid id\n\n  with module.a["x, y"].aws_instance.web["b"],\n  on a dir/main.tf line 3, in resource "aws_instance" "web":\n   3:   ami = "x"\n\nNo.\n'
  expect(readDiagnostics(text.split('\n'), 'terraform')).toEqual([
    {
      tool: 'terraform',
      severity: 'error',
      summary: 'Invalid id',
      detail: 'No.',
      snippet: '   3:   ami = "x"',
      file: 'a dir/main.tf',
      line: 3,
      address: 'module.a["x, y"].aws_instance.web["b"]',
    },
  ])
})

test('a value of the command line is no file', () => {
  const text = 'Error: Invalid\n\n  on <value for var.x> line 1:\n  (source code not available)\n\nNo.'
  const [found] = readDiagnostics(text.split('\n'), 'terraform')
  expect(found).not.toHaveProperty('file')
})

test('the plan of a stack with no fault has none', () => {
  const plans = new URL('../fixtures/plans/', import.meta.url)
  for (const name of readdirSync(plans).filter((file) => file.endsWith('.txt'))) {
    const lines = readFileSync(new URL(name, plans), 'utf8').split('\n')
    expect(readDiagnostics(lines, 'terraform')).toEqual([])
  }
})

test('what is said by several commands is kept once, in order', () => {
  const all = ['init-warning', 'warnings', 'apply-warnings'].flatMap((name) =>
    readDiagnostics(said(`terraform-${name}`), 'terraform'),
  )
  expect(withoutRepeats(all).map(brief)).toEqual([
    quoted,
    ...Array(2).fill('warning Value for undeclared variable'),
    check,
  ])
})

test('no text breaks the reader', () => {
  const piece = fc.constantFrom(
    'Error: x',
    'Warning: ',
    '',
    '  on a line 3:',
    '╷',
    '╵',
    '│ Error: y',
    '  with a,',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (lines) => {
      for (const { line, file, summary } of readDiagnostics(lines, 'tofu')) {
        expect(summary).not.toContain('\n')
        expect(line === undefined).toBe(file === undefined)
      }
    }),
  )
})
