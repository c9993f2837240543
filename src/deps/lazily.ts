/** What can be loaded late: all of its parts are functions that answer with a promise. */
type Late<T> = { readonly [K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown> ? T[K] : never }

/**
 * A part of the world that is loaded when it is first asked for anything: AWS's clients alone take longer to load than
 * most runs need to find out that an input is wrong.
 */
export function lazily<T extends Late<T>>(load: () => Promise<T>): T {
  let loading: Promise<T> | undefined
  const method =
    (name: keyof T) =>
    async (...args: never[]) => {
      loading ??= load()
      return ((await loading)[name] as (...args: never[]) => Promise<unknown>)(...args)
    }
  // Whoever awaits the part itself must not take it for a promise.
  return new Proxy({} as T, { get: (_, name) => (name === 'then' ? undefined : method(name as keyof T)) })
}
