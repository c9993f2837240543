import { readFileSync, writeFileSync } from 'node:fs'
import { sourcesIn } from './imports.ts'
import { roomsPage } from './picture.ts'

/** Draws the rooms anew into docs/architecture.md, from the imports as they are. A test holds the page against them. */
const page = new URL('../../docs/architecture.md', import.meta.url)
const [START, END] = ['<!-- rooms: made by npm run rooms -->', '<!-- /rooms -->']
const text = readFileSync(page, 'utf8')
const [before = '', rest = ''] = text.split(START)
const after = rest.split(END)[1] ?? ''
writeFileSync(
  page,
  `${before}${START}\n${roomsPage(sourcesIn(new URL('../../src/', import.meta.url)))}\n${END}${after}`,
)
