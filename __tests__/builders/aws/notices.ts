import type { Notices } from '../../../src/deps/notices.ts'
import type { Notice } from '../../../src/notices/notice.ts'

/** Keeps what is told. */
export function keptNotices(
  troubles: readonly string[] = [],
): Notices & { readonly told: readonly Notice[] } {
  const told: Notice[] = []
  return {
    told,
    tell: async (notice) => void told.push(notice),
    settled: async () => troubles,
  }
}
