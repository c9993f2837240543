import type { InputName } from './names.ts'
import type { Parsed } from './values.ts'

/** Reads one input's raw text, trimmed; '' where it is not set. */
export type InputSource = (name: InputName) => string

/** Parses one input; a problem is collected, and the value then never used: readInputs throws before it returns. */
export type Take = <T, Rest extends unknown[]>(
  name: InputName,
  parse: (text: string, ...rest: Rest) => Parsed<T>,
  ...rest: Rest
) => T
