import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { clip, fence, inlineCode, logSafe, oneLine, prose } from '../../src/text/escape.ts'
import { anyText } from '../builders/values/text.ts'

/** Text that likes to break out: markup, references, commands and control characters in any mix. */
const SNIPPETS = [
  ...[
    '`',
    '``',
    '````',
    '~~~',
    '|',
    '\\',
    '\n',
    '\r',
    ' ',
    '<!--',
    '-->',
    '<script>',
    '</details>',
    '<b',
    '>',
  ],
  ...[
    '@octocat',
    '#12',
    'GH-3',
    'https://evil.example/x',
    'www.evil.example',
    'a@b.example',
    '[x](http://e.example)',
  ],
  ...[
    '![i](x)',
    '**b**',
    '_u_',
    '~~s~~',
    '$x$',
    '- ',
    '# ',
    '1. ',
    '> ',
    '---',
    '&lt;',
    '&#64;',
    '::error::',
    '##[error]',
  ],
  ...['\u001b[31m', '\u001b]8;;x\u0007', '\u202e', '\ud800', '\u0000', 'é', '🙂', 'plain words'],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), anyText(4)), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

const html = (markdown: string) => marked.parse(markdown, { async: false, gfm: true })
/** All tags of an HTML text but the ones allowed here. */
const tagsBut = (text: string, allowed: RegExp) =>
  (text.match(/<[^>]*>/g) ?? []).filter((tag) => !allowed.test(tag))

describe('inline code', () => {
  test('stays one code element, also in a table cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = html(`| a | b |\n| --- | --- |\n| ${inlineCode(text)} | end |`)
        expect(tagsBut(page, /^<\/?(table|thead|tbody|tr|th|td|code)>$/)).toEqual([])
        expect(page.match(/<td>/g)).toHaveLength(2)
        expect(page.match(/<code>/g)).toHaveLength(1)
        expect(page).toContain('<td>end</td>')
      }),
    )
  })

  test.each([
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a|b', '<code>a&#124;b</code>'],
    ['', '` `'],
  ])('%j becomes %j', (text, expected) => {
    expect(inlineCode(text)).toBe(expected)
  })
})

describe('prose', () => {
  test('never becomes a tag, link, mention, reference, list or heading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = html(prose(text))
        expect(tagsBut(page, /^<\/?(p|code)>$/)).toEqual([])
        const outside = page.replace(/<code>[\s\S]*?<\/code>/g, '')
        expect(outside).not.toMatch(/@\w|#\d|\bgh-\d/i)
      }),
    )
  })

  test('shows signs of HTML as they are, and parts only references', () => {
    expect(prose('a <b> & c|d')).toBe('a &#60;b&#62; &#38; c&#124;d')
    expect(prose('see #7')).toBe('see #\u20607')
  })

  test('keeps quoted code and web addresses fit to be copied', () => {
    expect(prose('Run `terraform force-unlock x_y` (see https://docs.example/a_b).')).toBe(
      'Run `terraform force-unlock x_y` (see `https://docs.example/a_b`).',
    )
  })
})

describe('fence', () => {
  test('holds any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = html(`${fence(text, 'text')}\n\nafter`)
        expect(tagsBut(page, /^<\/?(pre|code|p)( class="language-text")?>$/)).toEqual([])
        expect(page.match(/<pre>/g)).toHaveLength(1)
        expect(page.endsWith('</pre>\n<p>after</p>\n')).toBe(true)
        expect(fence(text, 'text')).not.toContain('<!--')
      }),
    )
  })
})

describe('log lines', () => {
  test('are never taken for a workflow command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = logSafe(text)
        for (const line of safe.split('\n')) expect(line.trimStart().startsWith('::')).toBe(false)
        expect(safe).not.toContain('##[')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for what must be gone
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
      }),
    )
  })

  test('keep what only resembles a command', () => {
    expect(logSafe('cidr = "::/0"')).toBe('cidr = "::/0"')
    expect(logSafe('\u001b[31m::set-output name=x::y\u001b[0m')).toBe(':\u2060:set-output name=x::y')
  })
})

test('one line is one line, and a clipped text keeps whole characters', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 20 }), (text, length) => {
      const line = oneLine(text)
      expect(line).not.toMatch(/[\n\r\u2028\u2029]/)
      expect(clip(line, length).isWellFormed()).toBe(true)
      expect(clip(line, length).length).toBeLessThanOrEqual(length)
    }),
  )
})
