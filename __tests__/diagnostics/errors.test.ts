import { describe, expect, test } from '@jest/globals'
import { errorBlocks, heldLock } from '../../src/diagnostics/errors.ts'

/** What Terraform 1.11.4 printed while another apply held the lock. */
const held = `
Error: Error acquiring the state lock

Error message: resource temporarily unavailable
Lock Info:
  ID:        da98c1b9-89e3-c46d-ce2d-00ae161e9a9b
  Path:      terraform.tfstate
  Operation: OperationTypeApply
  Who:       root@vm
  Version:   1.11.4
  Created:   2026-11-23 20:13:38.245336532 +0000 UTC
  Info:      


Terraform acquires a state lock to protect the state from being written
by multiple users at the same time.`

/** What it printed when it could not write the lock. */
const refused = `
Error: Error acquiring the state lock

Error message: could not write lock info for "terraform.tfstate": open
.terraform.tfstate.lock.info: is a directory

Terraform acquires a state lock to protect the state from being written
by multiple users at the same time.`

const framed = (text: string) => ['╷', ...text.split('\n').map((line) => `│ ${line}`), '╵']

describe('a state lock', () => {
  test.each([
    ['plain', held.split('\n')],
    ['framed', framed(held)],
  ])('that somebody holds is named, %s', (_, lines) => {
    expect(heldLock(lines)).toEqual({
      id: 'da98c1b9-89e3-c46d-ce2d-00ae161e9a9b',
      who: 'root@vm',
      created: '2026-11-23 20:13:38 UTC',
      operation: 'apply',
      path: 'terraform.tfstate',
    })
  })

  test('that could not be taken for another reason is held by nobody', () => {
    expect(heldLock(refused.split('\n'))).toBeUndefined()
  })

  test('is in no other failure', () => {
    expect(heldLock(['Error: Invalid AMI', '  Who: nobody', 'Lock Info:'])).toBeUndefined()
  })
})

describe('the errors in what was printed', () => {
  test('begin at the first and lose their frames; warnings before and after are left out', () => {
    const lines = [
      'aws_launch_template.web: Modifying...',
      ...framed('Warning: Deprecated\n'),
      ...framed('Error: Unsupported argument\n\n  on main.tf line 3:\n   3:   x = 1'),
      ...framed('Error: Another'),
      ...framed('Warning: Later'),
    ]
    expect(errorBlocks(lines)).toEqual([
      'Error: Unsupported argument',
      '  on main.tf line 3:',
      '   3:   x = 1',
      'Error: Another',
    ])
  })

  test('are the last lines where none is marked', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    expect(errorBlocks([...lines, '', '  '])).toEqual(lines.slice(20))
    expect(errorBlocks([])).toEqual([])
  })
})
