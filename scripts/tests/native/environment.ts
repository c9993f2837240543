/**
 * The least that Jest takes for an environment: files of tests run in Node's own. Nobody uses what Jest puts into its globals.
 * https://jestjs.io/docs/configuration#testenvironment-string
 */
export default class Environment {
  readonly global = {}
  setup(): void {}
  teardown(): void {}
  getVmContext(): null {
    return null
  }
}
