/** A time as people read it: `2026-03-01 18:20 UTC`; the text itself where it is none. */
export function timeWords(time: string): string {
  const parsed = new Date(time)
  if (Number.isNaN(parsed.getTime())) return time
  return `${parsed.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
