import type { Log, RunContext } from '../deps/run.ts'
import type { Inputs } from '../inputs/types.ts'
import { secretsNamed } from '../notices/notice.ts'
import { isSecretName } from '../redaction/names/names.ts'
import { isPublicValue } from '../redaction/names/values.ts'
import type { Redaction } from '../redaction/redaction.ts'

/**
 * What the inputs say of secrets: the user's expressions, the token, variables and backend settings by their names, and what
 * is in the variables that notices name.
 */
export function teach(
  redaction: Redaction,
  { report, stack, image, beyond }: Inputs,
  { context, log }: { readonly context: Pick<RunContext, 'environment'>; readonly log: Pick<Log, 'mask'> },
): void {
  redaction.use(report.redact)
  redaction.learn(report.token)
  const backend = stack.backendConfig.map((setting) => {
    const [name = '', ...value] = setting.split('=')
    return { name: name.trim(), value: value.join('=') }
  })
  for (const { name, value } of [...stack.variables, ...backend, ...image.variables])
    if (isSecretName(name) && !isPublicValue(value)) redaction.learn(value)
  for (const name of secretsNamed(beyond.notices ?? [])) {
    const secret = context.environment[name]?.trim() ?? ''
    if (secret !== '') log.mask(secret)
  }
}
