/** Entries write their links as a page at the root of the repository has them; this is the same text for one in docs/. */
export function fromDocs(markdown: string): string {
  return markdown.replace(/\]\((?!https?:)([^)]*)\)/g, (_, target: string) => {
    if (target.startsWith('docs/')) return `](${target.slice('docs/'.length)})`
    return target.startsWith('#') ? `](../README.md${target})` : `](../${target})`
  })
}
