import { isRecord } from '../plan/json.ts'
import type { Reading } from './document.ts'
import { KEYS } from './keys.ts'

/**
 * Where a settings file says something, as its problems begin: `deploy.yml:3:5 stacks.web`. Of a stack and an input, where
 * that is said for it; undefined where nobody says it. Without an input, where the stack itself stands.
 * @param stack '' for the defaults alone
 */
export type Where = (stack: string, input?: string) => string | undefined

/** Of no file. */
export const NOWHERE: Where = () => undefined

/**
 * Tells where a file says what it says.
 * @param name of the file, as messages have it
 */
export function placesIn({ value, placeOf }: Reading, name: string): Where {
  return (stack, input) => {
    const own = stack === '' ? ['defaults'] : ['stacks', stack]
    const told = (path: readonly string[], what: 'key' | 'value') => {
      const { line, column } = placeOf(path, what)
      return `${name}:${line}:${column} ${own.join('.')}`
    }
    if (input === undefined) return told(own, 'key')
    const keys = KEYS.filter((key) => (key.input ?? key.name) === input).map((key) => key.name)
    const paths = [own, ['defaults']].flatMap((path) => keys.map((key) => [...path, key]))
    const path = paths.find((one) => isThere(value, one))
    return path && told(path, 'value')
  }
}

function isThere(value: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true
  return isRecord(value) && Object.hasOwn(value, first) && isThere(value[first], rest)
}
