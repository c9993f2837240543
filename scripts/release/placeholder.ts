/** How files and pages name this action, and its workflows. A commit cannot hold its own SHA, so a release fills it in where it packs. */
const PLACEHOLDER = /OWNER\/immutable-deploy(\/[^\s@]+)?@COMMIT/

/** A release as others name it. */
export interface Release {
  /** `owner/name` of the action's repository. */
  readonly repository: string
  readonly sha: string
  /** `v1.2.3`. */
  readonly tag: string
}

/**
 * A text of the examples with the release in the place of the placeholder, behind it its version, as pinned actions have
 * it; with the repository in addresses of it, and in links to pages that are not packed.
 */
export function pinned(text: string, { repository, sha, tag }: Release): string {
  return text
    .replaceAll(new RegExp(`${PLACEHOLDER.source}$`, 'gm'), `${repository}$1@${sha} # ${tag}`)
    .replaceAll(new RegExp(PLACEHOLDER, 'g'), `${repository}$1@${sha}`)
    .replaceAll('OWNER/immutable-deploy/COMMIT', `${repository}/${sha}`)
    .replaceAll('github.com/OWNER/immutable-deploy', `github.com/${repository}`)
    .replaceAll('](../../docs/', `](https://github.com/${repository}/blob/${tag}/docs/`)
}
