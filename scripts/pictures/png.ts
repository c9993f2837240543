import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Bytes a pixel of what Chromium writes: 8 bits for red, green and blue each, no interlace. */
const CHANNELS = 3

/** Colours that a palette holds. https://www.w3.org/TR/png-3/#11PLTE */
const MOST = 256

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, row by row. */
  readonly data: Uint8Array
}

/**
 * A screenshot with a palette of 256 colours, at a third of its size: pages have few colours, and the many shades at the
 * edges of letters are taken for their nearest. What is no such PNG comes back as it is.
 */
export function recompressed(png: Buffer): Buffer {
  const pixels = decode(png)
  return pixels === undefined ? png : encode(pixels)
}

function* chunksOf(png: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

function decode(png: Buffer): Pixels | undefined {
  const chunks = [...chunksOf(png)]
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  if (head === undefined || head[8] !== 8 || head[9] !== 2 || head[12] !== 0) return undefined
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  return { width, height, data: unfiltered(inflateSync(packed), width * CHANNELS, height) }
}

/** Each line begins with the filter that was used on it. https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(raw: Buffer, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < CHANNELS ? 0 : (out[at - CHANNELS] ?? 0)
      const up = y === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = y === 0 || x < CHANNELS ? 0 : (out[at - stride - CHANNELS] ?? 0)
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, { left, up, corner })
    }
  }
  return out
}

interface Neighbours {
  readonly left: number
  readonly up: number
  readonly corner: number
}

function predicted(filter: number, { left, up, corner }: Neighbours): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth({ left, up, corner }) : 0
}

function paeth({ left, up, corner }: Neighbours): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function encode({ width, height, data }: Pixels): Buffer {
  const { palette, indexOf } = paletteOf(data)
  const rows = Buffer.alloc((width + 1) * height)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = indexOf(colourAt(data, pixel))
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => partsOf(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function colourAt(data: Uint8Array, pixel: number): number {
  const at = pixel * CHANNELS
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

/** The colours that most pixels have, and for each other one the nearest of them. */
function paletteOf(data: Uint8Array) {
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel < data.length / CHANNELS; pixel += 1) {
    const colour = colourAt(data, pixel)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const byUse = [...counts].sort(([, one], [, two]) => two - one).map(([colour]) => colour)
  const palette = byUse.slice(0, MOST)
  const indices = new Map(palette.map((colour, index) => [colour, index]))
  const indexOf = (colour: number) => {
    const known = indices.get(colour) ?? nearestIn(palette, colour)
    indices.set(colour, known)
    return known
  }
  return { palette, indexOf }
}

function nearestIn(palette: readonly number[], colour: number): number {
  const wanted = partsOf(colour)
  const distances = palette.map((one) =>
    partsOf(one).reduce((sum, part, index) => sum + (part - (wanted[index] ?? 0)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
