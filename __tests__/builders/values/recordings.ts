import { readdirSync, readFileSync } from 'node:fs'

/** What the real tools of a version printed, with `-no-color`, and the JSON they wrote. */
export const RECORDED = { terraform: 'terraform-1.15', tofu: 'opentofu-1.12' } as const

type Recorded = keyof typeof RECORDED

const placeOf = (tool: Recorded) => new URL(`../../fixtures/recorded/${RECORDED[tool]}/`, import.meta.url)

/** One recording, whole. */
export function recordingOf(tool: Recorded, file: string): string {
  return readFileSync(new URL(file, placeOf(tool)), 'utf8')
}

/** Tool and name, without the ending, of all recordings that end so, e.g. `.plan.json`. */
export function recordings(ending: string): (readonly [tool: Recorded, name: string])[] {
  return (Object.keys(RECORDED) as Recorded[]).flatMap((tool) =>
    readdirSync(placeOf(tool))
      .filter((file) => file.endsWith(ending))
      .map((file) => [tool, file.slice(0, -ending.length)] as const),
  )
}

/** A plain diagnostic as the tools draw it where they may use colours. */
export function inFrame(text: string): string[] {
  return ['╷', ...text.split('\n').map((line) => `│ ${line}`), '╵']
}
