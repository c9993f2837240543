import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseMachineLine, saidIn, uiLines } from '../../../src/image/bake/machine-lines.ts'

/** A line as Packer writes it: commas and line breaks escaped, a backslash not. */
function written(text: string): string {
  const data = text.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\r', '\\r').replaceAll('\n', '\\n')
  return `1795463455,,ui,say,${data}`
}

/** What a build says, with its name before every line, as Packer puts it. */
const ofBuild = (build: string, text: string) =>
  text
    .split('\n')
    .map((line) => `==> ${build}: ${line}`)
    .join('\n')
    .trimEnd()

describe('one line', () => {
  test('has its escapes undone', () => {
    expect(parseMachineLine('1,amazon-ebs.web,ui,say,a%!(PACKER_COMMA) b\\nc\\rd')).toEqual({
      target: 'amazon-ebs.web',
      type: 'ui',
      data: ['say', 'a, b\nc\rd'],
    })
  })

  test.each(['', 'plain text', '2026/03/02 09:30:00 [INFO] x,y,z', '1,two'])('is none: "%s"', (line) =>
    expect(parseMachineLine(line)).toBeUndefined(),
  )
})

describe('what a person would have seen', () => {
  test.each([
    ['1,,ui,say,\\n==> a%!(PACKER_COMMA) b', ['', '==> a, b']],
    ['1,amazon-ebs.web,artifact,0,id,x', []],
    ['a line of a plugin, with a comma', ['a line of a plugin, with a comma']],
    ['', []],
  ])('%j', (line, lines) => expect(uiLines(line)).toEqual(lines))
})

describe('a backslash before n or r', () => {
  test('of a build’s output is its own, whatever stands beside it', () => {
    const parts = fc.constantFrom('\\n', '\\r', '\\', 'C:\\new', 'a', ',', ' ', 'n', '==> x: ', '\n')
    const text = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(
        fc.constantFrom('amazon-ebs.x', 'my image.amazon-ebs.x', 'web (arm64).amazon-ebs.x'),
        text,
        (build, said) => {
          const shown = ofBuild(build, said)
          // Nobody can tell these of the text from what Packer writes for a line's end.
          fc.pre(!said.includes(`\\n==> ${build}:`) && !said.includes('\\r\n'))
          expect(uiLines(written(shown)).join('\n')).toBe(shown)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    [
      'Error: cannot read C:\\new\\release.txt\n\nIt is not there.',
      ['Error: cannot read C:\\new\\release.txt', '', 'It is not there.'],
    ],
    [
      '1 error(s) occurred:\n\n* Post-processor failed',
      ['1 error(s) occurred:', '', '* Post-processor failed'],
    ],
    ['see C:\\work\n\n* next', ['see C:\\work', '', '* next']],
  ])('of what Packer says of all builds: %j', (text, lines) => {
    expect(uiLines(written(text))).toEqual(lines)
  })

  test('stays where a build’s line ends with CR and LF', () => {
    expect(uiLines(written('==> a.b: C:\\new\r\n==> a.b: next'))).toEqual([
      '==> a.b: C:\\new',
      '==> a.b: next',
    ])
  })
})

test.each([
  ['==> amazon-ebs.x: Instance ID: i-1', { build: 'amazon-ebs.x', text: 'Instance ID: i-1' }],
  ['    amazon-ebs.x: before, the fault', { build: 'amazon-ebs.x', text: 'before, the fault' }],
  ['==> my image.amazon-ebs.x: a: b', { build: 'my image.amazon-ebs.x', text: 'a: b' }],
  ['==> amazon-ebs.x (shell-local): a', { build: 'amazon-ebs.x (shell-local)', text: 'a' }],
  ['==> amazon-ebs.x:', { build: 'amazon-ebs.x', text: '' }],
  ['==> Builds finished but no artifacts were created.', undefined],
  ["Build 'amazon-ebs.x' errored after 1 second: no", undefined],
])('who says "%s"', (line, said) => expect(saidIn(line)).toEqual(said))
