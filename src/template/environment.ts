/** Credentials of the run: they say who asks, not what is made, and are others each time. */
const credentials = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SECURITY_TOKEN',
  'AWS_SESSION_TOKEN',
  'GH_TOKEN',
  'GITHUB_TOKEN',
  'PACKER_GITHUB_API_TOKEN',
])

/** Variables of the environment that a template asks for: `env("NAME")` in HCL, {{env `NAME`}} in JSON. */
export function askedByEnv(text: string): string[] {
  const hcl = text.matchAll(/\benv\s*\(\s*"([^"]+)"/g)
  const json = text.matchAll(/\benv\s+(?:`|\\?")([^`"\\]+)/g)
  const names = [...hcl, ...json].flatMap(([, name]) => name ?? [])
  return [...new Set(names)].filter((name) => !credentials.has(name))
}
