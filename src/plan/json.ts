import { DeployError } from '../outcome/error.ts'
import type { FailureReason } from '../outcome/reasons.ts'

/** An object of a plan or state JSON, its fields not yet looked at. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Which tool output a document is, for messages, and what a document that cannot be read fails with. */
export interface DocumentKind {
  readonly name: 'plan' | 'state'
  readonly reason: FailureReason
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value when it is a non-empty string. Terraform writes "" or null for an attribute that is not set. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The value when it is a number. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

/** The nested blocks under an attribute: Terraform writes them as a list of objects, one or none for most. */
export function blocksOf(values: JsonRecord | null | undefined, attribute: string): readonly JsonRecord[] {
  const value = values?.[attribute]
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The error for a document whose shape is not the documented one. */
export function malformed(kind: DocumentKind, what: string): DeployError {
  return new DeployError(kind.reason, `The ${kind.name} JSON cannot be read: ${what}.`, {
    next: [
      `Run "terraform show -json" (or "tofu show -json") on the same ${kind.name} and look at this place.`,
      'If the output is well-formed there, report it with the version of the tool.',
    ],
  })
}

/**
 * Parses `show -json` output and checks its `format_version`: 0.1 to 1.x are read, as the tools promise that
 * minor versions only add (https://developer.hashicorp.com/terraform/internals/json-format).
 * Raises a DeployError with the kind's reason for anything else.
 */
export function parseDocument(kind: DocumentKind, json: string): JsonRecord & { format_version: string } {
  const document = parsed(kind, json)
  if (!isRecord(document)) throw malformed(kind, 'it is not an object')
  requireShallow(kind, document)
  const version = document.format_version
  if (typeof version !== 'string') throw malformed(kind, 'it has no format_version')
  if (!/^[01]\.\d+$/.test(version)) throw unknownVersion(kind, version)
  return { ...document, format_version: version }
}

/** No tool nests what people write so deep; what reads, compares and shows values goes down by calling itself. */
const DEEPEST = 500

function requireShallow(kind: DocumentKind, document: JsonRecord): void {
  if (isDeeper(document, DEEPEST)) throw tooDeep(kind, document)
}

function tooDeep({ name, reason }: DocumentKind, document: JsonRecord): DeployError {
  return new DeployError(
    reason,
    `A value in the ${name} is nested more than ${DEEPEST} levels deep, which is not read.`,
    {
      evidence: deepestOf(document).slice(0, 10),
      next: [
        'Flatten the value, or hand it over as text (`jsonencode` in the stack, `jsondecode` where it is used).',
      ],
    },
  )
}

/** The names on the way to what is too deep, as far as they tell whose value it is. */
function deepestOf(document: JsonRecord): string[] {
  const changes = Array.isArray(document['resource_changes']) ? document['resource_changes'] : []
  return changes
    .filter(isRecord)
    .flatMap((change) => (isDeeper(change, DEEPEST - 2) ? [`in ${textOf(change['address'])}`] : []))
}

/** Whether lists and objects are in one another more than so many times. Never goes deeper than that itself. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  if (Array.isArray(value)) return value.some((inner) => isDeeper(inner, levels - 1))
  for (const name in value) if (isDeeper((value as JsonRecord)[name], levels - 1)) return true
  return false
}

/** Whether two values of JSON are the same; the order of names does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const values = one as JsonRecord
  let left = Object.keys(other).length
  for (const name in values) {
    if (!Object.hasOwn(other, name) || !isSame(values[name], (other as JsonRecord)[name])) return false
    left -= 1
  }
  return left === 0
}

/** Any JSON. Raises a DeployError with the kind's reason for what is none. */
export function parsed(kind: DocumentKind, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // The parser's own message quotes the text, and that may hold secrets: it stays out.
    throw malformed(kind, json.trim() === '' ? 'it is empty' : 'it is not JSON')
  }
}

function unknownVersion(kind: DocumentKind, version: string): DeployError {
  const shown = version.slice(0, 40)
  return new DeployError(
    kind.reason,
    `The ${kind.name} JSON has format version ${shown}; versions 0.1 to 1.x are read.`,
    {
      next: [
        'Use a Terraform or OpenTofu release that writes format 1.x, or a newer release of this action.',
      ],
    },
  )
}
