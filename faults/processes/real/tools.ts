import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Rig } from '../../../sandbox/rig.ts'
import { type KeptProvider, keepProvider } from '../../../sandbox/tools/provider/keep.ts'
import { FILES } from '../fakes/scene.ts'

const execute = promisify(execFile)

/**
 * The real tool, under the number of the process that tells that it has begun: `exec` keeps it. Each call is noted; the one
 * that the scene is about is told of, once.
 */
const wrapper = (program: string) => `#!/bin/sh
echo "$PPID $$ $*" >> "$FAULT_SCENE/${FILES.calls}"
hold="$FAULT_SCENE/${FILES.hold}"
if [ -f "$hold" ] && [ "$(cat "$hold")" = "$1" ]; then
  rm "$hold"
  echo '{"phase":"'"$1"'","pid":'$$',"parent":'$PPID',"startedAt":0}' > "$FAULT_SCENE/reached-new"
  mv "$FAULT_SCENE/reached-new" "$FAULT_SCENE/${FILES.reached}"
fi
exec '${program}' "$@"
`

/** A directory for PATH with the real tools in it. @throws Error where one is missing */
export async function wrappedTools(rig: Rig): Promise<string> {
  const bin = join(rig.root, 'wrapped')
  await mkdir(bin)
  const path = rig.toolEnv['PATH'] ?? ''
  for (const name of ['terraform', 'tofu', 'packer']) {
    const env = { ...process.env, PATH: path }
    const { stdout } = await execute('sh', ['-c', `command -v ${name}`], { env })
    await writeFile(join(bin, name), wrapper(stdout.trim()), { mode: 0o755 })
  }
  return [bin, path].join(delimiter)
}

/** Providers that go on from command to command, each for one account at a time: as many faults can be played at once. */
export interface Lanes {
  /** With a provider of its own, for this account. */
  use<T>(account: string, work: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** @throws Error where the provider is not there to be kept */
export async function openLanes(rig: Rig, count: number): Promise<Lanes> {
  const all: KeptProvider[] = []
  for (let lane = 0; lane < count; lane += 1) {
    const provider = await keepProvider({ ...rig.toolEnv, ...rig.aws.env }, rig.root)
    if (provider === undefined) throw new Error('there is no AWS provider that could be kept')
    all.push(provider)
  }
  const free = [...all]
  return {
    use: async (account, work) => {
      const provider = free.shift()
      if (provider === undefined) throw new Error('more faults at once than providers')
      try {
        await provider.use(account)
        return await work(provider.env)
      } finally {
        free.push(provider)
      }
    },
    stop: async () => {
      await Promise.all(all.map((provider) => provider.stop()))
    },
  }
}
