import { expect, test } from '@jest/globals'
import { advice } from '../../../../src/report/parts/failure/advice.ts'

test.each([
  [
    'a block',
    'Write: lifecycle { create_before_destroy = true }, and more.',
    'Write: `lifecycle { create_before_destroy = true }`, and more.',
  ],
  [
    'an attribute with a reference',
    'Write: version = aws_launch_template.web.latest_version',
    'Write: `version = aws_launch_template.web.latest_version`',
  ],
  [
    'an attribute with a text',
    'Write name_prefix = "web-" in place.',
    'Write `name_prefix = "web-"` in place.',
  ],
  [
    'a block with a label, and a list',
    'name = "tag:key" and values = [var.key], and variable "key" { type = string }',
    '`name = "tag:key"` and `values = [var.key]`, and `variable "key" { type = string }`',
  ],
  ['code in backticks, once', 'Set `a = b { c }` or x.', 'Set `a = b { c }` or x.'],
  ['no markup of others', 'See <img> and *this*, a = `b`', 'See &#60;img&#62; and \\*this\\*, a \\= `b`'],
])('shows %s as code', (_, text, shown) => {
  expect(advice(text)).toBe(shown)
})
