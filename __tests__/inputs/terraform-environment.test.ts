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
  ['-replace=aws_x.y', ['-replace']],
  ['-lock=false -lock=0 --lock=F', ['-lock=false']],
  ['-state=other.tfstate', ['-state']],
  [`-tar"get"=aws_x.y \\-destroy`, ['-target', '-destroy']],
  [`'-target=aws_x.y["a b"]'`, ['-target']],
])('%s makes another plan, and is refused', (args, expected) => {
  expect(refusedIn(args)).toEqual(expected)
})

test.each([
  '',
  '-parallelism=5 -compact-warnings -no-color -lock-timeout=1m',
  '-var=target=-destroyed -var-file=target.tfvars',
  '-refresh=true -refresh -destroy=false',
  '-lock=true -lock',
  `-var='x=a -target=b' -var "y= -destroy"`,
  '-parallelism=5 ; -target=x',
])('%s leaves the plan whole', (args) => {
  expect(refusedIn(args)).toEqual([])
})

test('only what reaches a plan is looked at', () => {
  const environment = {
    TF_CLI_ARGS_destroy: '-lock=false',
    TF_CLI_ARGS_init: '-json',
    TF_CLI_ARGS: '-destroy',
  }
  expect(environmentProblems(environment, 'default')).toEqual([expect.stringMatching(/^TF_CLI_ARGS: /)])
})

test.each([
  ['TF_CLI_ARGS_apply', '-target=aws_x.y', '-target'],
  ['TF_CLI_ARGS_apply', '-lock=false', '-lock=false'],
  ['TF_CLI_ARGS_init', '-lock=false', '-lock=false'],
  ['TF_CLI_ARGS_untaint', '-lock=false', '-lock=false'],
  ['TF_CLI_ARGS_workspace_new', '-lock=false', '-lock=false'],
  ['TF_CLI_ARGS_state_pull', '-lock=false', '-lock=false'],
  ['TF_CLI_ARGS_init', '-migrate-state', '-migrate-state'],
  ['TF_CLI_ARGS_init', '-force-copy', '-force-copy'],
  ['TF_CLI_ARGS_init', '-backend=false', '-backend=false'],
  ['TF_CLI_ARGS', '-backend=false', '-backend=false'],
])('%s with %s is refused with the name of the option', (name, args, option) => {
  expect(environmentProblems({ [name]: args }, 'default')).toEqual([
    expect.stringContaining(`${name}: received \`${option}\``),
  ])
})

test('what no shell could read is said to be so, and nothing of it is quoted', () => {
  expect(environmentProblems({ TF_CLI_ARGS_plan: "-var='x=hunter2" }, 'default')).toEqual([
    'TF_CLI_ARGS_plan: received a quote or a backslash that is left open; accepted: options as a shell reads them',
  ])
})

test.each(['TF_CLI_ARGS', 'TF_CLI_ARGS_plan', 'TF_CLI_ARGS_apply', 'TF_CLI_ARGS_show'])(
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
