import { arrowsOf, type Import, type SourceFile } from './imports.ts'
import { ROOMS } from './order.ts'

/** What stands between the marks in docs/architecture.md: the picture, and what is in each room. */
export function roomsPage(sources: readonly SourceFile[]): string {
  const rows = ROOMS.map(({ path, holds }) => `| \`src/${path}/\` | ${holds} |`)
  return [
    '```mermaid',
    ...picture(sources),
    '```',
    '',
    '| room | what is there |',
    '|---|---|',
    ...rows,
  ].join('\n')
}

/** An arrow where a subject needs another directly: what it needs through others is left out, or nobody could read it. */
function picture(sources: readonly SourceFile[]): string[] {
  const subject = (room: string) => room.split('/')[0] ?? ''
  const pairs = arrowsOf(sources)
    .map(({ from, to }) => ({ from: subject(from), to: subject(to) }))
    .filter(({ from, to }) => from !== '' && from !== to)
  const needs = new Map<string, Set<string>>()
  for (const { from, to } of pairs) needs.set(from, (needs.get(from) ?? new Set()).add(to))
  const arrows = [...needs].flatMap(([from, all]) =>
    [...all]
      .filter(
        (to) =>
          !isReached(
            needs,
            [...all].filter((one) => one !== to),
            to,
          ),
      )
      .map((to) => ({ from, to })),
  )
  return ['flowchart BT', ...nodes(), ...arrows.map(({ from, to }: Import) => `  ${to} --> ${from}`)]
}

function nodes(): string[] {
  return [...new Set(ROOMS.map(({ path }) => path.split('/')[0] ?? ''))].map((name) => `  ${name}[${name}/]`)
}

function isReached(
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  from: readonly string[],
  to: string,
): boolean {
  return from.some((one) => one === to || isReached(needs, [...(needs.get(one) ?? [])], to))
}
