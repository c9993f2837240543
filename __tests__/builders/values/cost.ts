/**
 * Seconds of processor time that work takes. Unlike the time on the wall it does not grow while others use the cores;
 * for what must not grow out of all bounds, not for what should be fast.
 */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
