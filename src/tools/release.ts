import { HASHICORP, OPENTOFU, type Publisher, type ToolName } from './product.ts'

/** Where releases are fetched from. */
export interface Mirrors {
  /** Laid out as https://releases.hashicorp.com, '' for that itself. */
  readonly hashicorp: string
  /** As https://github.com/opentofu/tofudl describes mirrors, with `v1.9.0/` and `api.json`; '' for the official. */
  readonly opentofu: string
}

/** Who vouches for a release; the action's own is OFFICIAL, and nothing a workflow sets can change it. */
export type Publishers = Readonly<Record<'hashicorp' | 'opentofu', Publisher>>

export const OFFICIAL: Publishers = { hashicorp: HASHICORP, opentofu: OPENTOFU }

/** One version of a tool as its makers publish it. */
export interface Release {
  readonly tool: ToolName
  readonly version: string
  /** Name of the archive, which the list of sums names too. */
  readonly archive: string
  /** Name of the program in the archive. */
  readonly program: string
  readonly archiveUrl: string
  readonly sumsUrl: string
  readonly signatureUrl: string
}

/** The machine, in the words of Node: `linux`, `darwin` or `win32`, and `x64` or `arm64`. */
export interface Machine {
  readonly platform: string
  readonly arch: string
}

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** The release for a machine; undefined for machines this action does not know. */
export function releaseOf(
  tool: ToolName,
  version: string,
  machine: Machine,
  mirrors: Mirrors,
): Release | undefined {
  const system = systems[machine.platform]
  const architecture = architectures[machine.arch]
  if (system === undefined || architecture === undefined) return undefined
  const base = `${directoryOf(tool, version, mirrors)}/${tool}_${version}`
  const archive = `${tool}_${version}_${system}_${architecture}.zip`
  return {
    tool,
    version,
    archive,
    program: programName(tool, machine),
    archiveUrl: `${base}_${system}_${architecture}.zip`,
    sumsUrl: `${base}_SHA256SUMS`,
    signatureUrl: `${base}_SHA256SUMS.${tool === 'tofu' ? 'gpgsig' : 'sig'}`,
  }
}

/** A machine in the tools' words: `linux_amd64`. Those this action does not know keep Node's. */
export function platformOf({ platform, arch }: Machine): string {
  return `${systems[platform] ?? platform}_${architectures[arch] ?? arch}`
}

/** The name of a tool's executable. */
export function programName(tool: ToolName, { platform }: Machine): string {
  return platform === 'win32' ? `${tool}.exe` : tool
}

function directoryOf(tool: ToolName, version: string, { hashicorp, opentofu }: Mirrors): string {
  return tool === 'tofu'
    ? `${opentofu || 'https://github.com/opentofu/opentofu/releases/download'}/v${version}`
    : `${hashicorp || 'https://releases.hashicorp.com'}/${tool}/${version}`
}

/** Where the list of a tool's versions is. */
export function listUrl(tool: ToolName, { hashicorp, opentofu }: Mirrors): string {
  return tool === 'tofu'
    ? `${opentofu || 'https://get.opentofu.org/tofu'}/api.json`
    : `${hashicorp || 'https://releases.hashicorp.com'}/${tool}/index.json`
}

/** The versions in such a list. HashiCorp's has an object with them as keys, OpenTofu's an array of `id`s. */
export function versionsIn(json: string): string[] {
  const { versions } = JSON.parse(json) as { versions?: unknown }
  if (Array.isArray(versions)) return versions.map((version) => String(version?.id))
  return Object.keys(versions ?? {})
}

/** The SHA-256 of a file in a list of sums, in lower-case hex; undefined where the list does not name it. */
export function sumOf(sums: string, file: string): string | undefined {
  const lines = sums.split('\n').map((line) => line.trim().split(/\s+/))
  const sum = lines.find(([, name]) => name === file)?.[0]?.toLowerCase()
  return sum !== undefined && /^[0-9a-f]{64}$/.test(sum) ? sum : undefined
}

/** Whether a list of sums is about this tool and version at all: one maker signs the lists of many products. */
export function isListOf(sums: string, tool: ToolName, version: string): boolean {
  return sums
    .split('\n')
    .some((line) => line.trim().split(/\s+/)[1]?.startsWith(`${tool}_${version}_`) === true)
}

/** Who vouches for a tool. */
export function publisherOf(tool: ToolName, publishers: Publishers): Publisher {
  return tool === 'tofu' ? publishers.opentofu : publishers.hashicorp
}
