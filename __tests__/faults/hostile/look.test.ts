import { describe, expect, test } from '@jest/globals'
import { findInjections, type Traces } from '../../../faults/hostile/look.ts'
import { PAYLOADS } from '../../../faults/hostile/payloads.ts'

/** What hostile words do where they are let: each must be seen. */
function found(changes: Omit<Partial<Traces>, 'result'> & Partial<Traces['result']>): string[] {
  const { raw = '', comments = [], isTouched = false, ...result } = changes
  const nothing = { outputs: {}, env: {}, state: {}, summary: '', annotations: [], log: [] }
  const traces = { result: { ...nothing, ...result }, raw, comments, isTouched }
  return findInjections(traces).map(({ kind, what }) => `${kind}: ${what}`)
}

const payload = (name: string) => PAYLOADS.find((one) => one.name === name)?.text('/tmp/touched') ?? ''

test('a run that quotes nothing shows nothing', () => expect(found({})).toEqual([]))

test.each([
  '::set-output name=image-id::ami-evil',
  '::add-mask::evil-mask',
  '::error title=evil::x',
  '##[error]obeyed evil',
  '  ::warning::obeyed evil',
  '::stop-commands::evil',
  '::add-path::/evil',
])('%s in the log is obeyed', (raw) => {
  expect(found({ raw: `quiet\n${raw}` })).toEqual([expect.stringContaining('the runner obeys')])
})

test('workflow commands as they come are obeyed, all that the runner knows', () => {
  expect(found({ raw: payload('workflow commands') }).length).toBeGreaterThan(8)
})

test('an error of the action that quotes them is its own', () => {
  const raw = '::error title=Terraform%3A evil::evil </details>\n::add-mask::something else'
  expect(found({ raw })).toEqual([])
})

describe.each(['summary', 'comments'] as const)('on a page (%s)', (place) => {
  const on = (text: string) => found(place === 'summary' ? { summary: text } : { comments: [text] })

  test('markup as it comes is seen', () => {
    const what = on(payload('Markdown and HTML')).join('\n')
    for (const each of ['an element', 'a link', 'a mention', 'a reference', 'a marker', 'an end of details'])
      expect(what).toContain(each)
  })

  test('control characters are seen', () => {
    expect(on(payload('control characters')).join('\n')).toContain('control characters')
  })

  test('markup in code is not', () => {
    const fence = '`````'
    const text = payload('Markdown and HTML').replace('<!--', '<!\u2060--')
    expect(on(`${fence}text\n${text}\n${fence}\n`)).toEqual([])
  })
})

test('a file that a shell made, a name that was never declared, a variable and a long comment are seen', () => {
  const isEvil = { outputs: { evil: '1', 'image-id': 'ami-evil' }, env: { PATH_: '/evil' } }
  const what = found({ ...isEvil, isTouched: true, comments: ['x'.repeat(65_537)] }).join('\n')
  for (const each of ['a shell', 'the name evil', 'image-id is ami-evil', 'variables are set', 'longer than'])
    expect(what).toContain(each)
})
