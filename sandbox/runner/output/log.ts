import { type Annotation, annotationOf } from './annotation.ts'
import { type Command, parseCommand } from './commands.ts'
import type { Masks } from './masks.ts'

export type LineKind = 'step' | 'group' | 'text' | 'error' | 'warning' | 'notice' | 'debug'

/** One line of a log as a person sees it, secrets hidden. */
export interface LogLine {
  readonly kind: LineKind
  /** `Error: `, `Warning: ` and `Notice: ` included. */
  readonly text: string
  /** 1 inside of a group, else 0: GitHub does not nest groups. */
  readonly depth: 0 | 1
}

/** What a step told the runner on its output so far. */
export interface StepLog {
  readonly annotations: Annotation[]
  /** By `::set-output` and `::save-state`, which are deprecated and still work. */
  readonly outputs: Map<string, string>
  readonly state: Map<string, string>
  depth: 0 | 1
  /** Set while commands are stopped. */
  resumeToken: string | undefined
  /** Whether a forbidden command made the step fail. */
  failed: boolean
  readonly masks: Masks
  readonly workspace: string
  /** `shown` with RUNNER_DEBUG. */
  readonly debug: 'shown' | 'hidden'
  readonly emit: (line: LogLine) => void
}

const PREFIX = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ' } as const

/** The log of a step that has said nothing yet. */
export function createStepLog(options: Pick<StepLog, 'masks' | 'workspace' | 'debug' | 'emit'>): StepLog {
  return {
    ...options,
    annotations: [],
    outputs: new Map(),
    state: new Map(),
    depth: 0,
    resumeToken: undefined,
    failed: false,
  }
}

/** Takes one line of a step's output as the runner does: a command is obeyed, all else becomes the log. */
export function takeLine(log: StepLog, text: string): void {
  const command = parseCommand(text, log.resumeToken)
  const isStopped = log.resumeToken !== undefined
  if (command === undefined || isStopped) print(log, 'text', text)
  else OBEY[command.name]?.(log, command)
  if (isStopped && command?.name === log.resumeToken) log.resumeToken = undefined
}

/** Writes an annotation into the log and keeps it. */
export function annotate(
  log: StepLog,
  { level, message }: Pick<Annotation, 'level' | 'message'>,
  properties: Command['properties'] = {},
): void {
  print(log, level, PREFIX[level] + message)
  const context = { workspace: log.workspace, earlier: log.annotations }
  log.annotations.push(annotationOf({ level, message: log.masks.apply(message) }, properties, context))
}

/** A line as plain text, indented inside of a group. */
export function renderLine({ kind, text, depth }: LogLine): string {
  return `${'  '.repeat(depth)}${kind === 'group' ? '▼ ' : ''}${text}`
}

type Obey = (log: StepLog, command: Command) => void

const OBEY: Readonly<Record<string, Obey>> = {
  error: (log, { value, properties }) => annotate(log, { level: 'error', message: value }, properties),
  warning: (log, { value, properties }) => annotate(log, { level: 'warning', message: value }, properties),
  notice: (log, { value, properties }) => annotate(log, { level: 'notice', message: value }, properties),
  debug: (log, { value }) => {
    if (log.debug === 'shown') print(log, 'debug', `##[debug]${value}`)
  },
  group: (log, { value }) => {
    log.depth = 0
    print(log, 'group', value)
    log.depth = 1
  },
  endgroup: (log) => {
    log.depth = 0
  },
  'add-mask': (log, { value }) => addMask(log, value),
  'set-output': (log, { properties, value }) => keep(log.outputs, properties, value),
  'save-state': (log, { properties, value }) => keep(log.state, properties, value),
  'set-env': (log, { name }) => refuse(log, name),
  'add-path': (log, { name }) => refuse(log, name),
  'stop-commands': (log, { value }) => {
    log.resumeToken = value
    print(log, 'text', `::stop-commands::${value}`)
  },
}

function addMask(log: StepLog, secret: string): void {
  const message = "Can't add secret mask for empty string in ##[add-mask] command."
  if (secret.trim() === '') annotate(log, { level: 'warning', message })
  else log.masks.add(secret)
}

function keep(values: Map<string, string>, properties: Command['properties'], value: string): void {
  values.set(properties['name'] ?? '', value)
}

function refuse(log: StepLog, name: string): void {
  log.failed = true
  annotate(log, {
    level: 'error',
    message: `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`,
  })
}

function print(log: StepLog, kind: LineKind, text: string): void {
  const [first = '', ...rest] = log.masks.apply(text).split(/\r?\n/)
  log.emit({ kind, text: first, depth: log.depth })
  for (const line of rest) log.emit({ kind: 'text', text: line, depth: log.depth })
}
