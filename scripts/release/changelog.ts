/** A version of the change log, its text without the heading. */
export interface Section {
  readonly version: string
  /** `2026-11-27`; '' for what is not released. */
  readonly date: string
  readonly text: string
}

const heading = /^## \[(\d+\.\d+\.\d+|Unreleased)\](?: - (\d{4}-\d\d-\d\d))?$/

/**
 * The versions of a change log in the form of https://keepachangelog.com/en/1.1.0, as it has them: newest first.
 * @throws Error for a heading of another form, or versions that are not in order
 */
export function sectionsOf(changelog: string): Section[] {
  const sections = changelog
    .split(/^(?=## )/m)
    .slice(1)
    .map(sectionOf)
  const released = sections.map(({ version }) => version).filter((version) => version !== 'Unreleased')
  const sorted = released.toSorted((a, b) => sortKey(b).localeCompare(sortKey(a)))
  if (released.join() !== sorted.join() || new Set(released).size !== released.length)
    throw new Error(
      `CHANGELOG.md: the versions are not in order, newest first, each once: ${released.join(', ')}`,
    )
  return sections
}

/** Versions of three numbers sort by it as text. Without a package: none is installed where a release is packed. */
function sortKey(version: string): string {
  return version
    .split('.')
    .map((number) => number.padStart(9, '0'))
    .join('.')
}

function sectionOf(section: string): Section {
  const [line = '', ...text] = section.split('\n')
  const [, version, date = ''] = heading.exec(line) ?? []
  if (version === undefined || (version === 'Unreleased') !== (date === ''))
    throw new Error(`CHANGELOG.md: "${line}" is neither "## [Unreleased]" nor "## [1.2.3] - 2026-11-27"`)
  return { version, date, text: text.join('\n').trim() }
}

/**
 * What is said of a version, for its release.
 * @throws Error where nothing is said of it
 */
export function notesOf(changelog: string, version: string): string {
  const section = sectionsOf(changelog).find((one) => one.version === version)
  if (section === undefined || section.text === '')
    throw new Error(
      `CHANGELOG.md says nothing of ${version}: write "## [${version}] - DATE" and what changed`,
    )
  return section.text
}
