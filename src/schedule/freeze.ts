/** What a variable that freezes deploys says. */
export type Freeze =
  | { readonly kind: 'none' }
  /** With what it holds: who set it may have said why. */
  | { readonly kind: 'frozen'; readonly said: string }
  /** The job did not hand it over, so that nobody knows. */
  | { readonly kind: 'unread' }

/** Words by which a person takes it back without removing the variable. */
const NO = /^(false|no|off|0)$/i

/** @param text what the variable holds; undefined where the step has no such variable */
export function freezeOf(text: string | undefined): Freeze {
  if (text === undefined) return { kind: 'unread' }
  const said = text.trim()
  return said === '' || NO.test(said) ? { kind: 'none' } : { kind: 'frozen', said }
}
