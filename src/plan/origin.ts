/**
 * What an instance is launched from, as text to be compared: one numbered version of a launch template, by its id.
 * Undefined for a version that is none, as `$Latest`.
 */
export function templateOrigin(id: string | undefined, version: unknown): string | undefined {
  return id !== undefined && /^\d+$/.test(String(version)) ? `${id} ${version}` : undefined
}

/** The same for a launch configuration, which has no versions. */
export function configurationOrigin(name: string): string {
  return `launch configuration ${name}`
}
