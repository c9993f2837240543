import type {
  Command,
  CommandResult,
  CommandStanding,
  Commands,
} from '../../../src/deps/instances/commands.ts'

/** How a command ends on an instance, unless told otherwise. */
const SUCCESS: Omit<CommandResult, 'instance'> = {
  ...{ kind: 'ended', status: 'Success', exitCode: 0 },
  ...{ output: '', errors: '' },
}

interface CommandsFacts {
  /** How each command ends on each instance; `going` for as many looks as are asked for it. */
  readonly answer?: (command: Command, instance: string) => Partial<CommandStanding>
  /** Ids of the instances that SSM knows; all unless given. */
  readonly known?: () => readonly string[]
  readonly platform?: string
}

/** A Run Command that answers as told, and keeps what it was asked. */
export function commandsWith({ answer, known, platform = 'Linux' }: CommandsFacts = {}) {
  const sent: Command[] = []
  const cancelled: string[] = []
  const commands: Commands = {
    known: async (_, instances) =>
      instances
        .filter((id) => known?.().includes(id) ?? true)
        .map((id) => ({ id, ping: 'Online', platform })),
    send: async (_, command) => `command-${sent.push(command)}`,
    standing: async (_, id, instance) => {
      const command = sent[Number(id.split('-')[1]) - 1] as Command
      return { ...SUCCESS, instance, ...answer?.(command, instance) } as CommandStanding
    },
    cancel: async (_, id) => {
      cancelled.push(id)
    },
  }
  return { commands, sent, cancelled }
}
