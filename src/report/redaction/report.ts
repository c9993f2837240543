import type { ResourceChange } from '../../plan/plan.ts'
import { sensitiveTexts } from '../../plan/read/secrets.ts'
import type { Redaction } from '../../redaction/redaction.ts'
import type { MergedRow } from '../merged.ts'
import type { PlanReport, Report } from '../report.ts'
import type { StatusGroup } from '../status.ts'
import { redactOutputs } from './outputs.ts'
import { ownValues } from './own.ts'
import { withProposedPatterns } from './proposed.ts'
import { redactValues, userDataIn } from './values.ts'

/**
 * What is left as it is, by the name of its field: words of closed lists, and what the run and GitHub are found by
 * again. Every other text of a report, also of fields that are yet to come, is taken for one that may hold a secret.
 */
const EXACT = new Set<string>([
  ...['command', 'outcome', 'reason', 'result', 'origin', 'tool', 'toolVersion', 'kind', 'mode', 'how'],
  ...['severity', 'direction', 'state', 'way', 'by', 'whenNoRefresh', 'place'],
  ...[
    'verdict',
    'effect',
    'extent',
    'blame',
    'imageStanding',
    'level',
    'digest',
    'hidden',
    'stack',
    'commit',
    'environment',
    'environmentUrl',
  ],
  ...[
    'runUrl',
    'serverUrl',
    'set',
    'imageKey',
    'gitSha',
    'createdAt',
    'ids',
    'headSha',
    'refreshId',
    'planFile',
    'type',
  ],
  // Jobs go by them, and each names only what it is called.
  'matrices',
  // Of the group: what it is called stands in an output, where later steps find it by.
  ...['group', 'region'],
])

/**
 * Names, by their fields: what is known to be a secret is not shown there either, but a name that only looks like one is.
 */
const NAMES = new Set<string>(['address', 'movedFrom', 'name', 'label', 'file', 'importId'])

/** The report without secrets: all that leaves a run is made from it. */
export function redactReport(report: Report, redaction: Redaction): Report {
  const { plan, outputs, ...rest } = report
  redaction.vouch(ownValues(report))
  for (const secret of sensitiveTexts(plan?.changes ?? [])) redaction.learn(secret)
  redaction.spare(namesIn(report))
  return {
    ...withProposedPatterns(inside(rest, redaction)),
    ...(plan && { plan: redactPlan(plan, redaction) }),
    ...(outputs && { outputs: redactOutputs(outputs, redaction) }),
  }
}

/** What resources and groups are called, wherever a sentence tells of them. */
function namesIn({ plan, rollouts, image, merged, status }: Report): string[] {
  const groups = plan?.groups.flatMap(({ address, name }) => [address, name ?? '']) ?? []
  const addresses = plan?.changes.flatMap(({ address, movedFrom = '' }) => [address, movedFrom]) ?? []
  const names = [
    ...(image === undefined ? [] : [image.imageKey ?? '']),
    ...rollouts.map(({ group }) => group),
  ]
  const seen = (status?.rows ?? []).flatMap((row) => [row.name, ...row.groups.flatMap(namesOfGroup)])
  return [...groups, ...addresses, ...names, ...(merged?.rows ?? []).flatMap(namesOfRow), ...seen]
}

function namesOfGroup({ group, address }: StatusGroup): string[] {
  return [group, address]
}

function namesOfRow({ name, report }: MergedRow): string[] {
  const groups = report?.plan?.groups.flatMap((group) => [group.address, group.name ?? '']) ?? []
  const watched = report?.rollouts.map(({ group }) => group) ?? []
  return [name, ...groups, ...watched]
}

function redactPlan({ changes, diff, fingerprint, ...rest }: PlanReport, redaction: Redaction): PlanReport {
  return {
    ...inside(rest, redaction),
    changes: changes.map((change) => redactChange(change, redaction)),
    diff: redaction.text(diff, userDataIn(changes)),
    ...(fingerprint && { fingerprint: { ...fingerprint, changes: inside(fingerprint.changes, redaction) } }),
  }
}

function redactChange(change: ResourceChange, redaction: Redaction): ResourceChange {
  const shown = changedIn(change, redaction, VALUES)
  const values = redactValues(change, redaction)
  return shown === undefined ? values : { ...values, ...shown }
}

/** What is redacted by its marks and names. */
const VALUES = new Set(['before', 'after', 'afterUnknown', 'beforeSensitive', 'afterSensitive'])
const NONE = new Set<string>()

/** The value with every text in it redacted, whatever its shape; the same object where nothing had to be. */
function inside<T>(value: T, redaction: Redaction): T {
  if (typeof value === 'string') return redaction.text(value) as T
  if (typeof value !== 'object' || value === null) return value
  const shown = changedIn(value, redaction, NONE)
  if (shown === undefined) return value
  return (Array.isArray(value) ? Object.assign([...value], shown) : { ...value, ...shown }) as T
}

/** The fields that have another value without secrets, but for some; undefined where there is none. */
function changedIn<T extends object>(
  value: T,
  redaction: Redaction,
  except: ReadonlySet<string>,
): Partial<T> | undefined {
  const changed: [string, unknown][] = []
  for (const name in value) {
    if (except.has(name)) continue
    const shown = redactField(name, value[name], redaction)
    if (shown !== value[name]) changed.push([name, shown])
  }
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as Partial<T>)
}

function redactField(name: string, value: unknown, redaction: Redaction): unknown {
  if (EXACT.has(name)) return value
  if (NAMES.has(name) && typeof value === 'string') return redaction.name(value)
  // The lines of one error belong together: a secret may go over several of them.
  if (name === 'evidence' && Array.isArray(value) && value.length > 0) {
    return redaction.text(value.join('\n')).split('\n')
  }
  return inside(value, redaction)
}
