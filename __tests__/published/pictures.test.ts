import { readdirSync, readFileSync } from 'node:fs'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pageOf, shownOf } from '../../scripts/pictures/page.ts'
import { recompressed } from '../../scripts/pictures/png.ts'

const directory = new URL('../../docs/pictures/', import.meta.url)
const pictures = readdirSync(directory).map((name) => ({ name, png: readFileSync(new URL(name, directory)) }))

test('each picture is there in light and dark, and all of them take little', () => {
  const names = pictures.map(({ name }) => name)
  for (const name of names)
    expect(names).toContain(
      name.includes('-dark') ? name.replace('-dark', '-light') : name.replace('-light', '-dark'),
    )
  const size = pictures.reduce((sum, { png }) => sum + png.length, 0)
  expect(size / pictures.length).toBeLessThan(100_000)
})

test('a page is shown up to the line that is named, which has to be there', () => {
  const picture = { name: 'one', page: 'one', kind: 'summary' } as const
  const page = '### One\n\nshown #### Two\n\n#### Two\n\nnot shown\n'
  expect(shownOf(picture, page)).toBe(page)
  expect(shownOf({ ...picture, until: '#### Two' }, page)).toBe('### One\n\nshown #### Two\n')
  expect(() => shownOf({ ...picture, until: '#### Three' }, page)).toThrow('one: the page has no line')
})

/** A chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** As Chromium writes it: three bytes a pixel, each row with a filter of its own (here none, or what is to its left). */
function screenshot(rows: readonly (readonly number[])[], filters: readonly number[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(rows[0]?.length ?? 0, 0)
  head.writeUInt32BE(rows.length, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const lines = rows.map((row, y) => {
    const bytes = row.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])
    const filter = filters[y] ?? 0
    const told = bytes.map((byte, x) => (filter === 1 ? byte - (bytes[x - 3] ?? 0) : byte) & 255)
    return Buffer.from([filter, ...told])
  })
  const data = deflateSync(Buffer.concat(lines))
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** The colours of a PNG with a palette, row by row. */
function coloursOf(png: Buffer, width: number): number[][] {
  const find = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1')
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
  }
  const palette = find('PLTE')
  const raw = inflateSync(find('IDAT'))
  return Array.from({ length: raw.length / (width + 1) }, (_, y) =>
    [...raw.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((index) =>
      palette.readUIntBE(index * 3, 3),
    ),
  )
}

test('a picture of few colours has the same ones with a palette', () => {
  const colour = fc.constantFrom(0, 0xffffff, 0x0d1117, 0x2da44e, 0x123456)
  const row = fc.array(colour, { minLength: 5, maxLength: 5 })
  const picture = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    filters: fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }),
  })
  fc.assert(
    fc.property(picture, ({ rows, filters }) => {
      expect(coloursOf(recompressed(screenshot(rows, filters)), 5)).toEqual(rows)
    }),
    { numRuns: 100 },
  )
})

test('the page of a picture has the theme that it is asked for, and tells its height at its end', () => {
  const mermaid = '```mermaid\nxychart-beta\n  line [1, 2]\n```'
  const page = (theme: 'light' | 'dark') =>
    pageOf({ name: 'x', page: 'x.summary', kind: 'summary' }, mermaid, theme)
  expect(page('dark')).toContain('@media all {')
  expect(page('light')).toContain('@media not all {')
  for (const theme of ['light', 'dark'] as const)
    expect(page(theme).trim()).toMatch(/dataset\.height = [\s\S]{0,200}<\/script><\/body><\/html>$/)
})
