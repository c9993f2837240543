import { registerHooks } from 'node:module'

const GLOBALS = new URL('./globals.ts', import.meta.url).href

/** GitHub's parser is published for bundlers: it imports JSON without the attribute that Node asks for. */
const FOR_BUNDLERS = /\/@actions\/workflow-parser\/.*\.js$/
const JSON_IMPORT = /^(import .* from "[^"]+\.json");$/gm

/** Lets Node load files of tests as they are. https://nodejs.org/docs/latest-v24.x/api/module.html#moduleregisterhooksoptions */
export function registerTestHooks(): void {
  registerHooks({
    resolve: (name, context, next) =>
      name === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(name, context),
    load: (url, context, next) => {
      const loaded = next(url, context)
      if (!FOR_BUNDLERS.test(url)) return loaded
      const source = String(loaded.source).replace(JSON_IMPORT, '$1 with { type: "json" };')
      return { ...loaded, source }
    },
  })
}
