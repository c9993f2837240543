import { readFileSync } from 'node:fs'
import { escapeHtml, toHtml } from './markdown.ts'
import { STYLE } from './style.ts'

/** One part of the page: a pull-request comment, a job summary, a piece of log, or plain Markdown. */
export interface Section {
  readonly heading: string
  readonly kind: 'comment' | 'summary' | 'log' | 'table'
  /** Markdown; for a log, its plain lines. */
  readonly markdown: string
  /** Whether the comment was updated in place since it was written. */
  readonly edited?: boolean
}

/** The page's title and its sections, top to bottom. */
export interface Page {
  readonly title: string
  readonly sections: readonly Section[]
}

const MERMAID = new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url)

/** An HTML page in GitHub's look that holds all it needs: no file beside it, no network. */
export function renderPage({ title, sections }: Page): string {
  const body = sections.map(renderSection).join('\n')
  const links = sections.map((section, index) => `<a href="#s${index}">${escapeHtml(section.heading)}</a>`)
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<header><h1>${escapeHtml(title)}</h1><nav>${links.join(' ')}</nav></header>`,
    body,
    '</main>',
    body.includes('class="mermaid"') ? diagramScripts() : '',
    '</body></html>\n',
  ].join('\n')
}

function renderSection(section: Section, index: number): string {
  return `<section id="s${index}"><h2>${escapeHtml(section.heading)}</h2>${BODIES[section.kind](section)}</section>`
}

const BODIES: Readonly<Record<Section['kind'], (section: Section) => string>> = {
  comment: commentBox,
  summary: ({ markdown }) =>
    `<div class="box"><div class="top"><b>Job summary</b></div><div class="body md">${toHtml(markdown, 'document')}</div></div>`,
  log: ({ markdown }) => `<pre class="log">${escapeHtml(markdown)}</pre>`,
  table: ({ markdown }) => `<div class="md">${toHtml(markdown, 'document')}</div>`,
}

const GEAR = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm3.7 6.6-4.3 4.3a.9.9 0 0 1-1.2 0L4.3 9a.9.9 0 0 1 1.2-1.3l1.3 1.3 3.7-3.7a.9.9 0 0 1 1.2 1.3Z"/></svg>`

function commentBox({ markdown, edited }: Section): string {
  const mark = edited === true ? ' · edited' : ''
  return `<div class="thread comment"><div class="avatar">${GEAR}</div><div class="box">
<div class="top"><b>github-actions</b><span class="label">bot</span> commented${mark}</div>
<div class="body md">${toHtml(markdown, 'comment')}</div></div></div>`
}

/** Mermaid itself and its start, in the theme of the reader. `</script` inside its source must not end the element. */
function diagramScripts(): string {
  const source = readFileSync(MERMAID, 'utf8').replaceAll('</script', '<\\/script')
  const start = `mermaid.initialize({ startOnLoad: true, securityLevel: 'strict',
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' })`
  return `<script>${source}</script>\n<script>${start}</script>`
}
