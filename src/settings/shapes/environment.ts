import * as v from 'valibot'

const named = 'the name of an environment, such as `staging`'

/** Name of an environment of GitHub. Their letters' case tells none from another. */
export const ENVIRONMENT = v.pipe(v.string(named), v.regex(/^\S([^\r\n]*\S)?$/, named))

const variable =
  'the name of an environment variable, such as `DEPLOY_FREEZE`, that is none of GitHub’s or AWS’s'

/** Name of a variable that the step has under `env:`; what it holds is never in the file. */
export const VARIABLE = v.pipe(
  v.string(variable),
  v.regex(/^(?!(AWS|GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_]\w{0,99}$/, variable),
)
