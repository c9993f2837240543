import { Marked, type Tokens } from 'marked'

/** Tags that GitHub keeps and our reports use; all others are shown as text. */
const TAG = /&lt;(\/?(?:details|summary|sub|sup|br|b|code|kbd)|details open)(?: ?\/)?&gt;/g

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Raw HTML as GitHub's sanitiser leaves it: comments gone, a few plain tags kept, the rest as text. */
function sanitise(html: string): string {
  const shown = html.replace(/<!--[\s\S]*?-->/g, '')
  return shown.replace(/[<>"]|&(?!#?\w+;)/g, escapeHtml).replace(TAG, '<$1>')
}

const ALERTS: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
}

function alertOf(html: string): string | undefined {
  const [marker = '', word = ''] = /^<p>\[!([A-Z]+)\](?:<br>)?\s*/.exec(html) ?? []
  const title = ALERTS[word]
  if (title === undefined) return undefined
  const body = `<p>${html.slice(marker.length)}`.replace(/^<p><\/p>/, '')
  return `<div class="alert alert-${word.toLowerCase()}"><p class="alert-title">${title}</p>${body}</div>\n`
}

function diffLine(line: string): string {
  const kind = { '+': 'add', '-': 'del', '!': 'mod', '@': 'hunk' }[line[0] ?? '']
  const html = escapeHtml(line)
  return kind === undefined ? html : `<span class="${kind}">${html}</span>`
}

function code({ text, lang }: Tokens.Code): string {
  if (lang === 'mermaid') return `<div class="diagram"><pre class="mermaid">${escapeHtml(text)}</pre></div>\n`
  const body = lang === 'diff' ? text.split('\n').map(diffLine).join('\n') : escapeHtml(text)
  return `<pre><code>${body}</code></pre>\n`
}

function markdownOf(breaks: 'hard' | 'soft'): Marked {
  return new Marked({
    gfm: true,
    breaks: breaks === 'hard',
    renderer: {
      code,
      html: ({ text }) => sanitise(text),
      image: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens)
        return /^https?:\/\//.test(href) ? `<a href="${escapeHtml(href)}">${label}</a>` : label
      },
      blockquote({ tokens }) {
        const html = this.parser.parse(tokens)
        return alertOf(html) ?? `<blockquote>${html}</blockquote>\n`
      },
    },
  })
}

const COMMENT = markdownOf('hard')
const DOCUMENT = markdownOf('soft')

/** GitHub-flavoured Markdown as HTML. In comments a line end is a line break; in job summaries it is a space. */
export function toHtml(markdown: string, kind: 'comment' | 'document'): string {
  return (kind === 'comment' ? COMMENT : DOCUMENT).parse(markdown, { async: false })
}
