import type { Notice } from '../notices/notice.ts'

/** Who is told of releases. Nothing here rejects, and nothing waits for who is told. */
export interface Notices {
  /** Sends a notice to all who want it; resolves when that has begun. */
  tell(notice: Notice): Promise<void>
  /** Waits for what is under way, so many milliseconds at most. A sentence for each that could not be told. */
  settled(patienceMs: number): Promise<readonly string[]>
}
