import { type Command, commandEntry } from '../../outcome/commands.ts'
import type { Beside, Parsed } from './entry.ts'

/** What a stack of the settings file may be called. */
export const STACK_NAME = /^[A-Za-z0-9][\w.-]{0,99}$/

/** The stacks that a job is about, by their names in the settings file: none is known where `with:` says nothing. */
export type StackNames = readonly string[] | undefined

const ONE = 'the name of a stack in the settings file: letters, digits, `_`, `.` and `-`'
const SEVERAL = `names of stacks, parted by commas or line ends, or as a JSON list; each ${ONE}`

/**
 * Names of stacks, or nothing; whether there are such stacks, the file tells. Where the command is not known yet, several
 * are taken: that one command takes one alone is said when all inputs are read.
 */
export function parseStacks(text: string, { command }: Pick<Beside, 'command'>): Parsed<StackNames> {
  if (text === '') return { value: undefined }
  if (command === 'matrix')
    return { accepted: 'nothing where the command is `matrix`: it is about all stacks' }
  const isSeveral = command === undefined || takesSeveral(command)
  const names = isSeveral ? namesIn(text) : [text]
  return names?.every((name) => STACK_NAME.test(name)) === true
    ? { value: [...new Set(names)] }
    : { accepted: isSeveral && command !== undefined ? SEVERAL : ONE }
}

/** Whether a job of this command may be about several stacks. */
export function takesSeveral(command: Command): boolean {
  return commandEntry(command).stacks === 'several'
}

/** An expression gives a list as JSON, a filter of lists perhaps lists in it; or joined by commas: it cannot write a line end. */
function namesIn(text: string): string[] | undefined {
  if (!text.startsWith('[')) return text.split(/[\s,]+/).filter((name) => name !== '')
  try {
    const list: unknown = JSON.parse(text)
    const names = Array.isArray(list) ? list.flat(Number.POSITIVE_INFINITY) : [list]
    return names.every((name) => typeof name === 'string') ? names : undefined
  } catch {
    return undefined
  }
}
