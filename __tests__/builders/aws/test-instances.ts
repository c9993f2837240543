import type { Launch, LaunchedInstance, TestInstances } from '../../../src/deps/instances/test-instances.ts'

/** An instance that has come up. */
export const WELL: LaunchedInstance = { state: 'running', why: '', instanceCheck: 'ok', systemCheck: 'ok' }

interface Facts {
  /** How an instance stands at each look, the last for good; undefined while EC2 does not show it. */
  readonly looks?: readonly (Partial<LaunchedInstance> | undefined)[]
  readonly launch?: (launch: Launch) => Promise<void>
  readonly console?: string
  readonly architectures?: Readonly<Record<string, readonly string[]>>
}

/** An EC2 that launches one instance after the other, and keeps what it was asked for. */
export function testInstancesWith({ looks = [WELL], launch, console = '', architectures = {} }: Facts = {}) {
  const launches: Launch[] = []
  let looked = 0
  const testInstances: TestInstances = {
    launch: async (_, asked) => {
      await launch?.(asked)
      return `i-${launches.push(asked)}`
    },
    look: async () => {
      const seen = looks[Math.min(looked, looks.length - 1)]
      looked += 1
      return seen && { ...WELL, ...seen }
    },
    examine: async () => ({ console, checks: [], untold: [] }),
    architectures: async (_, types) =>
      new Map(types.flatMap((type) => (type in architectures ? [[type, architectures[type] ?? []]] : []))),
  }
  return { testInstances, launches }
}
