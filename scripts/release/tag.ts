import { notesOf } from './changelog.ts'

/** What the sources say of the version they are. */
export interface Sources {
  /** Of package.json. */
  readonly version: string
  readonly changelog: string
}

/**
 * The version that a tag names: `1.2.3` for `v1.2.3`.
 * @throws Error for a tag of another form
 */
export function versionOf(tag: string): string {
  const [, version] = /^v((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))$/.exec(tag) ?? []
  if (version === undefined) throw new Error(`"${tag}" is no tag of a release, as v1.2.3 is`)
  return version
}

/** What stands against a release of these sources under this tag, a sentence each. */
export function problemsOf(tag: string, { version, changelog }: Sources): string[] {
  return [
    ...problem(() => {
      if (versionOf(tag) !== version)
        throw new Error(`package.json has version ${version}, the tag is ${tag}: npm version sets both`)
    }),
    ...problem(() => notesOf(changelog, version)),
  ]
}

function problem(check: () => unknown): string[] {
  try {
    check()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
