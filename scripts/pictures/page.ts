import { renderPage, type Section } from '../../sandbox/page/render.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A picture, and the golden page that it shows. */
export interface Picture {
  readonly name: string
  readonly page: string
  readonly kind: Section['kind']
  /** The line before which a long page is cut; default is all of it. */
  readonly until?: string
}

/** Nothing but the comment or the summary, up to its end. */
const CROP = `<style>header, section > h2 { display: none } main { margin: 0; max-width: none; padding: 16px }
section { margin: 0 }</style>`

/** Tells how high it came to be, once it is drawn. */
const MEASURE = `<script>setInterval(() => {
  document.documentElement.dataset.height = Math.ceil(document.querySelector('main').getBoundingClientRect().height)
}, 200)</script>`

/** What of a golden page is shown. @throws Error where the line is not there at which it is to end */
export function shownOf({ name, until }: Picture, markdown: string): string {
  if (until === undefined) return markdown
  const end = markdown.indexOf(`\n${until}\n`)
  if (end < 0) throw new Error(`${name}: the page has no line "${until}"`)
  return markdown.slice(0, end)
}

/** A page in one of GitHub's themes, whatever the machine prefers. */
export function pageOf({ name, kind }: Picture, markdown: string, theme: Theme): string {
  const page = renderPage({ title: name, sections: [{ heading: name, kind, markdown }] })
  const themed = page.replaceAll('(prefers-color-scheme: dark)', theme === 'dark' ? 'all' : 'not all')
  const cropped = themed.replace('</head>', () => `${CROP}</head>`)
  // Mermaid's own source has such tags in it.
  const end = cropped.lastIndexOf('</body>')
  return `${cropped.slice(0, end)}${MEASURE}${cropped.slice(end)}`
}
