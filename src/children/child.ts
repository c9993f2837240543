import type { ToolName } from '../tools/product.ts'
import type { Starter } from '../tools/tool.ts'

/** What a tool is at, so that whoever takes over from a run that was killed knows what may be left. */
export interface ChildFacts {
  readonly tool: ToolName | Starter
  /** Its subcommand: `apply`, `build`. */
  readonly command: string
  /** Words that stand before a subcommand; none where absent. */
  readonly lead?: readonly string[]
  /** state: it takes the lock of the stack's state. image: it makes things in EC2. */
  readonly work: 'state' | 'image' | 'other'
  /** How much of its output may be shown to somebody who does not know the plan's secrets. */
  readonly shows: 'all' | 'until-plan' | 'nothing'
}

/** What a run notes of the tools it starts, an entry a line, at once: the next moment may be its last. */
export type ChildNote =
  | (ChildFacts & {
      readonly kind: 'started'
      readonly id: string
      readonly pid: number
      /** When the machine says it was started; undefined where the machine does not say. Tells it from a later process of its number. */
      readonly since?: string
      /** Milliseconds since the epoch. */
      readonly at: number
      /** Absolute path of the program, and of the directory it works in. */
      readonly program: string
      readonly directory: string
      /** Absolute paths of the files with its output. */
      readonly stdout: string
      readonly stderr: string
    })
  /** It gets SIGINT now. A second one makes Terraform abandon its state, and with it the lock. */
  | { readonly kind: 'told'; readonly id: string; readonly at: number }
  /** It said something that it only says while it holds the lock. */
  | { readonly kind: 'locked'; readonly id: string; readonly at: number }
  | { readonly kind: 'ended'; readonly id: string; readonly at: number; readonly code: number }

/** A tool that a run has started, as its notes tell. Times are in milliseconds since the epoch. */
export interface Child extends Omit<Extract<ChildNote, { kind: 'started' }>, 'kind'> {
  /** When it was interrupted. */
  readonly toldAt?: number
  /** A time at which it held the lock of its state. */
  readonly lockedAt?: number
  /** Its exit code; 128 and more where a signal ended it. Absent where nobody saw it end. */
  readonly code?: number
}

/** The tools of these notes, in the order in which they were started. */
export function childrenIn(notes: readonly ChildNote[]): Child[] {
  const children = new Map<string, Child>()
  for (const note of notes) {
    const { kind, id, at, ...rest } = note
    const child = children.get(id)
    if (kind === 'started') children.set(id, { id, at, ...(rest as Omit<Child, 'id' | 'at'>) })
    else if (child !== undefined) children.set(id, { ...child, ...learnt(note) })
  }
  return [...children.values()]
}

function learnt(note: Exclude<ChildNote, { kind: 'started' }>): Partial<Child> {
  switch (note.kind) {
    case 'told':
      return { toldAt: note.at }
    case 'locked':
      return { lockedAt: note.at }
    case 'ended':
      return { code: note.code }
  }
}

/** Whether it ended in its own way, and nothing is left to be done about it. */
export function endedWell({ code }: Child): boolean {
  return code !== undefined && code < 128
}

/** What the tools say of a resource while they plan and apply: the state is locked from before the first such line. */
const UNDER_LOCK =
  /^\S.*: (?:Refreshing state|Reading|Read complete|Creating|Creation complete|Modifying|Modifications complete|Destroying|Destruction complete|Provisioning with|Still (?:reading|creating|modifying|destroying))\b/i

/** Whether the tool says this only while it holds the lock of the state. */
export function isSaidUnderLock(line: string): boolean {
  return UNDER_LOCK.test(line)
}

/** The tool and its command: `terraform apply`. */
export function nameOfChild({ tool, command }: Pick<ChildFacts, 'tool' | 'command'>): string {
  return `${tool} ${command}`
}
