import { statusBlocks } from '../../../src/report/parts/status/blocks.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import type { Report } from '../../../src/report/report.ts'
import type { StatusRow } from '../../../src/report/status.ts'
import { plannedReport } from '../build.ts'

/** A stack on its proven release, and what differs. */
export function statusRowOf(changes: Partial<StatusRow> = {}): StatusRow {
  return {
    name: 'web-production',
    environment: 'production',
    directory: 'stack',
    workspace: 'default',
    standing: 'steady',
    release: {
      images: ['ami-0f9e8d7c6b5a40312'],
      commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
      name: 'web-9f8e7d6-20260302093010',
      createdAt: '2026-03-01T09:33:00.000Z',
      provenAt: '2026-03-01T10:02:00.000Z',
      standing: 'proven',
    },
    base: { id: 'ami-0ba5e000000000000', createdAt: '2026-02-10T01:00:00.000Z' },
    groups: [
      {
        group: 'web-20260301101500000000000003',
        region: 'eu-west-1',
        address: 'aws_autoscaling_group.web',
        desired: 3,
        healthy: 3,
        images: { 'ami-0f9e8d7c6b5a40312': 3 },
      },
    ],
    drift: [],
    newer: [],
    ...changes,
  }
}

/** Stacks that stand in every way. */
export function someRows(): StatusRow[] {
  const [group] = statusRowOf().groups
  const groups = (changes: object) => (group === undefined ? [] : [{ ...group, ...changes }])
  const newer = {
    image: 'ami-0123456789abcdef0',
    commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    environment: 'staging',
    provenAt: '2026-03-02T08:00:00.000Z',
  }
  const { base: _, release: __, ...bare } = statusRowOf()
  const rows: StatusRow[] = [
    statusRowOf({ name: 'web-staging', environment: 'staging' }),
    statusRowOf({ newer: [newer] }),
    statusRowOf({
      name: 'api-production',
      standing: 'unwell',
      groups: groups({ healthy: 1, images: { 'ami-0f9e8d7c6b5a40312': 1, '': 1 } }),
      drift: ['api has 1 of 3 in service'],
    }),
    statusRowOf({
      name: 'jobs-production',
      standing: 'differs',
      groups: groups({ images: { 'ami-0f9e8d7c6b5a40312': 2, 'ami-0a1b2c3d4e5f60718': 1 } }),
      drift: ['jobs: i-0c1d2e3f4a5b6c7d8 runs ami-0a1b2c3d4e5f60718: InService, Healthy'],
    }),
    statusRowOf({
      name: 'shop-production',
      standing: 'holding',
      groups: groups({ images: { 'ami-0f9e8d7c6b5a40312': 1, 'ami-0a1b2c3d4e5f60718': 2 } }),
      drift: [
        'It holds at 10 % with commit 9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c since 2026-03-02 08:00 UTC: the other instances are of the release before it',
      ],
    }),
    statusRowOf({
      name: 'search-production',
      standing: 'moving',
      groups: groups({ refresh: 'InProgress' }),
      base: { id: 'ami-0ba5e000000000001' },
    }),
    {
      ...bare,
      name: 'mail-production',
      standing: 'unknown',
      problem: 'Error: Failed to get existing workspaces: S3 bucket "acme" does not exist.',
      groups: [],
    },
    statusRowOf({
      name: 'web-preview',
      standing: 'idle',
      groups: groups({ desired: 0, healthy: 0, images: {} }),
    }),
    statusRowOf({
      name: 'mixed-production',
      standing: 'unwell',
      groups: [
        ...groups({}),
        ...groups({ group: 'batch', desired: 0, healthy: 0, images: {} }),
        ...groups({ group: 'lost', desired: 0, healthy: 0, images: {}, gone: true }),
      ],
      drift: ['lost is gone'],
    }),
    { ...bare, name: 'new-one', standing: 'empty', groups: [] },
  ]
  return rows
}

/** The report of a run that told this. */
export function statusReport(rows: readonly StatusRow[], changes: Partial<Report> = {}): Report {
  const { commit, runUrl, serverUrl, startedAt } = plannedReport()
  return {
    ...{ version: '1.2.3', command: 'status', outcome: 'reported', runUrl, serverUrl, startedAt },
    finishedAt: startedAt + 12_000,
    ...(commit && { commit }),
    stack: { label: '', directory: 'stack', workspace: 'default', backend: [] },
    status: { rows },
    ...{ rollouts: [], steps: [], warnings: [] },
    ...changes,
  }
}

/** The summary of a status. */
export function summaryOf(report: Report): string {
  return renderSummary(report, () => statusBlocks(report))
}
