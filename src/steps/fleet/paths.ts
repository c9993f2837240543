import { relative, sep } from 'node:path'

/** A path from the root of the repository, with `/`; '' is the root. */
export function named(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** The root itself is named by who means all of it; a path in passing that is the root means nothing. */
export function isOutside(name: string): boolean {
  return name === '' || name === '..' || name.startsWith('../')
}
