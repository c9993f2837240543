/** A piece of a page that stands on its own: its Markdown closes every fence and tag it opens. */
export interface Block {
  /** What is said to be left out when it is shortened, e.g. `the diff`. */
  readonly name: string
  /** Blocks with a lower number are shortened first. */
  readonly rank: number
  readonly full: string
  /** A rendering of at most `bytes` bytes; `''` when nothing useful fits. */
  readonly shorten: (bytes: number) => string
}

/** The budget of a page and where the whole of it is. */
export interface FitOptions {
  readonly bytes: number
  /** Markdown that ends the sentence `Left out to fit: …. `, e.g. `The whole is in the job summary.` */
  readonly whole: string
}

/** Size in bytes of UTF-8. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

/** A block with renderings from full to shortest; it goes as a whole when not even the last one fits. */
export function block(name: string, rank: number, variants: readonly [string, ...string[]]): Block {
  const shorten = (bytes: number) => variants.find((variant) => sizeOf(variant) <= bytes) ?? ''
  return { name, rank, full: variants[0], shorten }
}

const GAP = '\n\n'

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(GAP)
}

function note(names: readonly string[], whole: string): string {
  return names.length === 0 ? '' : `<sub>Left out to fit: ${names.join(', ')}. ${whole}</sub>`
}

/**
 * The blocks, parted by empty lines, in at most `bytes` bytes of UTF-8. Detail goes block by block, lowest rank
 * first; a closing note then names what was shortened and where the whole is. Where not even the note fits,
 * the blocks of the highest rank are what stays.
 */
export function fitBlocks(blocks: readonly Block[], { bytes, whole }: FitOptions): string {
  const everything = join(blocks.map((entry) => entry.full))
  if (sizeOf(everything) <= bytes) return everything
  const longestNote = note(
    blocks.map((entry) => entry.name),
    whole,
  )
  const reserve = sizeOf(GAP + longestNote)
  if (reserve > bytes) return join(shortenTo(blocks, bytes))
  const texts = shortenTo(blocks, bytes - reserve)
  const left = blocks.filter((entry, index) => texts[index] !== entry.full).map((entry) => entry.name)
  return join([...texts, note(left, whole)])
}

/**
 * The blocks' texts, in their order, of at most `bytes` bytes together. A second pass, from the highest rank down,
 * gives back room: one block too long for any budget must not take the small ones with it.
 */
function shortenTo(blocks: readonly Block[], bytes: number): string[] {
  const texts = blocks.map((entry) => entry.full)
  const order = blocks
    .map((_, index) => index)
    .sort((a, b) => (blocks[a]?.rank ?? 0) - (blocks[b]?.rank ?? 0))
  const cut: number[] = []
  for (const index of order) {
    if (sizeOf(join(texts)) <= bytes) break
    texts[index] = within(blocks[index], bytes - sizeOf(join(texts.with(index, ''))))
    cut.unshift(index)
  }
  for (const index of cut) texts[index] = within(blocks[index], bytes - sizeOf(join(texts.with(index, ''))))
  return texts
}

/** The block's best rendering for this room, the gap beside it included. */
function within(entry: Block | undefined, room: number): string {
  const bytes = room - GAP.length
  if (entry === undefined || bytes <= 0) return ''
  if (sizeOf(entry.full) <= bytes) return entry.full
  const text = entry.shorten(bytes)
  return sizeOf(text) <= bytes ? text : ''
}
