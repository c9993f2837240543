import type { Command } from '../../outcome/commands.ts'
import type { Form } from './form.ts'

/** A value read from text, or what would have been accepted instead. */
export type Parsed<T> = { readonly value: T } | { readonly accepted: string }

/** What a parser may look at beside its own text. */
export interface Beside {
  /** GITHUB_EVENT_NAME. */
  readonly eventName: string
  /** The text of `rollback-to`. */
  readonly rollbackTo: string
  /** undefined while the command itself is read, and where it could not be: that is said already. */
  readonly command: Command | undefined
}

export type Parser<T> = ((text: string, beside: Beside) => Parsed<T>) & {
  /** How a settings file writes it; text where a parser says nothing. */
  readonly form?: Form
}

/** All that is said of one input: it is read by this, and its part of action.yml and of the pages is made from this. */
export interface Entry<T, Name extends string = string> {
  /** As users write it under `with:`. */
  readonly name: Name
  /** Its text comes trimmed; '' where it is not set, or set to nothing. */
  readonly parse: Parser<T>
  /** The text that stands for it where `with:` does not name it. The runner puts it there (`declaredDefault`). */
  readonly default: string
  /** Full sentences, in one line of Markdown. A link leaves its text alone in action.yml. */
  readonly description: string
  /** Where the pages send readers for more, as a link from the root. */
  readonly see?: string
  /** The release that first had it; absent where that is the first release. */
  readonly since?: string
  /** The text is never quoted in a message, where it is or may hold a secret. */
  readonly text?: 'secret'
  /**
   * Whether the settings file may say it, and whose file on a pull request: plain, that of the head; widening, that of
   * the base branch, since a pull request would give itself what it says (a role, an address, a looser guard); none, it
   * is for the job to say.
   */
  readonly setting: 'plain' | 'widening' | 'none'
  /**
   * Of a widening one that holds a run back: which of two values holds it back more, so that a pull request may tighten it.
   * greater: the greater number; together: lines, of which those of both count; else its values, the strictest first.
   */
  readonly stricter?: 'greater' | 'together' | readonly NoInfer<T>[]
}

/** Inputs that are read together, by the names that their values have in the code. */
export type Entries<Name extends string = string> = Readonly<Record<string, Entry<unknown, Name>>>

/** What is read from entries: each field the value that its entry's parser gives. */
export type ValuesOf<E extends Entries> = {
  readonly [Field in keyof E]: E[Field] extends Entry<infer T> ? T : never
}

/** One entry. Its name is kept as a word of its own, so that a name that no input has does not compile. */
export function input<const Name extends string, T>(
  name: Name,
  entry: Omit<Entry<T>, 'name'>,
): Entry<T, Name> {
  return { name, ...entry }
}
