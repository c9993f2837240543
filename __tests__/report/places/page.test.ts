import { expect, test } from '@jest/globals'
import { renderPage } from '../../../sandbox/page/render.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { blockedReport, reportOf } from '../build.ts'

/** The page without its scripts. */
const markup = (page: string) => page.replace(/<script>[\s\S]*?<\/script>/g, '')

test('a page needs nothing beside it and carries the diagram code once', () => {
  const summary = { kind: 'summary', markdown: renderSummary(reportOf()) } as const
  const page = renderPage({
    title: 'Demo',
    sections: [
      { heading: 'One', ...summary },
      { heading: 'Two', ...summary },
    ],
  })
  expect(markup(page)).not.toMatch(/<(link|img|iframe|script)|src=|@import/)
  expect(page.match(/<script>/g)).toHaveLength(2)
  expect(markup(page).match(/class="mermaid"/g)).toHaveLength(4)
})

test('a page without diagrams has no script', () => {
  const sections = [{ heading: 'Log', kind: 'log', markdown: '<b>$& ok' } as const]
  const page = renderPage({ title: 'Demo', sections })
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;b&gt;$&amp; ok')
})

test('comments look as on GitHub: alerts, folds, coloured diffs, an edited mark', () => {
  const markdown = renderComment(blockedReport())
  const page = renderPage({
    title: 'Demo',
    sections: [{ heading: 'PR', kind: 'comment', markdown, edited: true }],
  })
  for (const part of ['alert-caution', 'alert-warning', '<details><summary>', 'class="mod"', ' · edited']) {
    expect(page).toContain(part)
  }
  expect(page).not.toContain('<!-- immutable-deploy')
})

test('hostile Markdown does not run', () => {
  const markdown =
    '<script>x()</script> <img src=x onerror=y()> <details onclick="z()"> [a](javascript:b) ![c](d)'
  const page = renderPage({
    title: '</title><script>',
    sections: [{ heading: 'PR', kind: 'comment', markdown }],
  })
  expect(page).not.toMatch(/<script|<img|<details|href="javascript/)
})
