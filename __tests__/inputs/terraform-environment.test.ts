import { expect, test } from '@jest/globals'
import { environmentProblems } from '../../src/inputs/terraform-environment.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { inputsOf } from '../builders/values/inputs.ts'

const refusedIn = (args: string) =>
  environmentProblems({ TF_CLI_ARGS_plan: args }, 'default').map(
    (problem) => /received `(.*?)`/.exec(problem)?.[1],
  )

test.each([
  ['-destroy', ['-destroy']],
  ['-parallelism=5 -target=module.a --target "aws_x.y"', ['-target']],
  ['-target aws_x.y', ['-target']],
  ['-refresh=false -refresh-only', ['-refresh=false', '-refresh-only']],
  ['-refresh=0', ['-refresh=false']],
  ["'-exclude=aws_x.y' -invoke=action.a.b -json", ['-exclude', '-invoke', '-json']],
])('%s makes another plan, and is refused', (args, expected) => {
  expect(refusedIn(args)).toEqual(expected)
})

test.each([
  '',
  '-parallelism=5 -compact-warnings -no-color -lock-timeout=1m',
  '-var=target=-destroyed -var-file=target.tfvars',
  '-refresh=true -refresh -destroy=false',
  '-replace=aws_x.y',
])('%s leaves the plan whole', (args) => {
  expect(refusedIn(args)).toEqual([])
})

test('only what reaches a plan is looked at', () => {
  const environment = { TF_CLI_ARGS_apply: '-json', TF_CLI_ARGS_init: '-upgrade', TF_CLI_ARGS: '-destroy' }
  expect(environmentProblems(environment, 'default')).toEqual([expect.stringMatching(/^TF_CLI_ARGS: /)])
})

test.each(['TF_CLI_ARGS', 'TF_CLI_ARGS_plan', 'TF_CLI_ARGS_apply', 'TF_CLI_ARGS_show', 'TF_CLI_ARGS_output'])(
  'what would print secrets is refused in %s',
  (name) => {
    const problems = (args: string) => environmentProblems({ [name]: args }, 'default')
    for (const args of ['-show-sensitive', '--show-sensitive', '-no-color -show-sensitive=true'])
      expect(problems(args)).toEqual([expect.stringContaining(`${name}: received \`-show-sensitive\``)])
    expect(problems('-show-sensitive=false')).toEqual([])
  },
)

test('TF_WORKSPACE may say the same as the input', () => {
  expect(environmentProblems({ TF_WORKSPACE: 'blue' }, 'blue')).toEqual([])
  expect(environmentProblems({ TF_WORKSPACE: '' }, 'blue')).toEqual([])
})

test('a run with such settings stops before anything is built, and no value is quoted', async () => {
  const terraformEnvironment = { TF_WORKSPACE: 'blue', TF_CLI_ARGS_plan: '-var=password=hunter2 -destroy' }
  const failure = await failureFrom(() => inputsOf({}, { terraformEnvironment }))
  expect(failure).toMatchObject({
    reason: 'invalid-input',
    evidence: [
      'workspace: received `default`; accepted: `blue`, as TF_WORKSPACE says, or no TF_WORKSPACE',
      expect.stringMatching(/^TF_CLI_ARGS_plan: received `-destroy`; accepted: /),
    ],
  })
  expect(JSON.stringify(failure)).not.toContain('hunter2')
})
