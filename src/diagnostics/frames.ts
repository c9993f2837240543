/** Lines that belong together: the inside of a frame, or what stands between two. */
export interface Piece {
  /** Without the frame's own strokes. */
  readonly lines: readonly string[]
  readonly isFramed: boolean
}

/** How Terraform (since 0.15) and OpenTofu open and close the frame of an error or warning, at the start of a line. */
const OPENED = /^╷\s*$/
const CLOSED = /^╵\s*$/
const SIDE = /^│ ?/

/** Whether a line without colours opens a frame, closes one, or stands in one. */
export const isOpened = (line: string) => OPENED.test(line)
export const isClosed = (line: string) => CLOSED.test(line)
export const isSide = (line: string) => SIDE.test(line)

/**
 * Text without colours, cut at the tools' frames: each holds one diagnostic, and ends where that ends, whatever comes
 * then. A frame that is never closed ends with the last line that has its stroke.
 */
export function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at: { lines: string[]; isFramed: boolean } = { lines: [], isFramed: false }
  const begin = (isFramed: boolean) => {
    if (at.isFramed || at.lines.length > 0) pieces.push(at)
    at = { lines: [], isFramed }
  }
  for (const line of lines) {
    if (OPENED.test(line)) begin(true)
    else if (at.isFramed && CLOSED.test(line)) begin(false)
    else if (at.isFramed && SIDE.test(line)) at.lines.push(line.replace(SIDE, ''))
    else {
      if (at.isFramed) begin(false)
      at.lines.push(line)
    }
  }
  begin(false)
  return pieces
}

/** What stands outside of all frames. */
export function outsideFrames(lines: readonly string[]): string[] {
  return piecesOf(lines).flatMap((piece) => (piece.isFramed ? [] : piece.lines))
}

/**
 * A line as the tool prints it where it draws no frames: a diagnostic has an empty line before and behind it then. What
 * looks for secrets reads lines, and a stroke before each would be in its way.
 */
export function withoutFrame(line: string): string {
  return OPENED.test(line) || CLOSED.test(line) ? '' : line.replace(SIDE, '')
}
